import Canvas
import Phrases
import Workshop

/// A file for a browser to print on A4: sections, a sheet or more each, with one stylesheet for all that is printed.
///
/// What may not break (a table with its people, a name with its places) is laid out here, sheet by sheet, by how much room
/// text takes (`PaperRoom`), because browsers part columns and repeat headings each in their own way. Nothing in it is
/// fetched, and nothing but black on white carries meaning: backgrounds are mostly not printed.
struct PaperPage {
  /// Of the session whose sheets are being added.
  var head: PaperHead
  let language: Language
  /// What the whole is called; nil is the session's title.
  let title: String?
  private(set) var body = ""

  init(_ head: PaperHead, _ language: Language, title: String? = nil) {
    self.head = head
    self.language = language
    self.title = title
  }

  /// Adds a section that begins on a new sheet; `content` is markup already.
  mutating func section(_ kind: String, style: String? = nil, _ content: String) {
    let style = style.map { " style=\"\($0)\"" } ?? ""
    body += "<section class=\"\(kind)\"\(style)>\n\(content)</section>\n"
  }

  /// Adds a sheet with the session at its top and a heading; `small` stands behind the heading.
  mutating func sheet(_ kind: String, _ heading: String, _ small: String?, _ content: String) {
    let behind = small.map { " <small>\(escaped($0))</small>" } ?? ""
    section("\(kind) sheet", "\(top)<h1>\(escaped(heading))\(behind)</h1>\n\(content)")
  }

  /// What stands at the top of each sheet.
  var top: String { "<header><b>\(escaped(head.title))</b><span>\(escaped(head.day))</span></header>\n" }

  /// The whole file.
  var html: String {
    """
    <!doctype html>
    <html lang="\(language.rawValue)">
    <meta charset="utf-8">
    <title>\(escaped(title ?? head.title))</title>
    <style>
    \(PaperPage.style)
    </style>
    \(body)</html>\n
    """
  }
}

/// A text as markup that shows exactly that text, on one line.
func escaped(_ text: String) -> String {
  Text.clean(text, keepingLines: false)
    .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    .replacing("\"", with: "&quot;")
}
