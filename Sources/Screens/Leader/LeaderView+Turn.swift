import Engine

extension LeaderView {
  /// Whether no other round comes.
  var isLastRound: Bool { round >= rounds }

  /// What a report back asks of a group now.
  enum Turn: Equatable, Sendable {
    case speaking
    /// After the group that speaks, or first of all.
    case next
  }

  var turn: Turn? {
    guard let report else { return nil }
    if report.group == group { return .speaking }
    return report.next == group ? .next : nil
  }
}
