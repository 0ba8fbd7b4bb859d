import Workshop

/// Single values by their own rules, not by YAML's guesses.
extension Reading {
  /// A scalar's text as written, without white space around it.
  mutating func raw(_ key: String, of section: Section, required: Bool = false, form: ValueForm = .text) -> (
    text: String, place: Place
  )? {
    guard let tree = value(key, of: section, required: required) else { return nil }
    return raw(tree, key: key, form: form).map { ($0, tree.place) }
  }

  mutating func raw(_ tree: Tree, key: String, form: ValueForm = .text) -> String? {
    guard let text = tree.text else {
      error(.wrongShape(key: key, expected: form), at: tree.place)
      return nil
    }
    return trimmed(text)
  }

  /// A text of one line, or of more with `lines`.
  mutating func text(
    _ key: String, of section: Section, most: Int = Limits.titleCharacters, lines: Bool = false, required: Bool = false
  ) -> String? {
    guard let tree = value(key, of: section, required: required) else { return nil }
    return text(tree, key: key, most: most, lines: lines)
  }

  mutating func text(_ tree: Tree, key: String, most: Int, lines: Bool = false) -> String? {
    guard var text = raw(tree, key: key) else { return nil }
    if text.isEmpty {
      error(.valueMissing(key: key), at: tree.place)
      return nil
    }
    if !lines { text = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
    if text.count > most { error(.textTooLong(key: key, length: text.count, limit: most), at: tree.place) }
    return text
  }

  /// A list of texts; one text alone counts as a list of one.
  mutating func texts(_ key: String, of section: Section, most: Int, required: Bool = false) -> [(String, Place)]? {
    guard let tree = value(key, of: section, required: required) else { return nil }
    var seen: Set<String> = []
    var out: [(String, Place)] = []
    for item in tree.list ?? [tree] {
      if item.isNull {
        error(.valueMissing(key: key), at: item.place)
      } else if let text = text(item, key: key, most: most) {
        if !seen.insert(text).inserted { error(.repeatedInList(key: key, text), at: item.place) }
        out.append((text, item.place))
      }
    }
    return out
  }

  /// A list of anything.
  mutating func list(_ key: String, of section: Section, required: Bool = false) -> [Tree]? {
    guard let tree = value(key, of: section, required: required) else { return nil }
    guard let items = tree.list else {
      error(.wrongShape(key: key, expected: .list), at: tree.place)
      return nil
    }
    return items
  }

  mutating func number(
    _ key: String, of section: Section, in range: ClosedRange<Int>, required: Bool = false
  ) -> Int? {
    guard let (text, place) = raw(key, of: section, required: required, form: .wholeNumber) else { return nil }
    guard let number = wholeNumber(text) else {
      error(.wrongValue(key: key, found: text, expected: .wholeNumber, suggestion: nil), at: place)
      return nil
    }
    guard range.contains(number) else {
      error(.outOfRange(key: key, value: number, least: range.lowerBound, most: range.upperBound), at: place)
      return nil
    }
    return number
  }

  /// `true` or `false`; `yes`, `no`, `ja`, `nee`, `on`, `off` are texts in YAML 1.2, and refused with what to write.
  mutating func flag(_ key: String, of section: Section) -> Bool? {
    guard let (text, place) = raw(key, of: section, form: .flag) else { return nil }
    switch text.lowercased() {
    case "true": return true
    case "false": return false
    case "yes", "y", "on", "ja", "aan", "waar", "1":
      error(.wrongValue(key: key, found: text, expected: .flag, suggestion: "true"), at: place)
    case "no", "n", "off", "nee", "uit", "onwaar", "0":
      error(.wrongValue(key: key, found: text, expected: .flag, suggestion: "false"), at: place)
    default:
      error(.wrongValue(key: key, found: text, expected: .flag, suggestion: nil), at: place)
    }
    return nil
  }

  /// One word of several; those in `later` are known but not built.
  mutating func word(
    _ key: String, of section: Section, choices: [String], later: [String] = [], required: Bool = false
  ) -> String? {
    guard let (text, place) = raw(key, of: section, required: required) else { return nil }
    if choices.contains(text) { return text }
    if later.contains(text) {
      error(.laterWork("\(key): \(text)"), at: place)
    } else {
      error(
        .notOneOf(key: key, found: text, choices: choices, nearest: nearest(text, in: choices + later)), at: place)
    }
    return nil
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, of section: Section, as type: Word.Type, required: Bool = false
  ) -> Word? where Word.RawValue == String {
    word(key, of: section, choices: Word.allCases.map(\.rawValue), required: required).flatMap(Word.init)
  }

  /// `[a-z0-9-]{1,64}`.
  mutating func id(_ text: String, key: String, at place: Place) -> String {
    if !isID(text) {
      error(.wrongValue(key: key, found: text, expected: .id, suggestion: slug(text)), at: place)
      return slug(text)
    }
    return text
  }
}

func isID(_ text: String) -> Bool {
  (1...Limits.idCharacters).contains(text.utf8.count)
    && text.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 45 }
}

/// Decimal digits, a sign before them; `010` is ten, and there is no other notation.
func wholeNumber(_ text: String) -> Int? {
  guard let first = text.first, first.isASCII, text.utf8.count <= 12 else { return nil }
  let digits = first == "-" || first == "+" ? text.dropFirst() : text[...]
  guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
  return Int(text)
}

func trimmed(_ text: some StringProtocol) -> String {
  guard let first = text.firstIndex(where: { !$0.isWhitespace }),
    let last = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[first...last])
}
