import Engine
import Link
import Screens
import Wire
import Workshop

/// What a screen and its host tell each other: wishes become messages, messages become signals. Both ways of showing a
/// session, in a window and line by line, stand on it.
final class Conversation {
  let link: HostLink
  private var tags: [CommandID: Int] = [:]

  init(over link: HostLink) { self.link = link }

  /// How many commands wait for an answer.
  var unanswered: Int { tags.count }

  /// Sends what an intent asks of the host. False where it asks for something of the terminal or the program.
  func carryOut(_ intent: Intent) -> Bool {
    switch intent {
    case .send(let command, let sight, let tag): tags[link.send(command, seeing: sight)] = tag
    case .find(let prefix, let skip): link.say(.find(prefix: prefix, skip: skip))
    case .takeSeat(let id): link.say(.claim(.seat(participant: id)))
    case .giveName(let name): link.say(.claim(.name(name)))
    case .giveCode(let code): link.say(.claim(.code(code)))
    case .giveAccount: link.say(.claim(.account))
    case .leaveSeat: link.say(.leave)
    case .reopenJournal: link.reopenJournal()
    case .quit, .stopHost, .suspend, .redraw: return false
    }
    return true
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
    switch state {
    case .connecting: .link(.connecting)
    case .connected: .link(.connected)
    case .lost: .link(.lost)
    case .over: nil
    }
  }
}

extension Farewell {
  /// Whether the link ends with it, rather than being tried again.
  var isFinal: Bool {
    switch self {
    case .hostStopped, .tooSlow: false
    case .sessionEnded, .seatReleased, .cameBackElsewhere, .malformed: true
    }
  }
}
