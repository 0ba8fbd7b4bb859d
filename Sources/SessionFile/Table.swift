import Workshop

/// A table of comma- or semicolon-separated values (RFC 4180), each cell with its place.
///
/// 1. The delimiter is `;` where the header row has more of those than of `,`, as spreadsheets write it in Dutch.
/// 2. Rows end with LF, CRLF or CR; empty rows are skipped; white space around an unquoted cell is not part of it.
/// 3. A quote may stand only around a whole cell, doubled inside; anything else is a problem at its place.
struct Table {
  struct Row {
    var cells: [String]
    var places: [Place]
    var line: Int { places.first?.line ?? 1 }
  }

  var header = Row(cells: [], places: [])
  var rows: [Row] = []
  var findings: [CleanText.Finding] = []

  /// At most `limit` rows are kept; the rest is only counted.
  init(_ text: String, limit: Int) {
    var scanner = Scanner(text: text)
    guard let header = scanner.next() else {
      findings = scanner.findings + [.init(fact: .tableWithoutHeader, place: .start)]
      return
    }
    self.header = header
    var count = 0
    var firstBeyond: Place?
    while let row = scanner.next() {
      count += 1
      if count > limit {
        firstBeyond = firstBeyond ?? row.places.first
        continue
      }
      if row.cells.count != header.cells.count {
        let place = row.places[min(row.cells.count, header.cells.count + 1) - 1]
        scanner.findings.append(
          .init(fact: .cellCount(found: row.cells.count, expected: header.cells.count), place: place))
        continue
      }
      rows.append(row)
    }
    if let firstBeyond {
      scanner.findings.append(
        .init(fact: .tooMany(.participants, count: count, limit: limit), place: firstBeyond))
    }
    findings = scanner.findings
  }

  /// The number of the column of that name.
  func column(_ name: String) -> Int? { header.cells.firstIndex(of: name) }
}

/// Cuts the text into rows, byte by byte: all that has a meaning here is ASCII.
private struct Scanner {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var index = 0
  private var line = 1
  /// Where the line begins, and how many bytes in it so far do not begin a scalar.
  private var lineStart = 0
  private var continuations = 0
  var findings: [CleanText.Finding] = []

  private static let quote = UInt8(ascii: "\"")
  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")

  init(text: String) {
    bytes = Array(text.utf8)
    let first = bytes.prefix { $0 != Self.lf && $0 != Self.cr }
    let semicolons = first.count { $0 == UInt8(ascii: ";") }
    delimiter = semicolons > first.count { $0 == UInt8(ascii: ",") } ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }

  private var place: Place { Place(line: line, column: index - lineStart - continuations + 1) }

  /// The next row that is not empty.
  mutating func next() -> Table.Row? {
    while index < bytes.count {
      var row = Table.Row(cells: [], places: [])
      while true {
        row.places.append(place)
        row.cells.append(cell())
        if index < bytes.count, bytes[index] == delimiter {
          index += 1
          continue
        }
        break
      }
      endLine()
      if row.cells.contains(where: { !$0.isEmpty }) { return row }
    }
    return nil
  }

  /// Behind the cell stands a delimiter, the end of the line or that of the text.
  private mutating func cell() -> String {
    var start = index
    while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    if start < bytes.count, bytes[start] == Self.quote {
      index = start
      return quoted()
    }
    let begin = index
    while index < bytes.count, bytes[index] != delimiter, bytes[index] != Self.lf, bytes[index] != Self.cr {
      if bytes[index] == Self.quote { findings.append(.init(fact: .quoteStray, place: place)) }
      step()
    }
    return text(bytes[begin..<index])
  }

  private mutating func quoted() -> String {
    let opening = place
    step()
    var content: [UInt8] = []
    while index < bytes.count {
      if bytes[index] == Self.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else {
          step()
          skipBehindQuote()
          return text(content[...])
        }
        step()
      }
      content.append(bytes[index])
      if bytes[index] == Self.lf || bytes[index] == Self.cr { endLine() } else { step() }
    }
    findings.append(.init(fact: .quoteUnclosed, place: opening))
    return text(content[...])
  }

  private mutating func skipBehindQuote() {
    var isNoted = false
    while index < bytes.count, bytes[index] != delimiter, bytes[index] != Self.lf, bytes[index] != Self.cr {
      if !isNoted, bytes[index] != 0x20, bytes[index] != 0x09 {
        findings.append(.init(fact: .quoteFollowed, place: place))
        isNoted = true
      }
      step()
    }
  }

  private mutating func step() {
    if bytes[index] & 0xC0 == 0x80 { continuations += 1 }
    index += 1
  }

  private mutating func endLine() {
    guard index < bytes.count else { return }
    if bytes[index] == Self.cr, index + 1 < bytes.count, bytes[index + 1] == Self.lf { index += 1 }
    index += 1
    line += 1
    lineStart = index
    continuations = 0
  }

  private func text(_ cell: ArraySlice<UInt8>) -> String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    guard let first = cell.firstIndex(where: { !isSpace($0) }), let last = cell.lastIndex(where: { !isSpace($0) })
    else { return "" }
    let body = cell[first...last]
    let text = String(decoding: body, as: UTF8.self)
    return body.allSatisfy { $0 < 0x80 } ? text : canonicallyComposed(text)
  }
}
