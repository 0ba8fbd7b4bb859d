import Canvas
import Engine
import Phrases
import Tally
import Workshop

extension PlainParticipant {
  static let words: [PlainWord] = [
    .now, .poll, .result, .questions, .ask, .upvote, .contact, .group, .lists, .add, .edit, .mark, .move, .lead, .vote,
    .closeVote, .top, .form, .forward, .backward, .dontKnow, .sendForm, .authorise, .callHelp, .agenda, .code, .leave,
    .quit,
    .help,
  ]

  /// What a typed line does.
  ///
  /// - Parameters:
  ///   - line: without its line end; unclean.
  ///   - now: session time.
  public mutating func handle(line: String, at now: Instant) -> PlainAnswer {
    let line = InputLine(line).trimmed
    guard isSeated else { return join.handle(line, phrases) }
    guard let view else { return PlainAnswer([phrases.waitingForHost]) }
    if let asked { return answer(line, to: asked, view, now) }
    if line.isEmpty { return PlainAnswer(text.now(view.head, HeadClock(head: view.head, now: now, phrases: phrases))) }
    if let (word, rest) = PlainWord.read(line, among: Self.words, phrases.language) {
      return obey(word, rest, view, now)
    }
    // Numbers are an answer to the poll at hand; anything else is not guessed at.
    if line.first?.isNumber == true || asksWords(view) { return choose(line, view) }
    return PlainAnswer([phrases.plainNotUnderstood(line)])
  }

  private mutating func answer(
    _ line: String, to asked: Asked, _ view: ParticipantView, _ now: Instant
  ) -> PlainAnswer {
    if case .answer(let id, let lines) = asked { return take(line, for: id, lines, now) }
    if case .field(let id, let index, let values, let editing) = asked {
      return fill(line, id, index, values, editing)
    }
    let language = phrases.language
    let isYes = PlainWord.yes.words(language).contains(line.lowercased())
    let isNo = PlainWord.no.words(language).contains(line.lowercased())
    self.asked = nil
    switch asked {
    case .submit(let id):
      if isYes { return submit(id) }
      if isNo {
        participation.keep(id)
        return PlainAnswer([phrases.plainNotSent])
      }
    case .quit: return isYes ? PlainAnswer([], [.quit]) : PlainAnswer()
    case .leave:
      guard isYes else { return PlainAnswer() }
      let door = join.emptied
      self = PlainParticipant(language: language)
      join = door
      return PlainAnswer([join.ask(phrases)], [.leaveSeat])
    case .contact(let id):
      if isYes || isNo { return PlainAnswer([], [participation.agree(id, on: isYes)]) }
    case .field, .answer: break
    }
    // Neither yes nor no: the line is taken for what it is, and the question is put again.
    var answer = line.isEmpty ? PlainAnswer() : handle(line: line, at: now)
    guard case .submit(let id) = asked, self.asked == nil, answer.intents.isEmpty, let question = confirm(id) else {
      return answer
    }
    self.asked = asked
    answer.output.append(question)
    return answer
  }

  /// What was chosen and not sent, and whether to submit it; nil where that is no question any more.
  private func confirm(_ id: ActivityID) -> String? {
    guard let ballot = view?.poll(id), ballot.poll.phase.isOpen, let paper = participation.papers[id], paper.isEditable
    else { return nil }
    return phrases.plainConfirm(
      phrases.ballot(paper.ballot, of: ballot.poll.options), change: participation.isCounted(id))
  }

  private mutating func submit(_ id: ActivityID) -> PlainAnswer {
    participation.papers[id]?.isBlankAsked = true
    switch participation.submit(id) {
    case .sent(let intent): return PlainAnswer([phrases.beingWritten], [intent])
    case .blank: return PlainAnswer([phrases.blankAsked])
    case .spoiled(let spoilage):
      return PlainAnswer([spoilage.sentence(in: phrases.language, naming: participation.titles)])
    case .notOpen: return PlainAnswer([phrases.plainNoPoll])
    case .notEligible: return PlainAnswer([phrases.notEligible])
    case .alreadySent: return PlainAnswer([phrases.plainStillWriting])
    }
  }

  /// Reads an answer to the poll at hand, and asks whether to submit it.
  private mutating func choose(_ line: String, _ view: ParticipantView) -> PlainAnswer {
    guard let id = poll, let ballotView = view.poll(id), ballotView.poll.phase.isOpen else {
      return PlainAnswer([phrases.plainNoPoll])
    }
    guard ballotView.eligible else { return PlainAnswer([phrases.notEligible]) }
    let isForm = view.form(id) != nil
    if case .writing = participation.papers[id]?.stage { return PlainAnswer([phrases.plainStillWriting]) }
    let ballot: Ballot
    switch PlainBallot.read(line, ballotView.poll, phrases) {
    case .failure(let why): return PlainAnswer([why.sentence])
    case .success(let read): ballot = read
    }
    do {
      try validate(ballot, for: ballotView.poll.question, options: ballotView.poll.options)
    } catch {
      return PlainAnswer([error.sentence(in: phrases.language, naming: participation.titles)])
    }
    if isForm { return keep(ballot, for: id) }
    _ = participation.change(id)
    participation.papers[id]?.ballot = ballot
    asked = .submit(id)
    let words = phrases.ballot(ballot, of: ballotView.poll.options)
    return PlainAnswer([phrases.plainConfirm(words, change: participation.isCounted(id))])
  }

