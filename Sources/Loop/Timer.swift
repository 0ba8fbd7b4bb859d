import CUV

extension Loop {
  /// A timer that was started with `after` or `every`.
  ///
  /// It goes on whether or not this value is kept. Keeping it allows to cancel it, or to start it anew after it fired.
  public final class Timer {
    private let handle: Handle

    init(_ loop: Loop, _ action: @escaping () -> Void) {
      guard let handle = try? Handle({ cuv_timer(loop.pointer, $0, $1) }) else {
        preconditionFailure("out of memory for a timer")
      }
      self.handle = handle
      handle.onEvent = { [weak self, unowned handle] _ in
        action()
        // Fired for the last time, and nobody is left to start it anew.
        if self == nil, !handle.isActive { handle.close() }
      }
    }

    deinit {
      if !handle.isActive { handle.close() }
    }

    /// Whether it is still to fire.
    public var isPending: Bool { handle.isActive }

    /// Starts it anew from now, in place of what it was to do; after `cancel` it does nothing.
    /// - Parameter everyMilliseconds: 0: once.
    public func restart(afterMilliseconds: Int, everyMilliseconds: Int = 0) {
      guard let pointer = handle.pointer else { return }
      cuv_timer_start(pointer, UInt64(max(0, afterMilliseconds)), UInt64(max(0, everyMilliseconds)))
    }

    /// Keeps it from firing until `restart`.
    public func pause() {
      guard let pointer = handle.pointer else { return }
      cuv_timer_stop(pointer)
    }

    /// For good: lets its closure go.
    public func cancel() {
      handle.close()
    }
  }

  /// Runs `action` once, `milliseconds` from now (0: in the next round). Timers that are due together run in the order
  /// of their times, then of their starts.
  @discardableResult
  public func after(milliseconds: Int, _ action: @escaping () -> Void) -> Timer {
    let timer = Timer(self, action)
    timer.restart(afterMilliseconds: milliseconds)
    return timer
  }

  /// Runs `action` every `milliseconds` (at least 1). Rounds that the process slept through are left out.
  @discardableResult
  public func every(milliseconds: Int, _ action: @escaping () -> Void) -> Timer {
    let timer = Timer(self, action)
    timer.restart(afterMilliseconds: max(1, milliseconds), everyMilliseconds: max(1, milliseconds))
    return timer
  }
}
