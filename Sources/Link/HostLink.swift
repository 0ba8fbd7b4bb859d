import Engine
import Loop
import Wire
import Workshop

/// A client's link to the host: it says hello, takes the seat again after a loss, and sends what was not answered once
/// more under the same ids, so that nothing is lost and nothing counts twice.
public final class HostLink {
  /// How the link is.
  public enum State: Equatable, Sendable {
    case connecting
    /// The host has answered the hello, and a seat that was held before is held again.
    case connected
    /// It is tried again all the time.
    case lost
    /// It ended for good.
    case over
  }

  /// Told of every message, after the link itself has taken it in.
  public var onMessage: (HostMessage) -> Void = { _ in }
  /// Told of every change.
  public var onState: (State) -> Void = { _ in }
  /// Told of what a log should have of the link: a line each, of nobody's vote and nobody's code.
  public var log: (String) -> Void = { _ in }
  /// How the link is now.
  public private(set) var state = State.connecting
  /// Session time, by the views that came.
  public private(set) var clock = SessionClock()
  /// What brings this client back to its seat; nil before the first one.
  public private(set) var returnCode: String?

  /// All that came so far, over every connection of this link.
  public private(set) var receivedBytes = 0

  private let loop: Loop
  private let path: String
  private let role: Role
  private let session: SessionID?
  private let random: () -> [UInt8]
  private var connection: Loop.Connection?
  private var splitter = LineSplitter(limit: Frame.longestFromHost)
  private var retry: Loop.Timer?
  private var pauseMilliseconds = HostLink.shortestPause
  private var welcomed = false
  private var reclaiming = false
  private var unanswered: [(id: CommandID, message: ClientMessage)] = []

  static let shortestPause = 50
  static let longestPause = 1_000
  /// What may wait for an answer at once: far more than a person at a keyboard makes, unless keys repeat.
  public static let mostUnanswered = 200

  /// `random` gives 16 bytes at a time, for the ids of commands. Nothing is sent before `start`.
  public init(loop: Loop, path: String, role: Role, session: SessionID?, random: @escaping () -> [UInt8]) {
    self.loop = loop
    self.path = path
    self.role = role
    self.session = session
    self.random = random
  }

  /// Connects for the first time. Throws where no host answers; a link that was up once is tried again for ever.
  public func start() throws(Loop.Failure) { try connect() }

  /// Session time now; nil before the first view.
  public var now: Instant? { clock.now(at: Loop.bootNanoseconds() / 1_000_000) }

  /// Sends a command; it is sent again after a loss until it is answered. Nil where so much waits for an answer that
  /// this was not sent.
  @discardableResult
  public func send(_ command: Command, seeing sight: Sight) -> CommandID? {
    let id = newID()
    return request(.command(id: id, saw: sight, command: command), id: id) ? id : nil
  }

  /// Asks for the journal to be opened again.
  @discardableResult
  public func reopenJournal() -> CommandID? {
    let id = newID()
    return request(.reopenJournal(id: id), id: id) ? id : nil
  }

  /// Sends what needs no answer of its own: `find`, `claim`, `leave`. Dropped while the link is lost.
  public func say(_ message: ClientMessage) {
    if case .leave = message {
      returnCode = nil
      unanswered = []
    }
    write(message)
  }

  /// Ends the link; nothing is told afterwards.
  public func close() {
    retry?.cancel()
    retry = nil
    connection?.close()
    connection = nil
    state = .over
  }

  private func newID() -> CommandID {
    CommandID(random().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
  }

  private func request(_ message: ClientMessage, id: CommandID) -> Bool {
    guard unanswered.count < Self.mostUnanswered else { return false }
    unanswered.append((id, message))
    if state == .connected { write(message) }
    return true
  }

  private func write(_ message: ClientMessage) {
    guard let connection, let bytes = try? Frame.bytes(of: message) else { return }
    connection.send(bytes)
  }

  private func connect() throws(Loop.Failure) {
    let connection = try loop.connect(to: path)
    self.connection = connection
    splitter = LineSplitter(limit: Frame.longestFromHost)
    welcomed = false
    reclaiming = false
    connection.start(
      onData: { [unowned self] bytes in take(bytes) }, onClose: { [unowned self] _ in lose() })
    write(.hello(wire: Frame.wire, role: role, session: session))
  }

  private func lose() {
    connection = nil
    guard state != .over else { return }
    change(to: .lost)
    retry = loop.after(milliseconds: pauseMilliseconds) { [unowned self] in
      do { try connect() } catch { lose() }
    }
    pauseMilliseconds = min(pauseMilliseconds * 2, Self.longestPause)
  }

  private func change(to new: State) {
    guard state != new else { return }
    state = new
    log("\(new)")
    onState(new)
  }

  private func take(_ bytes: [UInt8]) {
    receivedBytes += bytes.count
    do {
      for line in try splitter.lines(adding: bytes) {
        guard connection != nil else { return }
        hear(try Frame.message(line))
      }
    } catch {
      // A host that speaks otherwise is no host: start afresh, which tells of it when it lasts.
      log("not understood: \(error)")
      connection?.close()
      lose()
    }
  }

  private func hear(_ message: HostMessage) {
    switch message {
    case .welcome:
      welcomed = true
      if let returnCode {
        reclaiming = true
        write(.claim(.code(returnCode)))
      } else {
        arrive()
      }
    case .seated(_, _, _, let code):
      returnCode = code
      if reclaiming {
        reclaiming = false
        arrive()
      }
    case .denied(let denial):
      log("denied \(denial)")
      // The seat was given away meanwhile: what waited for it can not be sent by anybody else.
      if reclaiming {
        reclaiming = false
        returnCode = nil
        unanswered = []
        arrive()
      }
    case .done(let id, _, _), .refused(let id, _, _), .notWritten(let id, _):
      unanswered.removeAll { $0.id == id }
    case .view(let view): clock.hear(view.now, at: Loop.bootNanoseconds() / 1_000_000)
    case .farewell(let farewell):
      log("farewell \(farewell)")
      if farewell == .seatReleased { beginAgain() }
      if farewell.isFinal {
        connection?.close()
        connection = nil
        change(to: .over)
      }
    case .found, .people: break
    }
    onMessage(message)
  }

  /// The seat was given away, its user was not: the link goes on without one. What waited for an answer was that seat's.
  private func beginAgain() {
    returnCode = nil
    unanswered = []
    connection?.close()
    connection = nil
    change(to: .connecting)
    retry = loop.after(milliseconds: 0) { [unowned self] in
      do { try connect() } catch { lose() }
    }
  }

  private func arrive() {
    pauseMilliseconds = Self.shortestPause
    change(to: .connected)
    for request in unanswered { write(request.message) }
  }
}
