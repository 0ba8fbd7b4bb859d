import Engine
import Host
import Journal
import Loop
import Wire
import Workshop

/// A whole session with simulated participants, group leaders and a facilitator, each at a link of their own, through the
/// real host and its socket, in simulated time.
///
/// The same seed gives the same journal, byte for byte, because nothing in it depends on when the machine gets round to
/// what: (1) one simulated person acts at a time, and the next one not before the answer is there; (2) records are
/// written at once, never in groups; (3) time moves only from one act to the next; (4) views go out when this class says
/// so, and nobody looks at one before all have arrived; (5) keys, codes and ids come from the seed.
///
/// It runs on a loop and never waits in it, so whoever drives the loop may show a console beside it. Further links may
/// watch; one that sends commands changes the course, as it should.
public final class Rehearsal {
  /// Enough for a room of a hundred, and quick also where the program is built for debugging.
  static let mixingSteps = 20_000

  let setup: RehearsalSetup
  let loop: Loop
  let clock: SimulatedClock
  let company: Company
  let opinions: Opinions
  let stock: Stock
  let director: Director
  let desk: Figure
  let wall: Figure
  var diary = Diary<Act>()
  var decks: Decks
  var counted = RehearsalSummary()

  private(set) var host: SessionHost?
  private(set) var isOver = false
  /// Whom an answer is awaited from, and what is made of each message until it was the one.
  var awaited: (figure: Figure, what: String, take: (HostMessage) -> Bool)?
  /// The Unix account of whoever is taking a seat.
  var account: String?

  /// Records that not all have been shown.
  var isUnseen = false
  var isUnseenByDesk = false
  /// Something that everybody reacts to at once.
  var isUrgent = false
  private var lastShown: Instant
  private var startedMilliseconds: Int64 = 0
  private var watchdog: Loop.Timer?
  private var acts = 0
  private var actsBefore = -1

  /// Told of each view that the simulated facilitator gets: for who prints or draws what happens.
  public var onView: (FacilitatorView) -> Void = { _ in }
  /// Told once, when the session is over and its journal whole, or when it can not go on.
  public var onEnd: (Result<RehearsalSummary, RehearsalFailure>) -> Void = { _ in }

  /// How long simulated people look at what they have before they see what is new; what everybody reacts to is shown at
  /// once. Views are what a rehearsal takes its time for.
  static let showEvery = Span.seconds(60)
  /// How long before the planned start the doors open.
  static let doors = Span.minutes(15)
  static let watchMilliseconds = 20_000

  /// Nothing is made before `begin`.
  public init(_ setup: RehearsalSetup, loop: Loop) {
    self.setup = setup
    self.loop = loop
    let opening = setup.workshop.starts - Rehearsal.doors
    clock = SimulatedClock(at: opening)
    lastShown = opening
    company = Company(of: setup.workshop, roster: setup.roster, voters: setup.voters, seed: setup.seed)
    company.drawTempers(seed: setup.seed, absent: setup.absent, late: setup.late)
    opinions = Opinions(seed: setup.seed, workshop: setup.workshop)
    stock = Stock.of(setup.workshop.language)
    decks = Decks(stock, seed: setup.seed)
    director = Director(setup.workshop, stock, Chance(seed: setup.seed, for: "director"))
    desk = Figure(chance: Chance(seed: setup.seed, for: "desk"))
    wall = Figure(chance: Chance(seed: setup.seed, for: "wall"))
  }

  /// Session time.
  public var now: Instant { clock.now }

  /// The session so far, as the host has it on the disk; nil before `begin`.
  public var session: Session? { host?.session }

  /// What lets a further console in, which should only watch; nil before `begin`.
  public var facilitatorKey: String? { host?.facilitatorKey }

  /// Makes the files, lets the host listen and begins: what happens from here on happens on the loop.
  public func begin() throws(HostFailure) {
    var keys = Chance(seed: setup.seed, for: "keys")
    var hostSetup = HostSetup(
      loop: loop, clock: clock.hostClock, random: { keys.bytes($0) }, zone: setup.zone)
    hostSetup.syncing = .inline
    hostSetup.sendsViewsByHand = true
    hostSetup.limits.mixingSteps = Self.mixingSteps
    hostSetup.limits.links = company.players.count + 100
    hostSetup.accountName = { [unowned self] _ in account }
    var files = setup.files
    // Nobody depends on a rehearsal: one that is cut off is begun again.
    files.disk.sync = { (_) throws(SystemError) in }
    files.disk.syncFolder = { (_) throws(SystemError) in }
    let host = try SessionHost.create(
      setup.workshop, people: company.people, taking: setup.taken, rehearsal: true, in: files, hostSetup)
    try host.listen(at: setup.socket)
    self.host = host
    startedMilliseconds = Loop.monotonicMilliseconds()
    watchdog = loop.every(milliseconds: Rehearsal.watchMilliseconds) { [unowned self] in watch() }
    director.interviewee = { [unowned self] person, form, question in
      company.players.first { $0.person?.id == person }.flatMap { answer(of: $0, to: question, in: form) }
    }
    writeArrivals()
    open(desk, as: .facilitator(key: host.facilitatorKey, label: "rehearsal")) { [unowned self] in
      open(wall, as: .wall) { [unowned self] in
        diary.add(.direct, at: clock.now + .seconds(20))
        isUnseen = true
        step()
      }
    }
  }

