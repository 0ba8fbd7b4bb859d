/// A part of a document, before it is written as Markdown or as a page.
///
/// The text in it is *marked*: what people wrote has been through `Markdown.text`, and beside that it holds only `**`,
/// `*`, `` ` `` and `<address>`, as `Marks` reads them back. So one chapter serves every format.
enum Block: Equatable {
  /// Levels follow each other: 1 is the title, and none is passed over on the way down.
  case heading(Int, String)
  case paragraph(String)
  /// What the reader has to know before the rest.
  case notice(String)
  case list([ListLine])
  case table(MarkdownTable)
  /// Only where a format shows pictures; a table says the same.
  case figure(Figure)

  /// A line of a list.
  struct ListLine: Equatable {
    /// It belongs to the line before it that does not.
    var isUnder = false
    var text: String
  }

  /// Its lines in Markdown; nil where Markdown does not have it.
  var markdown: String? {
    switch self {
    case .heading(let level, let text): "\(String(repeating: "#", count: level)) \(text)"
    case .paragraph(let text): text
    case .notice(let text): "> \(text)"
    case .list(let lines): lines.map { "\($0.isUnder ? "  " : "")- \($0.text)" }.joined(separator: "\n")
    case .table(let table): table.lines.joined(separator: "\n")
    case .figure: nil
    }
  }
}
