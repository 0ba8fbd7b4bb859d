import Engine
import Mustache
import Tally
import Workshop

/// What templates can name of a session: its outcomes as all could see them, by the ids of its polls and collections.
///
/// The same names are there whatever happened, so a template is checked against a session that has not begun.
public struct SessionFigures {
  let session: Session
  let zone: Zone
  /// What people are called, where names may be told.
  let names: [ParticipantID: String]?
  /// Words for what a person reads.
  let words: FigureWords

  /// - Parameter zone: the clocks that days are told by.
  public init(_ session: Session, in zone: Zone, names: [ParticipantID: String]? = nil, words: FigureWords) {
    self.session = session
    self.zone = zone
    self.names = names
    self.words = words
  }

  /// All of it.
  public var value: Value {
    var members: [String: Value] = ["session": about]
    for activity in session.workshop.activities {
      switch activity {
      case .poll(let poll): members[poll.id.text] = figures(of: poll)
      case .collect(let collect): members[collect.id.text] = figures(of: collect.collection)
      case .breakout(let breakout):
        for harvest in breakout.collections { members[harvest.collection.text] = figures(of: harvest.collection) }
      case .form(let form): members[form.id.text] = figures(of: form)
      case .reportBack, .talk: break
      }
    }
    members[parkingLot.text] = figures(of: parkingLot)
    return .members(members)
  }

  private var about: Value {
    let workshop = session.workshop
    let held = session.startedAt ?? workshop.starts + session.shift
    return .of([
      "id": .text(workshop.id.text), "title": .text(workshop.title), "audience": .text(workshop.audience ?? ""),
      "date": .text(words.day(zone.local(held).day)), "rehearsal": .flag(session.rehearsal),
      "ended": .flag(session.isOver), "participants": .number(session.electorate.count),
      "voted": .number(session.voters.count),
    ])
  }

  /// The polls and forms of which nothing may be told: not held, or not shown.
  public var untold: Set<String> {
    Set(
      session.workshop.activities.compactMap { activity in
        switch activity {
        case .poll(let poll): shown(poll) == nil ? poll.id.text : nil
        case .form(let form): isShown(form) ? nil : form.id.text
        case .collect, .breakout, .reportBack, .talk: nil
        }
      })
  }

  /// The newest round of a poll whose result was shown.
  func shown(_ poll: Poll) -> Round? {
    session.polls[poll.id]?.rounds.last { if case .revealed = $0.phase { true } else { false } }
  }
}

/// Words that figures hold, in the language of who reads them.
public struct FigureWords: Sendable {
  /// `vrijdag 11 december 2020`
  public var day: @Sendable (Day) -> String
  /// `62%`
  public var percent: @Sendable (Int, Int) -> String

  /// These words.
  public init(day: @escaping @Sendable (Day) -> String, percent: @escaping @Sendable (Int, Int) -> String) {
    self.day = day
    self.percent = percent
  }

  /// For who only wants to know which names there are.
  public static let none = FigureWords(day: { _ in "" }, percent: { _, _ in "" })
}
