import Workshop

extension Template {
  /// Text → nodes. Works on Unicode scalars, so that places are those of an editor.
  struct Parser {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private(set) var faults: [Fault] = []
    /// Sections that are open, the innermost last, with what was read before each of them.
    private var open: [(tag: Tag, isInverted: Bool, before: [Node])] = []
    private var nodes: [Node] = []

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    mutating func parse() -> [Node] {
      while let start = find("{{", from: position) {
        guard let inner = tagEnd(from: start) else {
          faults.append(Fault(what: .tagUnclosed, offset: start))
          break
        }
        let content = string(start + 2, inner)
        let isAlone = "#^/!".contains(content.first ?? " ") && standsAlone(start, inner + 2)
        addText(position, isAlone ? lineStart(of: start) : start)
        position = isAlone ? lineEnd(after: inner + 2) : inner + 2
        take(content, at: start)
      }
      addText(position, scalars.count)
      while let last = open.popLast() {
        faults.append(Fault(what: .sectionUnclosed(last.tag.name), offset: last.tag.offset))
        nodes = last.before + nodes
      }
      faults.sort { $0.offset < $1.offset }
      return nodes
    }

    private mutating func take(_ content: String, at start: Int) {
      let sign = content.first ?? " "
      switch sign {
      case "!": break
      case ">", "=", "&", "{":
        faults.append(Fault(what: .notUsed("{{\(sign)"), offset: start))
        // The third brace of `{{{name}}}` stands behind the tag.
        if sign == "{", position < scalars.count, scalars[position] == "}" { position += 1 }
      case "#", "^":
        guard let tag = tag(String(content.dropFirst()), at: start) else { return }
        if open.count == Template.deepest {
          faults.append(Fault(what: .tooDeep(limit: Template.deepest), offset: start))
        }
        open.append((tag, sign == "^", nodes))
        nodes = []
      case "/":
        let name = trimmed(content.dropFirst())
        guard let last = open.last, last.tag.name == name else {
          faults.append(Fault(what: .sectionUnopened(name, open: open.last?.tag.name), offset: start))
          return
        }
        open.removeLast()
        nodes = last.before + [.section(last.tag, isInverted: last.isInverted, nodes)]
      case _: if let tag = tag(content, at: start) { nodes.append(.value(tag)) }
      }
    }

    /// `name`, `a.b where="…" top="5"`.
    private mutating func tag(_ content: String, at start: Int) -> Tag? {
      var rest = content[...].drop(while: \.isWhitespace)
      let name = rest.prefix { !$0.isWhitespace }
      if name.isEmpty {
        faults.append(Fault(what: .tagEmpty, offset: start))
        return nil
      }
      rest = rest.dropFirst(name.count)
      let path = name == "." ? [] : name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      if path.contains(""), name != "." {
        faults.append(Fault(what: .argumentMalformed(String(name)), offset: start))
        return nil
      }
      var tag = Tag(path: path, offset: start)
      while true {
        rest = rest.drop(while: \.isWhitespace)
        if rest.isEmpty { return tag }
        let key = rest.prefix { $0.isLetter }
        let value = rest.dropFirst(key.count)
        guard !key.isEmpty, value.hasPrefix("=\""), let end = value.dropFirst(2).firstIndex(of: "\"") else {
          faults.append(Fault(what: .argumentMalformed(trimmed(rest)), offset: start))
          return nil
        }
        tag.arguments[String(key)] = String(value[value.index(value.startIndex, offsetBy: 2)..<end])
        rest = value[value.index(after: end)...]
      }
    }

    // Places

    private func find(_ sign: String, from start: Int) -> Int? {
      let wanted = Array(sign.unicodeScalars)
      guard start + wanted.count <= scalars.count else { return nil }
      return (start...(scalars.count - wanted.count)).first { scalars[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }

    /// Where `}}` begins that closes a tag; braces inside of quotes belong to an argument.
    private func tagEnd(from start: Int) -> Int? {
      var isQuoted = false
      var index = start + 2
      while index + 1 < scalars.count {
        if scalars[index] == "\"" { isQuoted.toggle() }
        if !isQuoted, scalars[index] == "}", scalars[index + 1] == "}" { return index }
        index += 1
      }
      // A quote that was never closed hides everything behind it: without it the tag may have an end.
      return isQuoted ? find("}}", from: start) : nil
    }

    private func lineStart(of index: Int) -> Int {
      var start = index
      while start > position, scalars[start - 1] == " " || scalars[start - 1] == "\t" { start -= 1 }
      return start
    }

    private func lineEnd(after index: Int) -> Int {
      var end = index
      while end < scalars.count, scalars[end] != "\n" { end += 1 }
      return min(scalars.count, end + 1)
    }

    /// Whether nothing else stands on the line of a tag.
    private func standsAlone(_ start: Int, _ end: Int) -> Bool {
      var before = start
      while before > 0, scalars[before - 1] == " " || scalars[before - 1] == "\t" { before -= 1 }
      guard before == 0 || scalars[before - 1] == "\n" else { return false }
      // A text of one line is no line of a page: `{{#a}}` alone in it stands for what it holds.
      var after = end
      while after < scalars.count, [" ", "\t", "\r"].contains(scalars[after]) { after += 1 }
      return after == scalars.count ? before > 0 : scalars[after] == "\n"
    }

    private func string(_ start: Int, _ end: Int) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[start..<max(start, end)])
      return String(text)
    }

    private mutating func addText(_ start: Int, _ end: Int) {
      if start < end { nodes.append(.text(string(start, end))) }
    }

    private func trimmed(_ text: some StringProtocol) -> String {
      var part = text.drop(while: \.isWhitespace)
      while part.last?.isWhitespace == true { part = part.dropLast() }
      return String(part)
    }
  }
}
