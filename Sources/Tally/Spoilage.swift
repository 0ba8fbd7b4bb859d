import Workshop

/// Why a ballot cannot be counted. The first fault in the order of the cases below that the rules name is told; nothing
/// is repaired.
public enum Spoilage: Error, Codable, Hashable, Sendable {
  /// A ballot of another kind than the question's.
  case wrongKind
  /// An option or statement that the poll does not have.
  case unknownOption(OptionID)
  case repeated(OptionID)
  case tooMany(max: Int, given: Int)
  case negative(OptionID)
  case overCap(OptionID, cap: Int)
  case overspent(budget: Int, by: Int)
  /// Some points must be given, and with `spendAll` all of them: so many are left.
  case notAllSpent(left: Int)
  case outOfScale(OptionID, from: Int, to: Int)
  case noOpinionNotOffered(OptionID)
  /// A rank, counted from 1, that holds no option.
  case emptyRank(Int)
  /// A grade that the poll does not have, for this option.
  case unknownGrade(OptionID)
  /// An objection without words.
  case reasonMissing
  /// No level of agreement.
  case unknownLevel(Int)
  /// A column that the grid does not have.
  case unknownColumn(OptionID)
  /// More than one column for an item.
  case tooManyColumns(OptionID)
  /// An option compared with itself.
  case comparedWithItself(OptionID)
  /// Neither agreement nor disagreement nor a pass on this statement.
  case unknownVote(OptionID)
}

/// Returns when `ballot` is valid or blank under the rules of `question`; else throws the reason why it is spoiled.
///
/// `options` are the options, or for a scale the statements, as they stood when the poll opened. Where many ballots
/// are checked against the same poll, `Tally.check(_:)` does it without reading the options again.
public func validate(_ ballot: Ballot, for question: Question, options: [Option]) throws(Spoilage) {
  try Tally(question, options: options).check(ballot)
}
