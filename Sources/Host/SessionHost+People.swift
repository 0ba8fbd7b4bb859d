import Canvas
import Engine
import Wire
import Workshop

extension SessionHost {
  /// The roster for a console, which finds in it also whom its view has no room for, whatever the way of admission:
  /// by the beginning of any word of a name; behind them, from three letters on, by anything in it.
  func findPeople(_ typed: String, _ places: Int, for client: Client) {
    let prefix = String(Text.clean(typed, keepingLines: false).prefix(Limits.nameCharacters))
    let skip = max(0, places)
    let wanted = prefix.lowercased()
    var (first, inside): ([Seat], [Seat]) = ([], [])
    for seat in session.seats {
      let name = names.name(seat.id).lowercased()
      if Self.begins(name, with: wanted) {
        first.append(seat)
      } else if wanted.count > 2, name.contains(wanted) {
        inside.append(seat)
      }
    }
    let found = first + inside
    let shown = found.dropFirst(skip).prefix(Self.rosterPage)
    let around = surroundings
    client.send(
      .people(
        prefix: prefix, skip: skip, people: shown.map { session.personLine($0, around) },
        more: max(0, found.count - shown.count - min(skip, found.count))))
  }
}
