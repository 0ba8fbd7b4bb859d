import Canvas
import Phrases
import Workshop

extension CardSheet {
  /// A page for a browser to print on A4: ten cards a sheet with lines to cut along, then a list for every table.
  public var html: String {
    var body = ""
    for start in stride(from: 0, to: cards.count, by: Self.cardsASheet) {
      body += "<section class=\"cards\">\n"
      for card in cards[start..<min(cards.count, start + Self.cardsASheet)] { body += html(of: card) }
      body += "</section>\n"
    }
    for tables in sets {
      body += "<section class=\"tables\">\n<h1>\(escaped(title))</h1>\n<p>\(escaped(when))</p>\n"
      for table in tables { body += html(of: table) }
      body += "</section>\n"
    }
    return """
      <!doctype html>
      <html lang="\(phrases.language.rawValue)">
      <meta charset="utf-8">
      <title>\(escaped(title))</title>
      <style>
      @page { size: A4; margin: 8mm }
      * { box-sizing: border-box }
      body { font: 11pt/1.35 sans-serif; margin: 0; color: #000 }
      section { break-after: page }
      .cards { display: grid; grid-template-columns: 1fr 1fr; grid-auto-rows: 55mm }
      .card { border: 0.3pt dashed #888; padding: 4mm 5mm; overflow: hidden; display: flex; flex-direction: column }
      .card small { color: #444 }
      .card h2 { font-size: 14pt; margin: 1mm 0 }
      .card .seat { font-size: 9.5pt; overflow-wrap: anywhere }
      .card .code { margin-top: 1mm }
      .card .code b { font: bold 16pt monospace; letter-spacing: 1pt }
      .card .join { margin-top: auto; font-size: 9.5pt }
      .tables { columns: 2; column-gap: 8mm }
      .tables h1 { font-size: 15pt; margin: 0; column-span: all }
      .tables > p { column-span: all; margin: 0 0 4mm }
      .table { break-inside: avoid; margin-bottom: 5mm }
      .table h2 { font-size: 13pt; margin: 0 }
      .table ol { margin: 1mm 0 0; padding-left: 7mm }
      </style>
      \(body)</html>\n
      """
  }

  /// Two columns of five.
  static let cardsASheet = 10

  private func html(of card: Card) -> String {
    var lines = ["<small>\(escaped(title))<br>\(escaped(when))</small>", "<h2>\(escaped(card.name))</h2>"]
    for seat in card.seats { lines.append("<div class=\"seat\">\(escaped(seat))</div>") }
    if let code = card.code {
      lines.append("<div class=\"code\">\(escaped(phrases.cardCode)) <b>\(escaped(code))</b></div>")
    }
    if let joinHint {
      lines.append("<div class=\"join\">\(escaped(phrases.takePart)): <code>\(escaped(joinHint))</code></div>")
    }
    return "<div class=\"card\">\(lines.joined(separator: "\n"))</div>\n"
  }

  private func html(of table: Table) -> String {
    let under = [table.place, table.lead.map(phrases.cardLead)].compactMap { $0 }.map(escaped).joined(separator: "<br>")
    let members = table.members.map { "<li>\(escaped($0))</li>" }.joined(separator: "\n")
    return "<div class=\"table\"><h2>\(escaped(table.title))</h2>\n<div>\(under)</div>\n<ol>\n\(members)\n</ol></div>\n"
  }

  private func escaped(_ text: String) -> String {
    Text.clean(text, keepingLines: false)
      .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
