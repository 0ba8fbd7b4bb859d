import Testing
import Timeline
import Workshop

/// How often it ends on time.
struct ForecastTests {
  private let webinarManners = [
    Manner(.plenary), Manner(.talk), Manner(.rest), Manner(.groups), Manner(.reports, turns: 7),
  ]

  /// Everything takes what it has, and starts on time.
  private func exact() -> Habits {
    var habits = Habits.ruleOfThumb
    for pace in Pace.allCases {
      for _ in 0..<Habits.enough { habits.learn(pace, took: .minutes(10), of: .minutes(10)) }
    }
    for _ in 0..<Habits.enough { habits.learnStart(late: .zero) }
    return habits
  }

  @Test func `where everything takes what it has, it ends on time`() {
    let forecast = webinar().forecast(webinarManners, habits: exact(), runs: 200, seed: 1, at: at(-5))
    #expect(forecast == Forecast(runs: 200, onTime: 200, breaks: [], middle: .zero, bad: .zero))
  }

  @Test func `a hopeless plan never does, and says what breaks first`() {
    let late = webinar(current: 2, [(0, 5), (5, 80), (80, nil)])
    let forecast = late.forecast(webinarManners, habits: exact(), runs: 100, seed: 1, at: at(81))
    #expect(forecast?.onTime == 0)
    #expect(forecast?.breaks == [Forecast.Count(what: .end, runs: 100)])
    #expect(forecast?.middle == .minutes(15))
  }

  @Test func `turns that get under a minute break first`() {
    var course = webinar(current: 3, [(0, 5), (5, 55), (55, 60), (60, nil)])
    course.stops[4].length = .minutes(6)
    course.stops[4].atLeast = .minutes(6)
    let forecast = course.forecast(webinarManners, habits: exact(), runs: 10, seed: 1, at: at(62))
    #expect(forecast?.breaks == [Forecast.Count(what: .shortTurns("afsluiting"), runs: 10)])
    #expect(forecast?.onTime == 10)
  }

  @Test func `rules of thumb make some runs late and not all, others by another seed`() throws {
    let one = try #require(webinar().forecast(webinarManners, habits: .ruleOfThumb, runs: 200, seed: 1, at: at(-5)))
    let other = try #require(webinar().forecast(webinarManners, habits: .ruleOfThumb, runs: 200, seed: 2, at: at(-5)))
    #expect((20..<180).contains(one.onTime))
    #expect(one != other)
    #expect(abs(one.onTime - other.onTime) < 40)
  }

  @Test func `what earlier sessions did counts beside the rules of thumb, and alone when there is enough of it`() {
    var habits = Habits.ruleOfThumb
    habits.learn(.talk, took: .minutes(15), of: .minutes(10))
    #expect(habits.shares[.talk] == (Habits.ruleOfThumb.shares[.talk] ?? []) + [1_500])
    for _ in 1..<Habits.enough { habits.learn(.talk, took: .minutes(15), of: .minutes(10)) }
    #expect(habits.shares[.talk] == [Int](repeating: 1_500, count: Habits.enough))
    #expect(habits.shares[.groups] == Habits.ruleOfThumb.shares[.groups])
    // What never ran its course tells nothing.
    habits.learn(.rest, took: .seconds(3), of: .minutes(10))
    habits.learn(.rest, took: .minutes(3), of: .zero)
    #expect(habits.learned == Habits.enough)
    habits.learnStart(late: .minutes(-3))
    #expect(habits.starts == Habits.ruleOfThumb.starts + [.zero])
    habits.learnStart(late: .minutes(600))
    #expect(habits.starts.count == Habits.ruleOfThumb.starts.count + 1)
  }

  @Test func `what is over, or has nothing left, has no forecast`() {
    var over = webinar([(0, 5)])
    over.ended = at(5)
    #expect(over.forecast(webinarManners, habits: .ruleOfThumb, runs: 10, seed: 1, at: at(6)) == nil)
    let done = webinar([(0, 5), (5, 55), (55, 60), (60, 100), (100, 120)])
    #expect(done.forecast(webinarManners, habits: .ruleOfThumb, runs: 10, seed: 1, at: at(121)) == nil)
    #expect(webinar().forecast([], habits: .ruleOfThumb, runs: 10, seed: 1, at: at(0)) == nil)
  }
}
