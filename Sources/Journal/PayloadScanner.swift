import JSON

/// Passes a payload and checks it without making values: strict JSON, an object, no control characters but `\n`.
///
/// It takes what `JSON(parsing:)` takes; what only that can tell (names that are equal behind escapes or Unicode
/// normalisation, objects of very many members, numbers too large) it lets that decide.
struct PayloadScanner {
  /// From this many members on the full reader looks for duplicates.
  static let few = 48

  /// Whether the payload of the last line has a member `voter` of its own.
  private(set) var hasVoter = false
  private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var index = 0
  private var end = 0
  private var line = 0
  private var all: UInt8 = 0
  private var needsReader = false
  /// The names of the objects that are open, one object behind the other.
  private var names: [Range<Int>] = []

  /// Returns the offset behind the payload that begins at `start`.
  mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, line: Int
  ) throws(JournalFault) -> Int {
    self.bytes = bytes
    index = start
    self.end = end
    self.line = line
    all = 0
    needsReader = false
    hasVoter = false
    names.removeAll(keepingCapacity: true)
    guard index < end, bytes[index] == UInt8(ascii: "{") else { throw fault(.payload, "an object") }
    try object(depth: 1)
    let payload = UnsafeBufferPointer(rebasing: bytes[start..<index])
    if all >= 0x80 {
      do {
        _ = try UTF8Span(validating: payload.span)
      } catch {
        index = start + error.byteOffsets.lowerBound
        throw fault(.encoding, "UTF-8")
      }
    }
    if needsReader {
      do {
        _ = try JSON(parsing: payload)
      } catch {
        throw JournalFault(line: line, kind: .payload, expected: "strict JSON", found: error.description)
      }
    }
    return index
  }

  private func fault(_ kind: JournalFault.Kind, _ expected: String) -> JournalFault {
    JournalFault(line: line, kind: kind, expected: expected, found: bytes.excerpt(min(index, end)..<end))
  }

  private mutating func skipSpace() {
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D { index += 1 }
  }

  /// Passes this byte and the white space around it, if it stands here.
  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    skipSpace()
    guard index < end, bytes[index] == UInt8(ascii: byte) else { return false }
    index += 1
    skipSpace()
    return true
  }

  private mutating func value(depth: Int) throws(JournalFault) {
    guard index < end else { throw fault(.payload, "a value") }
    switch bytes[index] {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"): try object(depth: depth + 1)
    case UInt8(ascii: "["): try array(depth: depth + 1)
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: try number()
    }
  }

  private mutating func object(depth: Int) throws(JournalFault) {
    guard depth <= JSON.deepest else { throw fault(.payload, "nesting of at most \(JSON.deepest)") }
    index += 1
    skipSpace()
    let first = names.count
    if index < end, bytes[index] == UInt8(ascii: "}") {
      index += 1
      return
    }
    repeat {
      guard index < end, bytes[index] == UInt8(ascii: "\"") else { throw fault(.payload, "a name") }
      let name = try string()
      try note(name, first: first)
      if depth == 1, bytes.holds("voter", at: name) { hasVoter = true }
      guard take(":") else { throw fault(.payload, "':'") }
      try value(depth: depth)
    } while take(",")
    skipSpace()
    guard index < end, bytes[index] == UInt8(ascii: "}") else { throw fault(.payload, "',' or '}'") }
    index += 1
    names.removeLast(names.count - first)
  }

  private mutating func note(_ name: Range<Int>, first: Int) throws(JournalFault) {
    if names.count - first >= PayloadScanner.few {
      needsReader = true
      return
    }
    for other in names[first...] where other.count == name.count && bytes[other].elementsEqual(bytes[name]) {
      throw fault(.payload, "the name \(bytes.excerpt(name)) once")
    }
    names.append(name)
  }

  private mutating func array(depth: Int) throws(JournalFault) {
    guard depth <= JSON.deepest else { throw fault(.payload, "nesting of at most \(JSON.deepest)") }
    index += 1
    skipSpace()
    if index < end, bytes[index] == UInt8(ascii: "]") {
      index += 1
      return
    }
    repeat { try value(depth: depth) } while take(",")
    skipSpace()
    guard index < end, bytes[index] == UInt8(ascii: "]") else { throw fault(.payload, "',' or ']'") }
    index += 1
  }

  private mutating func word(_ word: StaticString) throws(JournalFault) {
    let place = index..<min(index + word.utf8CodeUnitCount, end)
    guard bytes.holds(word, at: place) else { throw fault(.payload, word.description) }
    index = place.upperBound
  }

  private mutating func digits() throws(JournalFault) {
    let first = index
    while index < end, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
    guard index > first else { throw fault(.payload, "a value") }
  }

  private mutating func number() throws(JournalFault) {
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let first = index
    try digits()
    guard index == first + 1 || bytes[first] != 0x30 else { throw fault(.payload, "a number without leading zeros") }
    // Only a long number or one with an exponent can be too large to hold.
    if index - first > 300 { needsReader = true }
    if index < end, bytes[index] == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if index < end, bytes[index] | 0x20 == UInt8(ascii: "e") {
      needsReader = true
      index += 1
      if index < end, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
  }
}

extension PayloadScanner {
  /// Passes a string and gives the place of what stands between its quotes.
  private mutating func string() throws(JournalFault) -> Range<Int> {
    index += 1
    let start = index
    var seen: UInt8 = 0
    var escaped = false
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        all |= seen
        // A name behind escapes or beyond ASCII may equal another that is written differently.
        if escaped || seen >= 0x80, index < end, bytes[index] == UInt8(ascii: ":") { needsReader = true }
        return start..<index - 1
      }
      if byte == UInt8(ascii: "\\") {
        try escape()
        escaped = true
        continue
      }
      if byte < 0x20 || byte == 0x7F || (byte == 0xC2 && index + 1 < end && bytes[index + 1] < 0xA0) {
        throw fault(.controlCharacter, "no control character but \\n")
      }
      seen |= byte
      index += 1
    }
    throw fault(.payload, "the end of a string")
  }

  private mutating func escape() throws(JournalFault) {
    guard index + 1 < end else { throw fault(.payload, "an escape") }
    switch bytes[index + 1] {
    case UInt8(ascii: "n"), UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): index += 2
    case UInt8(ascii: "u"):
      // Rare: the writer never makes one that is allowed. The full reader checks its form and pairs.
      needsReader = true
      guard let code = hex(index + 2) else { throw fault(.payload, "four hex digits") }
      if (code < 0x20 && code != 0x0A) || (0x7F..<0xA0).contains(code) {
        throw fault(.controlCharacter, "no control character but \\n")
      }
      index += 6
    case UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"):
      throw fault(.controlCharacter, "no control character but \\n")
    default: throw fault(.payload, "an escape that JSON has")
    }
  }

  private func hex(_ start: Int) -> Int? {
    guard start + 4 <= end else { return nil }
    return Int(String(decoding: bytes[start..<start + 4], as: UTF8.self), radix: 16)
  }
}
