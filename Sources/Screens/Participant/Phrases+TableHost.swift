import Engine
import Phrases

extension Phrases {
  /// Where to go in the round to come: who hosts a table stays at it once people have sat there.
  func way(to next: NextSeat, of card: GroupCard) -> String {
    guard card.round > 1 else { return soonTo(next.title, next.place) }
    return card.host == .you ? stayAt(next.title, next.place) : goTo(next.title, next.place)
  }

  /// Who hosts the table of a card; nil where nobody does.
  func tableHost(of card: GroupCard) -> String? {
    switch card.host {
    case .you: youHost(receiving: card.next != nil || card.round < card.rounds)
    case .member(let name): hostedBy(name)
    case nil: nil
    }
  }
}
