import Canvas

/// A table in GitHub's Markdown, its columns filled up so that the bare text can be read too.
struct MarkdownTable {
  enum Side { case left, right }

  /// The widest that a column is filled up to; what is longer stands as it is.
  static let widest = 72

  var columns: [(head: String, side: Side)]
  var rows: [[String]] = []

  init(_ columns: [(head: String, side: Side)]) { self.columns = columns }

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
        return columns[column].side == .left ? cell + space : space + cell
      }
      return "| " + filled.joined(separator: " | ") + " |"
    }
    let rule = columns.indices.map { column in
      let dashes = String(repeating: "-", count: widths[column] - 1)
      return columns[column].side == .left ? ":\(dashes)" : "\(dashes):"
    }
    return [line(columns.map(\.head)), "| " + rule.joined(separator: " | ") + " |"] + rows.map(line)
  }
}
