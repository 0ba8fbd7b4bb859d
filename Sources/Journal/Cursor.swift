import Glibc

/// A place in one line, behind which the constant parts of a record are passed.
struct Cursor {
  let bytes: UnsafeBufferPointer<UInt8>
  var index: Int
  let end: Int
  let line: Int

  /// Passes exactly these bytes.
  mutating func pass(_ text: StaticString) throws(JournalFault) {
    let place = index..<min(index + text.utf8CodeUnitCount, end)
    guard bytes.holds(text, at: place) else {
      throw JournalFault(
        line: line, kind: .layout, expected: text.description, found: bytes.excerpt(index..<end))
    }
    index = place.upperBound
  }

  /// Passes a whole number as JSON writes it.
  mutating func integer() throws(JournalFault) -> Int {
    let start = index
    let negative = index < end && bytes[index] == UInt8(ascii: "-")
    if negative { index += 1 }
    let first = index
    var value = 0
    // Eighteen digits never overflow.
    while index < end, index < first + 18, bytes[index] >= 0x30, bytes[index] <= 0x39 {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard index > first, index == first + 1 || bytes[first] != 0x30, !(negative && value == 0) else {
      throw JournalFault(line: line, kind: .layout, expected: "a whole number", found: bytes.excerpt(start..<end))
    }
    return negative ? -value : value
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first newline from `offset` on.
  func firstNewline(from offset: Int) -> Int? { first(0x0A, from: offset) }

  /// The offset of the first such byte from `offset` on.
  func first(_ byte: UInt8, from offset: Int) -> Int? {
    guard offset < count, let base = baseAddress, let found = memchr(base + offset, Int32(byte), count - offset) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether exactly these bytes stand at that place.
  func holds(_ text: StaticString, at place: Range<Int>) -> Bool {
    guard place.count == text.utf8CodeUnitCount, let base = baseAddress else { return false }
    return memcmp(base + place.lowerBound, text.utf8Start, place.count) == 0
  }

  /// The text at a place for a message: cut where it is long, what is not printable made visible.
  func excerpt(_ place: Range<Int>) -> String {
    let longest = 80
    let text = String(decoding: self[place].prefix(longest), as: UTF8.self)
    var visible = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator:
        visible += "\\u{\(String(scalar.value, radix: 16))}"
      default: visible.unicodeScalars.append(scalar)
      }
    }
    return place.isEmpty ? "nothing" : place.count > longest ? visible + "…" : visible
  }
}

extension UInt8 {
  var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
