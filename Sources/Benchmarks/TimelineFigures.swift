import ArgumentParser
import Timeline
import Workshop

/// What a new timetable costs.
struct TimelineFigures: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "timeline", abstract: "Re-planning a long agenda.")

  @ArgumentParser.Option(help: "Items of the agenda; no session has more than 500.")
  var items = 500

  @ArgumentParser.Option(help: "Rounds, of which the best one counts.")
  var rounds = 3

  func run() throws {
    var report = Report(
      "The timeline",
      method: """
        \(items) items, every tenth anchored and every seventh a break, half of them done, the session late; the whole \
        timetable worked out 1000 times. Best of \(rounds) rounds.
        """)
    let (course, moment) = course
    let numbers = course.stops.map(\.length.milliseconds)
    let result = try best(of: rounds) {
      var (own, pass) = (Samples(), Samples())
      var check = 0
      for turn in 0..<1_000 {
        let (sum, least) = timed { numbers.reduce(turn) { $0 &+ $1 } }
        let (table, took) = timed { timetable(of: course, at: moment + Span(milliseconds: turn)) }
        pass.add(least)
        own.add(took)
        check &+= sum &+ table.rows.count
      }
      guard check != 0 else { throw Failure("nothing was worked out") }
      return Pairing(figure: (own, pass), ratio: Double(own.median) / Double(max(1, pass.median)))
    }
    let manners = course.stops.map { Manner($0.isBreak ? .rest : .plenary) }
    let more = try best(of: rounds) {
      var (ways, runs) = (Samples(), Samples())
      var check = 0
      for turn in 0..<100 {
        let now = moment + Span(milliseconds: turn)
        let (short, took) = timed { shortfall(of: course, at: now) }
        let (forecast, ran) = timed {
          course.forecast(manners, habits: .ruleOfThumb, runs: 200, seed: UInt64(turn), at: now)
        }
        ways.add(took)
        runs.add(ran)
        check &+= (short?.remedies.count ?? 1) &+ (forecast?.runs ?? 0)
      }
      guard check != 0 else { throw Failure("nothing was worked out") }
      return Pairing(figure: (ways, runs), ratio: Double(ways.median) / Double(max(1, result.figure.0.median)))
    }
    let (own, pass) = result.figure
    report.add(
      "\(items) items re-planned, p50 / p99", "\(time(own.median)) / \(time(own.percentile(99)))", aim: "under 1 ms",
      beside: "adding up \(items) lengths \(time(pass.median))", ratio: result.ratio)
    let (ways, runs) = more.figure
    report.add(
      "the ways out of a plan that fails, p50 / p99", "\(time(ways.median)) / \(time(ways.percentile(99)))",
      aim: "as many plans as there are ways out, and two", beside: "one plan \(time(own.median))", ratio: more.ratio)
    report.add(
      "200 runs of what is left, p50 / p99", "\(time(runs.median)) / \(time(runs.percentile(99)))",
      aim: "200 plain passes and the draws", beside: "200 passes \(time(200 * pass.median))",
      ratio: Double(runs.median) / Double(max(1, 200 * pass.median)))
    report.write()
  }

  private var course: (Course, Instant) {
    let starts = Instant(milliseconds: 1_607_677_200_000)
    var stops: [Stop] = []
    for index in 0..<items {
      var stop = Stop(
        id: ItemID("item-\(index)"), planned: .minutes(5), atLeast: .minutes(index % 3 == 0 ? 3 : 5),
        anchor: index % 10 == 0 && index > 0 ? starts + .minutes(index * 5) : nil, isBreak: index % 7 == 0)
      if index < items / 2 {
        stop.started = starts + .minutes(index * 5 + 2)
        stop.ended = starts + .minutes(index * 5 + 7)
      }
      stops.append(stop)
    }
    let current = items / 2
    let late = starts + .minutes(current * 5 + 2)
    if stops.indices.contains(current) { stops[current].started = late }
    let course = Course(
      stops: stops, starts: starts, ends: starts + .minutes(items * 5),
      current: stops.indices.contains(current) ? current : nil)
    return (course, late + .minutes(1))
  }
}
