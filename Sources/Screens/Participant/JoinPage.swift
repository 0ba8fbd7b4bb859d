import Canvas
import Phrases
import Workshop

/// The way to a seat: a name from the list, a name or a code that is typed, or the account.
struct JoinPage: Equatable, Sendable {
  enum Way: Equatable, Sendable { case roster, name, code, account }

  var title = ""
  var admission: Admission?
  var privacy: Privacy?
  /// Privacy is read before the first input.
  var isPrivacyRead = false
  /// In the page on privacy.
  var reading = ReadingOffset()
  var way = Way.roster
  var line = InputLine(limit: Limits.nameCharacters)
  var people: [Found] = []
  var more = 0
  /// What `people` were found for; nil before the first answer.
  var foundFor: String?
  /// A find was sent and not answered yet.
  var isFinding = false
  var cursor = 0
  /// The cursor was moved on purpose since the list came.
  var isPointed = false
  /// Enter came before the list of what is typed: it acts when that is there.
  var isEnterWaiting = false
  /// A name that its user came with: the search begins with it.
  var wanted: String?
  /// A claim was sent and not answered yet.
  var isClaiming = false
  /// The code that was typed, to tell whether the seat's own code is news.
  var code: String?
  var notice: String?

  mutating func welcome(_ title: String, _ admission: Admission, _ privacy: Privacy?) -> [Intent] {
    let isFirst = self.admission == nil
    self.title = title
    self.admission = admission
    self.privacy = privacy
    isClaiming = false
    guard isFirst else { return search() }
    way = admission.way
    if let wanted, way == .roster { line = InputLine(wanted, limit: Limits.nameCharacters) }
    return search()
  }

  private mutating func go(_ way: Way) -> [Intent] {
    self.way = way
    line = InputLine(limit: way == .code ? 64 : Limits.nameCharacters)
    notice = nil
    isPointed = false
    return search()
  }

  private mutating func search() -> [Intent] {
    isEnterWaiting = false
    guard way == .roster else { return [] }
    isFinding = true
    return [.find(prefix: line.trimmed, skip: 0)]
  }

  mutating func found(
    _ prefix: String, skip: Int, _ people: [Found], more: Int, _ phrases: Phrases
  ) -> [Intent] {
    guard prefix == line.trimmed else { return [] }
    if skip == 0 {
      // The same list once more leaves the cursor on the person it was on.
      let here = prefix == foundFor && self.people.indices.contains(cursor) ? self.people[cursor].id : nil
      self.people = people
      cursor = people.firstIndex { $0.id == here } ?? 0
      if prefix != foundFor { isPointed = false }
    } else if skip == self.people.count {
      self.people += people
    }
    self.more = more
    foundFor = prefix
    isFinding = false
    cursor = min(cursor, max(0, self.people.count - 1))
    guard isEnterWaiting else { return [] }
    isEnterWaiting = false
    // Whoever pressed Enter has not seen this list: it is obeyed where there is one answer only.
    let isOne = self.people.count == 1 && more == 0
    let isWhole = self.people.indices.contains(cursor) && self.people[cursor].name.lowercased() == prefix.lowercased()
    if self.people.isEmpty || isOne || isWhole { return claim(phrases) }
    notice = phrases.severalFound(prefix)
    return []
  }

  /// The list that is shown is that of what is typed.
  private var isListOfTyped: Bool { foundFor == line.trimmed }

  mutating func denied(_ why: String) -> [Intent] {
    isClaiming = false
    notice = why
    // What is taken may have changed since the list was found.
    return search()
  }

  mutating func handle(_ key: Key, _ phrases: Phrases) -> [Intent] {
    guard admission != nil, !isClaiming else { return [] }
    if privacy != nil, !isPrivacyRead {
      if !reading.handle(key), key == .enter || key == .character(" ") { isPrivacyRead = true }
      return []
    }
    switch key {
    // Who comes in by a code is asked for one already.
    case .function(2) where admission == .codes: return []
    case .function(2): return go(way == .code ? (admission?.way ?? .roster) : .code)
    case .escape: return go(admission?.way ?? .roster)
    case .enter: return claim(phrases)
    case .up, .down, .pageUp, .pageDown, .tab, .backTab: return move(key)
    case .character, .paste, .backspace, .delete, .left, .right, .home, .end, .control:
      let before = line.trimmed
      guard line.handle(key) else { return [] }
      notice = nil
      isEnterWaiting = false
      return line.trimmed == before ? [] : search()
    case .shiftUp, .shiftDown, .insert, .function, .alt, .resize: return []
    }
  }

  private mutating func move(_ key: Key) -> [Intent] {
    guard way == .roster, isListOfTyped else { return [] }
    isEnterWaiting = false
    isPointed = true
    notice = nil
    switch key {
    case .up, .backTab: cursor -= 1
    case .down, .tab: cursor += 1
    case .pageUp: cursor -= 10
    case .pageDown: cursor += 10
    case .character, .shiftUp, .shiftDown, .enter, .escape, .backspace, .delete, .insert, .left, .right, .home, .end,
      .function, .control,
      .alt, .paste, .resize:
      break
    }
    cursor = min(max(0, cursor), max(0, people.count - 1))
    // The next page is fetched before the end of this one is reached.
    if more > 0, !isFinding, cursor >= people.count - 3 {
      isFinding = true
      return [.find(prefix: line.trimmed, skip: people.count)]
    }
    return []
  }

  private mutating func claim(_ phrases: Phrases) -> [Intent] {
    let text = line.trimmed
    switch way {
    case .roster:
      guard !text.isEmpty || isPointed else {
        notice = phrases.typeFirst
        return []
      }
      guard isListOfTyped, !isFinding || isPointed else {
        isEnterWaiting = true
        return []
      }
      if people.isEmpty, text.lowercased() == "code" { return go(.code) }
      guard people.indices.contains(cursor) else {
        notice = phrases.nobodyFound(text)
        return []
      }
      let person = people[cursor]
      if person.taken {
        notice = phrases.seatTaken(person.name)
        return []
      }
      isClaiming = true
      return [.takeSeat(person.id)]
    case .name:
      if text.lowercased() == "code" { return go(.code) }
      guard !text.isEmpty else { return [] }
      isClaiming = true
      return [.giveName(text)]
    case .code:
      guard !text.isEmpty else { return [] }
      isClaiming = true
      code = text
      return [.giveCode(text)]
    case .account:
      isClaiming = true
      return [.giveAccount]
    }
  }
}

extension Admission {
  var way: JoinPage.Way {
    switch self {
    case .roster: .roster
    case .open: .name
    case .codes: .code
    case .accounts: .account
    }
  }
}
