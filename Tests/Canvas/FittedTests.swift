import Canvas
import Testing

struct FittedTests {
  @Test func `the longest texts are cut until all fit`() {
    #expect(Text.fitted(["kort", "veel langer dan de rest", "agenda"], to: 20, least: 4) == ["kort", "veel lang…", "agenda"])
    #expect(Text.fitted(["kort", "agenda"], to: 20, least: 4) == ["kort", "agenda"])
    #expect(Text.fitted(["een titel", "en nog een"], to: 2, least: 4) == ["een…", "en …"])
    #expect(Text.fitted([], to: 2, least: 4) == [])
  }
}
