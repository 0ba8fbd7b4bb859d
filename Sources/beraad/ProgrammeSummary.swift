import Canvas
import Phrases
import SessionFile
import Workshop

/// A programme in some lines of 80 columns: what `beraad check` shows when all is well.
struct ProgrammeSummary {
  let programme: LoadedProgramme
  let phrases: Phrases

  var lines: [String] {
    wrapped(programme.title) + [phrases.programmeOf(programme.sessions.count), ""]
      + programme.sessions.enumerated().flatMap { lines(of: $1, number: $0 + 1) }
      + wrapped(phrases.planVerdict(warnings: programme.warnings.count))
  }

  private func lines(of session: ProgrammeSession, number: Int) -> [String] {
    let plan = session.loaded.workshop
    let start = session.loaded.zone.local(plan.starts)
    var when = "\(phrases.longDay(start.day)), \(start.clock)"
    if let ends = plan.ends { when += "–\(session.loaded.zone.local(ends).clock)" }
    var out = wrapped("\(number)", "\(plan.title) (\(session.name))")
    out += wrapped("", when + (plan.audience.map { " · \($0)" } ?? ""))
    for activity in plan.activities {
      guard let source = activity.source else { continue }
      let title = session.loaded.sources.first { $0.name == source.session }?.title
      out += wrapped("", "\(activity.id): " + phrases.takesFrom(source, title: title))
    }
    return out + [""]
  }

  /// A text behind a mark of at most two columns, its lines below each other.
  private func wrapped(_ mark: String, _ text: String) -> [String] {
    Text.wrap(text, width: PlanSummary.columns - 3).enumerated().map { index, line in
      Text.padded(index == 0 ? mark : "", to: 3) + line
    }
  }

  private func wrapped(_ text: String) -> [String] { Text.wrap(text, width: PlanSummary.columns) }
}
