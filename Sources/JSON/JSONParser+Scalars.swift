extension JSONParser {
  mutating func number() throws(JSONFault) -> JSON {
    let start = index
    let negative = bytes[index] == UInt8(ascii: "-")
    if negative { index += 1 }
    var whole = 0
    var fits = true
    let first = index
    while index < bytes.count, let digit = digit(bytes[index]) {
      let (tens, tooMany) = whole.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = negative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      fits = fits && !tooMany && !overflow
      whole = sum
      index += 1
    }
    guard index > first else { throw unexpected() }
    guard index == first + 1 || bytes[first] != UInt8(ascii: "0") else { throw JSONFault(.invalidNumber, at: start) }
    var isWhole = true
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      isWhole = false
      index += 1
      try digits()
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    // −0 is not a whole number: an Int would lose its sign.
    if isWhole, fits, !(negative && whole == 0) { return .integer(whole) }
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
    guard let number = Double(text), number.isFinite else { throw JSONFault(.invalidNumber, at: start) }
    return .number(number)
  }

  private func digit(_ byte: UInt8) -> Int? {
    let value = Int(byte) - 0x30
    return value >= 0 && value <= 9 ? value : nil
  }

  private mutating func digits() throws(JSONFault) {
    let first = index
    while index < bytes.count, digit(bytes[index]) != nil { index += 1 }
    guard index > first else { throw unexpected() }
  }

  /// A string; `index` stands at its opening quote.
  mutating func string() throws(JSONFault) -> String {
    index += 1
    let start = index
    var all: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        let text = try text(UnsafeBufferPointer(rebasing: bytes[start..<index]), isASCII: all < 0x80, at: start)
        index += 1
        return text
      }
      if byte == UInt8(ascii: "\\") { return try stringWithEscapes(from: start) }
      if byte < 0x20 { throw JSONFault(.rawControlCharacter(byte), at: index) }
      all |= byte
      index += 1
    }
    throw JSONFault(.unfinished, at: bytes.count)
  }

  private func text(
    _ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool, at offset: Int
  ) throws(JSONFault) -> String {
    if isASCII { return String(decoding: bytes, as: UTF8.self) }
    do {
      return String(copying: try UTF8Span(validating: bytes.span))
    } catch {
      throw JSONFault(.invalidUTF8, at: offset + error.byteOffsets.lowerBound)
    }
  }

  private mutating func stringWithEscapes(from start: Int) throws(JSONFault) -> String {
    var unescaped = Array(bytes[start..<index])
    var run = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        unescaped.append(contentsOf: bytes[run..<index])
        index += 1
        return try finished(unescaped, at: start)
      }
      if byte == UInt8(ascii: "\\") {
        unescaped.append(contentsOf: bytes[run..<index])
        try escape(into: &unescaped)
        run = index
        continue
      }
      if byte < 0x20 { throw JSONFault(.rawControlCharacter(byte), at: index) }
      index += 1
    }
    throw JSONFault(.unfinished, at: bytes.count)
  }

  /// The offset of a fault is the string's own: behind escapes it would take counting back.
  private func finished(_ unescaped: [UInt8], at start: Int) throws(JSONFault) -> String {
    do {
      return String(copying: try UTF8Span(validating: unescaped.span))
    } catch {
      throw JSONFault(.invalidUTF8, at: start)
    }
  }

  private mutating func escape(into unescaped: inout [UInt8]) throws(JSONFault) {
    let start = index
    index += 1
    let letter = try peek()
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(letter)
    case UInt8(ascii: "n"): unescaped.append(0x0A)
    case UInt8(ascii: "t"): unescaped.append(0x09)
    case UInt8(ascii: "r"): unescaped.append(0x0D)
    case UInt8(ascii: "b"): unescaped.append(0x08)
    case UInt8(ascii: "f"): unescaped.append(0x0C)
    case UInt8(ascii: "u"): try scalar(into: &unescaped, from: start)
    default: throw JSONFault(.invalidEscape, at: start)
    }
  }

  private mutating func scalar(into unescaped: inout [UInt8], from start: Int) throws(JSONFault) {
    var code = try fourHexDigits()
    if code >= 0xD800, code < 0xDC00 {
      guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
        throw JSONFault(.loneSurrogate, at: start)
      }
      index += 2
      let low = try fourHexDigits()
      guard low >= 0xDC00, low < 0xE000 else { throw JSONFault(.loneSurrogate, at: start) }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw JSONFault(.loneSurrogate, at: start) }
    unescaped.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func fourHexDigits() throws(JSONFault) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      let byte = try peek()
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): code = code << 4 | UInt32(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): code = code << 4 | UInt32(byte - 0x57)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): code = code << 4 | UInt32(byte - 0x37)
      default: throw JSONFault(.invalidEscape, at: index)
      }
      index += 1
    }
    return code
  }
}
