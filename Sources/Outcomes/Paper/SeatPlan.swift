import Canvas
import Phrases
import Workshop

/// Who sits where in one breakout, round by round.
struct SeatPlan: Sendable {
  /// A group, and where it sits.
  struct Table: Hashable, Sendable {
    var id: GroupID
    /// A few characters, for columns.
    var label: String
    var title: String
    var place: String?
    var lead: String?
    var brief: String?

    /// `Energietransitie · tafel 1`
    var seat: String { [title, place].compactMap { $0 }.joined(separator: " · ") }
    /// The same where nobody can follow a link.
    var seatInRoom: String { place?.contains("://") == true ? title : seat }
  }

  /// A table with who sits there.
  struct Seating: Sendable {
    var table: Table
    /// In the order of the alphabet.
    var people: [String]
  }

  struct Round: Sendable {
    enum State: Equatable, Sendable {
      case held(Instant, Instant)
      case running(since: Instant)
      case toCome
    }

    var number: Int
    var state: State
    /// In the order of the groups.
    var seatings: [Seating]
  }

  /// Somebody with a place, or a list's place without one.
  struct Person: Sendable {
    var id: ParticipantID
    var name: String
    /// Round by round; nil where the person sits nowhere.
    var tables: [Table?]
    var leads: Bool
  }

  let breakout: Breakout
  let item: AgendaItem
  /// Of all rounds, in the order of the groups.
  let tables: [Table]
  /// Those that were held, and those that are planned.
  let rounds: [Round]
  /// Everybody on the list, leaders too, in the order of the alphabet.
  let people: [Person]
  /// The rounds to come are a plan for everybody on the list, not for who is there.
  let isProvisional: Bool
  /// What is to be known before the seats are read.
  let notices: [String]
  /// For who runs the session, a line each: what the plan is worth to people, and what hands have settled in it; of
  /// groups that are not mixed nothing.
  let remarks: [String]

  /// What stands above the seats.
  var title: String { Text.clean(item.title) }
  /// Labels tell a table; where people sit in one round only, its whole name does.
  var hasSeveralRounds: Bool { breakout.rounds > 1 }

  /// Tables that a sheet can lie on: in 1-2-4-All those of the fours, at which their pairs sit as well.
  var standing: [Table] {
    breakout.isInSteps ? tables.filter { StepPlace($0.id)?.step == .fours } : tables
  }

  /// What stands behind a round's number: when it was, or how long it is to be.
  func state(of round: Round, _ source: PaperSource) -> String? {
    switch round.state {
    case .held(let from, let to): source.phrases.paperHeld(source.clock(from), source.clock(to))
    case .running(let since): source.phrases.paperHeld(source.clock(since), nil)
    case .toCome: breakout.length(of: round.number).map(source.phrases.planLength)
    }
  }

  /// A round as it is called; the only one is called after what the list tells.
  func name(of round: Round, _ phrases: Phrases) -> String {
    if let step = breakout.step(of: round.number) { return capitalised(phrases.step(step)) }
    return hasSeveralRounds ? phrases.paperRound(round.number, of: breakout.rounds) : phrases.paperByTable
  }

  /// The same without how many there are.
  func shortName(of round: Round, _ phrases: Phrases) -> String {
    breakout.step(of: round.number).map { capitalised(phrases.step($0)) } ?? phrases.paperRound(round.number)
  }

  /// At the head of a narrow column: how many sit together in a step, else the number of the round.
  func mark(of round: Round, _ phrases: Phrases) -> String {
    breakout.step(of: round.number).map { phrases.paperStepShort($0) } ?? phrases.paperRoundShort(round.number)
  }
}
