import Phrases
import Workshop

/// A table for spreadsheets and programs: a file of its own.
struct DataTable: Equatable {
  enum Cell: Equatable {
    case text(String)
    case count(Int)
    case number(Double)
    case yes(Bool)
    case time(Instant)
    case empty
  }

  /// The file's name without its ending.
  var name: String
  var heads: [String]
  /// As many cells as there are heads.
  var rows: [[Cell]] = []
}

extension DataTable.Cell {
  init(_ text: String?) { self = text.map { .text($0) } ?? .empty }
  init(_ count: Int?) { self = count.map { .count($0) } ?? .empty }
  init(_ number: Double?) { self = number.map { .number($0) } ?? .empty }
  init(_ time: Instant?) { self = time.map { .time($0) } ?? .empty }
}
