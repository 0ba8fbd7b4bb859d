/// Lengths of bars in eighths of a cell.
public enum Bar {
  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  private static let heights: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]

  /// How many eighths of a cell `value` out of `whole` fills in `cells` cells: to the nearest eighth, but something
  /// for anything above 0 and not everything for anything below the whole. Values outside 0 to `whole` are clamped.
  static func length(_ value: Int, of whole: Int, cells: Int) -> Int {
    guard whole > 0, cells > 0, value > 0 else { return 0 }
    let most = cells * 8
    guard value < whole else { return most }
    let (high, low) = value.multipliedFullWidth(by: most)
    let (quotient, rest) = whole.dividingFullWidth((high, low))
    let rounded = quotient + (rest >= whole - rest ? 1 : 0)
    return min(max(rounded, 1), most - 1)
  }

  /// A bar as text of exactly `cells` cells; the empty ones are filled with `track`, a character of one cell.
  public static func text(_ value: Int, of whole: Int, cells: Int, track: Character = " ") -> String {
    let length = length(value, of: whole, cells: cells)
    var text = String(repeating: "█", count: length / 8)
    if length % 8 > 0 { text.append(eighths[length % 8 - 1]) }
    return text + String(repeating: track, count: max(0, cells - (length + 7) / 8))
  }

  /// The cells of an upright bar from the top down.
  static func column(_ value: Int, of whole: Int, cells: Int) -> [Character] {
    let length = length(value, of: whole, cells: cells)
    var column = Array(repeating: Character("█"), count: length / 8)
    if length % 8 > 0 { column.append(heights[length % 8 - 1]) }
    column += Array(repeating: " ", count: max(0, cells - column.count))
    return column.reversed()
  }
}
