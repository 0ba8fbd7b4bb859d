import Canvas
import Engine
import Phrases
import Workshop

/// The agenda: when, what, who; what is past dimmed, what is now with its time left. Where it is longer than the
/// place it begins at what is now.
func agendaProse(_ agenda: [AgendaLine], _ clock: HeadClock, width: Int, rows: Int) -> Prose {
  var prose = Prose(width: width)
  let now = agenda.firstIndex { $0.state == .now }
  let skipped = agenda.count > rows ? max(0, min((now ?? 0) - 1, agenda.count - rows)) : 0
  for line in agenda[skipped...] {
    let time = clock.head.zone.local(line.starts).clock
    let lead = line.lead.map { "  \($0)" } ?? ""
    switch line.state {
    case .done: prose.line(("\(time) ✓ \(line.title)", .dim))
    case .now: prose.line(("\(time) ▶ ", .accent.bold), (line.title, .bold), (lead, .dim))
    case .toCome: prose.line(("\(time)   ", .dim), (line.title, .plain), (lead, .dim))
    }
  }
  return prose
}

/// A group that reports: what it takes along, who comes after.
func reportProse(_ report: ReportView, _ clock: HeadClock, width: Int, _ phrases: Phrases) -> Prose {
  var prose = Prose(width: width)
  prose.paragraph(report.prompt, .dim)
  if let title = report.groupTitle {
    prose.paragraph(title, .bold)
    if let ends = report.ends, let since = report.since {
      let (text, style) = clock.countdown(until: ends, of: ends - since)
      prose.line((text, style))
    }
  }
  for collect in report.harvest where !collect.entries.isEmpty {
    prose.gap()
    prose.paragraph(collect.prompt, .accent)
    for entry in collect.entries {
      let text = entry.oneLine(collect.fields)
      for (index, line) in Text.wrap(text, width: max(1, width - 4)).enumerated() {
        prose.line((index == 0 ? "  • \(line)" : "    \(line)", .plain))
      }
    }
  }
  prose.gap()
  if !report.toCome.isEmpty { prose.paragraph(phrases.afterThis(report.toCome), .dim) }
  return prose
}

/// The page that shows the return code once.
func returnCodeProse(name: String, code: String, width: Int, _ phrases: Phrases) -> Prose {
  var prose = Prose(width: width)
  prose.paragraph(phrases.welcome(name), .bold)
  prose.gap()
  prose.line((phrases.yourReturnCode, .plain), ("  ", .plain), (" \(code) ", .accent.bold.reversed))
  prose.gap()
  prose.paragraph(phrases.returnCodeUse)
  prose.gap()
  prose.line((phrases.anyKey, .accent))
  return prose
}
