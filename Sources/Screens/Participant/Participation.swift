import Engine
import Phrases
import Tally
import Workshop

/// What a participant has going with the host, whichever way it is shown: the view, the ballots that are being filled
/// in, and what was sent and not answered yet. The screen and the plain lines both stand on it, so that both keep the
/// same promises.
struct Participation: Equatable, Sendable {
  /// What was sent, by its tag.
  enum Sent: Equatable, Sendable {
    case ballot(ActivityID, round: Int, Ballot)
    case entry(CollectionID, editing: EntryID?)
    case mark(CollectionID, on: Bool)
    case take(CollectionID)
    case help(on: Bool)
    case move(CollectionID, EntryID, before: EntryID?, isUp: Bool)
    case upvote(CollectionID, EntryID, on: Bool)
    case contact(CollectionID, on: Bool)
    case wish(LeadWish)
    /// `going`: where its reader wants to be when it is written.
    case answer(ActivityID, QuestionID, FormAnswer?, going: Int)
    case submission(ActivityID)
    case opening(ActivityID)
    case authorisation(ActivityID, on: Bool)
  }

  var phrases: Phrases
  var link: LinkState = .connecting
  /// Why the host left; nil again as soon as it is back.
  var away: Farewell?
  var view: ParticipantView?
  var papers: [ActivityID: BallotPaper] = [:]
  var waiting: [Int: Sent] = [:]
  /// Of ballots that are under way, what their voter will keep.
  var receipts: [Int: String] = [:]
  /// Whether its user types what the one says whose view it is.
  var isInterviewing = false
  /// For whom an interviewer types; nil where everybody answers for themselves.
  var interviewee: ParticipantID? { isInterviewing ? view?.id : nil }
  /// The call for help was taken back from here: its end is no news.
  var hasWithdrawn = false
  private var nextTag = 1

  /// Chooses what ballots ask; nobody else can tell what it chose.
  private var chance: SplitMix

  /// What the next paper of a form is mixed by.
  var formSeed: UInt64 { mutating get { chance.next() } }

  init(_ phrases: Phrases, seed: UInt64 = 0) {
    self.phrases = phrases
    chance = SplitMix(seed: seed)
  }

  var titles: Titles { view.map { Titles($0) } ?? Titles() }

  /// What changed, worth telling.
  enum Change: Equatable, Sendable {
    /// Something that was not open before, by its id.
    case opened(ActivityID)
    /// The poll asks again; what was filled in belonged to the round before.
    case newRound(ActivityID)
    /// The facilitator entered the viewer's ballot, from paper.
    case entered(ActivityID)
    case closed(ActivityID, voted: Bool)
    case revealed(ActivityID)
    case void(ActivityID)
    case message(String)
    case item(HeadItem)
    /// Somebody whom the viewer was matched with.
    case matched(ActivityID, OwnMatch)
    /// Somebody else leads the own group now, or nobody does.
    case led(GroupLead, before: GroupLead)
    /// The own group got so much time, or lost it.
    case timeGiven(Span)
    /// Everybody is called back from the groups, or not after all.
    case recalled(Bool)
    /// The facilitator answered the own group's call for help.
    case helpAnswered
    case paused
    case resumed
    case over
    case trouble(String)
    case troubleOver
    case firstView
  }

  mutating func update(_ new: ParticipantView) -> [Change] {
    let old = view
    var new = new
    keepPlaces(in: &new, from: old)
    view = new
    layPapers()
    away = nil
    var changes = headChanges(from: old?.head, to: new.head)
    var polls: Set<ActivityID> = []
    for case .poll(let ballot) in new.activities {
      polls.insert(ballot.poll.id)
      changes += pollChanges(ballot, before: old?.poll(ballot.poll.id))
    }
    // A poll that is gone from the view keeps its draft: it may have been taken back by mistake.
    for part in new.activities where part.isOpen && part.poll == nil {
      guard let occasion = part.occasion, old?.part(part.id)?.occasion != occasion else { continue }
      changes.append(.opened(part.id))
    }
    if let old { changes += newMatches(old, new) }
    // With the groups' beginning and end it goes without saying.
    if let old, let card = new.groupAtWork, old.groupAtWork?.group == card.group, old.groupAtWork?.round == card.round,
      let before = old.groupAtWork?.leading, before != card.leading
    {
      changes.append(.led(card.leading, before: before))
    }
    changes += roundChanges(from: old?.groupAtWork, to: new.groupAtWork)
    guard old == nil else { return changes }
    // Whoever comes in sees all of it at once; nothing of it has just opened.
    return [.firstView]
      + changes.filter {
        if case .opened = $0 { return false }
        return true
      }
  }

  /// What has changed for a group that goes on working.
  private mutating func roundChanges(from old: GroupCard?, to new: GroupCard?) -> [Change] {
    guard let old, let new, old.breakout == new.breakout, old.round == new.round, old.group == new.group else {
      return []
    }
    var changes: [Change] = []
    if new.added != old.added { changes.append(.timeGiven(new.added - old.added)) }
    if new.recalled != old.recalled { changes.append(.recalled(new.recalled)) }
    if old.helpCalled, !new.helpCalled {
      if !hasWithdrawn, !waiting.values.contains(.help(on: false)) { changes.append(.helpAnswered) }
      hasWithdrawn = false
    }
    return changes
  }

