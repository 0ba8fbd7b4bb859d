import Canvas
import Engine
import Phrases
import Workshop

/// The agenda: when, what, who; what is past dimmed, what is now with its time left. Where it is longer than the
/// place it begins at what is now.
func agendaProse(_ agenda: [AgendaLine], _ clock: HeadClock, in part: Rect) -> Prose {
  var prose = Prose(width: part.columns)
  let now = agenda.firstIndex { $0.state == .now }
  let skipped = agenda.count > part.rows ? max(0, min((now ?? 0) - 1, agenda.count - part.rows)) : 0
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

/// The page that shows the return code once.
func returnCodeProse(name: String, code: String, isCardCode: Bool, in part: Rect, _ phrases: Phrases) -> Prose {
  .fitting(part) { prose in
    prose.paragraph(phrases.welcome(name), .bold)
    prose.gap()
    prose.line((phrases.yourReturnCode, .plain), ("  ", .plain), (" \(code) ", .accent.bold.reversed))
    prose.gap()
    prose.paragraph(phrases.returnCodeUse(insteadOfCard: isCardCode))
  }
}
