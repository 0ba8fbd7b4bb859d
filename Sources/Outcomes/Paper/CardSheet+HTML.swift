import Phrases

extension CardSheet {
  /// A page for a browser to print on A4: two columns of cards with lines to cut along, as many a sheet as the fullest
  /// card lets.
  public var html: String {
    var page = PaperPage(head, phrases.language)
    let rows = rowsASheet
    let height = 275 / rows
    for start in stride(from: 0, to: cards.count, by: 2 * rows) {
      let part = cards[start..<min(cards.count, start + 2 * rows)].map(html).joined()
      page.section("cards", style: "grid-auto-rows:\(height)mm", part)
    }
    return page.html
  }

  /// At most five: cards lower than that are hard to find one's name on.
  var rowsASheet: Int {
    let highest = cards.map(room).max() ?? 0
    return max(1, min(5, Int(275 * PaperRoom.millimetre / highest)))
  }

  private func room(of card: Card) -> Double {
    let width = PaperRoom.width / 2 - 10 * PaperRoom.millimetre
    func room(_ text: String, _ size: Double, _ line: Double = 1.3) -> Double {
      PaperRoom.height(text, size: size, width: width, line: line)
    }
    var height = 10 * PaperRoom.millimetre + room(head.title, 9) + room(head.when, 9)
    height += PaperRoom.height(card.name, size: 14, width: width, bold: true, line: 1.2) + 6
    height += (card.seats + (card.isProvisional ? [phrases.paperProvisionalShort] : [])).reduce(0) {
      $0 + room($1, 9.5)
    }
    if card.code != nil { height += 16 * 1.3 + 3 }
    if let joinHint { height += room("\(phrases.takePart): \(joinHint)", 10.5) }
    return height
  }

  private func html(of card: Card) -> String {
    var lines = ["<small>\(escaped(head.title))<br>\(escaped(head.when))</small>", "<h2>\(escaped(card.name))</h2>"]
    for seat in card.seats { lines.append("<div class=\"seat\">\(escaped(seat))</div>") }
    if card.isProvisional { lines.append("<small>\(escaped(phrases.paperProvisionalShort))</small>") }
    if let code = card.code {
      lines.append("<div class=\"code\">\(escaped(phrases.cardCode)) <b>\(escaped(code))</b></div>")
    }
    if let joinHint {
      lines.append("<div class=\"join\">\(escaped(phrases.takePart)): <code>\(escaped(joinHint))</code></div>")
    }
    return "<div class=\"card\">\(lines.joined(separator: "\n"))</div>\n"
  }
}
