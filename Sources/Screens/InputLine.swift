import Canvas
import Workshop

/// One line that somebody types. What is pasted or typed is clean; its cursor never stands inside a character.
struct InputLine: Equatable, Sendable {
  private(set) var characters: [Character] = []
  private(set) var cursor = 0
  /// The most characters; more are not taken in.
  var limit = Limits.entryCharacters

  init(_ text: String = "", limit: Int = Limits.entryCharacters) {
    self.limit = limit
    insert(text)
  }

  var text: String { String(characters) }
  /// Without spaces at both ends.
  var trimmed: String {
    var part = characters[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
  var isEmpty: Bool { characters.isEmpty }
  /// Nothing but spaces.
  var isBlank: Bool { characters.allSatisfy(\.isWhitespace) }

  mutating func clear() { self = InputLine(limit: limit) }

  mutating func insert(_ text: String) {
    (characters, cursor) = characters.typing(Text.clean(text), at: cursor, limit: limit)
  }

  /// Whether the key was one for a line of text.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .backspace:
      if cursor > 0 {
        cursor -= 1
        characters.remove(at: cursor)
      }
    case .delete, .control("d"):
      if cursor < characters.count { characters.remove(at: cursor) }
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"):
      characters.removeFirst(cursor)
      cursor = 0
    case .control("k"): characters.removeLast(characters.count - cursor)
    case .control("w"):
      while cursor > 0, characters[cursor - 1].isWhitespace { removeBefore() }
      while cursor > 0, !characters[cursor - 1].isWhitespace { removeBefore() }
    case .enter, .tab, .backTab, .escape, .insert, .up, .down, .shiftUp, .shiftDown, .pageUp, .pageDown, .function,
      .control, .alt, .resize:
      return false
    }
    return true
  }

  private mutating func removeBefore() {
    cursor -= 1
    characters.remove(at: cursor)
  }

  /// Draws the part around the cursor, and shows the cursor where the line is being typed in.
  func draw(on canvas: inout Canvas, in row: Rect, style: Style = .bar, isActive: Bool = true, hint: String = "") {
    guard row.columns > 1, row.rows > 0 else { return }
    canvas.fill(row, style: style)
    if isEmpty, !hint.isEmpty {
      canvas.write(hint, at: row.origin.moved(x: 1), style: style.with(.dim), width: row.columns - 1)
    }
    // Whole characters from the left are dropped until the cursor is within the row.
    var first = 0
    func wide(_ from: Int, _ to: Int) -> Int { Text.width(of: String(characters[from..<to])) }
    while first < cursor, wide(first, cursor) > row.columns - 2 { first += 1 }
    canvas.write(String(characters[first...]), at: row.origin.moved(x: 1), style: style, width: row.columns - 1)
    if first > 0 { canvas.write("…", at: row.origin, style: style) }
    if isActive { canvas.cursor = row.origin.moved(x: 1 + wide(first, cursor)) }
  }
}

extension [Character] {
  /// These with a text put in at a cursor, as much of it as the limit leaves room for, and the cursor behind it.
  func typing(_ text: String, at cursor: Int, limit: Int) -> ([Character], cursor: Int) {
    // A combining mark joins the letter before it, so the text is put together again.
    let before = String(self[..<cursor]) + text
    let all = Array(before + String(self[cursor...]))
    guard all.count > limit else { return (all, Swift.min(before.count, all.count)) }
    let room = limit - count
    return room > 0 ? typing(String(text.prefix(room)), at: cursor, limit: limit) : (self, cursor)
  }
}
