import Tally
import Workshop

/// Why a row of answers from elsewhere does not fit, as data.
public enum ResponseFault: Error, Equatable, Sendable {
  /// No such option, row or label; the nearest one, and all there are.
  case unknownAnswer(String, nearest: String?, known: [String])
  /// A number was wanted.
  case notANumber(String)
  /// A ballot that the question does not take.
  case spoiled(Spoilage)
  /// A question that must be answered is not.
  case missing(QuestionID)
  /// The respondent did not finish.
  case notFinished
  /// Nobody on the list is called so.
  case unknownPerson(String)
  case timeUnreadable(String)
  case textTooLong(limit: Int)
  /// The line is no row of the table.
  case line(ProblemFact)
}

/// What a column of a table of answers is for, as it is shown before anything is written.
public enum ColumnUse: Equatable, Sendable {
  case respondent, given, who
  /// A question, or one option, row or place of it.
  case question(QuestionID, String, part: String?)
  case unused
}
