import Canvas
import Workshop

/// A text of several lines that somebody types: it wraps at words, and its cursor moves by what is seen. What is pasted
/// or typed is clean.
struct TextArea: Equatable, Sendable {
  private(set) var characters: [Character] = []
  private(set) var cursor = 0
  /// The columns that it was drawn in last: what up and down go by.
  var columns = 60
  let limit: Int

  init(_ text: String = "", limit: Int = Limits.answerCharacters) {
    self.limit = limit
    insert(text)
  }

  var text: String { String(characters) }
  var isBlank: Bool { characters.allSatisfy(\.isWhitespace) }

  mutating func insert(_ text: String) {
    (characters, cursor) = characters.typing(Text.clean(text, keepingLines: true), at: cursor, limit: limit)
  }

  /// Whether the key was one for a text.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .enter: insert("\n")
    case .backspace: if cursor > 0 { remove(cursor - 1..<cursor) }
    case .delete, .control("d"): if cursor < characters.count { remove(cursor..<cursor + 1) }
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .up, .shiftUp: move(by: -1)
    case .down, .shiftDown: move(by: 1)
    case .pageUp: move(by: -10)
    case .pageDown: move(by: 10)
    case .home, .control("a"): cursor = lineStart
    case .end, .control("e"): cursor = lineEnd
    case .control("u"): remove(lineStart..<cursor)
    case .control("k"): remove(cursor..<lineEnd)
    case .control("w"):
      var start = cursor
      while start > 0, characters[start - 1].isWhitespace { start -= 1 }
      while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
      remove(start..<cursor)
    case .tab, .backTab, .escape, .insert, .function, .control, .alt, .resize: return false
    }
    return true
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  /// Of the line between two line ends that the cursor is in.
  private var lineStart: Int { characters[..<cursor].lastIndex(where: \.isNewline).map { $0 + 1 } ?? 0 }
  private var lineEnd: Int { characters[cursor...].firstIndex(where: \.isNewline) ?? characters.count }

  private mutating func move(by step: Int) {
    let rows = rows(columns)
    let here = row(of: cursor, in: rows)
    let there = min(max(0, here + step), rows.count - 1)
    guard there != here else {
      cursor = step < 0 ? 0 : characters.count
      return
    }
    let wanted = Text.width(of: String(characters[rows[here].lowerBound..<cursor]))
    var place = rows[there].lowerBound
    let last = there == rows.count - 1 ? rows[there].upperBound : max(place, rows[there].upperBound - 1)
    while place < last, Text.width(of: String(characters[rows[there].lowerBound..<place + 1])) <= wanted { place += 1 }
    cursor = place
  }

  /// The characters of each row at a width: every one of them belongs to a row, so that the cursor always has a place.
  func rows(_ columns: Int) -> [Range<Int>] {
    let room = max(2, columns)
    var rows: [Range<Int>] = []
    var start = 0
    var wide = 0
    var lastSpace: Int?
    for (place, character) in characters.enumerated() {
      if character.isNewline {
        rows.append(start..<place + 1)
        (start, wide, lastSpace) = (place + 1, 0, nil)
        continue
      }
      wide += Text.width(of: String(character))
      if wide > room, !character.isWhitespace {
        // At the last space; a word that is longer than the row is cut.
        let end = lastSpace.map { $0 + 1 } ?? place
        rows.append(start..<end)
        start = end
        wide = Text.width(of: String(characters[start...place]))
        lastSpace = nil
      }
      if character.isWhitespace { lastSpace = place }
    }
    return rows + [start..<characters.count]
  }

  private func row(of place: Int, in rows: [Range<Int>]) -> Int {
    rows.lastIndex { $0.lowerBound <= place } ?? 0
  }

  /// Draws the rows around the cursor, and shows the cursor while it is typed in.
  func draw(on canvas: inout Canvas, in part: Rect, isActive: Bool, hint: String) {
    guard part.rows > 0, part.columns > 3 else { return }
    canvas.fill(part, style: .bar)
    let rows = rows(part.columns - 2)
    let here = row(of: cursor, in: rows)
    let first = max(0, min(here - part.rows / 2, rows.count - part.rows))
    for (line, range) in rows[first..<min(rows.count, first + part.rows)].enumerated() {
      let text = String(characters[range].filter { !$0.isNewline })
      canvas.write(text, at: part.origin.moved(x: 1, y: line), style: .bar, width: part.columns - 1)
    }
    if characters.isEmpty, !hint.isEmpty {
      canvas.write(hint, at: part.origin.moved(x: 1), style: .bar.with(.dim), width: part.columns - 2)
    }
    if first > 0 { canvas.write("↑", at: Point(x: part.right - 1, y: part.top), style: .bar.with(.dim)) }
    if first + part.rows < rows.count {
      canvas.write("↓", at: Point(x: part.right - 1, y: part.bottom - 1), style: .bar.with(.dim))
    }
    guard isActive else { return }
    let x = Text.width(of: String(characters[rows[here].lowerBound..<cursor].filter { !$0.isNewline }))
    canvas.cursor = Point(x: part.left + 1 + min(x, part.columns - 2), y: part.top + here - first)
  }
}
