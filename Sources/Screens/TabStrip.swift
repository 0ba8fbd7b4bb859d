import Canvas

/// What Tab goes through, beside each other, what is shown now marked. The longest titles are cut until all of them fit;
/// where that would leave too little of them, those around the one that is shown stand there, and a sign for the others.
struct TabStrip {
  struct Tab {
    var title: String
    /// For where the title in full does not fit.
    var short: String
    /// Behind the title, never cut.
    var mark = ""

    init(_ title: String, short: String? = nil, mark: String = "") {
      self.title = title
      self.short = short ?? title
      self.mark = mark
    }
  }

  let tabs: [Tab]
  let here: Int
  /// The least that is left of a title.
  static let least = 8

  func draw(on canvas: inout Canvas, in row: Rect) {
    let texts = texts(row.columns)
    let shown = shown(texts, row.columns)
    var x = row.left
    if shown.lowerBound > 0 { x += canvas.write("…", at: row.origin, style: .dim) }
    for index in shown {
      let isHere = index == here
      let style: Style = isHere ? .accent.bold : .dim
      x += canvas.write(
        "\(isHere ? "▸" : " ") \(texts[index])", at: Point(x: x, y: row.top), style: style, width: row.right - x)
      x += 1
    }
    if shown.upperBound < texts.count, x < row.right { canvas.write(" …", at: Point(x: x, y: row.top), style: .dim) }
  }

  /// Each has two cells before it and one behind, save the last.
  private func wide(_ texts: some Collection<String>) -> Int {
    texts.reduce(0) { $0 + Text.width(of: $1) + 3 } - (texts.isEmpty ? 0 : 1)
  }

  private func texts(_ columns: Int) -> [String] {
    let whole = tabs.map { $0.title + $0.mark }
    if wide(whole) <= columns { return whole }
    let room = columns - wide(tabs.map(\.mark))
    let titles = Text.fitted(tabs.map(\.short), to: room, least: Self.least)
    return zip(titles, tabs).map { $0 + $1.mark }
  }

  private func shown(_ texts: [String], _ columns: Int) -> Range<Int> {
    guard wide(texts) > columns, texts.indices.contains(here) else { return 0..<texts.count }
    var shown = here..<(here + 1)
    // To the right first: that is where Tab goes. Three cells stay for the signs.
    while true {
      if shown.upperBound < texts.count, wide(texts[shown.lowerBound...shown.upperBound]) <= columns - 3 {
        shown = shown.lowerBound..<(shown.upperBound + 1)
      } else if shown.lowerBound > 0, wide(texts[(shown.lowerBound - 1)..<shown.upperBound]) <= columns - 3 {
        shown = (shown.lowerBound - 1)..<shown.upperBound
      } else {
        return shown
      }
    }
  }
}
