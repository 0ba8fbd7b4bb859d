/// Reads marked text back (`Block`): exactly what `Markdown.text` and the report's sentences write, nothing more of
/// Markdown.
///
/// 1. A backslash before a sign of ASCII is that sign.
/// 2. `&lt;`, `&gt;` and `&amp;` are those characters; no other `&` stands in marked text.
/// 3. `**` and `*` begin and end strong and emphasised text, `` ` `` a piece of code; `<…>` holds an address.
enum Marks {
  /// As elements of a page. What is not closed is closed at the end.
  static func html(_ marked: String) -> String {
    var reader = Reader(marked)
    var out = ""
    out.reserveCapacity(marked.utf8.count + 32)
    var open: [Mark] = []
    while let part = reader.next() {
      switch part {
      case .character(let character): append(character, to: &out)
      case .link(let address):
        let safe = escaped(address)
        out += "<a href=\"\(safe)\">\(safe)</a>"
      case .mark(let mark): toggle(mark, &open, &out)
      }
    }
    for mark in open.reversed() { out += "</\(mark.rawValue)>" }
    return out
  }

  /// The words alone, for where there is no markup.
  static func plain(_ marked: String) -> String {
    var reader = Reader(marked)
    var out = ""
    while let part = reader.next() {
      switch part {
      case .character(let character): out.append(character)
      case .link(let address): out += address
      case .mark: break
      }
    }
    return out
  }

  private enum Mark: String { case strong, em, code }

  private enum Part {
    case character(Character)
    case mark(Mark)
    case link(String)
  }

  /// What is opened last is closed first; a mark that ends below others opens those again.
  private static func toggle(_ mark: Mark, _ open: inout [Mark], _ out: inout String) {
    guard let place = open.lastIndex(of: mark) else {
      open.append(mark)
      out += "<\(mark.rawValue)>"
      return
    }
    let above = open[(place + 1)...]
    for inner in above.reversed() { out += "</\(inner.rawValue)>" }
    out += "</\(mark.rawValue)>"
    for inner in above { out += "<\(inner.rawValue)>" }
    open.remove(at: place)
  }

  private static func append(_ character: Character, to out: inout String) {
    switch character {
    case "<": out += "&lt;"
    case ">": out += "&gt;"
    case "&": out += "&amp;"
    case "\"": out += "&quot;"
    case _: out.append(character)
    }
  }

  private struct Reader {
    private let text: String
    private var index: String.Index
    private var isCode = false

    init(_ text: String) { (self.text, index) = (text, text.startIndex) }

    mutating func next() -> Part? {
      guard index < text.endIndex else { return nil }
      let character = text[index]
      index = text.index(after: index)
      if isCode, character != "`" { return .character(character) }
      switch character {
      case "\\":
        guard index < text.endIndex else { return .character(character) }
        let meant = text[index]
        index = text.index(after: index)
        return .character(meant)
      case "`":
        isCode.toggle()
        return .mark(.code)
      case "*":
        guard index < text.endIndex, text[index] == "*" else { return .mark(.em) }
        index = text.index(after: index)
        return .mark(.strong)
      case "&":
        for (entity, meant) in [("lt;", Character("<")), ("gt;", ">"), ("amp;", "&")] where skip(entity) {
          return .character(meant)
        }
        return .character(character)
      case "<":
        guard let end = text[index...].firstIndex(of: ">") else { return .character(character) }
        let address = String(text[index..<end])
        index = text.index(after: end)
        return .link(address)
      case _: return .character(character)
      }
    }

    private mutating func skip(_ word: String) -> Bool {
      guard text[index...].hasPrefix(word) else { return false }
      index = text.index(index, offsetBy: word.count)
      return true
    }
  }
}
