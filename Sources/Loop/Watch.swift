import CUV

extension Loop {
  /// A descriptor or a signal that is being watched; goes on until cancelled, whether or not this value is kept.
  public final class Watch {
    private let handle: Handle

    init(_ handle: Handle, _ action: @escaping () -> Void) {
      self.handle = handle
      handle.onEvent = { _ in action() }
    }

    /// For good: lets its closure go. A watched descriptor is not closed, a signal does again what it did before.
    public func cancel() {
      handle.close()
    }
  }

  /// Calls `onReadable` whenever a read would not wait: for data, end of file, hang-up or an error. Cancel at the end of
  /// file, else it is called again and again. Regular files and `/dev/null` work too: they can always be read.
  ///
  /// Leaves the descriptor in the mode it has (blocking, for a terminal), and the caller closes it, after `cancel`.
  /// - Throws: `.system` for what is no open descriptor or is watched already.
  @discardableResult
  public func watch(descriptor: Int32, onReadable: @escaping () -> Void) throws(Failure) -> Watch {
    let handle = try Handle { cuv_watch(pointer, descriptor, $0, $1) }
    return Watch(handle, onReadable)
  }
}
