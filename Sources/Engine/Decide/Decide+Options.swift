import Tally
import Workshop

/// The options of a poll that was not opened yet, changed by hand; the file's own wording stays in the journal.
extension Desk {
  func editOption(_ id: ActivityID, _ option: OptionID, title: String) throws(Refusal) -> [Event] {
    let options = try pendingOptions(of: id)
    let old = try found(option, in: options)
    let title = try cleaned(title, limit: Limits.titleCharacters)
    if old.title == title { throw .alreadySo }
    return [.optionEdited(poll: id, option: option, title: title)]
  }

  func withdrawOption(_ id: ActivityID, _ option: OptionID) throws(Refusal) -> [Event] {
    let options = try pendingOptions(of: id)
    _ = try found(option, in: options)
    try checkLeft(options.count - 1, of: id)
    return [.optionWithdrawn(poll: id, option: option)]
  }

  /// They go on as the first of them, under its wording or another one.
  func mergeOptions(
    _ id: ActivityID, into: OptionID, from: [OptionID], title: String?
  ) throws(Refusal) -> [Event] {
    let options = try pendingOptions(of: id)
    for option in [into] + from { _ = try found(option, in: options) }
    if from.isEmpty || from.contains(into) || Set(from).count < from.count { throw .mergeIntoItself }
    try checkLeft(options.count - from.count, of: id)
    let merged = Event.optionsMerged(poll: id, into: into, from: from)
    guard let title else { return [merged] }
    return [
      merged, .optionEdited(poll: id, option: into, title: try cleaned(title, limit: Limits.titleCharacters)),
    ]
  }

  /// Several in the place of one; the first keeps its id.
  func splitOption(_ id: ActivityID, _ option: OptionID, titles: [String]) throws(Refusal) -> [Event] {
    let options = try pendingOptions(of: id)
    _ = try found(option, in: options)
    if titles.count < 2 { throw .tooFewToChoose }
    if options.count + titles.count - 1 > Limits.optionsOfAPoll {
      throw .tooManyToChoose(limit: Limits.optionsOfAPoll)
    }
    var parts: [Option] = []
    for title in titles {
      let title = try cleaned(title, limit: Limits.titleCharacters)
      let taken = options + parts
      let fresh = [Option](titled: taken.map(\.id.text) + [title]).last?.id ?? option
      parts.append(Option(id: parts.isEmpty ? option : fresh, title: title))
    }
    return [.optionSplit(poll: id, option: option, into: parts)]
  }

  private func pendingOptions(of id: ActivityID) throws(Refusal) -> [Option] {
    let poll = try known(id)
    if session.isOfGroup(id) || id == Poll.practiceID { throw .noSuchActivity(id) }
    try checkPhase(of: id)
    guard session.phase(of: id) == .pending else { throw .optionsStand }
    guard case .fixed = poll.question.source else { throw .optionsNotOfThePoll }
    // What has a cost is as the file has it: a part of it would have none.
    if case .portfolio = poll.question { throw .optionsNotOfThePoll }
    return session.pendingOptions(of: poll)
  }

  private func found(_ option: OptionID, in options: [Option]) throws(Refusal) -> Option {
    guard let found = options.first(where: { $0.id == option }) else { throw .spoiled(.unknownOption(option)) }
    return found
  }

  /// A poll keeps something to choose from, and more than it elects.
  private func checkLeft(_ count: Int, of id: ActivityID) throws(Refusal) {
    let least: Int
    switch try known(id).question {
    case .scale, .grid, .statements: least = 1
    case .committee(_, _, let elect, _), .rank(_, _, let elect, _): least = elect + 1
    case .choice, .points, .quadratic, .grades, .consent, .gradients, .words, .pairs, .portfolio: least = 2
    }
    if count < least { throw .tooFewToChoose }
  }
}
