import Testing

@testable import Loop

@Suite struct TimerTests {
  @Test func `timers fire in the order of their times, not of their starts`() throws {
    let loop = try Loop()
    var order: [Int] = []
    for milliseconds in [30, 10, 20, 0] { loop.after(milliseconds: milliseconds) { order.append(milliseconds) } }
    loop.run()
    #expect(order == [0, 10, 20, 30])
  }

  @Test func `a timer never fires early`() throws {
    let loop = try Loop()
    let start = Loop.monotonicNanoseconds()
    var end = start
    loop.after(milliseconds: 25) { end = Loop.monotonicNanoseconds() }
    loop.run()
    // libuv counts whole milliseconds of the same clock.
    #expect(end - start >= 24_000_000)
  }

  @Test func `a repeated timer fires until it is cancelled from within`() throws {
    let loop = try Loop()
    var count = 0
    var timer: Loop.Timer?
    timer = loop.every(milliseconds: 1) {
      count += 1
      if count == 5 { timer?.cancel() }
    }
    loop.run()
    #expect(count == 5)
    #expect(loop.liveHandles == 0)
    timer = nil
  }

  @Test func `a timer that is due in the same round is not called after its cancellation`() throws {
    let loop = try Loop()
    var fired = false
    var second: Loop.Timer?
    loop.after(milliseconds: 5) { second?.cancel() }
    second = loop.after(milliseconds: 5) { fired = true }
    loop.run()
    #expect(!fired)
  }

  @Test func `a timer that fired can be started anew, a cancelled one cannot`() throws {
    let loop = try Loop()
    var count = 0
    let timer = loop.after(milliseconds: 1) { count += 1 }
    loop.run()
    #expect(!timer.isPending)
    timer.restart(afterMilliseconds: 1)
    #expect(timer.isPending)
    loop.run()
    #expect(count == 2)
    timer.cancel()
    timer.restart(afterMilliseconds: 1)
    loop.run()
    #expect(count == 2)
  }

  @Test func `a paused timer waits for its restart`() throws {
    let loop = try Loop()
    var fired: [String] = []
    let timer = loop.after(milliseconds: 1) { fired.append("timer") }
    timer.pause()
    loop.after(milliseconds: 10) {
      fired.append("other")
      timer.restart(afterMilliseconds: 0)
    }
    loop.run()
    #expect(fired == ["other", "timer"])
  }

  @Test func `a timer nobody keeps fires once and is freed`() throws {
    let loop = try Loop()
    var fired = false
    weak var gone: Loop.Timer?
    do {
      let timer = loop.after(milliseconds: 1) { fired = true }
      gone = timer
    }
    #expect(gone == nil)
    #expect(loop.liveHandles == 1)
    loop.run()
    #expect(fired)
    #expect(loop.liveHandles == 0)
  }

  @Test func `an owner that its timer's closure holds is let go by cancel`() throws {
    let loop = try Loop()
    weak var gone: Ticker?
    do {
      let ticker = Ticker(loop)
      gone = ticker
      ticker.timer?.cancel()
    }
    #expect(gone == nil)
  }

  @Test func `a loop that is let go lets go of what was started on it`() throws {
    weak var gone: Ticker?
    var kept: Loop.Timer?
    do {
      let loop = try Loop()
      let ticker = Ticker(loop)
      gone = ticker
      kept = ticker.timer
    }
    #expect(gone == nil)
    kept?.restart(afterMilliseconds: 1)
    kept?.cancel()
    #expect(kept?.isPending == false)
  }

  /// Holds its timer, which holds it.
  private final class Ticker {
    var timer: Loop.Timer?
    var ticks = 0

    init(_ loop: Loop) {
      timer = loop.every(milliseconds: 1000) { self.ticks += 1 }
    }
  }
}
