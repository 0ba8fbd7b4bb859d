import Dispatch
import Engine
import Foundation
import Host
import Journal
import Link
import Loop
import Synchronization
import Tally
import TerminalDriver
import Testing
import Wire
import Workshop

/// A folder, a loop, a clock and a seed, on which hosts and links meet over a real socket.
final class Stage {
  let folder: String
  let loop: Loop
  let clock = FakeClock()
  let faults = Faults()
  private var generator = SplitMix(seed: 7)
  var host: SessionHost?
  private var screens: [Screen] = []
  var limits = HostLimits()

  init() throws {
    var template = Array("/tmp/beraad-host-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    loop = try Loop()
    limits.messagesPerSecond = 100_000
    limits.messageBurst = 100_000
    limits.viewsPerSecond = 1_000
  }

  deinit {
    for screen in screens { screen.link.close() }
    // Whatever a test has done to its journal, both say the same of it.
    do { try Checker.fault(in: files.journal) } catch { Issue.record(error) }
    try? FileManager.default.removeItem(atPath: folder)
  }

  var socket: String { "\(folder)/s" }
  var files: HostFiles { HostFiles(journal: "\(folder)/proef.journal", disk: faults.disk) }

  func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) } }

  var setup: HostSetup {
    var setup = HostSetup(
      loop: loop, clock: clock.host, random: { [unowned self] in self.bytes($0) }, zone: .utc, joinHint: "beraad join")
    setup.limits = limits
    setup.accountName = { _ in "anna" }
    return setup
  }

  /// Creates the session and lets people in.
  @discardableResult
  func open(_ workshop: Workshop = .proef, people: [Person] = .proef) throws -> SessionHost {
    let made = try SessionHost.create(workshop, people: people, in: files, setup)
    try made.listen(at: socket)
    host = made
    return made
  }

  /// Goes on with the journal that is there.
  @discardableResult
  func resume() throws -> SessionHost {
    let found = try #require(try SessionHost.open(files, expecting: "proef"))
    let made = try SessionHost.resume(found, setup)
    try made.listen(at: socket)
    host = made
    return made
  }

  /// What SIGKILL leaves: no farewell, no seal; links see their connection closed.
  func kill() throws {
    try #require(host).abandon()
    host = nil
  }

  /// `id`: what every command of this link is called, in place of chance.
  func link(_ role: Role, code: String? = nil, id: [UInt8]? = nil) throws -> Screen {
    let link = HostLink(
      loop: loop, path: socket, role: role, session: nil, random: { [unowned self] in id ?? self.bytes(16) })
    let screen = Screen(link)
    screens.append(screen)
    try link.start()
    if let code { link.say(.claim(.code(code))) }
    return screen
  }

  func facilitator(_ label: String = "voor") throws -> Screen {
    let key = try #require(host).facilitatorKey
    let screen = try link(.facilitator(key: key, label: label))
    run { screen.desk != nil }
    return screen
  }

  func participant(_ person: ParticipantID, id: [UInt8]? = nil) throws -> Screen {
    let screen = try link(.participant, id: id)
    run { screen.link.state == .connected }
    screen.link.say(.claim(.seat(participant: person)))
    run { screen.ballotSide != nil || screen.group != nil || screen.denial != nil }
    return screen
  }

  /// Runs the loop until `done`; records an issue when that takes more than 20 seconds.
  func run(until done: () -> Bool, sourceLocation: SourceLocation = #_sourceLocation) {
    var late = false
    let guarding = loop.after(milliseconds: 20_000) { late = true }
    while !late, !done() { loop.runOnce() }
    guarding.cancel()
    if late { Issue.record("not done within 20 s", sourceLocation: sourceLocation) }
  }

  /// The records on the disk, checked.
  func records() throws -> [Record] {
    let contents = try JournalReading.read(files.journal, on: .system)
    #expect(contents.verdict.fault == nil)
    return try contents.replay().records
  }

  /// The ids under which commands stand in the journal that cast a ballot, in order.
  func casts() throws -> [CommandID] {
    try records().compactMap { if case .ballotCast = $0.event { $0.command } else { nil } }
  }

  func secrets() throws -> Secrets { try SecretsFile.read(files.secrets, on: .system).secrets }
}

