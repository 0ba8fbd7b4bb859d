/// Where everything on an outcome map stands: one A4 sheet, lying, in millimetres. The largest letters with which all fits
/// are taken, down to a least size that is still legible on paper twice as large.
struct MapLayout {
  static let width = 297.0
  static let height = 210.0
  static let margin = 11.0
  static let gap = 4.0
  /// A point in millimetres.
  static let point = 0.3528

  /// A line of text; `y` is its baseline.
  struct Line: Equatable {
    var x: Double
    var y: Double
    var size: Double
    var text: String
    var bold = false
    /// Which colour: nil is that of plain text.
    var section: Int?
    var isWhite = false
  }

  struct Box: Equatable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
    var section: Int
    /// A heading's own colour, or the light one of a card.
    var isHeading: Bool
  }

  /// The sign before a bullet.
  struct Dot: Equatable {
    var x: Double
    var y: Double
    var radius: Double
    var section: Int
  }

  var lines: [Line] = []
  var boxes: [Box] = []
  var dots: [Dot] = []
  /// Where the rule above the colophon is.
  var rule: Double?

  private let map: FinishedMap

  init(_ map: FinishedMap, notice: String?) {
    self.map = map
    var size = 12.0
    while true {
      self.lines = []
      boxes = []
      dots = []
      if draw(size * Self.point, notice: notice) || size <= 3.5 { break }
      size -= 0.25
    }
  }

  /// Draws all with letters of that size; false where it does not fit.
  private mutating func draw(_ size: Double, notice: String?) -> Bool {
    let room = Self.width - 2 * Self.margin
    var y = Self.margin
    if let notice { y = write(notice, Self.margin, y, room, size * 0.9, bold: true) + size * 0.4 }
    y = write(map.title, Self.margin, y, room, size * 1.9, bold: true) + size * 0.3
    y = write(map.question, Self.margin, y, room, size * 1.15) + size
    let bottom = drawAbout(size)
    let limit = bottom - Self.gap
    let rows = rows()
    for (index, row) in rows.enumerated() {
      guard let end = draw(row, y, size, fillingTo: index == rows.count - 1 ? limit : nil) else { return false }
      y = end + Self.gap
      if end > limit + 0.01 { return false }
    }
    return true
  }

  /// The colophon stands at the bottom; returns where it begins.
  private mutating func drawAbout(_ size: Double) -> Double {
    let room = Self.width - 2 * Self.margin
    let small = size * 0.72
    let texts = (map.about.map { [$0] } ?? []) + map.account
    let wrapped = texts.map { LetterWidths.lines($0, width: room, size: small) }
    let height = wrapped.reduce(0) { $0 + Double($1.count) * small * 1.3 }
    var y = Self.height - Self.margin * 0.8 - height
    let top = y - small * 0.9
    rule = top
    for line in wrapped.joined() {
      lines.append(Line(x: Self.margin, y: y + small, size: small, text: line))
      y += small * 1.3
    }
    return top
  }

  /// Side by side what fits into four columns; else each section in rows of its own.
  private func rows() -> [[(section: Int, claims: [FinishedMap.Claim], isFirst: Bool)]] {
    let sections = map.sections.enumerated().map { (section: $0, claims: $1.claims, isFirst: true) }
    if sections.reduce(0, { $0 + $1.claims.count }) <= 4 { return [sections] }
    return sections.flatMap { section in
      // As even as it goes: five are three and two.
      let count = section.claims.count
      let rows = (count + 3) / 4
      let wide = (count + rows - 1) / rows
      return stride(from: 0, to: count, by: wide).map { start in
        [(section.section, Array(section.claims[start..<min(count, start + wide)]), start == 0)]
      }
    }
  }

  private mutating func draw(
    _ row: [(section: Int, claims: [FinishedMap.Claim], isFirst: Bool)], _ top: Double, _ size: Double,
    fillingTo limit: Double?
  ) -> Double? {
    let count = Double(row.reduce(0) { $0 + $1.claims.count })
    let column = (Self.width - 2 * Self.margin - Self.gap * (count - 1)) / count
    if column < 20 { return nil }
    let pad = size * 0.75
    var x = Self.margin
    var headingEnd = top
    for part in row where part.isFirst {
      let wide = column * Double(part.claims.count) + Self.gap * Double(part.claims.count - 1)
      let title = LetterWidths.lines(
        map.sections[part.section].title, width: wide - 2 * pad, size: size * 1.2, bold: true)
      headingEnd = max(headingEnd, top + Double(title.count) * size * 1.5 + pad)
    }
    for part in row where part.isFirst {
      let wide = column * Double(part.claims.count) + Self.gap * Double(part.claims.count - 1)
      boxes.append(
        Box(x: x, y: top, width: wide, height: headingEnd - top, section: part.section, isHeading: true))
      _ = write(
        map.sections[part.section].title, x + pad, top + pad * 0.5, wide - 2 * pad, size * 1.2, bold: true,
        isWhite: true)
      x += wide + Self.gap
    }
    let start = headingEnd > top ? headingEnd + Self.gap * 0.4 : top
    var ends: [Double] = []
    let firstBox = boxes.count
    x = Self.margin
    for part in row {
      for claim in part.claims {
        boxes.append(Box(x: x, y: start, width: column, height: 0, section: part.section, isHeading: false))
        ends.append(draw(claim, part.section, x + pad, start + pad, column - 2 * pad, size) + pad)
        x += column + Self.gap
      }
    }
    let natural = ends.max() ?? start
    // The last row reaches down to the colophon, as long as that does not make a small map look torn.
    let end = limit.map { max(natural, min($0, natural + 14)) } ?? natural
    for index in firstBox..<boxes.count { boxes[index].height = end - start }
    return end
  }

  private mutating func draw(
    _ claim: FinishedMap.Claim, _ section: Int, _ x: Double, _ top: Double, _ width: Double, _ size: Double
  ) -> Double {
    var y = write(claim.text, x, top, width, size * 1.05, bold: true, section: section) + size * 0.45
    let indent = size * 0.95
    for bullet in claim.bullets {
      dots.append(Dot(x: x + size * 0.3, y: y + size * 0.72, radius: size * 0.17, section: section))
      y = write(bullet.text, x + indent, y, width - indent, size)
      for item in bullet.items { y = write(item, x + indent * 1.8, y, width - indent * 1.8, size) }
      y += size * 0.35
    }
    return y - size * 0.35
  }

  /// Returns where the next line would begin.
  private mutating func write(
    _ text: String, _ x: Double, _ top: Double, _ width: Double, _ size: Double, bold: Bool = false,
    section: Int? = nil, isWhite: Bool = false
  ) -> Double {
    var y = top
    for line in LetterWidths.lines(text, width: width, size: size, bold: bold) {
      lines.append(
        Line(x: x, y: y + size * 0.95, size: size, text: line, bold: bold, section: section, isWhite: isWhite))
      y += size * 1.25
    }
    return y
  }
}
