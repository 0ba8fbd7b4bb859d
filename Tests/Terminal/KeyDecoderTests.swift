import CNcurses
import Canvas
import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  /// What comes of a text that arrives in one go.
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return text.unicodeScalars.flatMap { decoder.typed($0) } + decoder.paused()
  }

  @Test(
    arguments: [
      ("a é漢", [.character("a"), .character(" "), .character("é"), .character("漢")]),
      ("\r\n\t\u{7F}\u{8}", [.enter, .enter, .tab, .backspace, .backspace]),
      ("\u{1}\u{3}\u{1A}\u{0}\u{1F}", [.control("a"), .control("c"), .control("z"), .control(" "), .control("_")]),
      ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}x", [.alt("x")]),
      ("\u{1B}\r", [.escape, .enter]), ("\u{9B}", []),
      ("\u{1B}[1;5Cx", [.right, .character("x")]), ("\u{1B}[1;2A", [.shiftUp]), ("\u{1B}[1;5A", [.up]),
      ("\u{1B}[1;2B", [.shiftDown]), ("\u{1B}[3;5~", [.delete]),
      ("\u{1B}[6~", [.pageDown]), ("\u{1B}[Z", [.backTab]), ("\u{1B}OP", [.function(1)]),
      ("\u{1B}[?1;2cx", [.character("x")]), ("\u{1B}[<0;12;5Mx", [.enter, .character("x")]),
      ("\u{1B}[200", []),
    ] as [(String, [Key])])
  func `what is typed becomes keys, and unknown sequences are not typed as letters`(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test func `a paste comes in one piece, however it arrives`() {
    var decoder = KeyDecoder()
    var keys = decoder.pressed(Int32(CNC_KEY_PASTE))
    for scalar in "een\r\ntwee\rdr\u{1B}q".unicodeScalars { keys += decoder.typed(scalar) }
    keys += decoder.paused()
    #expect(keys == [])
    keys += decoder.pressed(Int32(CNC_KEY_UP))
    keys += decoder.typed("i")
    keys += decoder.pressed(Int32(CNC_KEY_PASTED))
    keys += decoder.typed("q")
    #expect(keys == [.paste("een\ntwee\ndr\u{1B}qi"), .character("q")])
  }

  @Test func `a paste has a limit, and Ctrl-C ends one whose end got lost`() {
    var decoder = KeyDecoder()
    _ = decoder.pressed(Int32(CNC_KEY_PASTE))
    for _ in 0..<KeyDecoder.longestPaste + 100 { #expect(decoder.typed("x").isEmpty) }
    let keys = decoder.typed("\u{3}")
    #expect(keys == [.paste(String(repeating: "x", count: KeyDecoder.longestPaste)), .control("c")])
    #expect(decoder.typed("y") == [.character("y")])
  }

  @Test func `keys that ncurses knows pass, after an Escape too`() {
    var decoder = KeyDecoder()
    #expect(decoder.pressed(Int32(CNC_KEY_UP)) == [.up])
    #expect(decoder.pressed(Int32(CNC_KEY_FUNCTION) + 12) == [.function(12)])
    #expect(decoder.typed("\u{1B}") == [])
    #expect(decoder.pressed(Int32(CNC_KEY_HOME)) == [.escape, .home])
  }

  @Test func `an endless sequence does not keep the keyboard`() {
    let text = "\u{1B}[" + String(repeating: "1", count: 100) + "ab"
    #expect(keys(text).suffix(1) == [.character("b")])
  }
}
