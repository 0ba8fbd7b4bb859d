import Canvas
import Testing

@Suite struct WidthTests {
  @Test(arguments: [
    ("", 0), ("a", 1), ("é", 1), ("e\u{301}", 1), ("ệ", 1), ("e\u{323}\u{302}", 1), ("漢字", 4), ("カナ", 4), ("ｶﾅ", 2),
    ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("█▌▏", 3), ("⠿⡇", 2), ("✓▶●▲★", 5), ("😀", 2), ("⏰", 2),
    ("…", 1), ("Ω", 1), ("ש\u{5C1}", 1), ("ก\u{E31}", 1), ("🇳🇱", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("❤️", 1), ("1️⃣", 1),
    ("\u{1FADC}", 1), ("\u{E000}", 1), ("a\u{200B}b", 2), ("\u{301}", 0), ("का", 1),
  ])
  func `a text takes the cells that every terminal gives it`(text: String, width: Int) {
    #expect(Text.width(of: text) == width)
  }

  @Test(arguments: [
    ("👩‍👩‍👧!", "👩!"), ("👍🏽", "👍"), ("🇳🇱", "NL"), ("❤️‍🔥", "❤"), ("1️⃣", "1"), ("\u{1112}\u{1161}\u{11AB}", "한"),
    ("\u{1FADC}", "\u{FFFD}"), ("a\u{301}\u{302}\u{303}\u{304}\u{305}", "a\u{301}\u{302}\u{303}"), ("a\tb", "a b"),
    ("\u{1B}[31m", "\u{FFFD}[31m"), ("\u{3164}", ""), ("🏽", ""),
  ])
  func `what terminals disagree on is reduced to what they agree on`(text: String, shown: String) {
    #expect(String(Text.glyphs(of: text).map(\.character)).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test func `a canvas shows a text as wide as it was measured`() {
    for text in ["één", "漢字!", "👩‍👩‍👧 en 🇳🇱", "z\u{301}\u{302}\u{303}\u{304}lgo", "a\u{200D}b"] {
      var canvas = Canvas(Size(columns: 40, rows: 1))
      #expect(canvas.write(text, at: .origin) == Text.width(of: text))
      canvas.write("|", at: Point(x: Text.width(of: text), y: 0))
      #expect(canvas[Point(x: Text.width(of: text), y: 0)].glyph == "|")
      #expect(Text.width(of: canvas.text) == Text.width(of: text) + 1)
    }
  }

  @Test func `every scalar has a width or is reduced, and reducing twice changes nothing`() {
    // All where the rules are; further on, where they are uniform, some.
    let dense: [ClosedRange<UInt32>] = [0...0x33FF, 0xFB00...0xFFFF, 0x1F000...0x1FAFF]
    for value in dense.flatMap(Array.init) + Array(stride(from: 0x3400, through: 0x10FFFF, by: 1009)) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = String(Text.glyphs(of: "x" + String(scalar) + "y").map(\.character))
      let width = Text.width(of: shown)
      guard (2...4).contains(width), String(Text.glyphs(of: shown).map(\.character)) == shown else {
        Issue.record("U+\(String(value, radix: 16)) is shown as \(shown), \(width) wide")
        return
      }
    }
  }
}
