import Testing
import Workshop

@testable import Rehearsal

@Suite struct ChanceTests {
  /// From the reference implementation of xoshiro256** with its state filled by SplitMix64 of the seed.
  @Test func `the generator gives what its authors' gives`() {
    var chance = Chance(seed: 0)
    #expect(
      (0..<3).map { _ in chance.next() } == [
        11_091_344_671_253_066_420, 13_793_997_310_169_335_082, 1_900_383_378_846_508_768,
      ])
  }

  @Test func `every number below the bound comes about as often`() {
    var chance = Chance(seed: 9)
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<60_000 { counts[chance.below(6)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 400 }, "\(counts)")
  }

  @Test func `a diary gives back in order of time, then of writing`() {
    var diary = Diary<Int>()
    var chance = Chance(seed: 2)
    let times = (0..<500).map { _ in chance.below(40) }
    for (number, time) in times.enumerated() { diary.add(number, at: .init(milliseconds: time)) }
    var found: [Int] = []
    while let (_, number) = diary.removeNext() { found.append(number) }
    #expect(found == times.enumerated().sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }.map(\.offset))
  }

  @Test func `a deck gives no line twice before all were given`() {
    var deck = Deck(["a", "b", "c"], chance: Chance(seed: 1))
    let drawn = (0..<6).map { _ in deck.draw() }
    #expect(Set(drawn[..<3]) == ["a", "b", "c"])
    #expect(Set(drawn[3...]) == ["a", "b", "c"])
  }

  @Test func `both languages have lines to write, and every twin and slip belongs to one`() {
    for language in Language.allCases {
      let stock = Stock.of(language)
      #expect(stock.questions.count >= 40)
      #expect(Set(stock.questions).count == stock.questions.count)
      #expect(Set(stock.tasks).count == stock.tasks.count)
      for original in stock.twins.keys { #expect(stock.questions.contains(original)) }
    }
    #expect(Stock.dutch.questions.count >= 60)
  }
}
