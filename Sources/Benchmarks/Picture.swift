/// What a terminal shows of the bytes that it was sent: the sequences that ncurses uses for tmux-256color, without
/// colours. Characters take one column each, which is true of all that is measured here.
struct Picture: Equatable, Sendable {
  let columns: Int
  let rows: Int
  private(set) var cells: [[Unicode.Scalar]]
  /// Grows with every change of a cell.
  private(set) var changes = 0
  private var row = 0
  private var column = 0
  private var saved = (row: 0, column: 0)
  private var top = 0
  private var bottom: Int
  private var last: Unicode.Scalar = " "
  private var state = State.ground
  private var parameters = ""
  private var partial: [UInt8] = []

  private enum State { case ground, escape, sequence, text, skipOne }

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    bottom = rows - 1
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  static func == (a: Picture, b: Picture) -> Bool { a.cells == b.cells && a.row == b.row && a.column == b.column }

  /// A row's text, without the blanks at its end.
  func line(_ row: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: cells[row])
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The first row that holds `text`.
  func row(of text: String) -> Int? {
    let wanted = Array(text.unicodeScalars)
    guard let first = wanted.first else { return nil }
    return cells.firstIndex { row in
      var start = 0
      while let at = row[start...].firstIndex(of: first) {
        if row[at...].starts(with: wanted) { return true }
        start = at + 1
      }
      return false
    }
  }

  /// Whether anything is on it.
  var isBlank: Bool { cells.allSatisfy { $0.allSatisfy { $0 == " " } } }

  var text: String { (0..<rows).map(line).joined(separator: "\n") }

  mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: ground(byte)
    case .escape: escape(byte)
    case .sequence:
      if (0x40...0x7E).contains(byte) {
        state = .ground
        obey(byte)
      } else {
        parameters.unicodeScalars.append(Unicode.Scalar(byte))
      }
    case .text: if byte == 0x07 || byte == 0x5C { state = .ground }
    case .skipOne: state = .ground
    }
  }

  private mutating func ground(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0x08: column = max(0, min(column, columns - 1) - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: column = 0
    case ..<0x20: break
    case ..<0x80: put(Unicode.Scalar(byte))
    default: continueCharacter(byte)
    }
  }

  private mutating func continueCharacter(_ byte: UInt8) {
    if byte >= 0xC0 { partial = [] }
    partial.append(byte)
    guard let lead = partial.first else { return }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard partial.count == length else { return }
    if let scalar = String(decoding: partial, as: UTF8.self).unicodeScalars.first { put(scalar) }
    partial = []
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    if column >= columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = scalar
    changes += 1
    column += 1
    last = scalar
  }

  private mutating func lineFeed() {
    if row == bottom { scroll(up: 1, from: top) } else { row = min(rows - 1, row + 1) }
  }

  private mutating func escape(_ byte: UInt8) {
    state = .ground
    switch byte {
    case 0x5B:  // [
      state = .sequence
      parameters = ""
    case 0x5D, 0x50: state = .text  // ] P
    case 0x28, 0x29: state = .skipOne  // ( )
    case 0x37: saved = (row, column)  // 7
    case 0x38: (row, column) = saved  // 8
    case 0x4D: if row == top { scroll(down: 1, from: top) } else { row = max(0, row - 1) }  // M
    case 0x45:  // E
      column = 0
      lineFeed()
    default: break
    }
  }

  private mutating func obey(_ byte: UInt8) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(1, first)
    let here = min(column, columns - 1)
    switch Character(Unicode.Scalar(byte)) {
    case "H", "f":
      row = min(rows, max(1, first)) - 1
      column = min(columns, max(1, numbers.count > 1 ? numbers[1] : 1)) - 1
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, here + count)
    case "D": column = max(0, here - count)
    case "G": column = min(columns, count) - 1
    case "d": row = min(rows, count) - 1
    case "J":
      if first == 2 {
        for line in 0..<rows { blank(line, 0..<columns) }
      } else {
        blank(row, here..<columns)
        for line in min(row + 1, rows)..<rows { blank(line, 0..<columns) }
      }
    case "K": blank(row, first == 1 ? 0..<(here + 1) : first == 2 ? 0..<columns : here..<columns)
    case "X": blank(row, here..<min(columns, here + count))
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: min(count, columns - here)), at: here)
      cells[row].removeLast(cells[row].count - columns)
      changes += 1
    case "P":
      cells[row].removeSubrange(here..<min(columns, here + count))
      cells[row] += Array(repeating: " ", count: columns - cells[row].count)
      changes += 1
    case "L": scroll(down: count, from: row)
    case "M": scroll(up: count, from: row)
    case "S": scroll(up: count, from: top)
    case "T": scroll(down: count, from: top)
    case "b": for _ in 0..<count { put(last) }
    case "r":
      top = max(1, first) - 1
      bottom = (numbers.count > 1 && numbers[1] > 0 ? min(rows, numbers[1]) : rows) - 1
      (row, column) = (0, 0)
    default: break
    }
  }

  private mutating func blank(_ line: Int, _ range: Range<Int>) {
    for column in range { cells[line][column] = " " }
    changes += 1
  }

  private mutating func scroll(up count: Int, from first: Int) {
    guard first <= bottom else { return }
    for _ in 0..<min(count, bottom - first + 1) {
      cells.remove(at: first)
      cells.insert(Array(repeating: " ", count: columns), at: bottom)
    }
    changes += 1
  }

  private mutating func scroll(down count: Int, from first: Int) {
    guard first <= bottom else { return }
    for _ in 0..<min(count, bottom - first + 1) {
      cells.remove(at: bottom)
      cells.insert(Array(repeating: " ", count: columns), at: first)
    }
    changes += 1
  }
}
