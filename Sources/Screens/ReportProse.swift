import Canvas
import Engine
import Phrases
import Workshop

/// A report back for who is in a group: who speaks and what that group takes along, what the own group does, and who
/// comes after.
func reportProse(_ report: ReportView, _ clock: HeadClock, in part: Rect, _ phrases: Phrases) -> Prose {
  .fitting(part) { $0.report(report, clock, phrases) }
}

extension Prose {
  fileprivate mutating func report(_ report: ReportView, _ clock: HeadClock, _ phrases: Phrases) {
    paragraph(report.prompt, .dim)
    if let title = report.groupTitle {
      paragraph(title, .bold)
      if let ends = report.ends, let since = report.since {
        let (text, style) = clock.countdown(until: ends, of: ends - since)
        line((text, style))
      }
    }
    for findings in report.harvest { add(findings, said: report.groupTitle, phrases) }
    gap()
    if !report.toCome.isEmpty { paragraph(phrases.afterThis(report.toCome), .dim) }
    let own = report.own.filter { !$0.findings.isEmpty }
    guard !own.isEmpty else { return }
    gap()
    paragraph(phrases.ownGroupTakes, .bold)
    for findings in own { add(findings, said: report.ownTitle, phrases) }
  }

  private mutating func add(_ findings: Findings, said group: String?, _ phrases: Phrases) {
    guard !findings.findings.isEmpty else { return }
    gap()
    paragraph(findings.prompt, .accent)
    for finding in findings.findings {
      let upvotes = finding.entry.upvotes > 0 ? "  ▴\(finding.entry.upvotes)" : ""
      hanging("  • ", finding.entry.oneLine(findings.fields) + upvotes)
      for note in finding.notes(for: group, phrases) { paragraph(note, .dim, indent: 4) }
    }
  }
}

extension Finding {
  /// What else is to be known of it in a group's turn: the group's own words where others stand, who said it too, whether
  /// it was on before.
  func notes(for group: String?, _ phrases: Phrases) -> [String] {
    var notes: [String] = []
    let others = titles.filter { $0 != group }
    if !others.isEmpty { notes.append(phrases.alsoSaid(by: others)) }
    if let discussed { notes.append(phrases.discussed(with: discussed)) }
    return notes
  }
}
