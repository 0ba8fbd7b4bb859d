/// Digits large enough for the back of a room: `0123456789abcdef:+-` and space, others are left out.
public struct BigDigits: Hashable, Sendable {
  /// What is shown.
  public let text: String
  /// The height in rows: 3 in lines, else 5, 10, 15, … in blocks.
  public let rows: Int

  /// The largest form of a text that fits in a size; nil when not even the one of three rows does.
  public init?(_ text: String, fitting size: Size) {
    let tallest = max(0, size.rows / 5) * 5
    let heights = Array(stride(from: tallest, to: 0, by: -5)) + (size.rows >= 3 ? [3] : [])
    for rows in heights where Self.columns(of: text, rows: rows) <= size.columns {
      self.init(text, rows: rows)
      return
    }
    return nil
  }

  /// A text at a height: 3, or a multiple of 5 (others are rounded down to the next lower of these, at least 3).
  public init(_ text: String, rows: Int) {
    self.text = text
    self.rows = rows < 5 ? 3 : rows / 5 * 5
  }

  /// How large it is drawn.
  public var size: Size { Size(columns: Self.columns(of: text, rows: rows), rows: rows) }

  /// The digits by rows, all rows equally wide.
  public var lines: [String] {
    let glyphs = text.compactMap { rows == 3 ? Self.lined[$0] : Self.pixels[$0] }
    return (0..<rows).map { row in
      let scale = max(1, rows / 5)
      let gap = String(repeating: " ", count: rows == 3 ? 1 : scale * 2)
      return glyphs.map { glyph in
        guard rows != 3 else { return glyph[row] }
        return glyph[row / scale].reduce(into: "") { line, pixel in
          line += String(repeating: pixel == "#" ? "█" : " ", count: scale * 2)
        }
      }.joined(separator: gap)
    }
  }

  private static func columns(of text: String, rows: Int) -> Int {
    let unit = rows == 3 ? 1 : rows / 5 * 2
    let widths = text.compactMap { (rows == 3 ? lined[$0] : pixels[$0])?[0].count }
    return unit * (widths.reduce(0, +) + max(0, widths.count - 1))
  }

  private static let pixels: [Character: [String]] = [
    "0": ["###", "# #", "# #", "# #", "###"], "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"], "3": ["###", "  #", "###", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"], "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"], "7": ["###", "  #", "  #", "  #", "  #"],
    "8": ["###", "# #", "###", "# #", "###"], "9": ["###", "# #", "###", "  #", "###"],
    "a": ["   ", "###", "  #", "# #", "###"], "b": ["#  ", "#  ", "## ", "# #", "## "],
    "c": ["   ", "###", "#  ", "#  ", "###"], "d": ["  #", "  #", " ##", "# #", " ##"],
    "e": ["   ", "###", "# #", "## ", "###"], "f": [" ##", "#  ", "## ", "#  ", "#  "],
    ":": [" ", "#", " ", "#", " "], "+": ["   ", " # ", "###", " # ", "   "],
    "-": ["   ", "   ", "###", "   ", "   "], " ": [" ", " ", " ", " ", " "],
  ]

  private static let lined: [Character: [String]] = [
    "0": ["┏━┓", "┃ ┃", "┗━┛"], "1": [" ┓ ", " ┃ ", " ┻ "], "2": ["╺━┓", "┏━┛", "┗━╸"], "3": ["╺━┓", " ━┫", "╺━┛"],
    "4": ["╻ ╻", "┗━┫", "  ╹"], "5": ["┏━╸", "┗━┓", "╺━┛"], "6": ["┏━╸", "┣━┓", "┗━┛"], "7": ["╺━┓", "  ┃", "  ╹"],
    "8": ["┏━┓", "┣━┫", "┗━┛"], "9": ["┏━┓", "┗━┫", "╺━┛"], "a": ["╺━┓", "┏━┫", "┗━┻"], "b": ["╻  ", "┣━┓", "┗━┛"],
    "c": ["   ", "┏━╸", "┗━╸"], "d": ["  ╻", "┏━┫", "┗━┛"], "e": ["┏━┓", "┣━┛", "┗━╸"], "f": ["┏━╸", "┣━╸", "╹  "],
    ":": ["•", " ", "•"], "+": [" ╻ ", "╺╋╸", " ╹ "],
    "-": ["   ", "╺━╸", "   "], " ": [" ", " ", " "],
  ]
}

extension Canvas {
  /// Draws large digits.
  public mutating func write(_ digits: BigDigits, at point: Point, style: Style = .plain) {
    for (index, line) in digits.lines.enumerated() { write(line, at: point.moved(y: index), style: style) }
  }
}
