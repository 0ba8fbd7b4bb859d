import CUV

extension Loop {
  /// Why a connection ended that its owner did not close.
  public enum CloseReason: Equatable, Sendable {
    /// The other end closed it, or its process ended.
    case ended
    /// All was sent after `finish`.
    case finished
    /// More was pending than `mostPendingBytes` allows.
    case notReading
    /// Anything else; the system's error number.
    case failed(code: Int32)

    /// Beside CUV's own, which are positive too; errors are negative.
    static let notReadingCode = 1000

    init(_ why: Int) {
      switch why {
      case CUV_ENDED: self = .ended
      case CUV_SENT: self = .finished
      case Self.notReadingCode: self = .notReading
      default: self = .failed(code: Int32(-why))
      }
    }
  }
}
