/// Why the file of a rotation or of a count cannot be read, and at which place in it.
public struct InstanceFault: Error, Equatable, Sendable {
  /// What a value should be.
  public enum Sort: Equatable, Sendable, CaseIterable {
    /// A value of this kind; `range` is the first and the last round, `pair` two ids, `id` one of a character at least,
    /// `amount` money.
    case object, list, text, whole, truth, range, pair, id, amount
  }

  /// What is wrong.
  public enum Reason: Equatable, Sendable {
    /// It is no JSON; line and column count from 1, the column in bytes.
    case json(line: Int, column: Int)
    /// A member that stands twice in one object; line and column as those of JSON.
    case duplicate(String, line: Int, column: Int)
    /// A member that there is not, beside those that there are.
    case unknown(String, known: [String])
    /// A member that must be there.
    case missing(String)
    /// Another sort of value stands there.
    case sort(Sort)
    /// A number outside of what is allowed.
    case outside(Int, ClosedRange<Int>)
    /// A name that stands twice where each stands once.
    case repeated(String)
    /// A kind, a method or a rule by which nothing is counted, beside those by which it is.
    case notCounted(String, known: [String])
    /// A file that it names cannot be read, and what was said of that.
    case file(String, String)
    /// A line of a text file that is not what it should be; lines count from 1.
    case line(Int, LineSort)
  }

  /// What a line of a file in another format should be.
  public enum LineSort: Equatable, Sendable, CaseIterable {
    /// `7: 1,{2,3}` in a file of PrefLib; a number of one of its options, each once on a line; UTF-8.
    case preflibBallot, preflibOption, utf8
    /// A project with its id and cost, a vote, and a section, in a file of Pabulib.
    case pabulibProject, pabulibVote, pabulibSection
  }

  /// What is wrong.
  public var reason: Reason
  /// Where, as `people[3].attrs`; empty for the whole file.
  public var place: String

  /// A fault at a place.
  public init(_ reason: Reason, at place: String) {
    self.reason = reason
    self.place = place
  }
}
