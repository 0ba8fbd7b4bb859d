import Tally
import Workshop

/// A poll that the session file does not have, asked of everybody.
extension Desk {
  /// It stands at the end of the running item, pending: the facilitator reads it over before the room does.
  func addPoll(_ wished: Poll) throws(Refusal) -> [Event] {
    try checkRunning()
    guard session.currentRun != nil else { throw .notStarted }
    let added = session.addedPolls.filter { $0.group == nil }.count
    if added >= Limits.pollsAdded { throw .tooManyPolls(limit: Limits.pollsAdded) }
    let poll = Poll(
      id: idOfNext("poll"), prompt: try cleaned(wished.prompt, limit: Limits.promptCharacters),
      question: try askable(wished.question), ballots: wished.ballots, reveal: wished.reveal)
    return [.pollAdded(poll: poll, group: nil)]
  }

  /// An id that no activity has, and none had that was not taken back.
  func idOfNext(_ kind: String) -> ActivityID {
    var number = session.addedPolls.count + 1
    func id() -> ActivityID { ActivityID("\(kind)-\(number)") }
    while session.workshop.activity(id()) != nil || session.added(id()) != nil { number += 1 }
    return id()
  }

  /// A question as the session file could have it, with what was left out.
  private func askable(_ question: Question) throws(Refusal) -> Question {
    func check(_ number: Int, _ range: ClosedRange<Int>) throws(Refusal) {
      if !range.contains(number) { throw .numberOutOfRange(least: range.lowerBound, most: range.upperBound) }
    }
    switch question {
    case .choice(let source, let max):
      let options = try listed(source)
      try check(max, 1...options.count)
      return .choice(options: .fixed(options), max: max)
    case .points(let source, let budget, let cap, let spendAll):
      try check(budget, 1...Limits.pointsBudget)
      return .points(options: .fixed(try listed(source)), budget: budget, cap: cap, spendAll: spendAll)
    case .quadratic(let source, let budget, let negative):
      try check(budget, 1...Limits.pointsOfABudget)
      return .quadratic(options: .fixed(try listed(source)), budget: budget, negative: negative)
    case .rank(let source, let method, let elect, let atMost):
      let options = try listed(source)
      try check(atMost ?? 1, 1...options.count)
      try check(elect, 1...(options.count - 1))
      return .rank(options: .fixed(options), method: method, elect: elect, atMost: atMost)
    case .scale(let statements, let scale, let noOpinion):
      try check(scale.to - scale.from, 1...(Limits.pointsOfAScale - 1))
      return .scale(
        statements: try listed(statements, 1...Limits.statementsOfAPoll), scale: scale, noOpinion: noOpinion)
    case .grades(let source, let grades):
      return .grades(
        options: .fixed(try listed(source)),
        grades: grades.isEmpty
          ? Question.usualGrades(in: session.workshop.language) : try listed(grades, 2...Limits.gradesOfAPoll))
    case .grid(let items, let columns, let ordered):
      return .grid(
        items: try listed(items, 1...Limits.statementsOfAPoll), columns: try listed(columns, 2...Limits.columnsOfAGrid),
        ordered: ordered)
    case .words(let max, _):
      try check(max, 1...Limits.wordsOfABallot)
      return .words(max: max, language: session.workshop.language)
    case .pairs(let source, let perPerson):
      try check(perPerson, 1...Limits.comparisonsOfABallot)
      return .pairs(options: .fixed(try listed(source)), perPerson: perPerson)
    case .statements(let statements, _):
      return .statements(
        try listed(statements, 1...Limits.statementsOfAPoll), language: session.workshop.language)
    case .consent, .gradients: return question
    case .committee, .portfolio: throw .notAllowed
    }
  }

  private func listed(_ source: OptionSource) throws(Refusal) -> [Option] {
    guard case .fixed(let options) = source else { throw .notAllowed }
    return try listed(options, 2...Limits.optionsOfAPoll)
  }

  private func listed(_ options: [Option], _ range: ClosedRange<Int>) throws(Refusal) -> [Option] {
    if options.count < range.lowerBound { throw .tooFewToChoose }
    if options.count > range.upperBound { throw .tooManyToChoose(limit: range.upperBound) }
    if Set(options.map(\.id)).count < options.count { throw .alreadySo }
    var cleanedOptions: [Option] = []
    for option in options {
      guard slug(option.id.text) == option.id.text, option.id.text.utf8.count <= Limits.idCharacters else {
        throw .notAllowed
      }
      cleanedOptions.append(Option(id: option.id, title: try cleaned(option.title, limit: Limits.titleCharacters)))
    }
    return cleanedOptions
  }
}
