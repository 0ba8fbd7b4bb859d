import Phrases
import Workshop

/// The way to a seat, by typed lines.
struct PlainJoin: Equatable, Sendable {
  var admission: Admission?
  var people: [Found] = []
  var isClaiming = false
  /// Who somebody is was asked, and how to answer was said.
  private var hasAsked = false

  mutating func welcome(
    _ title: String, _ admission: Admission, _ privacy: Privacy?, isAnswered: Bool, _ phrases: Phrases
  ) -> PlainAnswer {
    let isFirst = self.admission == nil
    self.admission = admission
    isClaiming = false
    guard isFirst else { return PlainAnswer() }
    hasAsked = !isAnswered
    return PlainAnswer([title] + (privacy.map(phrases.privacy) ?? []) + (isAnswered ? [] : [ask(phrases)]))
  }

  /// What was on the command line opened nothing: now the question is put after all.
  mutating func denied(_ phrases: Phrases) -> [String] {
    isClaiming = false
    guard !hasAsked else { return [] }
    hasAsked = true
    return [ask(phrases)]
  }

  /// For who comes next: nobody was looked for yet.
  var emptied: PlainJoin { PlainJoin(admission: admission) }

  func ask(_ phrases: Phrases) -> String {
    switch admission {
    case .roster, nil: phrases.plainRoster
    case .open: phrases.plainName
    case .codes: phrases.askCode
    case .accounts: phrases.askAccount
    }
  }

  mutating func found(_ prefix: String, skip: Int, _ found: [Found], more: Int, _ phrases: Phrases) -> [String] {
    people = found
    if found.isEmpty { return [phrases.nobodyFound(prefix)] }
    var lines = found.enumerated().map { index, person in
      let notes = [person.leads.map { _ in phrases.leads }, person.taken ? phrases.taken : nil].compactMap { $0 }
      return "\(index + 1). \(person.name)\(notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")"
    }
    if more > 0 { lines.append(phrases.more(more)) }
    return lines + [phrases.plainPick]
  }

  mutating func handle(_ line: String, _ phrases: Phrases) -> PlainAnswer {
    guard let admission, !isClaiming else { return PlainAnswer([phrases.takingSeat]) }
    if let (word, rest) = PlainWord.read(line, among: [.code, .help, .quit], phrases.language) {
      switch word {
      case .code where !rest.isEmpty:
        isClaiming = true
        return PlainAnswer([], [.giveCode(rest)])
      case .help, .code: return PlainAnswer([ask(phrases)])
      case _: return PlainAnswer([], [.quit])
      }
    }
    switch admission {
    case .accounts:
      isClaiming = true
      return PlainAnswer([], [.giveAccount])
    case .codes, .open:
      guard !line.isEmpty else { return PlainAnswer([ask(phrases)]) }
      isClaiming = true
      return PlainAnswer([], [admission == .codes ? .giveCode(line) : .giveName(line)])
    case .roster:
      guard let number = Int(line) else {
        return line.isEmpty ? PlainAnswer([ask(phrases)]) : PlainAnswer([], [.find(prefix: line, skip: 0)])
      }
      guard people.indices.contains(number - 1) else {
        return PlainAnswer([people.isEmpty ? ask(phrases) : phrases.plainNoSuchNumber(line, most: people.count)])
      }
      let person = people[number - 1]
      if person.taken { return PlainAnswer([phrases.plainSeatTaken(person.name)]) }
      isClaiming = true
      return PlainAnswer([], [.takeSeat(person.id)])
    }
  }
}
