import Engine
import Workshop

/// The simulated facilitator: looks at the console and does the one thing that is most needed, as somebody would who knows
/// the agenda, has a plan for each item, and is sometimes late.
///
/// Knows of the session only what the console shows and what the session file says.
final class Director {
  struct Move {
    var command: Command
    var sight: Sight
  }

  let workshop: Workshop
  let stock: Stock
  var chance: Chance
  var scene: Scene?
  /// Sent once, whatever came of it: nothing is tried for ever.
  var tried: Set<String> = []
  private var practiceFrom: Instant
  private var practiceUntil: Instant
  private var startAt: Instant
  private let quirks: Quirks
  private var resumeAt: Instant?
  private var undoAt: Instant?
  /// Groups that call for help, since when that was seen.
  var helpSeen: [GroupID: Instant] = [:]
  /// Who gets the last places of a poll, while that is settled.
  var cut: Cut?
  var cuts = 0
  /// What somebody says in an interview; asked by who is interviewed and what.
  var interviewee: (ParticipantID, ActivityID, FormQuestion) -> FormAnswer? = { _, _, _ in nil }
  /// Interviews that go on.
  var interviews: [ActivityID: Interviews] = [:]

  /// In which item the facilitator pauses, adds a minute, and mistypes.
  struct Quirks: Equatable {
    var pause: ItemID?
    var extend: ItemID?
    var mistake: ItemID?

    init(_ workshop: Workshop, _ chance: inout Chance) {
      let items = workshop.agenda.filter { !$0.isBreak }.sorted { ($1.length, $0.id) < ($0.length, $1.id) }
      // Not where people work in groups.
      pause = items.first { $0.activities.allSatisfy(\.isPlenary) }?.id
      extend = chance.pick(Array(items.prefix(3)))?.id
      mistake = items.last { $0.length >= .minutes(5) }?.id ?? items.first?.id
    }
  }

  init(_ workshop: Workshop, _ stock: Stock, _ chance: Chance) {
    self.workshop = workshop
    self.stock = stock
    var chance = chance
    quirks = Quirks(workshop, &chance)
    practiceFrom = workshop.starts - chance.seconds(330, 420)
    practiceUntil = workshop.starts - chance.seconds(60, 120)
    startAt = workshop.starts + chance.seconds(0, 35)
    self.chance = chance
  }

  private var isShort: Bool { (scene?.item.length ?? .minutes(10)) < .minutes(3) }

  /// How long until the next look where nothing was to do, and after something was done.
  var idle: Span { isShort ? chance.seconds(3, 6) : chance.seconds(7, 13) }
  var busy: Span { isShort ? chance.seconds(1.5, 4) : chance.seconds(3, 7) }

  /// What to do now; nil is nothing.
  func move(_ view: FacilitatorView, at now: Instant) -> Move? {
    switch view.head.stage {
    case .ended: return nil
    case .waiting: return beforehand(view, now)
    case .running: break
    }
    if view.head.pausedSince != nil {
      guard now >= resumeAt ?? now else { return nil }
      return Move(command: .resume, sight: Sight())
    }
    if let undoAt, now >= undoAt { return takeBack(view) }
    enter(view, now)
    return answerHelp(view, now) ?? settleCut(view) ?? stage(view, now) ?? quirk(view, now) ?? tidy(view, now)
      ?? leave(view, now)
  }

  /// What came of a command.
  func hear(_ command: Command, refused why: Refusal?, at now: Instant) {
    if let why { return refused(command, why) }
    if case .pause = command { resumeAt = now + chance.seconds(40, 80) }
    if case .answerHelp(_, let group) = command { helpSeen[group] = nil }
    if case .extendItem(let by) = command {
      if by > .minutes(1) { undoAt = now + chance.seconds(4, 8) } else { scene?.postpone(by) }
    }
  }

  // Before the start

  private func beforehand(_ view: FacilitatorView, _ now: Instant) -> Move? {
    if now >= startAt { return agenda(.startSession(shift: .zero), view) }
    guard let practice = view.polls.first(where: { $0.poll.practice }) else { return nil }
    switch practice.poll.phase {
    case .pending: return now >= practiceFrom ? poll(.openPoll(poll: practice.poll.id), practice) : nil
    case .open: return now >= practiceUntil ? poll(.closePoll(poll: practice.poll.id), practice) : nil
    case .closed, .revealed, .void: return nil
    }
  }

