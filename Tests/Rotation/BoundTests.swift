import Rotation
import Testing
import Workshop

/// Bounds that were worked out by hand.
struct BoundTests {
  private func bounds(_ instance: RotationInstance) throws -> RotationBounds {
    try solve(instance, RotationSearch(steps: 0)).bounds
  }

  @Test func `meetings are spread over pairs`() throws {
    // 9 meetings a round, 6 rounds, 36 pairs: half of them twice.
    let bounds = try bounds(Instances.plain(9, 3, 6))
    #expect(bounds.conflict == 18)
    #expect(bounds.repeats == 18)
    #expect(bounds.because == .meetings(54, pairs: 36))
  }

  @Test func `a group of five from four groups brings two who sat together`() throws {
    let bounds = try bounds(Instances.plain(20, 4, 2))
    #expect(bounds.conflict == 4)
    #expect(bounds.repeats == 4)
    #expect(bounds.because == .crowding)
  }

  @Test func `who sits apart has nobody's meetings, and who sits together has many`() throws {
    var instance = Instances.plain(4, 2, 3)
    instance.apart = [.init("p1", "p2")]
    #expect(try bounds(instance).conflict == 1)
    instance = Instances.plain(12, 4, 4)
    instance.together = [.init("p1", "p2"), .init("p2", "p1"), .init("p5", "p6")]
    let tied = try bounds(instance)
    #expect(tied.conflict == 12)
    #expect(tied.repeats == 6)
    #expect(tied.because == .ties)
  }

  @Test func `those who came later spare a meeting, and rounds held count as they were`() throws {
    var instance = Instances.plain(20, 4, 2)
    instance.people[19].rounds = [1]
    // 19 people: one group of the second round has five old ones but for the new one.
    #expect(try bounds(instance).conflict == 3)
    var held = Instances.plain(8, 4, 3)
    held.history = Array(repeating: [["p1", "p2"], ["p3", "p4"], ["p5", "p6"], ["p7", "p8"]], count: 2)
    let after = try bounds(held)
    #expect(after.conflict == 0)
    #expect(after.provenConflict == 4)
    #expect(after.because == .history)
  }

  @Test func `the imbalance of rounds held is nobody's fault`() throws {
    var instance = Instances.plain(4, 2, 2)
    for person in 0..<4 { instance.people[person].attributes["town"] = person < 2 ? "Gouda" : "Delft" }
    instance.balance = ["town"]
    instance.history = [[["p1", "p2"], ["p3", "p4"]]]
    let answer = try solve(instance, RotationSearch(steps: 1_000))
    #expect(answer.bounds.imbalance == 4)
    #expect(answer.measures.imbalance == 4)
    #expect(answer.isProvenBest)
  }
}
