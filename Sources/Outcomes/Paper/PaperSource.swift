import Canvas
import Engine
import Phrases
import Rotation
import Workshop

/// All that paper is made from: plans, seat lists, cards, and the sheets that people write on.
public struct PaperSource: Sendable {
  /// The session, from its journal or as it would begin. Breakouts that nobody has planned may have an assumed plan.
  public var session: Session
  /// The clocks that times are told by.
  public var zone: Zone
  /// What people are called; who has no name is called by the id.
  public var names: [ParticipantID: String]
  /// What the paper says, and in which language.
  public var phrases: Phrases
  /// The journal that it stands in, by its file's name; nil before there is one.
  public var journal: String?
  /// Breakouts whose plan is assumed: one for everybody on the list.
  public var provisional: Set<ActivityID>
  /// What plans are worth, where that is known.
  public var worth: [ActivityID: RotationAnswer]
  /// What the earlier sessions are called that it takes from, by the programme's names for them.
  public var sourceTitles: [String: String] = [:]
  /// Only this round of breakouts that have several; nil: all.
  public var round: Int?

  /// All that paper is made from; nothing is assumed unless it is said.
  public init(
    session: Session, zone: Zone, names: [ParticipantID: String], phrases: Phrases, journal: String? = nil,
    provisional: Set<ActivityID> = [], worth: [ActivityID: RotationAnswer] = [:], round: Int? = nil
  ) {
    self.session = session
    self.zone = zone
    self.names = names
    self.phrases = phrases
    self.journal = journal
    self.provisional = provisional
    self.worth = worth
    self.round = round
  }

  /// What somebody is called, on one line.
  func name(_ id: ParticipantID) -> String { Text.clean(names[id] ?? id.text) }

  func clock(_ instant: Instant) -> String { zone.local(instant).clock }
}

/// What stands at the top of every sheet.
struct PaperHead: Sendable {
  var title: String
  /// `donderdag 18 maart 2021`
  var day: String
  /// `13:30–15:30`
  var times: String

  init(_ source: PaperSource) {
    let workshop = source.session.workshop
    let starts = workshop.starts + source.session.shift
    title = Text.clean(workshop.title)
    day = source.phrases.longDay(source.zone.local(starts).day)
    let ends = workshop.ends.map { "–\(source.clock($0 + source.session.shift))" } ?? ""
    times = source.clock(starts) + ends
  }

  var when: String { "\(day), \(times)" }
}
