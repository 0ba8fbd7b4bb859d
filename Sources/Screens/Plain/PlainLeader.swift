import Canvas
import Engine
import Phrases
import Workshop

/// The group leader's screen line by line.
public struct PlainLeader: Equatable, Sendable {
  enum Asked: Equatable, Sendable {
    case field(index: Int, values: [String: String], editing: EntryID?)
    case quit
  }

  var phrases: Phrases
  /// The session's.
  public var language: Language { phrases.language }
  var view: LeaderView?
  var returnCode: String?
  var link = LinkState.connecting
  /// Why the host left; nil again as soon as it is back.
  var away: Farewell?
  /// Which list numbers and texts are for.
  var list = 0
  var asked: Asked?
  var waiting: [Int: LeaderScreen.Sent] = [:]
  private var nextTag = 1
  /// The end that the warning was given for, so that it is given once.
  private var warnedFor: Instant?

  static let words: [PlainWord] = [
    .add, .lists, .edit, .mark, .move, .vote, .closeVote, .top, .callHelp, .brief, .now, .agenda, .code, .quit, .help,
  ]

  /// For whoever has taken a leader's seat.
  public init(language: Language, returnCode: String? = nil) {
    phrases = Phrases(language)
    self.returnCode = returnCode
  }

  var text: PlainText { PlainText(phrases: phrases) }
  var lists: [CollectView] { view.map { $0.harvest + [$0.parkingLot] } ?? [] }

  /// Takes a newer view in; lines on what changed.
  public mutating func update(_ view: LeaderView, at now: Instant) -> [String] {
    let old = self.view
    self.view = view
    phrases = Phrases(view.head.language)
    let clock = HeadClock(head: view.head, now: now, phrases: phrases)
    guard let old else {
      return ["\(phrases.groupTitle(view.title)), \(view.name)"] + text.now(view.head, clock) + brief(view, clock)
        + turn(of: view, clock) + [addHow, phrases.plainForHelp]
    }
    var lines = headChanges(from: old.head, to: view.head).flatMap { text.head($0) ?? [] }
    if !old.running, view.running { lines += [phrases.groupsBegin] + brief(view, clock) + [addHow] }
    if old.running, !view.running {
      lines.append(view.over ? phrases.groupsEnded : phrases.othersCome(view.round))
    }
    if view.turn != old.turn { lines += turn(of: view, clock) }
    if let deputy = view.deputy, deputy != old.deputy { lines.append(phrases.ledMeanwhile(deputy)) }
    if let vote = view.vote, vote.poll.phase != old.vote?.poll.phase || vote.poll.id != old.vote?.poll.id {
      lines += text.vote(vote, view.harvest)
    }
    if old.helpCalled, !view.helpCalled, !waiting.values.contains(.wish(.help(on: false))) {
      lines.append(phrases.helpComes)
    }
    return lines
  }

  /// What time brings: the warning before the end, once. To be asked every second or so.
  public mutating func tick(at now: Instant) -> [String] {
    guard let view, view.running, let ends = view.ends, warnedFor != ends else { return [] }
    let left = HeadClock(head: view.head, now: now, phrases: phrases).left(until: ends)
    guard left <= LeaderScreen.warning else { return [] }
    warnedFor = ends
    return [left <= .zero ? phrases.timeIsUp(isLast: view.isLastRound) : phrases.twoMinutes]
  }

  /// Whether the group is to speak, with what it takes along and how long it has.
  private func turn(of view: LeaderView, _ clock: HeadClock) -> [String] {
    switch view.turn {
    case .speaking:
      let left = view.report?.ends.map { [phrases.countdown(clock.left(until: $0))] } ?? []
      return [phrases.yourTurn] + left + (view.report.map(text.report) ?? [])
    case .next: return [phrases.yourTurnNext]
    case nil: return []
    }
  }

  private var addHow: String {
    phrases.plainAddHow(lists.indices.contains(list) ? name(of: lists[list]) : "")
  }

  func name(of collect: CollectView) -> String {
    collect.id == parkingLot ? phrases.parkingLotTab : PlainText.flat(collect.prompt)
  }

  func brief(_ view: LeaderView, _ clock: HeadClock) -> [String] {
    var lines = [PlainText.flat(view.prompt)].filter { !$0.isEmpty }
    if view.rounds > 1 { lines.append(capitalised(phrases.round(view.round, of: view.rounds))) }
    if view.running, let ends = view.ends {
      lines.append(phrases.countdown(clock.left(until: ends)))
    } else if !view.over, let starts = view.starts {
      lines.append(phrases.groupsStart(clock.head.zone.local(starts).clock))
    }
    if let place = view.place { lines.append("\(phrases.place): \(place)") }
    if view.members.isEmpty, !view.running, !view.over {
      lines.append(phrases.membersCome)
    } else {
      lines.append("\(phrases.present(view.members.count(where: \.present), of: view.members.count)):")
    }
    lines += view.members.map { $0.present ? $0.name : "\($0.name) (\(phrases.absent))" }
    if let brief = view.brief { lines += BriefText.paragraphs(of: brief).filter { !$0.isEmpty } }
    return lines
  }

  mutating func tag(for sent: LeaderScreen.Sent) -> Int {
    defer { nextTag += 1 }
    waiting[nextTag] = sent
    return nextTag
  }

  /// Takes in what the link says.
  public mutating func hear(_ signal: Signal) -> PlainAnswer {
    switch signal {
    case .welcome(title: _, let language, _, _):
      phrases = Phrases(language)
      return PlainAnswer()
    case .seated(let name, leads: _, let code):
      defer { returnCode = code }
      // Back on the same seat: the link tells of it.
      guard returnCode != code else { return PlainAnswer() }
      return PlainAnswer([phrases.welcome(name), phrases.returnCode(code), phrases.plainKeepCode])
    case .link(let state):
      defer { link = state }
      switch state {
      case .lost where link != .lost && away == nil: return PlainAnswer([phrases.linkLost(voteUnsure: false)])
      case .connected where link == .lost:
        away = nil
        return PlainAnswer([phrases.plainConnected])
      case .lost, .connected, .connecting: return PlainAnswer()
      }
    case .denied(let denial): return PlainAnswer([denial.sentence(in: phrases.language)])
    case .farewell(let farewell):
      let seen = farewell.seen(beside: view?.head)
      defer { away = seen }
      // It comes again with each attempt as long as nothing has changed.
      guard away != seen else { return PlainAnswer() }
      return PlainAnswer([seen.sentence(in: phrases.language)], seen.isFinal ? [.quit] : [])
    case .found, .people, .receipt: return PlainAnswer()
    case .done(let tag, at: _): return PlainAnswer(waiting.removeValue(forKey: tag).map { [done($0)] } ?? [])
    case .refused(let tag, let refusal, by: _):
      guard waiting.removeValue(forKey: tag) != nil else { return PlainAnswer() }
      return PlainAnswer([refusal.sentence(in: phrases.language, naming: view.map { Titles($0) } ?? Titles())])
    case .notWritten(let tag, let trouble):
      guard waiting.removeValue(forKey: tag) != nil else { return PlainAnswer() }
      return PlainAnswer([phrases.notWritten(trouble)])
    }
  }

  private func done(_ sent: LeaderScreen.Sent) -> String {
    switch sent {
    case .entry(_, let editing): editing == nil ? phrases.entrySent(held: false) : phrases.entryChanged
    case .mark(let on): phrases.marked(on: on)
    case .move: phrases.plainMoved
    case .wish(let wish): wish.done(phrases) ?? phrases.beingDone
    }
  }
}
