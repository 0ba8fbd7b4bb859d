import Engine
import Phrases
import Workshop

/// `verplaats 3 1`: which entry goes to which place, by the numbers that the list shows.
struct PlainMove: Equatable {
  var entry: EntryID
  /// Nil is behind the last one.
  var before: EntryID?
  var isUp: Bool

  /// Why a line could not be read.
  struct Fault: Error, Equatable { var sentence: String }

  static func read(_ rest: String, in collect: CollectView, _ phrases: Phrases) -> Result<PlainMove, Fault> {
    let parts = rest.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
    guard parts.count == 2 else { return .failure(Fault(sentence: phrases.plainMoveHow)) }
    var places: [Int] = []
    for part in parts {
      guard let number = Int(part), collect.entries.indices.contains(number - 1) else {
        return .failure(Fault(sentence: phrases.plainNoSuchNumber(part, most: collect.entries.count)))
      }
      places.append(number - 1)
    }
    let (from, to) = (places[0], places[1])
    if from == to { return .failure(Fault(sentence: phrases.plainMoveHow)) }
    let next = to > from ? to + 1 : to
    return .success(
      PlainMove(
        entry: collect.entries[from].id, before: next < collect.entries.count ? collect.entries[next].id : nil,
        isUp: to < from))
  }
}
