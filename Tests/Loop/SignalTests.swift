import Glibc
import Testing

@testable import Loop

/// Signals go to the whole process, so each test has signals of its own.
@Suite struct SignalTests {
  @Test(arguments: [Loop.Signal.interrupt, .terminate, .hangUp, .goOn, .suspend])
  func `a watched signal arrives on the loop in place of its effect`(signal: Loop.Signal) throws {
    let loop = try Loop()
    var arrived = 0
    let watch = try loop.onSignal(signal) { arrived += 1 }
    kill(getpid(), signal.number)
    loop.run { arrived > 0 }
    watch.cancel()
    loop.settle()
    #expect(arrived == 1)
    #expect(loop.liveHandles == 0)
  }

  @Test func `every watch of a signal is told, a cancelled one is not`() throws {
    let loop = try Loop()
    var told: [String] = []
    let first = try loop.onSignal(.windowChange) { told.append("first") }
    let second = try loop.onSignal(.windowChange) { told.append("second") }
    let cancelled = try loop.onSignal(.windowChange) { told.append("cancelled") }
    cancelled.cancel()
    kill(getpid(), SIGWINCH)
    loop.run { told.count >= 2 }
    first.cancel()
    second.cancel()
    loop.settle()
    #expect(told.sorted() == ["first", "second"])
  }

  @Test func `writing to a closed pipe does not end the process`() throws {
    let loop = try Loop()
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    let written = write(ends[1], "x", 1)
    #expect(written == -1 && errno == EPIPE)
    close(ends[1])
    loop.run()
  }
}
