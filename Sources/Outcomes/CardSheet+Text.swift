import Canvas
import Phrases

extension CardSheet {
  /// The same as plain text: a paragraph a card, then a paragraph a table.
  public var text: String {
    let cards = cards.map { card in
      ([card.name] + card.seats + (card.code.map { ["\(phrases.cardCode) \($0)"] } ?? [])
        + (joinHint.map { ["\(phrases.takePart): \($0)"] } ?? [])).map(clean)
    }
    let tables = sets.flatMap { $0 }.map { table in
      ([table.title] + [table.place, table.lead.map(phrases.cardLead)].compactMap { $0 }
        + table.members.map { "  \($0)" })
        .map(clean)
    }
    let heading = [[title, when].map(clean)]
    return (heading + cards + tables).map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func clean(_ text: String) -> String { Text.clean(text, keepingLines: false) }
}
