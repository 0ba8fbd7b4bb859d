import Engine
import Loop
import Tally
import Wire
import Workshop

/// A participant that votes again as soon as it was told that the last ballot counts. Its messages are made beforehand
/// and of what it hears only the kind is looked at: it is the host that is measured.
final class LoadClient {
  /// What votes of all clients took.
  final class Count {
    var latencies = Samples()
    var waiting = 0
    var end: Int64 = 0
    var fault: String?
  }

  private let connection: Loop.Connection
  private let count: Count
  private let number: Int
  private var splitter = LineSplitter(limit: Frame.longestFromHost)
  private var votes = 0
  private var sentAt: Int64 = 0
  private(set) var isSeated = false
  private let templates: [(before: [UInt8], after: [UInt8])]

  private static let done = Array(#"{"done""#.utf8)
  private static let view = Array(#"{"view""#.utf8)
  private static let seated = Array(#"{"seated""#.utf8)
  private static let welcome = Array(#"{"welcome""#.utf8)

  init(_ number: Int, _ loop: Loop, _ socket: String, _ count: Count) throws {
    self.number = number
    self.count = count
    templates = try ["a", "b"].map { try LoadClient.template(for: OptionID($0)) }
    connection = try loop.connect(to: socket)
    connection.start(
      onData: { [unowned self] bytes in hear(bytes) }, onClose: { [unowned self] why in fail("closed: \(why)") })
    connection.send(
      try Frame.bytes(of: ClientMessage.hello(wire: Frame.wire, role: .participant, session: nil))
        + Frame.bytes(of: ClientMessage.claim(.seat(participant: ParticipantID("p\(number)")))))
  }

  /// A ballot's message, without the id in its middle.
  private static func template(for option: OptionID) throws -> (before: [UInt8], after: [UInt8]) {
    let mark = "@@@@"
    let message = ClientMessage.command(
      id: CommandID(mark), saw: Sight(),
      command: .castBallot(poll: HostedSession.poll.id, round: 1, ballot: .choice([option])))
    let bytes = try Frame.bytes(of: message)
    let wanted = Array(mark.utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: wanted) }) else {
      throw Failure("a message without its id")
    }
    return (Array(bytes[..<start]), Array(bytes[(start + wanted.count)...]))
  }

  func vote() {
    votes += 1
    let template = templates[votes % 2]
    let id = String(1_000_000_000 + votes) + String(100_000 + number) + "0000000000000000"
    count.waiting += 1
    sentAt = now()
    connection.send(template.before + Array(id.utf8) + template.after)
  }

  func close() { connection.close() }

  private func hear(_ bytes: [UInt8]) {
    do {
      for line in try splitter.lines(adding: bytes) {
        if line.starts(with: Self.done) {
          answered()
        } else if line.starts(with: Self.seated) {
          isSeated = true
        } else if !line.starts(with: Self.view), !line.starts(with: Self.welcome) {
          fail(String(decoding: line, as: UTF8.self))
        }
      }
    } catch { fail("\(error)") }
  }

  private func answered() {
    let moment = now()
    count.latencies.add(moment - sentAt)
    count.waiting -= 1
    if moment < count.end { vote() }
  }

  private func fail(_ why: String) { count.fault = count.fault ?? "client \(number): \(why)" }
}
