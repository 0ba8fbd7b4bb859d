import Workshop

/// A table of answers that were given elsewhere, as a survey tool writes it: rows of cells, each row with its line, and
/// what is wrong with single lines. The same reader as that of participants (`Table`).
public struct ResponseTable: Equatable, Sendable {
  /// One respondent.
  public struct Row: Equatable, Sendable {
    /// Where it begins in the file, 1 is the heading.
    public var line: Int
    /// As many as there are columns.
    public var cells: [String]
  }

  /// What is wrong with a line, so that it is no row.
  public struct Fault: Equatable, Sendable {
    /// Where, 1 is the heading.
    public var line: Int
    /// What.
    public var fact: ProblemFact
  }

  /// The headings.
  public var columns: [String] = []
  /// Those that could be read.
  public var rows: [Row] = []
  /// Those that could not.
  public var faults: [Fault] = []

  /// Reads UTF-8 text, with or without byte order mark; throws what makes all of it unreadable.
  public init(_ bytes: [UInt8]) throws(ResponseTableFault) {
    let (text, _) = CleanText.decode(bytes)
    guard let text else { throw ResponseTableFault(fact: .notUTF8) }
    let table = Table(text, limit: Limits.responsesOfAForm)
    columns = table.header.cells
    rows = table.rows.map { Row(line: $0.line, cells: $0.cells) }
    for finding in table.findings {
      switch finding.fact {
      case .tableWithoutHeader, .tooMany, .quoteUnclosed: throw ResponseTableFault(fact: finding.fact)
      // A quote in the middle of a text that its writer did not quote: the text is plain enough.
      case .quoteStray: break
      default: faults.append(Fault(line: finding.place.line, fact: finding.fact))
      }
    }
  }
}

/// Why a table of answers cannot be read at all.
public struct ResponseTableFault: Error, Equatable, Sendable {
  /// What is wrong.
  public var fact: ProblemFact
}