/// What one link has heard.
final class Screen {
  let link: HostLink
  var heard: [HostMessage] = []
  var views: [RoleView] = []

  init(_ link: HostLink) {
    self.link = link
    link.onMessage = { [unowned self] message in
      heard.append(message)
      if case .view(let view) = message { views.append(view) }
    }
  }

  /// Sends a command that the link must take.
  @discardableResult
  func send(_ command: Command, seeing sight: Sight, sourceLocation: SourceLocation = #_sourceLocation) -> CommandID {
    sent(link.send(command, seeing: sight), sourceLocation)
  }

  func reopenJournal(sourceLocation: SourceLocation = #_sourceLocation) -> CommandID {
    sent(link.reopenJournal(), sourceLocation)
  }

  private func sent(_ id: CommandID?, _ sourceLocation: SourceLocation) -> CommandID {
    if id == nil { Issue.record("the link took no command", sourceLocation: sourceLocation) }
    return id ?? "none"
  }

  var desk: FacilitatorView? {
    if case .facilitator(let view) = views.last { return view }
    return nil
  }
  var ballotSide: ParticipantView? {
    if case .participant(let view) = views.last { return view }
    return nil
  }
  var group: LeaderView? {
    if case .leader(let view) = views.last { return view }
    return nil
  }
  var wall: WallView? {
    if case .wall(let view) = views.last { return view }
    return nil
  }
  var mine: Ballot? {
    for case .poll(let view) in ballotSide?.activities ?? [] { if let ballot = view.mine { return ballot } }
    return nil
  }
  var denial: Denial? {
    for case .denied(let denial) in heard { return denial }
    return nil
  }
  var farewell: Farewell? {
    for case .farewell(let why) in heard { return why }
    return nil
  }

  func answers(to id: CommandID) -> [HostMessage] {
    heard.filter {
      switch $0 {
      case .done(id, _, _), .refused(id, _, _), .notWritten(id, _): true
      default: false
      }
    }
  }
  func isDone(_ id: CommandID) -> Bool { dones(id) > 0 }
  func dones(_ id: CommandID) -> Int { heard.count { if case .done(id, _, _) = $0 { true } else { false } } }
  func refusal(_ id: CommandID) -> (Refusal, String?)? {
    for case .refused(id, let why, let by) in heard { return (why, by) }
    return nil
  }
}

/// A clock that moves when it is told.
final class FakeClock {
  var wall = Instant.proef
  var elapsed = Span.zero
  /// Whether the host starts timers of its own for what falls due.
  var runsByItself = false

  func pass(_ span: Span) {
    wall = wall + span
    elapsed += span
  }

  var host: HostClock {
    HostClock(
      wall: { [unowned self] in self.wall }, elapsed: { [unowned self] in self.elapsed }, runsByItself: runsByItself)
  }
}

/// A disk whose journal syncs can be failed, counted and held up.
final class Faults: Sendable {
  struct State {
    var failing: Int32?
    var held = false
    var syncs = 0
  }
  private let state = Mutex(State())
  private let gate = DispatchSemaphore(value: 0)

  var disk: Disk {
    var disk = Disk.system
    disk.sync = { descriptor throws(SystemError) in
      let (failing, held) = self.state.withLock { state in
        state.syncs += 1
        return (state.failing, state.held)
      }
      if held { self.gate.wait() }
      if let failing { throw SystemError(.sync, code: failing) }
      try Disk.system.sync(descriptor)
    }
    // A program that another test starts just now holds, until it has become itself, what this process had open: the
    // lock of a host that was killed, too.
    disk.lock = { descriptor throws(SystemError) in
      var holder: Int32?
      for _ in 0..<1_000 {
        holder = try Disk.system.lock(descriptor)
        if holder == nil { break }
        usleep(1_000)
      }
      return holder
    }
    return disk
  }

  var syncs: Int { state.withLock { $0.syncs } }
  func fail(_ code: Int32?) { state.withLock { $0.failing = code } }
  func hold() { state.withLock { $0.held = true } }
  func letGo() {
    state.withLock { $0.held = false }
    gate.signal()
  }
}

struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
