import CUV

extension Loop {
  /// A Unix stream socket that others connect to; serves until closed, whether or not this value is kept.
  public final class Listener {
    private let handle: Handle

    init(_ handle: Handle, _ onConnection: @escaping (Connection) -> Void) {
      self.handle = handle
      handle.onEvent = { [unowned handle] _ in
        guard let listener = handle.pointer else { return }
        // Gone before it was let in, or descriptors ran out: it sees its connection closed.
        guard let accepted = try? Handle({ cuv_accept(listener, $0, $1) }) else { return }
        onConnection(Connection(accepted))
      }
    }

    /// Lets nobody in any more and removes the socket file, if it is still this one. Connections go on.
    public func close() {
      handle.close()
    }
  }

  /// Serves the socket file `path`, made with exactly `mode` whatever the umask. A socket file that nobody serves any
  /// more is replaced; of two processes that do so in the same instant one may lose its file, so hold a lock.
  /// - Parameter backlog: how many may wait between two rounds of the loop; the system has a limit too (4096 on Linux).
  /// - Throws: `.pathTooLong`, `.absent` (no such folder), `.inUse`, `.denied`, `.notASocket`, `.tooManyDescriptors`.
  @discardableResult
  public func listen(
    at path: String, mode: UInt32, backlog: Int32 = 512, onConnection: @escaping (Connection) -> Void
  ) throws(Failure) -> Listener {
    try checkLength(of: path)
    let handle = try Handle { cuv_listen(pointer, path, mode, backlog, $0, $1) }
    return Listener(handle, onConnection)
  }

  func checkLength(of path: String) throws(Failure) {
    guard path.utf8.count <= Failure.mostPathBytes else { throw .pathTooLong(bytes: path.utf8.count) }
  }
}
