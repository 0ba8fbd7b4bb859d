import Canvas
import Phrases
import Workshop

extension PlainPaper {
  /// Who sits where: first table by table, round by round, then everybody by name.
  mutating func write(_ plan: SeatPlan, _ source: PaperSource, notices: [String]) {
    heading(plan.title, "-")
    paragraph(plan.breakout.prompt)
    if !notices.isEmpty { gap() }
    // Lines that stand below another one keep their place.
    for notice in notices { hanging(String(notice.prefix { $0 == " " }), String(notice.drop { $0 == " " })) }
    for round in plan.rounds {
      gap()
      write(round, of: plan, source)
    }
    if !plan.rounds.isEmpty {
      gap()
      writeNames(of: plan, source.phrases)
    }
  }

  private mutating func write(_ round: SeatPlan.Round, of plan: SeatPlan, _ source: PaperSource) {
    let phrases = source.phrases
    line([plan.name(of: round, phrases), plan.state(of: round, source)].compactMap { $0 }.joined(separator: " · "))
    let width = plan.tables.map { Text.width(of: $0.label) }.max() ?? 0
    for seating in round.seatings {
      let mark = "  \(Text.padded(seating.table.label, to: width, .right))  "
      hanging(mark, "\(seating.table.seat) (\(seating.people.count))")
      if seating.people.isEmpty { continue }
      // A name may hold a comma.
      list(String(repeating: " ", count: mark.count), seating.people)
    }
  }

  /// The widest that a name may make its column.
  private static let widestName = 44

  private mutating func writeNames(of plan: SeatPlan, _ phrases: Phrases) {
    line(phrases.paperByName)
    let names = plan.people.map { Text.width(of: $0.name) }.max() ?? 0
    let width = min(Self.widestName, max(names, Text.width(of: phrases.paperName)))
    guard plan.hasSeveralRounds else {
      for person in plan.people {
        hanging("  \(Text.padded(person.name, to: width))  ", person.tables.first.flatMap { $0?.seat } ?? "–")
      }
      return
    }
    let label = max(3, plan.tables.map { Text.width(of: $0.label) }.max() ?? 0) + 1
    let most = max(1, (Self.columns - 4 - width) / label)
    for start in stride(from: 0, to: plan.rounds.count, by: most) {
      if start > 0 { gap() }
      let part = start..<min(plan.rounds.count, start + most)
      let heads = part.map { Text.padded(plan.mark(of: plan.rounds[$0], phrases), to: label, .right) }
      line("  \(Text.padded(phrases.paperName, to: width))  \(heads.joined())")
      for person in plan.people {
        let seats = part.map { Text.padded(person.tables[$0]?.label ?? "–", to: label, .right) }
        line("  \(Text.padded(person.name, to: width))  \(seats.joined())")
      }
    }
  }
}
