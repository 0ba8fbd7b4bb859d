import Canvas
import Testing

@Suite struct CutTests {
  @Test(arguments: [
    ("Gemeente", 8, "Gemeente"), ("Gemeente", 7, "Gemeen…"), ("Gemeente", 1, "…"), ("Gemeente", 0, ""),
    ("漢字漢字", 8, "漢字漢字"), ("漢字漢字", 7, "漢字漢…"), ("漢字漢字", 6, "漢字…"), ("漢字", 1, "…"), ("漢", 2, "漢"),
    ("één", 2, "é…"), ("", 3, ""), ("a", -4, ""),
  ])
  func `a text is cut before a glyph and says so`(text: String, width: Int, cut: String) {
    #expect(Text.cut(text, to: width) == cut)
  }

  @Test func `padded text is exactly as wide as asked`() {
    #expect(Text.padded("7", to: 3, .right) == "  7")
    #expect(Text.padded("7", to: 3) == "7  ")
    #expect(Text.padded("ab", to: 5, .centre) == " ab  ")
    #expect(Text.padded("漢字", to: 3) == "漢…")
    #expect(Text.padded("漢字漢", to: 4) == "漢… ")
  }

  @Test func `words wrap at spaces and long words break before a glyph`() {
    #expect(
      Text.wrap("Herkent u uw gemeente in het cluster?", width: 12) == ["Herkent u uw", "gemeente in", "het cluster?"])
    #expect(Text.wrap("Voorzieningenniveau is hoog", width: 8) == ["Voorzien", "ingenniv", "eau is", "hoog"])
    #expect(Text.wrap("漢字漢字", width: 3) == ["漢", "字", "漢", "字"])
    #expect(Text.wrap("een\n\ntwee", width: 9) == ["een", "", "twee"])
    #expect(Text.wrap("", width: 5) == [""])
    #expect(Text.wrap("x", width: 0) == [])
  }

  @Test func `no wrapped line is wider than asked, and no letter is lost`() {
    let text = "Met welke opgaven gaan we in 2021 aan de slag? 漢字漢字 Bloeiende-Streekstad 😀😀😀"
    for width in 2...40 {
      let lines = Text.wrap(text, width: width)
      #expect(lines.allSatisfy { Text.width(of: $0) <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}
