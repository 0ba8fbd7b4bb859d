import Testing
import Workshop

@testable import Benchmarks

struct ReplanningTests {
  @Test func `it seats who is there in the three rounds left, and moves fewer than planning anew`() throws {
    let replanning = try Replanning(people: 80)
    let (again, anew) = (try replanning.plan(anew: false, steps: 2_000), try replanning.plan(anew: true, steps: 2_000))
    for outcome in [again, anew] {
      #expect(outcome.rounds.count == 3)
      for round in outcome.rounds {
        #expect(round.count == 10)
        let seated = round.values.flatMap(\.self)
        #expect(seated.count == 78 && Set(seated).count == 78)
        #expect(round.values.allSatisfy { (7...8).contains($0.count) })
      }
    }
    #expect(again.moved <= 8 && again.moved < anew.moved, "\(again.moved) and \(anew.moved)")
  }
}
