import Canvas

/// Shapes and words of a picture, in units of which it is `width` wide: narrow enough that its letters can be read on a
/// telephone. Letters stand on white or on a shade that they are told apart from (`Shade.ink`).
struct Drawing: Equatable {
  static let width = 480.0
  /// Of ordinary letters.
  static let letter = 14.0

  enum Anchor: String { case start, middle, end }

  var height: Double
  private(set) var body = ""

  mutating func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ shade: Shade, line: Shade? = nil) {
    body += "<rect x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(width))\" height=\"\(n(height))\" fill=\"\(shade.hex)\""
    body += (line.map { " stroke=\"\($0.hex)\"" } ?? "") + "/>\n"
  }

  mutating func line(_ x: Double, _ y: Double, to x2: Double, _ y2: Double, _ shade: Shade, isDashed: Bool = false) {
    body += "<line x1=\"\(n(x))\" y1=\"\(n(y))\" x2=\"\(n(x2))\" y2=\"\(n(y2))\" stroke=\"\(shade.hex)\""
    body += isDashed ? " stroke-width=\"2\" stroke-dasharray=\"4 3\"/>\n" : "/>\n"
  }

  /// Words on their base line.
  mutating func text(
    _ words: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, size: Double = letter,
    on shade: Shade = .white,
    isBold: Bool = false
  ) {
    body += "<text x=\"\(n(x))\" y=\"\(n(y))\" font-size=\"\(n(size))\" fill=\"\(shade.ink.hex)\""
    if anchor != .start { body += " text-anchor=\"\(anchor.rawValue)\"" }
    if isBold { body += " font-weight=\"bold\"" }
    body += ">\(escaped(words))</text>\n"
  }

  /// A band that bends from one upright edge to another.
  mutating func band(
    _ x: Double, _ top: Double, to x2: Double, _ top2: Double, thick: Double, _ shade: Shade, opacity: Double
  ) {
    let middle = (x + x2) / 2
    func curve(_ from: Double, _ to: Double, _ end: Double) -> String {
      "C\(n(middle)) \(n(from)) \(n(middle)) \(n(to)) \(n(end)) \(n(to))"
    }
    body +=
      "<path d=\"M\(n(x)) \(n(top))\(curve(top, top2, x2))V\(n(top2 + thick))\(curve(top2 + thick, top + thick, x))Z\" "
      + "fill=\"\(shade.hex)\" fill-opacity=\"\(n(opacity))\"/>\n"
  }

  /// A mark around a place: each number has its own shape as well as its own shade.
  mutating func mark(_ number: Int, _ x: Double, _ y: Double, _ shade: Shade) {
    let size = 4.5
    func path(_ points: [(Double, Double)]) -> String {
      let parts = points.map { "\(n(x + $0.0 * size)) \(n(y + $0.1 * size))" }
      return "<path d=\"M\(parts.joined(separator: "L"))Z\" fill=\"\(shade.hex)\" stroke=\"#ffffff\"/>\n"
    }
    switch number % 5 {
    case 0:
      body += "<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(size))\" fill=\"\(shade.hex)\" stroke=\"#ffffff\"/>\n"
    case 1: body += path([(-1, -1), (1, -1), (1, 1), (-1, 1)])
    case 2: body += path([(0, -1.3), (1.2, 1), (-1.2, 1)])
    case 3: body += path([(0, -1.4), (1.4, 0), (0, 1.4), (-1.4, 0)])
    case _: body += path([(0, 1.3), (1.2, -1), (-1.2, -1)])
    }
  }

  /// Words cut to a room, by how wide letters are on average.
  static func fitted(_ words: String, to width: Double, size: Double = letter) -> String {
    let cells = max(2, Int(width / (size * 0.54)))
    let line = Text.clean(words)
    return Text.width(of: line) <= cells ? line : Text.firstWords(of: line, to: cells)
  }

  /// How wide words are, on the safe side.
  static func width(of words: String, size: Double = letter) -> Double { Double(Text.width(of: words)) * size * 0.56 }

  /// With at most one decimal.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  private func n(_ value: Double) -> String { Self.number(value) }
}
