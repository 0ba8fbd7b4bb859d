import Engine
import Phrases
import Workshop

extension PlainLeader {
  /// What a typed line does.
  public mutating func handle(line: String, at now: Instant) -> PlainAnswer {
    let line = InputLine(line).trimmed
    guard let view else { return PlainAnswer([phrases.waitingForHost]) }
    let clock = HeadClock(head: view.head, now: now, phrases: phrases)
    switch asked {
    case .field(let index, let values, let editing): return fill(line, index, values, editing)
    case .quit:
      asked = nil
      return PlainWord.yes.words(phrases.language).contains(line.lowercased())
        ? PlainAnswer([], [.quit]) : PlainAnswer()
    case nil: break
    }
    if line.isEmpty { return PlainAnswer(text.now(view.head, clock)) }
    guard let (word, rest) = PlainWord.read(line, among: Self.words, phrases.language) else {
      return PlainAnswer([phrases.plainNotUnderstood(line)])
    }
    switch word {
    case .add: return add(rest)
    case .lists: return show(rest)
    case .edit: return edit(rest)
    case .mark: return mark(rest, limit: view.markLimit)
    case .move: return move(rest)
    case .callHelp:
      guard view.running, let breakout = view.breakout else { return PlainAnswer([phrases.helpOnlyInGroups]) }
      return PlainAnswer(
        [], [.send(.callHelp(breakout: breakout), Sight(), tag: tag(for: .wish(.help(on: !view.helpCalled))))])
    case .vote: return vote(view)
    case .closeVote:
      guard let vote = view.vote, vote.poll.phase.isOpen else { return PlainAnswer([phrases.plainNoVote]) }
      return PlainAnswer(
        [], [.send(.closePoll(poll: vote.poll.id), Sight(subject: vote.phases), tag: tag(for: .wish(.closeVote)))])
    case .top:
      guard let vote = view.vote, !vote.poll.phase.isOpen else { return PlainAnswer([phrases.plainNoVote]) }
      return PlainAnswer([], [.send(.markChosen(poll: vote.poll.id), Sight(), tag: tag(for: .wish(.markChosen)))])
    case .brief: return PlainAnswer(brief(view, clock))
    case .now:
      let turnout = view.turnout.map {
        phrases.turnout($0.voted, of: $0.eligible, in: PlainText.flat($0.prompt))
      }
      return PlainAnswer(text.now(view.head, clock) + [turnout].compactMap { $0 })
    case .agenda: return PlainAnswer(text.agenda(view.agenda, view.head.zone))
    case .code: return PlainAnswer([returnCode.map(phrases.returnCode) ?? ""])
    case .help: return PlainAnswer([phrases.plainHelp] + Self.words.map { $0.help(phrases) })
    case .quit:
      asked = .quit
      return PlainAnswer([phrases.plainQuit(unsure: false)])
    case .poll, .result, .questions, .ask, .upvote, .contact, .group, .leave, .yes, .no, .cancel, .lead, .form,
      .forward,
      .backward, .dontKnow, .sendForm, .authorise:
      return PlainAnswer([phrases.plainNotUnderstood(line)])
    }
  }

  /// Begins a vote on the chosen list, or tells how the one that is open stands.
  private mutating func vote(_ view: LeaderView) -> PlainAnswer {
    guard let breakout = view.breakout, view.running else { return PlainAnswer([phrases.voteOnlyInGroups]) }
    if let vote = view.vote, vote.poll.phase.isOpen { return PlainAnswer(text.vote(vote, view.harvest)) }
    guard let list = view.harvest.first(where: { $0.id == current?.id }) ?? view.harvest.first else {
      return PlainAnswer([phrases.plainNoCollection])
    }
    return PlainAnswer(
      [], [.send(.openGroupVote(breakout: breakout, collection: list.id), Sight(), tag: tag(for: .wish(.openVote)))])
  }

  private var current: CollectView? { lists.indices.contains(list) ? lists[list] : nil }

  /// All lists by number and title, the chosen one with its entries.
  private mutating func show(_ rest: String) -> PlainAnswer {
    if !rest.isEmpty {
      guard let number = Int(rest), lists.indices.contains(number - 1) else {
        return PlainAnswer([phrases.plainNoSuchNumber(rest, most: lists.count)])
      }
      list = number - 1
    }
    guard let current else { return PlainAnswer([phrases.plainNoCollection]) }
    let titles = lists.enumerated().map { phrases.plainList($0.offset + 1, name(of: $0.element), $0.element.count) }
    return PlainAnswer(titles + text.entries(current) + [phrases.plainAddHow(name(of: current))])
  }

