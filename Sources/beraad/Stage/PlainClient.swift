import ArgumentParser
import Engine
import Glibc
import Link
import Loop
import Phrases
import Screens
import Wire
import Workshop

/// `join --plain`: the participant's or leader's session line by line on standard input and output.
final class PlainClient {
  private enum Face {
    case participant(PlainParticipant)
    case leader(PlainLeader)
  }

  private let loop: Loop
  private let conversation: Conversation
  private var face: Face
  private var introduction: Introduction
  private var returnCode: String?
  private var input: Loop.Watch?
  private var typed: [UInt8] = []
  /// Lines that wait for what the ones before them asked, so that a script may send all of them at once.
  private var lines: [String] = []
  /// The seat was just taken, and what it shows has not come yet.
  private var awaitsView = false
  private var hasSeat = false
  private var inputEnded = false
  private var code = ExitCode.success
  private var isOver = false

  private init(_ loop: Loop, _ link: HostLink, _ language: Language, _ introduction: Introduction) {
    self.loop = loop
    conversation = Conversation(over: link)
    face = .participant(PlainParticipant(language: language))
    self.introduction = introduction
  }

  /// Takes part until the user leaves, the input ends and everything sent was answered, or the host says farewell.
  static func play(at place: HostPlace, name: String?, code: String?, _ options: CommonOptions) throws -> ExitCode {
    let loop = try Loop.opened()
    let link = try Client.link(on: loop, as: .participant, at: place, options)
    let client = PlainClient(loop, link, place.language, Introduction(name: name, code: code))
    link.onMessage = { [unowned client] in client.take($0) }
    link.onState = { [unowned client] in client.take($0) }
    try Client.connect(link, place)
    client.input = try loop.watch(descriptor: 0) { [unowned client] in client.read() }
    let ticking = loop.every(milliseconds: 1_000) { [unowned client] in client.tick() }
    for signal in [Loop.Signal.interrupt, .terminate, .hangUp] {
      try loop.onSignal(signal) { [unowned client] in client.leave(ExitCode(128 + signal.number)) }
    }
    loop.run()
    ticking.cancel()
    link.close()
    return client.code
  }

  private var now: Instant { conversation.link.now ?? Instant(milliseconds: 0) }

  private func read() {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = Glibc.read(0, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    guard count > 0 else {
      input?.cancel()
      input = nil
      inputEnded = true
      return goOn()
    }
    typed += buffer[..<count]
    while let end = typed.firstIndex(of: 10) {
      let line = String(decoding: typed[..<end].filter { $0 != 13 }, as: UTF8.self)
      typed.removeSubrange(...end)
      lines.append(line)
    }
    goOn()
    if typed.count > PlainClient.longestLineBytes { typed.removeAll() }
  }

  /// Longer than the longest text that can be entered, each character with all the marks it may have.
  private static let longestLineBytes = 64 * 1_024

  private func take(_ line: String) {
    switch face {
    case .participant(var screen):
      let answer = screen.handle(line: line, at: now)
      face = .participant(screen)
      carryOut(answer)
    case .leader(var screen):
      let answer = screen.handle(line: line, at: now)
      face = .leader(screen)
      carryOut(answer)
    }
  }

  private func take(_ message: HostMessage) {
    conversation.note(message)
    if case .seated(_, _, _, let code) = message {
      returnCode = code
      (hasSeat, awaitsView) = (true, true)
    }
    if case .view(let view) = message {
      awaitsView = false
      show(view)
    }
    if let signal = conversation.signal(of: message) { hear(signal) }
    if case .farewell(let farewell) = message, farewell.isFinal { return leave(.success) }
    goOn()
  }

  private func take(_ state: HostLink.State) {
    if let signal = conversation.signal(of: state) { hear(signal) }
  }

  private func show(_ view: RoleView) {
    switch (face, view) {
    case (.participant(var screen), .participant(let view)):
      say(screen.update(view, at: now))
      face = .participant(screen)
    case (.leader(var screen), .leader(let view)):
      say(screen.update(view, at: now))
      face = .leader(screen)
    case (.participant, .leader(let view)):
      var screen = PlainLeader(language: view.head.language, returnCode: returnCode)
      say(screen.update(view, at: now))
      face = .leader(screen)
    case (.leader, .participant(let view)):
      var screen = PlainParticipant(language: view.head.language)
      say(screen.update(view, at: now))
      face = .participant(screen)
    case (_, .wall), (_, .facilitator): break
    }
  }

  private func hear(_ signal: Signal) {
    if case .farewell(.seatReleased) = signal {
      awaitsView = false
      // A leader chooses a name like anybody else.
      if case .leader(let screen) = face { face = .participant(PlainParticipant(language: screen.language)) }
    }
    let introduced = introduction.hear(signal)
    switch face {
    case .participant(var screen):
      let answer = screen.hear(signal, isAnswered: !introduced.isEmpty)
      face = .participant(screen)
      carryOut(answer)
    case .leader(var screen):
      let answer = screen.hear(signal)
      face = .leader(screen)
      carryOut(answer)
    }
    carryOut(PlainAnswer([], introduced))
  }

  private func tick() {
    switch face {
    case .participant(var screen):
      say(screen.tick(at: now))
      face = .participant(screen)
    case .leader(var screen):
      say(screen.tick(at: now))
      face = .leader(screen)
    }
  }

  private func carryOut(_ answer: PlainAnswer) {
    say(answer.output)
    for intent in answer.intents where !conversation.carryOut(intent) {
      if intent == .quit { leave(.success) }
    }
    for signal in conversation.ownSignals() { hear(signal) }
  }

  private func say(_ lines: [String]) {
    for line in lines { printLine(line) }
  }

  /// Reads on as soon as nothing waits for an answer; leaves when there is nothing more to read.
  private func goOn() {
    while !isOver, !conversation.isWaiting, !awaitsView, !lines.isEmpty { take(lines.removeFirst()) }
    if inputEnded, lines.isEmpty, !conversation.isWaiting, !awaitsView { leave(hasSeat ? .success : .notAllowed) }
  }

  private func leave(_ code: ExitCode) {
    guard !isOver else { return }
    isOver = true
    self.code = code
    input?.cancel()
    loop.stop()
  }
}
