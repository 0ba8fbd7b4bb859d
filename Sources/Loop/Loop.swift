import CUV

/// The one event loop of a process, on its main thread: terminal keys, signals, timers and sockets all arrive here.
///
/// Every closure given to it runs on the thread that calls `run`, one at a time, never from within the call that was
/// given it. What is started (a timer, a watch, a listener) goes on until it is cancelled, also when nobody keeps the
/// value; after `cancel` or `close` no closure is called any more and all are let go.
///
/// Not `Sendable`: only `work` reaches another thread. Making the first one makes the process ignore SIGPIPE, which
/// programs it starts inherit. When the last reference goes, everything that is open is closed without being told;
/// but a closure that holds the loop and was never cancelled keeps it.
public final class Loop {
  let pointer: OpaquePointer
  private let later = Later()
  private var running = false

  /// Costs a few descriptors (epoll, eventfd) and a few kilobytes.
  /// - Throws: when descriptors or memory ran out.
  public init() throws(Failure) {
    let loop = cuv_loop_make(
      { context, kind, value, bytes in Handle.tell(context, kind, value, bytes) },
      { context in Handle.drop(context) },
      { context in Later.run(context) },
      Unmanaged.passUnretained(later).toOpaque())
    guard let loop else { throw Failure.system(code: 0) }
    pointer = loop
  }

  deinit {
    cuv_loop_free(pointer)
  }

  /// Serves until `stop`, or until nothing is left that could happen.
  public func run() {
    turn(mode: 0)
  }

  /// Serves one round of what happens, waiting for it when `waiting`; for tests and simulations.
  /// - Returns: whether something is left that could happen.
  @discardableResult
  public func runOnce(waiting: Bool = true) -> Bool {
    turn(mode: waiting ? 1 : 2)
  }

  /// Lets `run` return after the present round; before `run`, lets the next `run` return at once.
  public func stop() {
    cuv_stop(pointer)
  }

  /// Runs `action` once the descriptors that are ready now have been served: to answer many messages with one view.
  /// In the order given; what an action itself puts off comes in the next round.
  public func soon(_ action: @escaping () -> Void) {
    later.actions.append(action)
    cuv_soon(pointer)
  }

  /// Timers, watches, sockets not yet freed.
  var liveHandles: Int { cuv_live_handles(pointer) }

  @discardableResult
  private func turn(mode: Int32) -> Bool {
    precondition(!running, "a loop does not run inside itself")
    running = true
    defer { running = false }
    return cuv_run(pointer, mode) != 0
  }
}

/// What `soon` was given; apart from `Loop`, so that C can point at it before `Loop` is whole.
private final class Later {
  var actions: [() -> Void] = []

  static func run(_ context: UnsafeMutableRawPointer?) {
    guard let context else { return }
    let later = Unmanaged<Later>.fromOpaque(context).takeUnretainedValue()
    let actions = later.actions
    later.actions = []
    for action in actions { action() }
  }
}
