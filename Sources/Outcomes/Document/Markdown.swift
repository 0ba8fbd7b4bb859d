import Canvas

/// Text from people as Markdown that shows exactly that text.
///
/// 1. Every character that CommonMark, GitHub's or pandoc's Markdown gives a meaning inside a line is escaped wherever it
///    stands; those that have one only at the beginning of a block, there. `<`, `>` and `&` are entities, so that a reader
///    that knows no backslash shows no markup either.
/// 2. A text is one line: line ends become ` / `. So it can stand behind a list mark, in a heading and in a table's cell.
/// 3. Braces are parted by backslashes, so that no template engine finds a tag.
/// 4. Nothing is cut: what somebody wrote is in the report whole.
enum Markdown {
  static func text(_ raw: String) -> String {
    let clean = Text.clean(raw, keepingLines: true)
    var out = ""
    out.reserveCapacity(clean.utf8.count + 16)
    var previous: Character = "\n"
    for line in clean.split(whereSeparator: \.isNewline) {
      let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if words.isEmpty { continue }
      if !out.isEmpty { out += " / " }
      var isStart = out.isEmpty
      for character in words {
        append(character, after: previous, atStart: isStart, to: &out)
        // Digits at the beginning are a list's number when a point or bracket follows them.
        isStart = isStart && character.isASCII && character.isNumber
        previous = character
      }
      previous = " "
    }
    return out
  }

  /// Where a group sits: a link when it is a plain address, else text.
  static func place(_ raw: String) -> String {
    let isAddress = raw.hasPrefix("https://") || raw.hasPrefix("http://")
    let isPlain = raw.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-._~/:?#=%&+".contains($0)) }
    return isAddress && isPlain ? "<\(raw)>" : text(raw)
  }

  private static func append(
    _ character: Character, after previous: Character, atStart: Bool, to out: inout String
  ) {
    switch character {
    case "<": out += "&lt;"
    case ">": out += "&gt;"
    case "&": out += "&amp;"
    case "\\", "`", "*", "_", "[", "]", "{", "}", "|", "~", "$", "#", "^", "@":
      out += "\\"
      out.append(character)
    case "-", "+", "=", ":", ".", ")", "%":
      // A list, a rule, an underline, a definition, a number at the beginning; elsewhere only when doubled, or in the
      // marks by which a link without brackets is found.
      let doubled = character == previous && character != "." && character != ")"
      if atStart || doubled || character == "." && previous == "w" { out += "\\" }
      out.append(character)
    case "/":
      // `https:` and two slashes would become a link.
      if previous == ":" { out += "\\" }
      out.append(character)
    case _: out.append(character)
    }
  }
}