  private mutating func add(_ rest: String) -> PlainAnswer {
    guard let current, let first = current.fields.first else { return PlainAnswer([phrases.plainNoCollection]) }
    guard current.isOpen else { return PlainAnswer([phrases.collectionClosed]) }
    if !rest.isEmpty { return fill(rest, 0, [:], nil) }
    asked = .field(index: 0, values: [:], editing: nil)
    return PlainAnswer([phrases.plainField(first.label ?? name(of: current), required: first.required)])
  }

  /// `verbeter 2 nieuwe tekst`; without a text the fields are asked for one by one.
  private mutating func edit(_ rest: String) -> PlainAnswer {
    let parts = rest.split(separator: " ", maxSplits: 1).map(String.init)
    guard let current, let first = current.fields.first else { return PlainAnswer([phrases.plainNoCollection]) }
    guard let number = parts.first.flatMap({ Int($0) }), current.entries.indices.contains(number - 1) else {
      return PlainAnswer([phrases.plainNoSuchNumber(parts.first ?? "", most: current.entries.count)])
    }
    let entry = current.entries[number - 1]
    if parts.count > 1 { return fill(parts[1], 0, entry.fields, entry.id) }
    asked = .field(index: 0, values: entry.fields, editing: entry.id)
    return PlainAnswer([
      PlainText.flat(entry.oneLine(current.fields)),
      phrases.plainField(first.label ?? name(of: current), required: false),
    ])
  }

  private mutating func mark(_ rest: String, limit: Int) -> PlainAnswer {
    guard let current, current.id != parkingLot else { return PlainAnswer([phrases.plainNoCollection]) }
    guard let number = Int(rest), current.entries.indices.contains(number - 1) else {
      return PlainAnswer([phrases.plainNoSuchNumber(rest, most: current.entries.count)])
    }
    let entry = current.entries[number - 1]
    if !entry.marked, current.entries.count(where: \.marked) >= limit {
      return PlainAnswer([phrases.enoughMarked(limit)])
    }
    let tag = tag(for: .mark(on: !entry.marked))
    return PlainAnswer(
      [], [.send(.markEntry(collection: current.id, entry: entry.id, on: !entry.marked), Sight(), tag: tag)])
  }

  private mutating func move(_ rest: String) -> PlainAnswer {
    guard let current, current.id != parkingLot else { return PlainAnswer([phrases.plainNoCollection]) }
    switch PlainMove.read(rest, in: current, phrases) {
    case .failure(let why): return PlainAnswer([why.sentence])
    case .success(let move):
      let tag = tag(for: .move(current.id, move.entry, before: move.before, isUp: move.isUp))
      return PlainAnswer(
        [], [.send(.moveEntry(collection: current.id, entry: move.entry, before: move.before), Sight(), tag: tag)])
    }
  }

  /// One field after the other; an empty line leaves an optional field, or the wording that is edited, as it was.
  private mutating func fill(
    _ line: String, _ index: Int, _ values: [String: String], _ editing: EntryID?
  ) -> PlainAnswer {
    asked = nil
    guard let current, current.fields.indices.contains(index) else { return PlainAnswer() }
    if PlainWord.cancel.words(phrases.language).contains(line.lowercased()) {
      return PlainAnswer([phrases.plainNotSent])
    }
    let fields = current.fields
    var values = values
    if !line.isEmpty { values[fields[index].id] = line }
    let isMissing = fields[index].required && values[fields[index].id] == nil
    let next = isMissing ? index : index + 1
    if fields.indices.contains(next) {
      asked = .field(index: next, values: values, editing: editing)
      let field = fields[next]
      return PlainAnswer([
        phrases.plainField(field.label ?? field.id, required: field.required && values[field.id] == nil)
      ])
    }
    let tag = tag(for: .entry(current.id, editing: editing))
    if let editing {
      return PlainAnswer(
        [phrases.beingWritten],
        [.send(.editEntry(collection: current.id, entry: editing, fields: values), Sight(), tag: tag)])
    }
    return PlainAnswer(
      [phrases.beingWritten], [.send(.propose(collection: current.id, fields: values), Sight(), tag: tag)])
  }
}