  // The agenda

  private func enter(_ view: FacilitatorView, _ now: Instant) {
    guard let place = view.current, scene?.item.id != view.items[place].id else { return }
    let line = view.items[place]
    guard let item = workshop.agenda.first(where: { $0.id == line.id }) else { return }
    var length = item.length
    if view.behind > .seconds(60) { length = max(item.atLeast, length - view.behind) }
    var target = line.actual.starts + max(.seconds(15), length * chance.between(0.96, 1.09))
    let next = view.items.dropFirst(place + 1).first
    if let next, next.anchored { target = min(target, max(next.planned.starts, now) + chance.seconds(5, 75)) }
    if next == nil, let end = view.hardEnd {
      target = min(target, max(end, now + .minutes(1)) + chance.seconds(-40, 50))
    }
    scene = Scene(item, entered: now, target: target)
  }

  /// On to the next item, or the end, when its time has come and nothing runs any more.
  private func leave(_ view: FacilitatorView, _ now: Instant) -> Move? {
    guard let scene, now >= scene.target else { return nil }
    let patience = max(.minutes(3), scene.item.length * 0.5)
    guard scene.stages.allSatisfy(\.isOver) || now >= scene.target + patience else { return nil }
    for talk in view.talks where scene.holds(talk.id) && talk.since != nil && !has(tried: "end/\(talk.id)") {
      return Move(command: .endTalk(talk: talk.id), sight: Sight())
    }
    for collection in view.collections where collection.onWall != nil && !has(tried: "down/\(collection.id)") {
      return Move(command: .putOnWall(collection: collection.id, entry: nil), sight: Sight())
    }
    let isLast = view.current == view.items.count - 1
    return agenda(isLast ? .endSession : .nextItem, view)
  }

  // Oddities

  private func quirk(_ view: FacilitatorView, _ now: Instant) -> Move? {
    guard let scene, !scene.isBusy else { return nil }
    let past = scene.share(at: now)
    if scene.item.id == quirks.pause, past > 0.3, past < 0.8, scene.item.length >= .minutes(2) {
      if !has(tried: "explain") { return Move(command: .sendMessage(text: stock.technical), sight: Sight()) }
      if !has(tried: "pause") { return Move(command: .pause, sight: Sight()) }
    }
    if scene.item.id == quirks.mistake, past > 0.15, !has(tried: "mistake") {
      return agenda(.extendItem(by: .minutes(10)), view)
    }
    if scene.item.id == quirks.extend, past > 0.85, !has(tried: "extend") {
      return agenda(.extendItem(by: .minutes(1)), view)
    }
    for talk in view.talks where scene.holds(talk.id) { if let move = time(talk, now) { return move } }
    return nil
  }

  private func time(_ talk: TalkView, _ now: Instant) -> Move? {
    if talk.since == nil {
      return has(tried: "start/\(talk.id)") ? nil : Move(command: .startTalk(talk: talk.id), sight: Sight())
    }
    guard let ends = talk.ends, workshop.talk(talk.id)?.length != nil, now >= ends, !has(tried: "end/\(talk.id)") else {
      return nil
    }
    return Move(command: .endTalk(talk: talk.id), sight: Sight())
  }

  /// The ten minutes that should have been one.
  private func takeBack(_ view: FacilitatorView) -> Move? {
    undoAt = nil
    guard case .extend? = view.undo else { return nil }
    return Move(command: .undo, sight: Sight(step: view.undoStep))
  }

  // Helpers

  /// Whether something was tried before; from now on it was.
  func has(tried what: String) -> Bool { !tried.insert(what).inserted }

  func agenda(_ command: Command, _ view: FacilitatorView) -> Move {
    Move(command: command, sight: Sight(agenda: view.sight))
  }

  func poll(_ command: Command, _ desk: PollDesk) -> Move {
    Move(command: command, sight: Sight(subject: desk.phases))
  }
}
