import Engine
import Phrases
import Workshop

/// A card for everybody on the list: name, code, where the person sits, how to take part.
public struct CardSheet: Sendable {
  /// What one person gets.
  struct Card: Sendable {
    var name: String
    /// With which the person comes in, where that is how.
    var code: String?
    /// Groups and places, a line each.
    var seats: [String]
    /// The seats are those of a plan for everybody on the list.
    var isProvisional: Bool
  }

  let head: PaperHead
  /// How people take part; nil where nobody said.
  let joinHint: String?
  let cards: [Card]
  let phrases: Phrases

  /// - Parameter codes: personal codes, where people come in by them.
  public init(_ source: PaperSource, codes: [ParticipantID: String], joinHint: String?) {
    phrases = source.phrases
    head = PaperHead(source)
    self.joinHint = joinHint
    let plans = SeatPlan.all(source)
    let seats = plans.map { plan in Dictionary(plan.people.map { ($0.id, $0.tables) }) { first, _ in first } }
    // A set of groups that several breakouts have puts people at the same tables each time.
    var seen: Set<String> = []
    let told = zip(plans, seats).filter { $0.0.breakout.mixing != nil || seen.insert($0.0.breakout.groupSet).inserted }
    let fixed = Set(told.map(\.0.breakout.groupSet))
    let phrases = phrases
    cards = source.session.seats.map { seat in
      var card = Card(name: source.name(seat.id), code: codes[seat.id], seats: [], isProvisional: false)
      if seat.leads != nil {
        card.seats = CardSheet.leads(seat, in: source)
        return card
      }
      for (plan, seats) in told {
        card.seats += CardSheet.lines(of: seats[seat.id] ?? [], in: plan, among: told.count, phrases)
      }
      card.seats += CardSheet.groups(of: seat, in: source, except: fixed)
      card.isProvisional = told.contains { $0.0.isProvisional }
      return card
    }.alphabetical(by: \.name)
  }

  private static func lines(
    of tables: [SeatPlan.Table?], in plan: SeatPlan, among count: Int, _ phrases: Phrases
  ) -> [String] {
    let rounds = zip(plan.rounds, tables).compactMap { round, table in
      table.map { plan.hasSeveralRounds ? "\(plan.shortName(of: round, phrases)): \($0.seat)" : $0.seat }
    }
    return rounds.isEmpty || count == 1 ? rounds : ["\(plan.title):"] + rounds
  }

  /// Groups by attribute that no breakout has.
  private static func groups(of seat: Seat, in source: PaperSource, except told: Set<String>) -> [String] {
    source.session.workshop.groupSets.compactMap { set in
      guard let attribute = set.attribute, !told.contains(set.id),
        let group = set.groups.first(where: { $0.title == seat.attributes[attribute] })
      else { return nil }
      return SeatPlan.Table.all([group], named: source.name).first?.seat
    }
  }

  private static func leads(_ seat: Seat, in source: PaperSource) -> [String] {
    source.session.workshop.groupSets.compactMap { set in
      set.groups.first { $0.id == seat.leads && $0.lead == seat.id }.map { group in
        [source.phrases.cardLeads(group.title), group.place].compactMap { $0 }.joined(separator: " · ")
      }
    }
  }
}

extension CardSheet {
  /// There is nobody to have one.
  public var isEmpty: Bool { cards.isEmpty }

  /// The cards as plain text: a paragraph a card.
  public var text: String {
    var paper = PlainPaper()
    paper.heading(head.title, "=")
    paper.paragraph(head.when)
    for card in cards {
      paper.gap()
      paper.paragraph(card.name)
      for seat in card.seats { paper.paragraph(seat) }
      if card.isProvisional { paper.paragraph(phrases.paperProvisionalShort) }
      if let code = card.code { paper.paragraph("\(phrases.cardCode) \(code)") }
      if let joinHint { paper.paragraph("\(phrases.takePart): \(joinHint)") }
    }
    return paper.text
  }
}
