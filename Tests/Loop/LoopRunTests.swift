import Glibc
import Testing

@testable import Loop

@Suite struct LoopRunTests {
  @Test func `a loop with nothing to do returns`() throws {
    let loop = try Loop()
    loop.run()
    #expect(!loop.runOnce())
  }

  @Test func `stop ends a run that would go on`() throws {
    let loop = try Loop()
    var count = 0
    let timer = loop.every(milliseconds: 1) {
      count += 1
      if count == 3 { loop.stop() }
    }
    loop.run()
    timer.cancel()
    #expect(count == 3)
  }

  @Test func `what is put off runs in order, without waiting for anything else`() throws {
    let loop = try Loop()
    var order: [String] = []
    let start = Loop.monotonicMilliseconds()
    let far = loop.after(milliseconds: 20_000) { loop.stop() }
    loop.after(milliseconds: 0) {
      loop.soon {
        order.append("first")
        loop.soon {
          order.append("third")
          loop.stop()
        }
      }
      loop.soon { order.append("second") }
      order.append("timer")
    }
    loop.run()
    far.cancel()
    #expect(order == ["timer", "first", "second", "third"])
    #expect(Loop.monotonicMilliseconds() - start < 10_000)
  }

  @Test func `many messages of one round are answered once`() throws {
    let loop = try Loop()
    var sends = 0
    var asked = false
    for _ in 0..<100 {
      loop.after(milliseconds: 1) {
        if asked { return }
        asked = true
        loop.soon { sends += 1 }
      }
    }
    loop.run()
    #expect(sends == 1)
  }

  @Test func `clocks go forward and agree with the system's`() {
    let monotonic = Loop.monotonicNanoseconds()
    let boot = Loop.bootNanoseconds()
    #expect(Loop.monotonicNanoseconds() >= monotonic)
    #expect(Loop.bootNanoseconds() >= boot)
    #expect(boot >= monotonic - 1_000_000)
    #expect(abs(Loop.wallMilliseconds() / 1000 - Int64(time(nil))) <= 1)
  }
}
