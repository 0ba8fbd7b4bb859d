import Glibc
import Testing

@testable import Loop

@Suite struct WorkTests {
  @Test func `work runs on another thread and its result comes back to the loop's`() throws {
    let loop = try Loop()
    let here = pthread_self()
    var there: pthread_t?
    var back: pthread_t?
    loop.work({ pthread_self() }) { thread in
      there = thread
      back = pthread_self()
    }
    loop.run()
    #expect(there != nil && there != here)
    #expect(back == here)
  }

  @Test func `the loop serves others while work is under way`() throws {
    let loop = try Loop()
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let (source, sink) = (ends[0], ends[1])
    var order: [String] = []
    loop.work({
      var byte: UInt8 = 0
      return read(source, &byte, 1)
    }) { count in
      #expect(count == 1)
      order.append("work")
    }
    loop.after(milliseconds: 1) {
      order.append("timer")
      write(sink, "x", 1)
    }
    loop.run()
    close(source)
    close(sink)
    #expect(order == ["timer", "work"])
  }

  @Test func `a thousand jobs all come back`() throws {
    let loop = try Loop()
    var sum = 0
    for number in 0..<1000 { loop.work({ number * 2 }) { sum += $0 } }
    loop.run()
    #expect(sum == 999_000)
  }

  @Test func `a job that fails says so by its result`() throws {
    let loop = try Loop()
    var code: Int32 = 0
    loop.work({ () -> Result<Void, Loop.Failure> in
      fdatasync(-1) == 0 ? .success(()) : .failure(.system(code: errno))
    }) { result in
      if case .failure(.system(let number)) = result { code = number }
    }
    loop.run()
    #expect(code == EBADF)
  }

  @Test func `a loop that is let go waits for work and tells nobody`() throws {
    final class Owner {}
    weak var gone: Owner?
    var told = 0
    do {
      let loop = try Loop()
      let owner = Owner()
      gone = owner
      for number in 0..<50 {
        loop.work({ number }) { _ in
          told += 1
          withExtendedLifetime(owner) {}
        }
      }
    }
    #expect(told == 0)
    #expect(gone == nil)
  }
}
