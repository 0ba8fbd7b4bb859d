import Phrases
import Testing
import Workshop

/// Numbers in words.
@Suite struct NumberWordsTests {
  @Test(arguments: [
    (0, "nul", "zero"), (1, "een", "one"), (11, "elf", "eleven"), (13, "dertien", "thirteen"),
    (22, "tweeëntwintig", "twenty-two"),
    (30, "dertig", "thirty"), (53, "drieënvijftig", "fifty-three"), (74, "vierenzeventig", "seventy-four"),
    (100, "honderd", "one hundred"), (101, "honderdeen", "one hundred and one"),
    (235, "tweehonderdvijfendertig", "two hundred and thirty-five"), (1_000, "duizend", "one thousand"),
    (1_001, "duizend een", "one thousand and one"), (10_000, "tienduizend", "ten thousand"),
    (12_345, "twaalfduizend driehonderdvijfenveertig", "twelve thousand three hundred and forty-five"),
    (
      999_999, "negenhonderdnegenennegentigduizend negenhonderdnegenennegentig",
      "nine hundred and ninety-nine thousand nine hundred and ninety-nine"
    ),
    (-6, "min zes", "minus six"), (1_000_000, "1000000", "1000000"),
  ])
  func `a number is written out in Dutch and in English`(number: Int, nl: String, en: String) {
    #expect(Language.nl.words(for: number) == nl)
    #expect(Language.en.words(for: number) == en)
  }

  @Test func `no two numbers have the same words`() {
    for language in Language.allCases {
      let words = (0..<20_000).map { language.words(for: $0) }
      #expect(Set(words).count == words.count)
    }
  }
}
