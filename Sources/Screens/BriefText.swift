/// A brief as it is read on a screen: what Markdown marks is taken off, lines of one paragraph are joined, and what
/// stands in a list begins with `·`.
enum BriefText {
  /// Paragraphs and list rows; an empty one parts what an empty line parts.
  static func paragraphs(of markdown: String) -> [String] {
    var paragraphs: [String] = []
    var isOpen = false
    for raw in markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = raw.drop(while: \.isWhitespace)
      if line.isEmpty {
        if let last = paragraphs.last, !last.isEmpty { paragraphs.append("") }
        isOpen = false
        continue
      }
      if let heading = heading(line) {
        paragraphs.append(plain(heading))
        isOpen = false
      } else if let row = listRow(line) {
        paragraphs.append("· " + plain(row))
        isOpen = true
      } else if let row = numbered(line) {
        paragraphs.append(plain(row))
        isOpen = true
      } else if isOpen, let last = paragraphs.popLast() {
        paragraphs.append(last + " " + plain(line))
      } else {
        paragraphs.append(plain(line))
        isOpen = true
      }
    }
    while paragraphs.last?.isEmpty == true { paragraphs.removeLast() }
    return paragraphs
  }

  private static func heading(_ line: Substring) -> Substring? {
    let marks = line.prefix { $0 == "#" }
    guard (1...6).contains(marks.count) else { return nil }
    let rest = line.dropFirst(marks.count)
    return rest.first == " " ? rest.drop { $0 == " " } : nil
  }

  private static func listRow(_ line: Substring) -> Substring? {
    guard let mark = line.first, mark == "-" || mark == "*" || mark == "+" || mark == "•" else { return nil }
    let rest = line.dropFirst()
    return rest.first == " " ? rest.drop { $0 == " " } : nil
  }

  /// `1. …` and `1) …` keep their number.
  private static func numbered(_ line: Substring) -> Substring? {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count) else { return nil }
    let rest = line.dropFirst(digits.count)
    guard let mark = rest.first, mark == "." || mark == ")", rest.dropFirst().first == " " else { return nil }
    return line
  }

  /// Without the marks of strong words and code.
  private static func plain(_ line: Substring) -> String {
    var out = ""
    var rest = line
    while let first = rest.first {
      if rest.hasPrefix("**") || rest.hasPrefix("__") {
        rest = rest.dropFirst(2)
      } else if first == "`" {
        rest = rest.dropFirst()
      } else {
        out.append(first)
        rest = rest.dropFirst()
      }
    }
    while out.last?.isWhitespace == true { out.removeLast() }
    return out
  }
}

extension Prose {
  /// A brief: paragraphs at the width of the place, list rows hanging behind their mark.
  mutating func brief(_ markdown: String) {
    for paragraph in BriefText.paragraphs(of: markdown) {
      if paragraph.isEmpty {
        gap()
      } else if paragraph.hasPrefix("· ") {
        hanging("· ", String(paragraph.dropFirst(2)))
      } else {
        self.paragraph(paragraph)
      }
    }
  }
}