  private mutating func obey(
    _ word: PlainWord, _ rest: String, _ view: ParticipantView, _ now: Instant
  ) -> PlainAnswer {
    let clock = HeadClock(head: view.head, now: now, phrases: phrases)
    switch word {
    case .help: return PlainAnswer([phrases.plainHelp] + Self.words.map { $0.help(phrases) } + pollHelp(view))
    case .now: return PlainAnswer(text.now(view.head, clock))
    case .poll: return showPoll(rest, view)
    case .result: return PlainAnswer(results(view))
    case .questions, .ask, .upvote: return collect(word, rest, view)
    case .contact: return contact(rest, view)
    case .group:
      for case .unseated(let groups) in view.activities { return PlainAnswer(text.unseated(groups)) }
      return PlainAnswer(view.group.map { text.group($0, clock) } ?? [phrases.plainNoGroup])
    case .lists, .add, .edit, .mark, .move: return harvest(word, rest, view)
    case .callHelp: return callHelp(view)
    case .agenda: return PlainAnswer(text.agenda(view.agenda, view.head.zone))
    case .code: return PlainAnswer([returnCode.map(phrases.returnCode) ?? ""])
    case .leave:
      asked = .leave
      return PlainAnswer([phrases.plainLeave])
    case .quit:
      asked = .quit
      return PlainAnswer([phrases.plainQuit(unsure: isUnsure)])
    case .lead, .vote, .closeVote, .top: return lead(word, view)
    case .form, .forward, .backward, .dontKnow, .sendForm, .authorise: return form(word, view)
    case .yes, .no, .cancel, .brief:
      return PlainAnswer([phrases.plainNotUnderstood(rest)])
    }
  }

  private func pollHelp(_ view: ParticipantView) -> [String] {
    poll.flatMap { view.poll($0) }.flatMap { $0.poll.phase.isOpen ? [phrases.plainHow($0.poll.question)] : nil } ?? []
  }

  private mutating func showPoll(_ rest: String, _ view: ParticipantView) -> PlainAnswer {
    let open = view.activities.compactMap(\.poll).filter { $0.poll.phase.isOpen }
    if let number = Int(rest) {
      guard open.indices.contains(number - 1) else {
        return PlainAnswer([phrases.plainNoSuchNumber(rest, most: open.count)])
      }
      poll = open[number - 1].poll.id
    }
    guard let ballot = open.first(where: { $0.poll.id == poll }) ?? open.first else {
      return PlainAnswer([phrases.plainNoPoll])
    }
    poll = ballot.poll.id
    let others =
      open.count > 1 ? open.enumerated().map { "\(phrases.pollTab) \($0.offset + 1): \($0.element.poll.prompt)" } : []
    return PlainAnswer(others + text.poll(ballot, participation.papers[ballot.poll.id]))
  }

  private func results(_ view: ParticipantView) -> [String] {
    for case .poll(let ballot) in view.activities {
      if let outcome = ballot.poll.result { return text.result(outcome, ballot.poll) }
    }
    return [phrases.plainNoResult]
  }

  private mutating func collect(_ word: PlainWord, _ rest: String, _ view: ParticipantView) -> PlainAnswer {
    let all = view.activities.compactMap { part -> CollectView? in
      if case .collect(let collect) = part { return collect }
      return nil
    }
    guard let collect = all.first(where: { $0.id == collection }) ?? all.first else {
      return PlainAnswer([phrases.plainNoCollection])
    }
    collection = collect.id
    guard word != .questions else { return PlainAnswer(all.flatMap(text.entries)) }
    guard collect.isOpen else { return PlainAnswer([phrases.collectionClosed]) }
    if word == .upvote {
      guard let number = Int(rest), collect.entries.indices.contains(number - 1) else {
        return PlainAnswer([phrases.plainNoSuchNumber(rest, most: collect.entries.count)])
      }
      let entry = collect.entries[number - 1]
      if entry.own, !entry.mine { return PlainAnswer([phrases.ownEntry]) }
      return PlainAnswer([], [participation.upvote(entry, in: collect.id)])
    }
    guard collect.takesEntries else { return PlainAnswer([phrases.supportFindings]) }
    if collect.fields.count == 1, let only = collect.fields.first {
      guard !rest.isEmpty else { return PlainAnswer([phrases.nothingTyped]) }
      return PlainAnswer([phrases.beingWritten], [participation.propose([only.id: rest], to: collect.id)])
    }
    guard let first = collect.fields.first else { return PlainAnswer() }
    if !rest.isEmpty { return fill(rest, collect.id, 0, [:], nil) }
    asked = .field(collect.id, index: 0, values: [:], editing: nil)
    return PlainAnswer([phrases.plainField(first.label ?? first.id, required: first.required)])
  }

  mutating func fill(
    _ line: String, _ id: CollectionID, _ index: Int, _ values: [String: String], _ editing: EntryID?
  ) -> PlainAnswer {
    asked = nil
    guard let fields = view?.collection(id)?.fields, fields.indices.contains(index) else { return PlainAnswer() }
    if PlainWord.cancel.words(phrases.language).contains(line.lowercased()) {
      return PlainAnswer([phrases.plainNotSent])
    }
    var values = values
    if !line.isEmpty { values[fields[index].id] = line }
    let isMissing = fields[index].required && values[fields[index].id] == nil
    let next = isMissing ? index : index + 1
    guard fields.indices.contains(next) else {
      let intent =
        editing.map { participation.edit($0, of: id, values) }
        ?? participation.propose(values, to: id, for: view?.collection(id)?.group)
      return PlainAnswer([phrases.beingWritten], [intent])
    }
    asked = .field(id, index: next, values: values, editing: editing)
    return PlainAnswer([phrases.plainField(fields[next].label ?? fields[next].id, required: fields[next].required)])
  }
}
