import Canvas

/// A table of marked text; in GitHub's Markdown its columns are filled up so that the bare text can be read too.
struct MarkdownTable: Equatable {
  enum Side: Equatable { case left, right, bar }

  struct Column: Equatable {
    var head: String
    var side: Side
  }

  /// How long a bar is.
  struct Share: Equatable {
    var value: Int
    var whole: Int
  }

  /// The widest that a column is filled up to; what is longer stands as it is.
  static let widest = 72
  /// How many cells the longest bar takes.
  static let barCells = 20

  var columns: [Column]
  /// A cell of a bar's column holds the bar in characters.
  var rows: [[String]] = []
  /// What it is a table of, where the heading above it does not say so; marked.
  var caption: String?
  /// Of the rows that have one.
  private(set) var bars: [Int: Share] = [:]

  init(_ columns: [(head: String, side: Side)], caption: String? = nil) {
    self.columns = columns.map { Column(head: $0.head, side: $0.side) }
    self.caption = caption
  }

  /// A row whose second cell is a bar.
  mutating func add(_ title: String, _ value: Int, of whole: Int, _ cells: [String]) {
    bars[rows.count] = Share(value: value, whole: whole)
    var bar = Bar.text(value, of: whole, cells: Self.barCells)
    while bar.last == " " { bar.removeLast() }
    rows.append([title, bar] + cells)
  }

  /// The lines of the table; cells are Markdown already.
  var lines: [String] {
    let widths = columns.indices.map { column in
      let cells = [columns[column].head] + rows.map { $0[column] }
      return max(3, cells.map { Text.width(of: $0) }.filter { $0 <= Self.widest }.max() ?? 3)
    }
    func line(_ cells: [String]) -> String {
      let filled = cells.indices.map { column in
        let cell = cells[column]
        let space = String(repeating: " ", count: max(0, widths[column] - Text.width(of: cell)))
        return columns[column].side == .right ? space + cell : cell + space
      }
      return "| " + filled.joined(separator: " | ") + " |"
    }
    let rule = columns.indices.map { column in
      let dashes = String(repeating: "-", count: widths[column] - 1)
      return columns[column].side == .right ? "\(dashes):" : ":\(dashes)"
    }
    return [line(columns.map(\.head)), "| " + rule.joined(separator: " | ") + " |"] + rows.map(line)
  }
}
