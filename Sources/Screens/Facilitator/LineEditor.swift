import Canvas

/// A line of text that is being typed.
struct LineEditor: Equatable, Sendable {
  /// Grapheme clusters, clean.
  private(set) var characters: [Character]
  /// Before which of them the cursor stands.
  private(set) var cursor: Int
  let limit: Int

  init(_ text: String = "", limit: Int) {
    characters = Array(Text.clean(text).prefix(limit))
    cursor = characters.count
    self.limit = limit
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }

  /// Takes a key; false for one that means nothing in a line.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .backspace:
      guard cursor > 0 else { return true }
      cursor -= 1
      characters.remove(at: cursor)
    case .delete, .control("d"):
      if cursor < characters.count { characters.remove(at: cursor) }
    case .control("w"), .alt("\u{7F}"):
      let start = startOfWord()
      characters.removeSubrange(start..<cursor)
      cursor = start
    case .control("u"):
      characters.removeSubrange(0..<cursor)
      cursor = 0
    case .control("k"): characters.removeSubrange(cursor...)
    case .alt("b"): cursor = startOfWord()
    case .alt("f"): cursor = endOfWord()
    case .enter, .tab, .backTab, .escape, .insert, .up, .down, .shiftUp, .shiftDown, .pageUp, .pageDown, .function,
      .control, .alt, .resize:
      return false
    }
    return true
  }

  /// Before which characters the rows begin when the line is broken at spaces, or at cells where a word is longer than a
  /// row. Spaces at the end of a row hang over its edge; there is room for the cursor behind the last character.
  func rowStarts(columns: Int) -> [Int] {
    var starts = [0]
    var used = 0
    var afterSpace = 0
    for (index, character) in (characters + ["|"]).enumerated() {
      let wide = max(0, Text.width(of: String(character)))
      if used + wide > columns, character != " ", index > (starts.last ?? 0) {
        let start = afterSpace > (starts.last ?? 0) ? afterSpace : index
        starts.append(start)
        used = characters[start..<index].reduce(0) { $0 + max(0, Text.width(of: String($1))) }
      }
      used += wide
      if character == " " { afterSpace = index + 1 }
    }
    return starts
  }

  private mutating func insert(_ text: String) {
    // Joined with what stands there, so that a mark typed after its letter becomes one with it.
    let before = String(characters[..<cursor]) + Text.clean(text)
    let head = Array(before), tail = Array(characters[cursor...])
    guard head.count + tail.count <= limit else {
      let room = Array(head.prefix(max(0, limit - tail.count)))
      guard room.count >= cursor else { return }
      (characters, cursor) = (room + tail, room.count)
      return
    }
    (characters, cursor) = (head + tail, head.count)
  }

  private func startOfWord() -> Int {
    var place = cursor
    while place > 0, characters[place - 1] == " " { place -= 1 }
    while place > 0, characters[place - 1] != " " { place -= 1 }
    return place
  }

  private func endOfWord() -> Int {
    var place = cursor
    while place < characters.count, characters[place] == " " { place += 1 }
    while place < characters.count, characters[place] != " " { place += 1 }
    return place
  }
}

extension Canvas {
  /// Draws a line that is being typed over as many rows as the part has, broken at spaces, with the terminal's cursor.
  /// When it has more rows than the part, those around the cursor show.
  mutating func write(_ editor: LineEditor, in part: Rect, style: Style = .bar) {
    guard part.columns > 1, part.rows > 0 else { return }
    fill(part, style: style)
    let starts = editor.rowStarts(columns: part.columns)
    let rows = starts.indices.map { row in
      var characters = editor.characters[
        starts[row]..<(row + 1 < starts.count ? starts[row + 1] : editor.characters.count)]
      // What hangs over the edge is not there to be seen, nor cut.
      while characters.last == " ", Text.width(of: String(characters)) > part.columns { characters.removeLast() }
      return String(characters)
    }
    let row = starts.lastIndex { $0 <= editor.cursor } ?? 0
    let column = Text.width(of: String(editor.characters[starts[row]..<editor.cursor]))
    let shown = window(of: rows.count, around: row, rows: part.rows)
    write(lines: Array(rows[shown]), in: part, style: style)
    cursor = Point(x: part.left + min(column, part.columns - 1), y: part.top + row - shown.lowerBound)
  }
}
