import Testing
import Workshop

@testable import Engine

/// How alike two texts are by their words.
@Suite struct LikenessTests {
  private func likeness(_ one: String, _ other: String, among: [String] = []) -> Double {
    Likeness([one, other] + among).between(0, 1)
  }

  @Test func `small words, and those of offering and seeking, say nothing`() {
    #expect(Likeness.words(of: "Ik zoek hulp bij de aanvraag van een subsidie") == ["aanvraag", "subsidie"])
    #expect(Likeness.words(of: "I am looking for help with THE grant, please!") == ["grant", "please"])
    #expect(Likeness.words(of: "Coördinatie é AI 2030") == ["coordinatie", "ai", "2030"])
    #expect(likeness("Ik zoek hulp", "Ik breng hulp") == 0)
    #expect(likeness("", "") == 0)
  }

  @Test func `the same words are the same, whatever their order, case and marks`() {
    #expect(likeness("Warmtenet en subsidie", "subsidie, WARMTENET") == 1)
    #expect(likeness("coördinatie", "Coordinatie") == 1)
    #expect(likeness("warmtenet", "zwembad") == 0)
  }

  @Test func `plurals and compounds are nearly the same`() {
    #expect(likeness("vergunning", "vergunningen") > 0.75)
    #expect(likeness("energie", "energietransitie") >= 0.75)
    #expect(likeness("zorg", "jeugdzorg") >= 0.75)
    #expect(likeness("wind", "windmolens") >= 0.75)
    // Part of a word by chance.
    #expect(likeness("art", "start") < 0.5)
    #expect(likeness("regen", "tegen de ringen") == 0)
  }

  @Test func `a rare word says more than a common one`() {
    let common = (1...20).map { "gemeente plan \($0 + 100)" }
    let rare = likeness("gemeente warmtenet", "warmtenet dorp", among: common)
    let usual = likeness("gemeente warmtenet", "gemeente dorp", among: common)
    #expect(rare > usual)
  }

  @Test func `it does not matter which of two comes first, and pairs are what single comparisons say`() {
    var chance = Seeded(seed: 11)
    let words = "subsidie warmtenet zwembad schulden loting burgerberaad jeugdzorg zorg windmolens wind net netten"
      .split(
        separator: " "
      ).map(String.init)
    for _ in 0..<40 {
      let texts = (0..<12).map { _ in
        (0..<chance.below(5)).map { _ in words[chance.below(words.count)] }.joined(separator: " ")
      }
      let likeness = Likeness(texts)
      var expected: [[Int]] = []
      for one in 0..<6 {
        for other in 6..<12 {
          #expect(likeness.between(one, other) == likeness.between(other, one))
          #expect((0...1).contains(likeness.between(one, other)))
          if likeness.between(one, other) >= 0.2 {
            expected.append([one, other, Int((likeness.between(one, other) * 1_000_000).rounded())])
          }
        }
      }
      let pairs = likeness.pairs(from: Array(0..<6), into: Array(6..<12), atLeast: 0.2)
      #expect(pairs.map { [$0.from, $0.into, Int(($0.likeness * 1_000_000).rounded())] } == expected)
    }
  }

  @Test func `five hundred offers and needs are compared while nobody waits, also where all words are alike`() {
    var chance = Seeded(seed: 5)
    let words = (0..<900).map { "woord\($0)\(String(repeating: "x", count: $0 % 7))" }
    let texts = (0..<1_000).map { _ in (0..<9).map { _ in words[chance.below(words.count)] }.joined(separator: " ") }
    let clock = ContinuousClock()
    let took = clock.measure {
      let likeness = Likeness(texts)
      #expect(
        !likeness.pairs(
          from: stride(from: 0, to: 1_000, by: 2).map { $0 }, into: stride(from: 1, to: 1_000, by: 2).map { $0 },
          atLeast: 0.12
        ).isEmpty)
    }
    // Without optimization, on a machine that does other things; comparing all pairs takes minutes.
    #expect(took < .seconds(30))
  }
}

/// A generator of its own, so that a seed gives the same numbers everywhere.
struct Seeded {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }
}
