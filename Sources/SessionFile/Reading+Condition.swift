import Workshop

/// `if:` of a form's question.
///
///     condition = test *("and" test)
///     test      = question ("=" / "!=") answer
///               / question ["not"] "in" "(" answer *("," answer) ")"
///     answer    = the id or the title of an option / "dontKnow"
///
/// A test is of a choice that is asked before. Without an answer to it nothing holds; of several that were chosen one is
/// enough, and with `!=` and `not in` none may be among them.
extension Reading {
  mutating func condition(of part: Section, after before: [FormQuestion]) -> Condition? {
    guard let (text, place) = raw("if", of: part) else { return nil }
    var tests: [Condition.Test] = []
    for clause in clauses(of: text) {
      guard let (name, answers, isWanted) = parse(clause) else {
        error(.conditionUnreadable(text), at: place)
        return nil
      }
      guard let test = test(name, answers, isWanted: isWanted, after: before, at: place) else { return nil }
      tests.append(test)
    }
    return tests.isEmpty ? nil : Condition(tests)
  }

  /// Parted at each `and` outside brackets.
  private func clauses(of text: String) -> [String] {
    var clauses: [[Substring]] = [[]]
    var depth = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      if word == "and", depth == 0 {
        clauses.append([])
      } else {
        clauses[clauses.count - 1].append(word)
      }
      depth += word.count { $0 == "(" } - word.count { $0 == ")" }
    }
    return clauses.map { $0.joined(separator: " ") }
  }

  private func parse(_ clause: String) -> (question: String, answers: [String], isWanted: Bool)? {
    if let sign = clause.firstIndex(of: "="), !clause[..<sign].contains("(") {
      let isNot = sign > clause.startIndex && clause[clause.index(before: sign)] == "!"
      let name = trimmed(isNot ? clause[..<clause.index(before: sign)] : clause[..<sign])
      let answer = trimmed(clause[clause.index(after: sign)...])
      return name.isEmpty || answer.isEmpty ? nil : (name, [answer], !isNot)
    }
    guard clause.last == ")", let bracket = clause.firstIndex(of: "(") else { return nil }
    var words = clause[..<bracket].split(separator: " ")
    guard words.popLast() == "in" else { return nil }
    let isNot = words.last == "not"
    if isNot { words.removeLast() }
    let list = clause[clause.index(after: bracket)...].dropLast()
    let answers = list.split(separator: ",", omittingEmptySubsequences: false).map { trimmed($0) }
    guard words.count == 1, let name = words.first, answers.allSatisfy({ !$0.isEmpty }) else { return nil }
    return (String(name), answers, !isNot)
  }

  private mutating func test(
    _ name: String, _ answers: [String], isWanted: Bool, after before: [FormQuestion], at place: Place
  ) -> Condition.Test? {
    let known = before.map(\.id.text)
    guard let question = before.first(where: { $0.id.text == name }) else {
      error(.conditionOnNoQuestion(name, nearest: nearest(name, in: known), known: known), at: place)
      return nil
    }
    guard case .poll(let asked) = question.kind, case .choice(.fixed(let options), _) = asked else {
      error(.conditionOnNoChoice(name), at: place)
      return nil
    }
    var ids: [OptionID] = []
    for answer in answers {
      if answer == Condition.dontKnow.text, question.dontKnow {
        ids.append(Condition.dontKnow)
      } else if let option = options.first(where: { $0.id.text == answer || $0.title == answer }) {
        ids.append(option.id)
      } else {
        let all = options.map(\.id.text) + (question.dontKnow ? [Condition.dontKnow.text] : [])
        error(
          .conditionOnNoAnswer(answer, question: name, nearest: nearest(answer, in: all), known: all), at: place)
      }
    }
    return ids.count == answers.count ? Condition.Test(question: question.id, answers: ids, isWanted: isWanted) : nil
  }
}
