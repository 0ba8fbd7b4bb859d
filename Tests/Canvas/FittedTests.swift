import Canvas
import Testing

struct FittedTests {
  @Test func `the longest texts are cut until all fit`() {
    #expect(
      Text.fitted(["kort", "veel langer dan de rest", "agenda"], to: 20, least: 4) == ["kort", "veel lang…", "agenda"])
    #expect(Text.fitted(["kort", "agenda"], to: 20, least: 4) == ["kort", "agenda"])
    #expect(Text.fitted(["een titel", "en nog een"], to: 2, least: 4) == ["een…", "en …"])
    #expect(Text.fitted([], to: 2, least: 4) == [])
  }

  @Test func `first words are whole where one fits`() {
    #expect(Text.firstWords(of: "Vragen aan de onderzoekers", to: 15) == "Vragen aan de…")
    #expect(Text.firstWords(of: "Vragen aan de onderzoekers", to: 14) == "Vragen aan de…")
    #expect(Text.firstWords(of: "Vragen aan de onderzoekers", to: 13) == "Vragen aan…")
    #expect(Text.firstWords(of: "Vragen", to: 6) == "Vragen")
    #expect(Text.firstWords(of: "Klimaatadaptatie", to: 8) == "Klimaat…")
  }
}
