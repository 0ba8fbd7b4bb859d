import Engine
import Phrases
import Tally
import Workshop

/// The participant's screen line by line, for screen readers, pipes and dumb terminals: every line once, one column, no
/// boxes, no colour. The same promises as the screen: nothing is submitted before a yes, nothing is called counted
/// before the host has said so.
public struct PlainParticipant: Equatable, Sendable {
  /// A question that the next line answers.
  enum Asked: Equatable, Sendable {
    case submit(ActivityID)
    /// An open answer, as far as it was typed.
    case answer(ActivityID, lines: [String])
    case field(CollectionID, index: Int, values: [String: String], editing: EntryID?)
    case quit
    case leave
    /// Whether matches may have one's contact details.
    case contact(CollectionID)
  }

  var participation: Participation
  var join = PlainJoin()
  var isSeated = false
  var returnCode: String?
  /// The poll that numbers answer.
  var poll: ActivityID?
  /// The collection that texts and upvotes go to.
  var collection: CollectionID?
  var asked: Asked?
  /// The end that the warning was given for, so that it is given once.
  private var warnedFor: Instant?

  var phrases: Phrases { participation.phrases }
  var view: ParticipantView? { participation.view }
  var text: PlainText { PlainText(phrases: phrases) }

  /// Not connected yet.
  public init(language: Language) { participation = Participation(Phrases(language)) }

  /// Takes a newer view in.
  ///
  /// - Returns: lines on what changed; none where nothing that somebody must hear of did.
  public mutating func update(_ view: ParticipantView, at now: Instant) -> [String] {
    isSeated = true
    let before = participation.papers
    participation.phrases = Phrases(view.head.language)
    let changes = participation.update(view)
    if changes.contains(.firstView) { return first(view, now) }
    return changes.flatMap { tell($0, before, now) }
  }

  /// What time brings: the warning before the end of one's group, once. To be asked every second or so.
  public mutating func tick(at now: Instant) -> [String] {
    for case .breakout(let card) in view?.activities ?? [] where card.running {
      // Who is called back has heard so.
      guard let view, let ends = card.ends, warnedFor != ends, !card.recalled else { continue }
      let left = HeadClock(head: view.head, now: now, phrases: phrases).left(until: ends)
      guard left <= card.warning else { continue }
      warnedFor = ends
      return [
        phrases.countdown(left),
        phrases.roundUp(
          next: card.next.map { ($0.title, $0.place) }, stays: card.next?.title == card.title,
          isLast: card.round >= card.rounds, isUp: left <= .zero),
      ]
    }
    return []
  }

  private mutating func first(_ view: ParticipantView, _ now: Instant) -> [String] {
    let clock = HeadClock(head: view.head, now: now, phrases: phrases)
    var lines = [phrases.youAre(view.name)] + text.now(view.head, clock)
    for part in view.activities.reversed() where part.isOpen { lines += tell(part, now) }
    return lines + [phrases.plainForHelp]
  }

  private mutating func tell(
    _ change: Participation.Change, _ before: [ActivityID: BallotPaper], _ now: Instant
  ) -> [String] {
    if let lines = text.head(change) { return lines }
    switch change {
    case .opened(let id): return view?.part(id).map { tell($0, now) } ?? []
    case .newRound(let id):
      if asked == .submit(id) { asked = nil }
      return [phrases.newRound] + (view?.part(id).map { tell($0, now) } ?? [])
    case .entered: return [phrases.enteredForYou]
    case .closed(let id, let voted):
      if asked == .submit(id) { asked = nil }
      var lines = [phrases.justClosed(voted: voted)]
      if !voted, before[id]?.isDraft == true { lines.append(phrases.draftTooLate) }
      if let ballot = view?.poll(id), case .closed = ballot.poll.phase, ballot.poll.reveal == .manual {
        lines.append(phrases.hiddenUntil(.manual))
      }
      return lines
    case .revealed(let id):
      guard let ballot = view?.poll(id), let outcome = ballot.poll.result else { return [] }
      return text.result(outcome, ballot.poll)
    case .void: return [phrases.voidRound]
    case .matched(_, let match): return text.match(match)
    case .led(let leading, let before): return tell(leading, before: before)
    case .timeGiven(let by): return [phrases.timeGiven(by, left: timeLeft(now))]
    case .recalled(let on): return recalled(on, now)
    case .helpAnswered: return [phrases.helpComes]
    case .message, .item, .paused, .resumed, .over, .trouble, .troubleOver, .firstView: return []
    }
  }

  private func recalled(_ on: Bool, _ now: Instant) -> [String] {
    guard on, let card = view?.groupAtWork, let left = timeLeft(now) else { return [phrases.recallOff(timeLeft(now))] }
    return [
      phrases.recalled(
        left, isLast: card.round >= card.rounds, next: card.next.map { ($0.title, $0.place) },
        stays: card.next?.title == card.title)
    ]
  }

  private func timeLeft(_ now: Instant) -> Span? {
    guard let view, let ends = view.groupAtWork?.ends else { return nil }
    return HeadClock(head: view.head, now: now, phrases: phrases).left(until: ends)
  }

