import Canvas
import Phrases
import Workshop

/// The plans of a programme's sessions, one after the other, as `beraad plan` prints them.
public struct ProgrammePlan: Sendable {
  let title: String
  let sheets: [PlanSheet]
  let phrases: Phrases

  /// - Parameter sheets: of each session, in the order of the programme.
  public init(title: String, sheets: [PlanSheet], phrases: Phrases) {
    self.title = title
    self.sheets = sheets
    self.phrases = phrases
  }

  /// For a terminal or a plain printer, 80 columns wide; ends with a newline.
  public var text: String {
    var paper = PlainPaper()
    paper.heading(title, "#")
    for (index, sheet) in sheets.enumerated() {
      paper.hanging("\(index + 1)  ", "\(sheet.head.when): \(sheet.head.title)")
    }
    for (index, sheet) in sheets.enumerated() {
      paper.gap()
      paper.paragraph(phrases.programmePart(index + 1, of: sheets.count, sheet.head.title))
      paper.gap()
      sheet.write(to: &paper)
    }
    return paper.text
  }

  /// As Markdown; ends with a newline.
  public var markdown: String {
    var blocks = ["# \(Markdown.text(title))"]
    blocks.append(
      sheets.enumerated().map { index, sheet in
        "\(index + 1). \(sheet.head.when): \(Markdown.text(sheet.head.title))"
      }.joined(separator: "\n"))
    // Every session's headings stand one level below the programme's.
    for sheet in sheets { blocks += sheet.markdownBlocks.map { $0.hasPrefix("#") ? "#" + $0 : $0 } }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// A page for a browser to print on A4: the track on the first sheet, then each session's own sheets.
  public var html: String {
    guard let first = sheets.first else { return "" }
    var page = PaperPage(first.head, phrases.language, title: title)
    let rows = sheets.map { sheet in
      "<tr><td>\(escaped(sheet.head.when))</td><td><b>\(escaped(sheet.head.title))</b></td></tr>"
    }
    page.section(
      "overview",
      "<h1>\(escaped(title))</h1>\n<table class=\"list\">\n<tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table>\n"
    )
    for sheet in sheets {
      page.head = sheet.head
      sheet.add(to: &page)
    }
    return page.html
  }

  /// One calendar with the items of all sessions (RFC 5545).
  public var calendar: String {
    CalendarLines.calendar(title, phrases.language) { lines in
      for sheet in sheets { sheet.addEvents(to: &lines) }
    }
  }
}
