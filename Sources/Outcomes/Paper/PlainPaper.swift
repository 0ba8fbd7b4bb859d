import Canvas

/// Lines of at most 80 columns, as a terminal and a plain printer show them.
struct PlainPaper {
  static let columns = 80
  private(set) var lines: [String] = []

  /// All lines; ends with a newline.
  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func line(_ text: String) {
    var text = text
    while text.last == " " { text.removeLast() }
    lines.append(text)
  }

  mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// A heading, underlined by a sign.
  mutating func heading(_ text: String, _ sign: Character) {
    let wrapped = Text.wrap(Text.clean(text), width: Self.columns)
    for line in wrapped { self.line(line) }
    let width = wrapped.map { Text.width(of: $0) }.max() ?? 0
    line(String(repeating: String(sign), count: width))
  }

  /// Names behind a mark; none of them is parted over lines unless it is longer than one.
  mutating func list(_ mark: String, _ names: [String]) {
    let room = Self.columns - Text.width(of: mark)
    var current = ""
    for (index, name) in names.enumerated() {
      let part = name + (index == names.count - 1 ? "" : " ·")
      if !current.isEmpty, Text.width(of: current) + 1 + Text.width(of: part) > room {
        hanging(mark, current)
        current = ""
      }
      current += current.isEmpty ? part : " " + part
    }
    hanging(mark, current)
  }

  mutating func paragraph(_ text: String) { hanging("", text) }

  /// A text behind a mark; what does not fit a line goes on below its beginning.
  mutating func hanging(_ mark: String, _ text: String) {
    let indent = Text.width(of: mark)
    let wrapped = Text.wrap(Text.clean(text), width: max(20, Self.columns - indent))
    for (index, part) in wrapped.enumerated() {
      line((index == 0 ? mark : String(repeating: " ", count: indent)) + part)
    }
  }
}
