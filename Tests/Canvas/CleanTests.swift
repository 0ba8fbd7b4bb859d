import Canvas
import Testing

@Suite struct CleanTests {
  @Test(arguments: [
    ("Gemeente Waalwijk", "Gemeente Waalwijk"), ("één – “twee” €3", "één – “twee” €3"),
    ("\u{1B}[31mrood\u{1B}[0m", "rood"), ("\u{1B}]0;titel\u{07}na", "na"), ("\u{1B}]52;c;YQ==\u{1B}\\na", "na"),
    ("\u{9B}2Jweg", "weg"), ("\u{9D}0;t\u{9C}na", "na"), ("\u{1B}P1$r\u{1B}\\na", "na"), ("\u{1B}(0qqq", "qqq"),
    ("\u{1B}cna", "na"), ("\u{1B}]nooit klaar", "]nooit klaar"), ("\u{1B}[12", "[12"), ("\u{1B}", ""),
    ("\u{1B}\u{1B}[2Jx", "x"), ("a\u{0}b\u{7F}c\u{8}d", "abcd"), ("a\tb\u{A0}c\u{3000}d", "a b c d"),
    ("goed\u{202E}tuof\u{202C}", "goedtuof"), ("\u{2066}x\u{2069}\u{200F}", "x"), ("a\u{200B}\u{FEFF}\u{2060}b", "ab"),
    ("\u{3164}\u{115F}\u{FFA0}", ""), ("\u{2800}", " "), ("a\u{AD}b", "ab"), ("\u{E000}\u{10FFFF}", "\u{FFFD}\u{FFFD}"),
    ("\u{301}a", "a"), ("a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "a\u{301}\u{301}\u{301}"),
    (" \u{301}", " "), ("👩\u{200D}👧", "👩\u{200D}👧"), ("❤\u{FE0F}", "❤\u{FE0F}"), ("a\u{FE0F}b\u{200D}c", "abc"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("1\u{FE0F}\u{20E3}", "1\u{FE0F}\u{20E3}"), ("🏴\u{E0067}\u{E007F}", "🏴"),
    ("een\r\ntwee\u{2028}drie", "een twee drie"), ("x\u{E0100}", "x"),
  ])
  func `text from outside loses what could act on a terminal or mislead`(text: String, clean: String) {
    #expect(Text.clean(text).unicodeScalars.elementsEqual(clean.unicodeScalars))
  }

  @Test func `line ends stay where asked`() {
    #expect(Text.clean("een\r\ntwee\rdrie\n\u{85}vier", keepingLines: true) == "een\ntwee\ndrie\n\nvier")
    #expect(Text.clean("a\n\u{301}b", keepingLines: true) == "a\nb")
  }

  @Test func `cleaning is safe and final for every mix of nasty scalars`() {
    let nasty: [Unicode.Scalar] = [
      "\u{1B}", "[", "]", "P", "\\", "\u{07}", "\u{9B}", "\u{9C}", "3", ";", "m", "\u{301}", "\u{200D}", "\u{200C}",
      "\u{202E}", "\u{FE0F}", "😀", "\r", "\n", "a", " ", "क", "\u{3164}", "\u{2028}", "\u{E000}", "\u{85}", "(",
    ]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...9, using: &random) {
        text.unicodeScalars.append(nasty[Int.random(in: 0..<nasty.count, using: &random)])
      }
      let clean = Text.clean(text, keepingLines: true)
      let acts = clean.unicodeScalars.contains { scalar in
        let category = scalar.properties.generalCategory
        let isJoiner = scalar.value == 0x200D || scalar.value == 0x200C
        return scalar != "\n" && category == .control || category == .format && !isJoiner
      }
      guard !acts, Text.clean(clean, keepingLines: true) == clean else {
        Issue.record("\(text.unicodeScalars.map(\.value)) became \(clean.unicodeScalars.map(\.value))")
        return
      }
    }
  }
}
