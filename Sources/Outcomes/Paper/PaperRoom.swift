import Canvas

/// How much room text takes on an A4 sheet within its margins, in points and on the safe side: a letter counts for more
/// than letters of the style's fonts are wide on average.
enum PaperRoom {
  /// 190 mm and 277 mm.
  static let width = 538.0
  static let height = 785.0
  static let millimetre = 2.8346
  /// Between columns.
  static let gap = 6 * millimetre

  /// How many lines a text takes.
  static func lines(_ text: String, size: Double, width: Double, bold: Bool = false) -> Int {
    let letter = size * (bold ? 0.6 : 0.56)
    let cells = max(1, Int(width / letter))
    return max(1, Text.wrap(text, width: cells).count)
  }

  /// How high a text is, at so many times its size a line.
  static func height(
    _ text: String, size: Double, width: Double, bold: Bool = false, line: Double = 1.25
  ) -> Double {
    Double(lines(text, size: size, width: width, bold: bold)) * size * line
  }

  /// How wide each of some columns is.
  static func column(of count: Int) -> Double { (width - gap * Double(count - 1)) / Double(count) }

  /// What a sheet's own top and heading take.
  static func heading(_ text: String, _ small: String?) -> Double {
    let whole = [text, small].compactMap { $0 }.joined(separator: " ")
    return 18 + height(whole, size: 22, width: width, bold: true, line: 1.15) + 7 * millimetre
  }

  /// Parts a row of blocks, in their order, into columns no higher than `limit`; a block that is higher stands alone.
  static func columns(_ heights: [Double], limit: Double) -> [Range<Int>] {
    var columns: [Range<Int>] = []
    var (start, height) = (0, 0.0)
    for (index, block) in heights.enumerated() {
      if index > start, height + block > limit {
        columns.append(start..<index)
        (start, height) = (index, 0)
      }
      height += block
    }
    if start < heights.count { columns.append(start..<heights.count) }
    return columns
  }

  /// The same over sheets of so many columns: each sheet is filled, the last one evenly.
  static func sheets(_ heights: [Double], columns count: Int, limit: Double) -> [[Range<Int>]] {
    let all = columns(heights, limit: limit)
    var sheets = stride(from: 0, to: all.count, by: count).map { Array(all[$0..<min(all.count, $0 + count)]) }
    guard let last = sheets.last, let first = last.first?.lowerBound else { return sheets }
    let rest = Array(heights[first...])
    var even = max(rest.max() ?? 0, rest.reduce(0, +) / Double(count))
    while even < limit, columns(rest, limit: even).count > count { even *= 1.02 }
    sheets[sheets.count - 1] = columns(rest, limit: min(even, limit)).map {
      $0.lowerBound + first..<$0.upperBound + first
    }
    return sheets
  }
}
