/// The hard rules of one round, each with its facts as indices, so that some may be left out to see whether it matters.
struct RoundRules: Sendable {
  enum Kind: Sendable {
    /// Somebody sits in a group: a host, or where they were put for this round.
    case seat(person: Int, group: Int)
    case together(Int, Int)
    case apart(Int, Int)
    /// The value of each person; −1: none.
    case same([Int32])
    case balance([Int32], values: Int)
    case sizes(least: [Int], most: [Int])
  }

  struct Rule: Sendable {
    let kind: Kind
    let name: RotationRule
  }

  let round: Int
  let people: Int
  let groups: Int
  /// Who is there.
  let attendance: [Int]
  var rules: [Rule]
}
