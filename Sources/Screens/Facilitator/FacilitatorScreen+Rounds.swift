import Engine
import Phrases
import Workshop

/// Time for groups at work, and the call to come back.
extension FacilitatorScreen {
  /// What one key gives the chosen group.
  static let moreTime = Span.minutes(2)
  /// What people get to round off, where nothing else is said.
  static let recallTime = Span.seconds(60)

  mutating func performOnRound(_ action: ConsoleAction, _ argument: String, _ view: FacilitatorView) -> [Intent] {
    let atWork = view.breakouts.first(where: \.running)
    guard let desk = breakout?.running == true ? breakout : atWork ?? breakout else {
      notice = words.noGroupsHere
      return []
    }
    if subject != .breakout(desk.id) { show(.breakout(desk.id)) }
    let sight = Sight(subject: desk.phases)
    if action == .recallGroups {
      guard let time = argument.isEmpty ? GroupTime(by: Self.recallTime) : GroupTime(argument), time.group.isEmpty
      else {
        notice = words.notATime
        return []
      }
      return send(action, .recallGroups(breakout: desk.id, within: time.by), sight)
    }
    if argument.isEmpty {
      guard let group = groups.row(in: groupIDs).map({ desk.groups[$0] }) else { return [] }
      return send(action, .extendGroups(breakout: desk.id, group: group.id, by: Self.moreTime), sight)
    }
    // Without a time it is a name.
    let time = GroupTime(argument) ?? GroupTime(by: Self.moreTime, group: argument)
    guard !time.group.isEmpty else {
      return send(action, .extendGroups(breakout: desk.id, group: nil, by: time.by), sight)
    }
    guard let group = desk.groups.called(time.group) ?? best(time.group, in: desk.groups, \.title, id: \.id.text) else {
      notice = words.nothingCalled(time.group)
      return []
    }
    return send(action, .extendGroups(breakout: desk.id, group: group.id, by: time.by), sight)
  }
}

/// A time as it is typed in the palette, and the group that it is for: `3`, `−2`, `90s`, `3 min tafel 2`.
struct GroupTime: Equatable {
  var by: Span
  /// Empty for all.
  var group = ""

  init(by: Span, group: String = "") {
    self.by = by
    self.group = group
  }

  /// Nil where it does not begin with a time.
  init?(_ text: String) {
    var words = text.split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { return nil }
    words.removeFirst()
    let isLess = first.hasPrefix("-") || first.hasPrefix("−")
    var number = isLess || first.hasPrefix("+") ? String(first.dropFirst()) : String(first)
    if number.allSatisfy(\.isNumber), let unit = words.first.flatMap({ Self.units[$0.lowercased()] }) {
      number += unit
      words.removeFirst()
    }
    guard let span = Span(number) else { return nil }
    by = isLess ? -span : span
    group = words.joined(separator: " ")
  }

  /// Words for what stands as a letter behind a number elsewhere.
  private static let units = [
    "min": "m", "minuut": "m", "minuten": "m", "minute": "m", "minutes": "m", "s": "s", "sec": "s", "seconden": "s",
    "seconds": "s",
  ]
}

extension [BreakoutDesk.GroupLine] {
  /// The group of that name, else at that table.
  func called(_ name: String) -> Element? {
    let name = name.lowercased()
    return first { $0.title.lowercased() == name } ?? first { $0.place?.lowercased() == name }
  }
}
