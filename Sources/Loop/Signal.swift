import CUV
import Glibc

extension Loop {
  /// The signals that a terminal program minds.
  public enum Signal: Sendable, CaseIterable {
    /// Ctrl-C.
    case interrupt
    case terminate
    /// The terminal is gone.
    case hangUp
    /// The terminal has another size.
    case windowChange
    /// Going on after a stop.
    case goOn
    /// Ctrl-Z; who watches it must stop itself, by SIGSTOP.
    case suspend

    /// The system's number.
    public var number: Int32 {
      switch self {
      case .interrupt: SIGINT
      case .terminate: SIGTERM
      case .hangUp: SIGHUP
      case .windowChange: SIGWINCH
      case .goOn: SIGCONT
      case .suspend: SIGTSTP
      }
    }
  }

  /// Calls `action` on the loop each time the signal arrived, in place of what the system would do; several that arrive
  /// close together may come as one. Until cancelled; several watches of one signal are all called.
  /// - Throws: `.tooManyDescriptors`.
  @discardableResult
  public func onSignal(_ signal: Signal, _ action: @escaping () -> Void) throws(Failure) -> Watch {
    let handle = try Handle { cuv_signal(pointer, signal.number, $0, $1) }
    return Watch(handle, action)
  }
}
