import CSystem
import CUV

extension Loop {
  /// One end of a Unix stream socket. Once started it lives until it is closed by either end; one that is let go
  /// without having been started is closed.
  public final class Connection {
    private let handle: Handle

    /// Sending more than this ahead of what the other end has read ends the connection with `.notReading`.
    public var mostPendingBytes = Connection.usualMostPendingBytes
    /// 4 MiB.
    public static let usualMostPendingBytes = 4 * 1024 * 1024

    init(_ handle: Handle) {
      self.handle = handle
    }

    deinit {
      if handle.onEvent == nil { handle.close() }
    }

    /// Begins to read. `onData` gets what arrived, 64 KiB at most, in pieces that know no messages. `onClose` is called
    /// once, when the connection ended for another reason than `close`, and never from within a call of this class.
    ///
    /// Without `onEnd` the connection closes (`.ended`) when the other end sends no more. With it, the owner may still
    /// answer what came before, as a script that pipes its messages in expects, and then calls `finish` or `close`;
    /// whether anybody still reads, only sending tells.
    ///
    /// May be called again to put others in their place.
    public func start(
      onData: @escaping ([UInt8]) -> Void, onEnd: (() -> Void)? = nil, onClose: @escaping (CloseReason) -> Void
    ) {
      guard isOpen else { return }
      // Keeps this object while the connection is open; ends with `close` or `.closed`, which let the closure go.
      handle.onEvent = { event in
        withExtendedLifetime(self) {
          switch event {
          case .data(let bytes): onData([UInt8](bytes))
          case .inputEnded: if let onEnd { onEnd() } else { self.fail(CUV_ENDED) }
          case .closed(let why): onClose(CloseReason(why))
          case .fired, .accepted: preconditionFailure("not an event of a connection")
          }
        }
      }
      resume()
    }

    /// Whether bytes can still be sent: false after `close`, `.closed`, or on an ended loop.
    public var isOpen: Bool { handle.pointer != nil }

    /// Sends, or queues what the other end does not take now; never waits. False when closed, or when the other end is
    /// known to be gone; true promises nothing.
    @discardableResult
    public func send(_ bytes: [UInt8]) -> Bool {
      bytes.withUnsafeBytes { send($0) }
    }

    /// Sends a part of an array, without copying what the socket takes at once; answers as for the whole.
    @discardableResult
    public func send(_ bytes: ArraySlice<UInt8>) -> Bool {
      bytes.withUnsafeBytes { send($0) }
    }

    private func send(_ bytes: UnsafeRawBufferPointer) -> Bool {
      guard let pointer = handle.pointer else { return false }
      guard let start = bytes.baseAddress else { return true }
      guard cuv_pending(pointer) + bytes.count <= mostPendingBytes else {
        fail(CloseReason.notReadingCode)
        return false
      }
      return cuv_send(pointer, start, bytes.count) == 0
    }

    /// Bytes that were sent but that the other end has left no room for; what the system buffers (some 200 KiB) apart.
    public var pendingBytes: Int {
      guard let pointer = handle.pointer else { return 0 }
      return cuv_pending(pointer)
    }

    /// Leaves what arrives in the system's buffer, so that the other end has to wait, until `resume`. Its end is not
    /// noticed meanwhile.
    public func pause() {
      guard let pointer = handle.pointer else { return }
      cuv_read_stop(pointer)
    }

    /// Reads again, after `pause`.
    public func resume() {
      guard let pointer = handle.pointer else { return }
      let result = cuv_read_start(pointer)
      if result != 0 { fail(Int(result)) }
    }

    private func fail(_ why: Int) {
      guard let pointer = handle.pointer else { return }
      cuv_fail(pointer, why)
    }

    /// Reads no more and closes when all that is pending was sent, telling `.finished`. An end that does not read can
    /// make this last for ever: `close` ends it.
    public func finish() {
      guard let pointer = handle.pointer else { return }
      cuv_finish(pointer)
    }

    /// Closes now, and what is pending is lost. No closure is called any more.
    public func close() {
      handle.close()
    }

    /// Who is at the other end, from the kernel; nil when closed.
    public var peer: Peer? {
      guard let pointer = handle.pointer else { return nil }
      var peer = Peer(user: 0, group: 0, process: 0)
      let result = csys_peer_credentials(cuv_descriptor(pointer), &peer.user, &peer.group, &peer.process)
      return result == 0 ? peer : nil
    }
  }

  /// The process at the other end, as it was when it connected, or began to listen.
  public struct Peer: Equatable, Sendable {
    /// User id.
    public internal(set) var user: UInt32
    /// Effective group id; other groups of the user are not told.
    public internal(set) var group: UInt32
    /// Process id; by now it may be another process's.
    public internal(set) var process: Int32
  }

  /// Connects to the socket file `path`, at once: a Unix socket answers or refuses without waiting.
  /// - Throws: `.pathTooLong`, `.absent`, `.refused` (a file that nobody serves), `.denied`, `.notASocket`, `.busy`.
  public func connect(to path: String) throws(Failure) -> Connection {
    try checkLength(of: path)
    return Connection(try Handle { cuv_connect(pointer, path, $0, $1) })
  }
}
