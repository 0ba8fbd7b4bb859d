import Phrases
import Workshop

/// A document as one page that needs nothing from elsewhere, for a screen, for A4 and for a screen reader.
///
/// 1. Nothing is fetched and nothing runs: no scripts, and the page's own policy forbids both.
/// 2. One heading of the first level; none of the levels below is passed over.
/// 3. Every table has a caption and heads with a scope; every picture a title and a description, and a table that says
///    the same. A bar in a table is not told: its number stands beside it.
/// 4. What is wider than the screen moves in its own frame, which the keyboard reaches.
/// 5. Letters stand out from what is behind them four and a half to one or more (WCAG 2.2, 1.4.3).
struct WebPage {
  let title: String
  let words: ReportPhrases
  /// What stands before the first heading of the second level: the list of headings comes behind it.
  private var opening = ""
  private var body = ""
  private var headings: [(id: String, text: String)] = []
  private var figures = 0
  private var lastHeading = ""

  /// A page of blocks whose first heading is the page's title; `title` is plain text.
  init(_ blocks: [Block], title: String, _ words: ReportPhrases) {
    self.title = title
    self.words = words
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let level, let text): addHeading(level, text)
    case .paragraph(let text): body += "<p>\(Marks.html(text))</p>\n"
    case .notice(let text): body += "<p class=\"notice\">\(Marks.html(text))</p>\n"
    case .list(let lines): body += html(of: lines)
    case .table(let table): body += html(of: table, caption: table.caption ?? lastHeading)
    case .figure(let figure):
      figures += 1
      let label = escaped(words.widePicture(figure.title))
      body += "<figure><div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"\(label)\">\n"
      body += "\(figure.svg(figures))</div>\n<figcaption><b>\(escaped(figure.title))</b> "
      body += "\(escaped(figure.description))</figcaption></figure>\n"
    }
  }

  private mutating func addHeading(_ level: Int, _ text: String) {
    lastHeading = text
    let html = Marks.html(text)
    guard level == 2 else {
      body += "<h\(level)>\(html)</h\(level)>\n"
      return
    }
    if headings.isEmpty { (opening, body) = (body, "") }
    let id = "part-\(headings.count + 1)"
    headings.append((id, html))
    body += "<h2 id=\"\(id)\">\(html)</h2>\n"
  }

  private func html(of lines: [Block.ListLine]) -> String {
    var out = "<ul>\n"
    var isInside = false
    for (place, line) in lines.enumerated() {
      if line.isUnder, !isInside { out += "\n<ul>\n" }
      if !line.isUnder, isInside { out += "</ul></li>\n" }
      isInside = line.isUnder
      out += "<li>\(Marks.html(line.text))"
      let isParent = !line.isUnder && place + 1 < lines.count && lines[place + 1].isUnder
      if !isParent { out += "</li>\n" }
    }
    return out + (isInside ? "</ul></li>\n" : "") + "</ul>\n"
  }

  /// The whole file.
  var html: String {
    let links = headings.map { "<li><a href=\"#\($0.id)\">\($0.text)</a></li>\n" }.joined()
    let contents =
      headings.count < 3
      ? ""
      : "<nav aria-labelledby=\"contents\">\n<p id=\"contents\">\(words.contents)</p>\n<ul>\n\(links)</ul>\n</nav>\n"
    return """
      <!doctype html>
      <html lang="\(words.phrases.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(escaped(title))</title>
      <style>
      \(WebPage.style)
      </style>
      </head>
      <body>
      <a class="skip" href="#content">\(words.skipLink)</a>
      <main id="content" tabindex="-1">
      \(opening)\(contents)\(body)</main>
      </body>
      </html>

      """
  }
}
