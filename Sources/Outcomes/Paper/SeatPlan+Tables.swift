import Canvas
import Workshop

extension SeatPlan.Table {
  static func all(_ groups: [Group], named name: (ParticipantID) -> String) -> [SeatPlan.Table] {
    let titles = groups.map { Text.clean($0.title) }
    let places = groups.map { $0.place.map { Text.clean($0) } }
    let labels = labels(titles: titles, places: places)
    return groups.indices.map { index in
      SeatPlan.Table(
        id: groups[index].id, label: labels[index], title: titles[index], place: places[index],
        lead: groups[index].lead.map(name), brief: groups[index].brief)
    }
  }

  /// The longest label that fits a column.
  private static let longest = 3

  /// What a table is called in a column: the number or letter that it has in the room (`tafel 3`), else in its name
  /// (`Groep 3`), else its number in the order of the groups.
  static func labels(titles: [String], places: [String?]) -> [String] {
    for names in [places, titles] {
      let words = names.compactMap { $0?.split(separator: " ").last.map(String.init) }
      let areShort = words.allSatisfy { $0.count <= longest && $0.allSatisfy { $0.isLetter || $0.isNumber } }
      if words.count == titles.count, areShort, Set(words).count == words.count { return words }
    }
    return titles.indices.map { "\($0 + 1)" }
  }
}