  /// An activity as it comes up; numbers and texts are for it from then on.
  private mutating func tell(_ part: ParticipantView.Part, _ now: Instant) -> [String] {
    guard let view else { return [] }
    let clock = HeadClock(head: view.head, now: now, phrases: phrases)
    switch part {
    case .poll(let ballot):
      poll = ballot.poll.id
      return text.poll(ballot, participation.papers[ballot.poll.id])
    case .form(let form):
      poll = form.id
      return [""] + [PlainText.flat(form.prompt)] + question(form.id)
    case .collect(let collect):
      collection = collect.id
      return [phrases.plainCollect(PlainText.flat(collect.prompt))]
    case .breakout(let card):
      let isWriting = view.writesHarvest && card.running
      if isWriting { collection = view.harvest.first?.id }
      let late = view.harvest.first { $0.isOpen && !card.running }?.until.map { [phrases.sendNow($0 - now)] } ?? []
      return text.group(card, clock) + (isWriting ? harvestHow(view) : []) + late
    case .unseated(let groups): return text.unseated(groups)
    case .report(let report): return text.report(report)
    case .talk(let talk): return text.talk(talk)
    }
  }

  /// Takes in what the link says.
  ///
  /// - Parameter isAnswered: its question was answered already, by what stood on the command line, and is not put.
  public mutating func hear(_ signal: Signal, isAnswered: Bool = false) -> PlainAnswer {
    switch signal {
    case .welcome(let title, let language, let admission, let privacy):
      participation.phrases = Phrases(language)
      guard !isSeated else { return PlainAnswer() }
      return join.welcome(title, admission, privacy, isAnswered: isAnswered, phrases)
    case .found(let prefix, let skip, let people, let more):
      if isAnswered { return PlainAnswer() }
      return PlainAnswer(join.found(prefix, skip: skip, people, more: more, phrases))
    case .denied(let denial):
      let isCard = denial == .seatTaken && join.admission == .codes
      return PlainAnswer(
        [isCard ? phrases.cardUsed : denial.sentence(in: phrases.language)] + join.denied(phrases))
    case .seated(let name, leads: _, let code):
      isSeated = true
      defer { returnCode = code }
      // Back on the same seat: the link tells of it.
      guard returnCode != code else { return PlainAnswer() }
      return PlainAnswer([phrases.welcome(name), phrases.returnCode(code), phrases.plainKeepCode])
    case .farewell(.seatReleased):
      // The welcome that follows asks for a name.
      self = PlainParticipant(language: phrases.language)
      return PlainAnswer([Farewell.seatReleased.sentence(in: phrases.language)])
    case .farewell(let farewell):
      let (before, seen) = (participation.away, farewell.seen(beside: view?.head))
      _ = participation.hear(signal)
      // It comes again with each attempt as long as nothing has changed.
      guard before != seen else { return PlainAnswer() }
      let lines = [seen.sentence(in: phrases.language)] + (isUnsure ? [phrases.voteUnsure] : [])
      return PlainAnswer(lines, seen.isFinal ? [.quit] : [])
    case .link(let state):
      let before = participation.link
      _ = participation.hear(signal)
      switch state {
      case .lost where before != .lost && participation.away == nil:
        return PlainAnswer([phrases.linkLost(voteUnsure: isUnsure)])
      case .connected where before == .lost: return PlainAnswer([phrases.plainConnected])
      case .lost, .connected, .connecting: return PlainAnswer()
      }
    case .people: return PlainAnswer()
    case .done, .receipt, .refused, .notWritten:
      guard let answer = participation.hear(signal) else { return PlainAnswer() }
      return PlainAnswer(tell(answer))
    }
  }

  var isUnsure: Bool {
    participation.waiting.values.contains {
      switch $0 {
      case .ballot, .answer, .submission: true
      case _: false
      }
    }
  }

  private mutating func tell(_ answer: Participation.Answer) -> [String] {
    switch answer {
    case .counted(let id, let at):
      let clock = view.map { $0.head.zone.local(at).counted(secret: $0.poll(id)?.poll.secret ?? true) }
      guard let paper = participation.papers[id], let recorded = paper.recorded else {
        return [phrases.counted(at: clock)]
      }
      let receipt = paper.receipt.map { ["\(phrases.receipt(Receipt.shown($0))). \(phrases.receiptKeep)"] } ?? []
      return [phrases.counted(at: clock), phrases.yourVote(phrases.ballot(recorded, of: paper.options))] + receipt
    case .notCounted(_, let why): return [phrases.notCounted(why)]
    case .entrySent(let id):
      return [phrases.entrySent(held: view?.collection(id)?.moderated == true)] + askContact(after: id)
    case .entryChanged: return [phrases.entryChanged]
    case .upvoted(let on): return [phrases.upvoted(on: on)]
    case .marked(let on): return [phrases.marked(on: on)]
    case .takenAlong: return [phrases.takenAlong]
    case .help(let on): return [on ? phrases.helpCalled : phrases.helpWithdrawn]
    case .contact(let on): return [phrases.contactAnswered(on: on)]
    case .moved: return [phrases.plainMoved]
    case .wished(let wish): return tell(wish)
    case .answered(let id, let step):
      if step != 0, let form = view?.form(id) { participation.go(id, to: form.place + step) }
      return [phrases.answerKept] + (step == 0 ? [] : question(id))
    case .submitted: return [phrases.thanksForForm]
    case .authorised(_, let on): return [phrases.authorisedNow(on: on)]
    case .entryRefused(_, let why), .refused(let why): return [why]
    }
  }
}
