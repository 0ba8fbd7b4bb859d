import Engine
import Wire
import Workshop

/// A participant or group leader: who that is, what kind of person, and what has been planned or done.
final class Player {
  enum Identity {
    case listed(Person)
    /// Comes to an open session and types a name.
    case walkIn(String)
  }

  let identity: Identity
  /// The place in the company.
  let number: Int
  let figure: Figure
  var temper = Temper()
  /// What brings a dropped screen back to its seat.
  var returnCode: String?
  /// The rounds that a moment to vote was drawn for.
  var plannedRounds: Set<String> = []
  /// Forms that a moment to begin was drawn for, and what was answered since the last view of them.
  var plannedForms: Set<ActivityID> = []
  var answers: [ActivityID: FormAnswers] = [:]
  var plannedCollections: Set<CollectionID> = []
  /// Collections that a moment to support something was drawn for.
  var plannedSupport: Set<CollectionID> = []
  var plannedGroups: Set<String> = []
  /// Entries that were read already.
  var read: Set<EntryID> = []
  var hasSpoiled = false
  var hasDropped = false

  init(_ identity: Identity, number: Int, seed: UInt64) {
    self.identity = identity
    self.number = number
    figure = Figure(chance: Chance(seed: seed, for: "player/\(number)"))
  }

  var person: Person? {
    switch identity {
    case .listed(let person): person
    case .walkIn: nil
    }
  }

  var leads: GroupID? { person?.leads }

  /// What opinions hang together with.
  var attributes: [String: String] { person?.attributes ?? [:] }

  var participantView: ParticipantView? {
    guard case .participant(let view) = figure.view else { return nil }
    return view
  }

  var leaderView: LeaderView? {
    guard case .leader(let view) = figure.view else { return nil }
    return view
  }
}