  /// Breaks it off: closes all links and seals the journal; `onEnd` is not told, unless the session was over already.
  public func stop(then: @escaping () -> Void) {
    guard !isOver, let host else { return then() }
    guard !host.session.isOver else { return seal(host) }
    isOver = true
    close()
    host.stop(then: then)
  }

  private func close() {
    watchdog?.cancel()
    awaited = nil
    for figure in [desk, wall] + company.players.map(\.figure) { figure.leave() }
  }

  func fail(_ failure: RehearsalFailure) {
    guard !isOver else { return }
    isOver = true
    close()
    let tell = { [onEnd] in onEnd(.failure(failure)) }
    if let host { host.stop(then: tell) } else { tell() }
  }

  /// Goes on in the next round of the loop, so that no act stands on the stack of another.
  func goOn() { loop.soon { [weak self] in self?.step() } }

  /// The next thing that happens.
  func step() {
    guard !isOver, let host else { return }
    guard !host.session.isOver else { return finish(host) }
    guard let next = diary.next else { return fail(.endless) }
    if isUrgent || (isUnseen && next - lastShown >= Rehearsal.showEvery) { return show() }
    if let due = host.nextDue, due <= next {
      clock.move(to: due)
      host.timePassed()
      guard host.nextDue != due else { return fail(.notWritten(host.trouble ?? "")) }
      (isUnseen, isUnseenByDesk, isUrgent) = (true, true, true)
      return goOn()
    }
    if let wait = pause(before: next) {
      loop.after(milliseconds: wait) { [weak self] in self?.act() }
    } else {
      act()
    }
  }

  /// How many real milliseconds there are until a moment of session time; nil when it is now or past.
  private func pause(before moment: Instant) -> Int? {
    guard let speed = setup.speed, speed > 0 else { return nil }
    let due = Double((moment - clock.began).milliseconds) / speed
    let wait = Int(due) - Int(Loop.monotonicMilliseconds() - startedMilliseconds)
    return wait > 0 ? wait : nil
  }

  private func act() {
    guard !isOver, let (at, act) = diary.removeNext() else { return }
    clock.move(to: at)
    acts += 1
    perform(act)
  }

  /// Sends everybody what is new, and lets them make something of it when all have it.
  private func show() {
    guard let host else { return }
    (isUnseen, isUnseenByDesk, isUrgent) = (false, false, false)
    lastShown = clock.now
    host.sendViews()
    whenQuiet { [unowned self] in
      tellDesk()
      for player in company.players {
        if let view = player.figure.news() { notice(view, player) }
      }
      step()
    }
  }

  func tellDesk() {
    if case .facilitator(let view)? = desk.news() { onView(view) }
  }

  /// Lets a defect end as a failure: who is not answered in all this time never is.
  private func watch() {
    if let awaited, acts == actsBefore { return fail(.unanswered(awaited.what)) }
    actsBefore = acts
    if clock.now - setup.workshop.starts > setup.workshop.plannedLength * 4 + .minutes(24 * 60) { fail(.endless) }
  }

  private func finish(_ host: SessionHost) {
    host.sendViews()
    whenQuiet { [unowned self] in
      tellDesk()
      guard setup.lingerMilliseconds > 0 else { return seal(host) }
      loop.after(milliseconds: setup.lingerMilliseconds) { [weak self] in self?.seal(host) }
    }
  }

  private func seal(_ host: SessionHost) {
    guard !isOver else { return }
    isOver = true
    close()
    host.stop { [unowned self] in
      counted.records = host.health.records
      counted.fingerprint = host.health.fingerprint
      counted.absent = company.players.count - counted.participants - counted.leaders
      if case .ended(let at) = host.session.stage {
        counted.drift = at - (setup.workshop.starts + setup.workshop.plannedLength)
      }
      onEnd(.success(counted))
    }
  }
}

extension Workshop {
  /// From the start to the end of the last item, as planned.
  var plannedLength: Span {
    if let ends { return ends - starts }
    return agenda.reduce(Span.zero) { total, item in
      max(total, item.anchor.map { $0 - starts } ?? total) + item.length
    }
  }
}
