import Engine
import Phrases
import SessionFile
import Timeline
import Workshop

/// How often a plan ends on time when things go as they plausibly go: `beraad rehearse --times`.
struct WillItFit {
  let session: LoadedSession
  /// Journals of earlier sessions.
  let learn: [String]
  let phrases: Phrases

  /// How many of the things that break are named.
  static let mostBreaks = 5

  /// What is said, a line each.
  func lines(times: Int, seed: UInt64) throws(Stop) -> [String] {
    var habits = Habits.ruleOfThumb
    for journal in learn {
      let read = try ReadSession(journal: journal, phrases)
      for warning in read.warnings { Stop.warn(warning) }
      habits.learn(from: read.session)
    }
    let beginning = Session(beginning: session.workshop, people: session.roster)
    let starts = session.workshop.starts
    guard let forecast = beginning.forecast(habits: habits, runs: times, seed: seed, at: starts) else { return [] }
    let end = session.workshop.ends ?? starts + session.workshop.agenda.reduce(.zero) { $0 + $1.length }
    func clock(_ late: Span) -> String { session.zone.local(end + late).clock }
    var lines = [
      phrases.endsOnTime(forecast, clock(.zero)), phrases.usualEnd(clock(forecast.middle), clock(forecast.bad)),
    ]
    var titles = Titles()
    for item in session.workshop.agenda { titles.items[item.id] = item.title }
    if forecast.breaks.isEmpty {
      lines.append(phrases.nothingBreaks)
    } else {
      lines.append(phrases.breaksFirst)
      lines += forecast.breaks.prefix(Self.mostBreaks).map { "  " + phrases.breaks($0, of: times, naming: titles) }
    }
    return lines + [phrases.forecastBasis(learned: habits.learned, seed: seed)]
  }
}
