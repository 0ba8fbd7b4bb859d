import Canvas
import Phrases
import SessionFile
import Workshop

/// A plan on one screen of 80 columns: what `beraad check` shows when all is well.
struct PlanSummary {
  static let columns = 80
  let session: LoadedSession
  let phrases: Phrases

  var lines: [String] {
    heading + [""] + agenda + [""] + groups + closing
  }

  private var plan: Workshop { session.workshop }

  private var heading: [String] {
    let start = session.zone.local(plan.starts)
    var when = "\(phrases.longDay(start.day)), \(start.clock)"
    if let ends = plan.ends { when += "–\(session.zone.local(ends).clock)" }
    let leaders = session.roster.count { $0.leads != nil }
    var who = phrases.planAdmission(plan.admission)
    if !session.roster.isEmpty {
      who = phrases.planPeople(participants: session.roster.count - leaders, leaders: leaders) + " · " + who
    }
    return wrapped(plan.title) + wrapped("\(when) (\(plan.zone))") + (plan.audience.map { wrapped($0) } ?? [])
      + wrapped(who)
  }

  private var agenda: [String] {
    var out: [String] = []
    var next = plan.starts
    for item in plan.agenda {
      if let anchor = item.anchor { next = anchor }
      var notes: [String] = []
      if item.anchor != nil { notes.append(phrases.planAnchored) }
      if item.atLeast < item.length { notes.append(phrases.planAtLeast(item.atLeast)) }
      if item.priority != nil { notes.append(phrases.planOptional) }
      let tail = notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"
      let room = Self.columns - 15 - Text.width(of: tail)
      let length = Text.padded(phrases.planLength(item.length), to: 7, .right)
      out.append("\(session.zone.local(next).clock) \(length)  \(Text.cut(item.title, to: room))\(tail)")
      for activity in item.activities {
        out.append(line(activity))
        if let note = phrases.planMatching(activity) {
          out += below(note)
        }
        if let source = activity.source {
          let title = session.sources.first { $0.name == source.session }?.title
          out += below(phrases.takesFrom(source, title: title))
        }
      }
      next = next + item.length
    }
    out.append("\(session.zone.local(next).clock)          \(phrases.planEnd)")
    return out
  }

  private func below(_ note: String) -> [String] {
    Text.wrap(note, width: Self.columns - 24).map { String(repeating: " ", count: 24) + $0 }
  }

  private func line(_ activity: Activity) -> String {
    let kind = Text.padded(phrases.planKind(activity), to: 8)
    let id = Text.padded(activity.id.text, to: 15)
    let prompt = activity.prompt.split { $0.isNewline }.joined(separator: " ")
    return trimmedEnd("               \(kind) \(id) \(Text.cut(prompt, to: Self.columns - 40))")
  }

  private var groups: [String] {
    let participants = session.roster.filter { $0.leads == nil }
    return plan.groupSets.flatMap { set in
      guard let attribute = set.attribute else { return wrapped(phrases.planGroups(set)) }
      let sizes = Dictionary(grouping: participants) { $0.attributes[attribute] ?? "" }.mapValues(\.count)
      let list = set.groups.map { "\($0.title) (\(sizes[$0.title] ?? 0))" }.joined(separator: ", ")
      return wrapped("\(phrases.planGroups(set)): \(list)")
    }
  }

  private var closing: [String] {
    (plan.privacy.map { wrapped(phrases.planPrivacy($0)) } ?? [])
      + wrapped(phrases.planVerdict(warnings: session.warnings.count))
  }

  private func wrapped(_ text: String) -> [String] { Text.wrap(text, width: Self.columns) }

  private func trimmedEnd(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
