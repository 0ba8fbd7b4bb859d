import Testing
import Workshop

@testable import Engine

/// What may fit, by the words of what is sought and what is brought.
@Suite struct SuggestionTests {
  private func share(_ seeks: String, _ brings: String, in language: Language = .nl) -> Double {
    MatchSuggestion.text(seeks, in: language).share(with: MatchSuggestion.text(brings, in: language))
  }

  @Test(arguments: [
    ("Hoe vraag je subsidie aan voor een warmtenet?", "Een draaiboek voor de subsidieaanvraag van ons warmtenet"),
    ("Ik zoek hulp bij vergunningen voor evenementen", "De vergunning van ons evenement"),
    ("Bezwaar tegen windmolens voorkomen", "Omwonenden als mede-eigenaar van vier windmolens"),
    ("Ervaring met een burgerberaad door loting", "Twee keer een burgerberaad geloot, met alle brieven"),
    ("Een regionale inkooporganisatie voor jeugdzorg", "Inkoop van jeugdzorg met zeven gemeenten"),
  ])
  func `what is sought is found in what is brought`(seeks: String, brings: String) {
    #expect(share(seeks, brings) >= MatchSuggestion.least)
  }

  @Test(arguments: [
    ("Ik zoek hulp en kennis van een ervaringsdeskundige", "Ik breng hulp, kennis en ervaring"),
    ("Hoe houd je een zwembad open?", "Een dashboard met schulden per buurt"),
    ("", "Een draaiboek"),
  ])
  func `to seek and to bring is nothing in common`(seeks: String, brings: String) {
    #expect(share(seeks, brings) < MatchSuggestion.least)
  }

  @Test func `pairs are what single comparisons say, in order`() {
    var chance = Seeded(seed: 11)
    let words = "subsidie warmtenet zwembad schulden loting burgerberaad jeugdzorg zorg windmolens wind net netten"
      .split(separator: " ").map(String.init)
    for _ in 0..<40 {
      func texts() -> [Likeness] {
        (0..<8).map { _ in
          Likeness((0..<chance.below(5)).map { _ in words[chance.below(words.count)] }.joined(separator: " "), in: .nl)
        }
      }
      let (some, others) = (texts(), texts())
      var expected: [Likeness.Pair] = []
      for (one, text) in some.enumerated() {
        for (other, against) in others.enumerated() where text.share(with: against) >= 0.3 {
          expected.append(Likeness.Pair(one: one, other: other, share: text.share(with: against)))
        }
      }
      #expect(Likeness.pairs(some, others, atLeast: 0.3) == expected)
    }
  }

  @Test func `a thousand offers and needs are compared while nobody waits`() {
    var chance = Seeded(seed: 5)
    // All words begin alike, so that every text has something in common with every other.
    let words = (0..<900).map { "woord\($0)\(String(repeating: "x", count: $0 % 7))" }
    func texts() -> [Likeness] {
      (0..<1_000).map { _ in
        Likeness((0..<9).map { _ in words[chance.below(words.count)] }.joined(separator: " "), in: .nl)
      }
    }
    let (some, others) = (texts(), texts())
    let took = ContinuousClock().measure { #expect(!Likeness.pairs(some, others, atLeast: 0.3).isEmpty) }
    // Without optimization, on a machine that does other things.
    #expect(took < .seconds(30))
  }
}
