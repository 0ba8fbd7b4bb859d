/// Blocks in their order over the columns of as few sheets as can be, and then as large as these let them be without more
/// texts going on in a second line. No block is parted.
struct ColumnLayout {
  /// In points.
  let size: Int
  /// How many columns a sheet has.
  let count: Int
  /// Each sheet's columns, as ranges of the blocks.
  let sheets: [[Range<Int>]]

  /// - Parameters:
  ///   - sizes: those that there are, the largest first.
  ///   - counts: of columns, the one to be preferred first; none below one.
  ///   - limit: how high a column may be.
  ///   - heights: of all blocks at a size and a column's width.
  init(sizes: [Int], counts: [Int], limit: Double, heights: (Double, Double) -> [Double]) {
    let all = counts.map { count in
      sizes.map { size in
        let heights = heights(Double(size), PaperRoom.column(of: count))
        let sheets = PaperRoom.sheets(heights, columns: count, limit: limit)
        return (size: size, count: count, lines: heights.reduce(0, +) / Double(size), sheets: sheets)
      }
    }
    let fewest = all.joined().map(\.sheets.count).min()
    // Fewer columns come first: names have room there.
    let candidates = all.map { $0.filter { $0.sheets.count == fewest } }.first { !$0.isEmpty } ?? []
    let lines = candidates.map(\.lines).min() ?? 0
    let best = candidates.first { $0.lines <= lines * 1.02 }
    (size, count, sheets) = (best?.size ?? 0, best?.count ?? 1, best?.sheets ?? [])
  }

  /// The markup of each sheet: its columns, those left empty too, so that all have the same width.
  func html(_ column: (Range<Int>) -> String) -> [String] {
    sheets.map { columns in
      let filled = columns.map { "<div>\(column($0))</div>\n" }.joined()
      let empty = String(repeating: "<div></div>", count: count - columns.count)
      return "<div class=\"columns\" style=\"font-size:\(size)pt\">\n\(filled)\(empty)</div>\n"
    }
  }
}
