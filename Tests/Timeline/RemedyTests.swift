import Testing
import Timeline
import Workshop

/// What is said when the plan fails, and what it offers.
struct RemedyTests {
  @Test func `nothing is said while all that is fixed can be met within a minute`() {
    #expect(shortfall(of: webinar(), at: at(-10)) == nil)
    #expect(shortfall(of: webinar(current: 1, [(0, 5), (5, nil)]), at: at(20)) == nil)
    var barely = webinar(current: 4, [(0, 5), (5, 55), (55, 60), (60, 100), (100, nil)])
    barely.stops[4].length += .seconds(59)
    #expect(shortfall(of: barely, at: at(101)) == nil)
  }

  @Test func `the running item is offered down to its least before anything else`() {
    let late = webinar(current: 1, [(0, 8), (8, nil)])
    let short = shortfall(of: late, at: at(20))
    #expect(short?.fixed == .anchor("pauze"))
    #expect(short?.by == .minutes(3))
    #expect(
      short?.remedies == [
        Remedy(step: .shorten("onderzoek", by: .minutes(3)), left: .zero),
        Remedy(step: .runOver(.anchor("pauze"), by: .minutes(3)), left: .zero),
      ])
    // What it has left is all that it can give.
    let nearlyOver = shortfall(of: late, at: at(56))
    #expect(nearlyOver?.remedies.first == Remedy(step: .shorten("onderzoek", by: .minutes(2)), left: .minutes(1)))
  }

  @Test func `optional items go by their priority, then what loses least goes below its least`() {
    let course = Course(
      stops: [
        stop("a", 20, started: 0), stop("b", 10, priority: 5), stop("c", 30, atLeast: 20), stop("d", 12, priority: 1),
        stop("e", 10),
      ], starts: at(0), ends: at(62), current: 0)
    let short = shortfall(of: course, at: at(10))
    #expect(short?.fixed == .end)
    #expect(short?.by == .minutes(10))
    #expect(
      short?.remedies == [
        Remedy(step: .drop("d"), left: .zero), Remedy(step: .drop("b"), left: .zero),
        Remedy(step: .shorten("c", by: .minutes(10)), left: .zero),
        Remedy(step: .runOver(.end, by: .minutes(10)), left: .zero),
      ])
  }

  @Test func `a round can be left out, and what is not enough says how much is left`() {
    let course = Course(
      stops: [
        stop("a", 20, started: 0), stop("cafe", 60, rounds: Rounds(count: 3, length: .minutes(15))), stop("b", 5),
      ], starts: at(0), ends: at(65), current: 0)
    let short = shortfall(of: course, at: at(10))
    #expect(short?.by == .minutes(20))
    #expect(
      short?.remedies == [
        Remedy(step: .shorten("cafe", by: .minutes(20)), left: .zero),
        Remedy(step: .leaveOutRound("cafe", saves: .minutes(15)), left: .minutes(5)),
        Remedy(step: .shorten("b", by: .minutes(2)), left: .minutes(18)),
        Remedy(step: .runOver(.end, by: .minutes(20)), left: .zero),
      ])
  }

  @Test func `after the end nothing is offered`() {
    var course = webinar([(0, 5), (5, 55), (55, 60), (60, 100), (100, 140)])
    course.ended = at(140)
    #expect(shortfall(of: course, at: at(150)) == nil)
  }
}
