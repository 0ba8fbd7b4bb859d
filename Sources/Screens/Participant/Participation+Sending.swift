import Engine
import Phrases
import Tally
import Workshop

extension Participation {
  /// What came of asking to submit.
  enum Submission: Equatable, Sendable {
    case sent(Intent)
    /// Nothing is chosen: it is sent blank when asked again.
    case blank
    /// Would not be counted; nothing was sent.
    case spoiled(Spoilage)
    case notOpen
    case notEligible
    case alreadySent
  }

  /// The second step of voting. Nothing is "counted" before the answer.
  mutating func submit(_ id: ActivityID) -> Submission {
    if view?.form(id) != nil { return submitAnswer(id) }
    guard let view = view?.poll(id), var paper = papers[id], view.poll.phase.isOpen else { return .notOpen }
    guard view.eligible else { return .notEligible }
    guard paper.isEditable else { return .alreadySent }
    if paper.ballot.isBlank, !paper.isBlankAsked {
      paper.isBlankAsked = true
      papers[id] = paper
      return .blank
    }
    do { try validate(paper.ballot, for: paper.question, options: paper.options) } catch { return .spoiled(error) }
    let tag = tag(for: .ballot(id, round: paper.round, paper.ballot))
    paper.stage = .writing(tag: tag)
    paper.isBlankAsked = false
    paper.typed = nil
    papers[id] = paper
    if view.poll.receipts {
      return .sent(.castWithReceipt(poll: id, round: paper.round, ballot: paper.ballot, tag: tag))
    }
    return .sent(.send(.castBallot(poll: id, round: paper.round, ballot: paper.ballot), Sight(), tag: tag))
  }

  /// The answer to the question of a form that its reader is at.
  private mutating func submitAnswer(_ id: ActivityID) -> Submission {
    guard let form = view?.form(id), form.phase.isOpen, let paper = papers[id] else { return .notOpen }
    guard form.writable else { return .notEligible }
    guard paper.isEditable else { return .alreadySent }
    do { try validate(paper.ballot, for: paper.question, options: paper.options) } catch { return .spoiled(error) }
    return answer(id, .ballot(paper.ballot), going: 1).map { .sent($0) } ?? .alreadySent
  }

  /// Whether a counted ballot is open to change now.
  mutating func change(_ id: ActivityID) -> Bool {
    guard view?.poll(id)?.poll.phase.isOpen == true, var paper = papers[id], case .counted(let at) = paper.stage else {
      return false
    }
    paper.stage = .changing(at: at)
    papers[id] = paper
    return true
  }

  /// Back to the ballot that counts.
  mutating func keep(_ id: ActivityID) {
    guard var paper = papers[id], case .changing(let at) = paper.stage, let recorded = paper.recorded else { return }
    paper.ballot = recorded
    paper.stage = .counted(at: at)
    paper.isBlankAsked = false
    papers[id] = paper
  }

  mutating func propose(
    _ fields: [String: String], to collection: CollectionID, for group: GroupID? = nil
  ) -> Intent {
    .send(
      .propose(collection: collection, fields: fields, group: group), Sight(),
      tag: tag(for: .entry(collection, editing: nil)))
  }

  /// Calls the facilitator to the own group, or takes that back; nil while that is under way.
  mutating func callHelp(_ card: GroupCard) -> Intent? {
    let isUnderWay = waiting.values.contains { if case .help = $0 { true } else { false } }
    if isUnderWay { return nil }
    return .send(.callHelp(breakout: card.breakout), Sight(), tag: tag(for: .help(on: !card.helpCalled)))
  }

  mutating func edit(_ entry: EntryID, of collection: CollectionID, _ fields: [String: String]) -> Intent {
    .send(
      .editEntry(collection: collection, entry: entry, fields: fields), Sight(),
      tag: tag(for: .entry(collection, editing: entry)))
  }

  /// Takes an entry of the own group along to the plenary, or no longer; nil where enough go along.
  mutating func mark(_ entry: EntryView, in collect: CollectView) -> Intent? {
    let on = !entry.marked
    if on, collect.entries.count(where: \.marked) >= markLimit { return nil }
    return .send(
      .markEntry(collection: collect.id, entry: entry.id, on: on), Sight(), tag: tag(for: .mark(collect.id, on: on)))
  }

  /// Takes a line of the step before along; nil while another one is under way.
  mutating func takeAlong(_ entry: EntryID, in collect: CollectView) -> Intent? {
    guard !waiting.values.contains(.take(collect.id)) else { return nil }
    return .send(.takeAlong(collection: collect.id, entry: entry), Sight(), tag: tag(for: .take(collect.id)))
  }

  /// What came of asking for another place for an entry.
  enum Moving: Equatable, Sendable {
    case sent(Intent)
    /// It is the first, or the last.
    case atTheEnd
    /// Where the next place is, the answer tells.
    case alreadySent
  }

  mutating func move(_ entry: EntryID, in collect: CollectView, isUp: Bool) -> Moving {
    guard !waiting.values.contains(where: { if case .move = $0 { true } else { false } }) else { return .alreadySent }
    guard let target = collect.target(of: entry, isUp: isUp) else { return .atTheEnd }
    let tag = tag(for: .move(collect.id, entry, before: target.entry, isUp: isUp))
    return .sent(.send(.moveEntry(collection: collect.id, entry: entry, before: target.entry), Sight(), tag: tag))
  }

