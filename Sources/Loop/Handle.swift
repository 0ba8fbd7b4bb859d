import CUV

/// A handle of libuv, owned by C until it is dropped: C holds one reference to this, which `drop` gives back.
///
/// So an active handle needs nobody in Swift to live; and once `pointer` is nil nothing points at freed memory.
final class Handle {
  enum Event {
    case fired
    case accepted
    /// Valid during the call.
    case data(UnsafeRawBufferPointer)
    case inputEnded
    case closed(why: Int)
  }

  private(set) var pointer: OpaquePointer?
  var onEvent: ((Event) -> Void)?

  /// - Parameter make: one of the C functions that make a handle: context, place for the handle, 0 or negative errno.
  init(_ make: (UnsafeMutableRawPointer, UnsafeMutablePointer<OpaquePointer?>) -> Int32) throws(Loop.Failure) {
    let context = Unmanaged.passRetained(self)
    var made: OpaquePointer?
    let result = make(context.toOpaque(), &made)
    guard result == 0 else {
      context.release()
      throw Loop.Failure(negative: Int(result))
    }
    pointer = made
  }

  var isActive: Bool {
    guard let pointer else { return false }
    return cuv_is_active(pointer) != 0
  }

  /// Nothing is told after this.
  func close() {
    guard let open = pointer else { return }
    detach()
    cuv_close(open)
  }

  /// The closure is let go last: that may end its owner, which looks here.
  private func detach() {
    let last = onEvent
    pointer = nil
    onEvent = nil
    withExtendedLifetime(last) {}
  }

  static func tell(
    _ context: UnsafeMutableRawPointer?, _ kind: Int32, _ value: Int, _ bytes: UnsafeRawPointer?
  ) {
    guard let context else { return }
    let handle = Unmanaged<Handle>.fromOpaque(context).takeUnretainedValue()
    let onEvent = handle.onEvent
    switch Int(kind) {
    case CUV_FIRED: onEvent?(.fired)
    case CUV_ACCEPTED: onEvent?(.accepted)
    case CUV_DATA: onEvent?(.data(UnsafeRawBufferPointer(start: bytes, count: value)))
    case CUV_INPUT_ENDED: onEvent?(.inputEnded)
    case CUV_CLOSED:
      handle.detach()
      onEvent?(.closed(why: value))
    default: preconditionFailure("CUV tells \(kind), which is none of its events")
    }
  }

  static func drop(_ context: UnsafeMutableRawPointer?) {
    guard let context else { return }
    let handle = Unmanaged<Handle>.fromOpaque(context).takeRetainedValue()
    handle.detach()
  }
}