  private func newMatches(_ old: ParticipantView, _ new: ParticipantView) -> [Change] {
    new.activities.flatMap { part -> [Change] in
      guard case .collect(let collect) = part, let pairing = collect.pairing else { return [] }
      // By whom and by what: where one meets may change without being news.
      let before = (old.collection(collect.id)?.pairing?.matches ?? []).map { [$0.name, $0.brings, $0.seeks] }
      return pairing.matches.filter { !before.contains([$0.name, $0.brings, $0.seeks]) }
        .map { .matched(part.id, $0) }
    }
  }

  private mutating func pollChanges(_ ballot: BallotView, before: BallotView?) -> [Change] {
    let id = ballot.poll.id
    var changes: [Change] = []
    if var paper = papers[id], paper.isFor(ballot.poll) {
      paper.note(ballot)
      papers[id] = paper
    } else {
      if papers[id] != nil, ballot.poll.phase.isOpen { changes.append(.newRound(id)) }
      papers[id] = BallotPaper(ballot, seed: chance.next())
    }
    let wasOpen = before?.poll.phase.isOpen == true && before?.poll.round == ballot.poll.round
    if ballot.onPaper, before?.onPaper != true || before?.poll.round != ballot.poll.round {
      changes.append(.entered(id))
    }
    switch ballot.poll.phase {
    case .open: if !wasOpen && !changes.contains(.newRound(id)) { changes.append(.opened(id)) }
    case .closed: if wasOpen { changes.append(.closed(id, voted: isCounted(id))) }
    case .revealed:
      if wasOpen { changes.append(.closed(id, voted: isCounted(id))) }
      if let before, before.poll.phase != ballot.poll.phase { changes.append(.revealed(id)) }
    case .void: if let before, before.poll.phase != .void { changes.append(.void(id)) }
    case .pending: break
    }
    return changes
  }

  func isCounted(_ poll: ActivityID) -> Bool {
    switch papers[poll]?.stage {
    case .counted, .changing: true
    case .choosing, .writing, nil: papers[poll]?.recorded != nil
    }
  }

  mutating func tag(for sent: Sent) -> Int {
    defer { nextTag += 1 }
    waiting[nextTag] = sent
    return nextTag
  }
}

/// What changed on all screens alike.
func headChanges(from old: Head?, to new: Head) -> [Participation.Change] {
  var changes: [Participation.Change] = []
  if let message = new.message, message != old?.message { changes.append(.message(message.text)) }
  if let item = new.item, item.id != old?.item?.id { changes.append(.item(item)) }
  if (old?.pausedSince == nil) != (new.pausedSince == nil) {
    changes.append(new.pausedSince == nil ? .resumed : .paused)
    if old == nil, new.pausedSince == nil { changes.removeLast() }
  }
  if let trouble = new.trouble, old?.trouble == nil { changes.append(.trouble(trouble)) }
  if new.trouble == nil, old?.trouble != nil { changes.append(.troubleOver) }
  if case .ended = new.stage, old?.stage != new.stage { changes.append(.over) }
  return changes
}

extension ParticipantView {
  func poll(_ id: ActivityID) -> BallotView? {
    for case .poll(let ballot) in activities where ballot.poll.id == id { return ballot }
    return form(id)?.ballot(in: head.language)
  }

  func collection(_ id: CollectionID) -> CollectView? {
    for case .collect(let collect) in activities where collect.id == id { return collect }
    return nil
  }

  mutating func change(_ id: CollectionID, _ change: (inout CollectView) -> Void) {
    for (index, part) in activities.enumerated() {
      guard case .collect(var collect) = part, collect.id == id else { continue }
      change(&collect)
      activities[index] = .collect(collect)
    }
  }

  /// What the own group harvested, where the viewer sees it.
  var harvest: [CollectView] { lists.filter { !$0.isLot } }

  /// The same with the parking lot of who leads the group.
  var lists: [CollectView] {
    activities.compactMap { part in
      if case .collect(let collect) = part, collect.harvest { return collect }
      return nil
    }
  }

  /// The own group while it works.
  var groupAtWork: GroupCard? {
    for case .breakout(let card) in activities where card.running { return card }
    return nil
  }

  /// Whether the viewer writes down what the own group finds.
  var writesHarvest: Bool { harvest.contains(where: \.isOpen) }

  func part(_ id: ActivityID) -> Part? { activities.first { $0.id == id } }
}

extension ParticipantView.Part {
  var id: ActivityID {
    switch self {
    case .poll(let ballot): ballot.poll.id
    case .form(let form): form.id
    case .collect(let collect): ActivityID(collect.id.text)
    case .breakout(let card): card.breakout
    case .unseated(let groups): groups.breakout
    case .report(let report): report.id
    case .talk(let talk): talk.id
    }
  }

  var poll: BallotView? {
    if case .poll(let ballot) = self { return ballot }
    return nil
  }

  /// Whether it asks something, or goes on, now.
  var isOpen: Bool {
    switch self {
    case .poll(let ballot): ballot.poll.phase.isOpen
    case .form(let form): form.phase.isOpen && form.writable
    case .collect(let collect): collect.isOpen
    case .breakout(let card): card.running || card.next != nil || card.over
    case .unseated(let groups): groups.running
    case .report(let report): report.group != nil
    case .talk(let talk): talk.since != nil
    }
  }

  /// What it asks or goes on about now: another one is told like something that opens. Nil while nothing is.
  var occasion: String? {
    guard isOpen else { return nil }
    switch self {
    // A harvest opens with its groups, or when their leader leaves: that is told in a line.
    case .collect(let collect): return collect.takesEntries && !collect.harvest ? "" : nil
    case .breakout(let card): return card.over ? "over" : "\(card.round) \(card.running ? "" : card.group.text)"
    case .unseated(let groups): return "\(groups.round)"
    case .poll, .form, .report, .talk: return ""
    }
  }
}