  mutating func send(_ move: PlainMove, in collection: CollectionID) -> Intent {
    .send(
      .moveEntry(collection: collection, entry: move.entry, before: move.before), Sight(),
      tag: tag(for: .move(collection, move.entry, before: move.before, isUp: move.isUp)))
  }

  mutating func upvote(_ entry: EntryView, in collection: CollectionID) -> Intent {
    let on = !entry.mine
    return .send(
      .upvote(collection: collection, entry: entry.id, on: on), Sight(),
      tag: tag(for: .upvote(collection, entry.id, on: on)))
  }

  /// Whether matches may have one's contact details.
  mutating func agree(_ collection: CollectionID, on: Bool) -> Intent {
    .send(.agreeContact(collection: collection, on: on), Sight(), tag: tag(for: .contact(collection, on: on)))
  }

  /// What an answer was to.
  enum Answer: Equatable, Sendable {
    case counted(ActivityID, at: Instant)
    case notCounted(ActivityID, why: String)
    case entrySent(CollectionID)
    case entryChanged(CollectionID)
    case entryRefused(CollectionID, why: String)
    case upvoted(on: Bool)
    case marked(on: Bool)
    case takenAlong
    case help(on: Bool)
    case contact(on: Bool)
    case moved(isUp: Bool)
    case wished(LeadWish)
    /// Where its reader wants to go from there.
    case answered(ActivityID, going: Int)
    case submitted(ActivityID)
    case authorised(ActivityID, on: Bool)
    case refused(why: String)
  }

  mutating func hear(_ signal: Signal) -> Answer? {
    switch signal {
    case .done(let tag, let at):
      guard let sent = waiting.removeValue(forKey: tag) else { return nil }
      return done(sent, tag: tag, at: at)
    case .refused(let tag, let refusal, by: _):
      guard let sent = waiting.removeValue(forKey: tag) else { return nil }
      return failed(sent, tag: tag, why: refusal.sentence(in: phrases.language, naming: titles))
    case .notWritten(let tag, let trouble):
      guard let sent = waiting.removeValue(forKey: tag) else { return nil }
      return failed(sent, tag: tag, why: phrases.notWritten(trouble))
    case .receipt(let tag, let receipt):
      receipts[tag] = receipt
      return nil
    case .link(let state):
      link = state
      if state == .connected { away = nil }
      return nil
    case .farewell(let farewell):
      away = farewell.seen(beside: view?.head)
      return nil
    case .welcome, .seated, .found, .people, .denied: return nil
    }
  }

  private mutating func done(_ sent: Sent, tag: Int, at: Instant) -> Answer? {
    switch sent {
    case .ballot(let id, let round, let ballot):
      guard var paper = papers[id], paper.round == round, paper.stage == .writing(tag: tag) else { return nil }
      paper.stage = .counted(at: at)
      paper.recorded = ballot
      paper.receipt = receipts.removeValue(forKey: tag)
      paper.ballot = ballot
      papers[id] = paper
      return .counted(id, at: at)
    case .entry(let collection, let editing):
      return editing == nil ? .entrySent(collection) : .entryChanged(collection)
    case .mark(_, let on): return .marked(on: on)
    case .take: return .takenAlong
    case .help(let on):
      hasWithdrawn = !on
      return .help(on: on)
    case .move(let collection, let entry, let before, let isUp):
      // The view that shows it comes a little later, and the next key may be quicker.
      view?.change(collection) { $0.move(entry, before: before) }
      return .moved(isUp: isUp)
    case .upvote(_, _, let on): return .upvoted(on: on)
    case .contact(_, let on): return .contact(on: on)
    case .wish(let wish): return .wished(wish)
    case .answer(let id, let question, let answer, let going):
      note(answer, to: question, of: id)
      return .answered(id, going: going)
    case .opening: return nil
    case .submission(let id):
      view?.change(id) {
        $0.submittedAt = $0.submittedAt ?? at
        $0.changed = false
      }
      return .submitted(id)
    case .authorisation(let id, let on):
      view?.change(id) { $0.authorisedAt = on ? at : nil }
      return .authorised(id, on: on)
    }
  }

  private mutating func failed(_ sent: Sent, tag: Int, why: String) -> Answer? {
    switch sent {
    case .ballot(let id, let round, _):
      guard var paper = papers[id], paper.round == round, paper.stage == .writing(tag: tag) else {
        return .notCounted(id, why: why)
      }
      paper.stage = paper.recorded == nil ? .choosing : .changing(at: nil)
      papers[id] = paper
      return .notCounted(id, why: why)
    case .entry(let collection, editing: _): return .entryRefused(collection, why: why)
    case .answer(let id, _, _, _):
      papers[id]?.stage = .choosing
      return .notCounted(id, why: why)
    case .upvote, .mark, .take, .move, .help, .wish, .contact, .submission, .opening, .authorisation:
      return .refused(why: why)
    }
  }
}
