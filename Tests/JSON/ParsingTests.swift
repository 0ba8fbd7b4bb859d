import JSON
import Testing

let allowed: [(String, JSON)] = [
  ("null", JSON.null), ("true", true), (" false\r\n", false), ("0", 0), ("-1", -1),
  ("9223372036854775807", 9_223_372_036_854_775_807),
  ("-9223372036854775808", .integer(.min)), ("9223372036854775808", .number(9_223_372_036_854_775_808)),
  ("1.5", 1.5), ("1e3", .number(1000)), ("-0", .number(-0.0)), ("1E-2", 0.01), ("\"\"", ""), ("[]", []), ("{}", [:]),
  ("[1,[2,{\"a\":[]}]]", [1, [2, ["a": []]]]), ("\"\\u00e9\\n\\/\\ud83d\\ude00\"", "é\n/😀"), ("\"\u{7F}\"", "\u{7F}"),
  ("{\"b\":1,\"a\":null}", ["b": 1, "a": nil]), ("\"\\u0000\"", "\0"),
]

@Test(arguments: allowed)
func `what RFC 8259 allows is read`(text: String, value: JSON) throws {
  #expect(try JSON(parsing: text) == value)
}

let refused: [(String, JSONFault.Reason, Int)] = [
  ("", JSONFault.Reason.unfinished, 0), ("nul", .unfinished, 3), ("nulx", .unexpectedByte(0x78), 3),
  ("1 2", .trailingBytes, 2), ("01", .invalidNumber, 0), ("-", .unfinished, 1), ("1.", .unfinished, 2),
  ("1.e1", .unexpectedByte(0x65), 2), (".5", .unexpectedByte(0x2E), 0), ("+1", .unexpectedByte(0x2B), 0),
  ("1e999", .invalidNumber, 0), ("NaN", .unexpectedByte(0x4E), 0), ("[1,]", .unexpectedByte(0x5D), 3),
  ("{\"a\":1,}", .unexpectedByte(0x7D), 7), ("{\"a\"}", .unexpectedByte(0x7D), 4), ("{a:1}", .unexpectedByte(0x61), 1),
  ("[1", .unfinished, 2), ("\"a", .unfinished, 2), ("\"\\x\"", .invalidEscape, 1), ("\"\\u12g4\"", .invalidEscape, 5),
  ("\"\\ud800\"", .loneSurrogate, 1), ("\"\\udc00\"", .loneSurrogate, 1), ("\"\\ud800\\u0041\"", .loneSurrogate, 1),
  ("\"\n\"", .rawControlCharacter(0x0A), 1), ("{\"a\":1,\"a\":2}", .duplicateKey("a"), 7),
  ("[1 2]", .unexpectedByte(0x32), 3),
  ("{\"\\u0061\":1,\"a\":2}", .duplicateKey("a"), 12), ("\"\\", .unfinished, 2),
  ("\u{FEFF}1", .unexpectedByte(0xEF), 0),
]

@Test(arguments: refused)
func `what RFC 8259 does not allow is refused with its place`(text: String, reason: JSONFault.Reason, offset: Int) {
  #expect(throws: JSONFault(reason, at: offset)) { try JSON(parsing: text) }
}

let notUTF8: [([UInt8], Int)] = [
  ([0x22, 0x61, 0xFF, 0x22], 2), ([0x22, 0xC3, 0x22], 1), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
  ([0x22, 0xC0, 0x80, 0x22], 1),
  ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1),
]

@Test(arguments: notUTF8)
func `bytes that are not UTF-8 are refused`(bytes: [UInt8], offset: Int) {
  #expect(throws: JSONFault(.invalidUTF8, at: offset)) { try JSON(parsing: bytes) }
}

@Test func `invalid bytes beside escapes are refused`() {
  #expect(throws: JSONFault.self) { try JSON(parsing: [0x22, 0x5C, 0x6E, 0xC3, 0x5C, 0x6E, 0x22]) }
}

@Test func `the deepest nesting is read and one more is refused`() throws {
  let deepest = String(repeating: "[", count: JSON.deepest) + String(repeating: "]", count: JSON.deepest)
  #expect(try JSON(parsing: deepest).text == deepest)
  #expect(throws: JSONFault(.tooDeep, at: JSON.deepest)) { try JSON(parsing: "[" + deepest + "]") }
}

@Test func `a duplicate among many names is refused`() {
  let names = (0..<100).map { "\"n\($0)\":0" } + ["\"n50\":1"]
  #expect(throws: JSONFault.self) { try JSON(parsing: "{" + names.joined(separator: ",") + "}") }
  #expect(throws: Never.self) { try JSON(parsing: "{" + names.dropLast().joined(separator: ",") + "}") }
}

@Test func `a slice is read from its own first byte`() throws {
  let bytes = Array("xx[7]xx".utf8)
  #expect(try JSON(parsing: bytes[2..<5]) == [7])
  #expect(throws: JSONFault(.trailingBytes, at: 3)) { try JSON(parsing: bytes[2..<6]) }
}

@Test func `no damaged text crashes the reader`() throws {
  let whole = Array(#"{"a":[1,-2.5e3,"é\u00e9\n",{"b":null}],"c":true}"#.utf8)
  for place in whole.indices {
    _ = try? JSON(parsing: whole[..<place])
    for bit in 0..<8 {
      var flipped = whole
      flipped[place] ^= 1 << bit
      if let value = try? JSON(parsing: flipped) { #expect(try JSON(parsing: value.bytes) == value) }
    }
  }
}
