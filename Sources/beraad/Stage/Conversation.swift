import Engine
import Host
import Journal
import Link
import Screens
import Wire
import Workshop

/// What a screen and its host tell each other: wishes become messages, messages become signals. Both ways of showing a
/// session, in a window and line by line, stand on it.
final class Conversation {
  let link: HostLink
  private var tags: [CommandID: Int] = [:]
  /// What the screen must hear of its own wishes.
  private var own: [Signal] = []
  /// How many of `welcome`, `found` and the answer to a claim are to come.
  private var questions = 1

  init(over link: HostLink) { self.link = link }

  /// Whether anything waits for an answer.
  var isWaiting: Bool { !tags.isEmpty || questions > 0 }

  /// What the screen must hear of its own wishes: of those that were not sent, because too much waits for an answer, and
  /// the receipts that were made. Each once.
  func ownSignals() -> [Signal] {
    defer { own = [] }
    return own
  }

  /// Sends what an intent asks of the host. False where it asks for something of the terminal or the program.
  func carryOut(_ intent: Intent) -> Bool {
    switch intent {
    case .send(let command, let sight, let tag): send(command, sight, tag)
    case .castWithReceipt(let poll, let round, let ballot, let tag):
      let receipt = Self.receipt()
      let hash = Digest.sha256(Receipt.message(poll: poll.text, round: round, receipt)).hex
      own.append(.receipt(tag: tag, receipt))
      send(.castBallot(poll: poll, round: round, ballot: ballot, receipt: hash), Sight(), tag)
    case .find(let prefix, let skip): ask(.find(prefix: prefix, skip: skip))
    case .takeSeat(let id): ask(.claim(.seat(participant: id)))
    case .giveName(let name): ask(.claim(.name(name)))
    case .giveCode(let code): ask(.claim(.code(code)))
    case .giveAccount: ask(.claim(.account))
    case .leaveSeat: link.say(.leave)
    case .reopenJournal: link.reopenJournal()
    case .quit, .stopHost, .suspend, .redraw, .writeReport: return false
    }
    return true
  }

  private func send(_ command: Command, _ sight: Sight, _ tag: Int) {
    if let id = link.send(command, seeing: sight) {
      tags[id] = tag
    } else {
      own.append(.refused(tag: tag, .tooFast, by: nil))
    }
  }

  private static func receipt() -> String {
    while true {
      if let receipt = Receipt.make(of: HostSetup.systemRandom(32)) { return receipt }
    }
  }

  private func ask(_ message: ClientMessage) {
    questions += 1
    link.say(message)
  }

  /// Takes note of an answer, whatever the screen makes of it.
  func note(_ message: HostMessage) {
    switch message {
    case .welcome, .found, .people, .seated, .denied: questions = max(0, questions - 1)
    // What was asked from a seat that is gone gets no answer.
    case .farewell(.seatReleased): tags = [:]
    case .done, .refused, .notWritten, .view, .farewell: break
    }
  }

  /// What a message says to a screen; nil for a view, and for the answer to a command of no screen.
  func signal(of message: HostMessage) -> Signal? {
    switch message {
    case .welcome(_, _, let title, let language, let admission, let privacy):
      .welcome(title: title, language, admission, privacy)
    case .seated(_, let name, let leads, let code): .seated(name: name, leads: leads, returnCode: code)
    case .found(let prefix, let skip, let people, let more):
      .found(
        prefix: prefix, skip: skip,
        people: people.map { Found(id: $0.id, name: $0.name, leads: $0.leads, taken: $0.taken) }, more: more)
    case .people(let prefix, _, let people, let more): .people(prefix: prefix, people, more: more)
    case .done(let id, _, let at): tags.removeValue(forKey: id).map { .done(tag: $0, at: at) }
    case .refused(let id, let why, let by): tags.removeValue(forKey: id).map { .refused(tag: $0, why, by: by) }
    case .notWritten(let id, let trouble):
      tags.removeValue(forKey: id).map { .notWritten(tag: $0, trouble: trouble) }
    case .denied(let denial): .denied(denial)
    case .farewell(let farewell): .farewell(farewell)
    case .view: nil
    }
  }

  /// The same of a change of the link.
  func signal(of state: HostLink.State) -> Signal? {
    // What was asked of a host that is gone gets no answer; the next connection begins with a welcome.
    if state == .lost || state == .connecting { questions = 1 }
    return switch state {
    case .connecting: .link(.connecting)
    case .connected: .link(.connected)
    case .lost: .link(.lost)
    case .over: nil
    }
  }
}
