import Canvas
import Engine
import Screens
import Wire
import Workshop

/// What `join` shows: a participant's screen, and a group leader's once such a seat was taken.
struct JoinScreen: StageScreen {
  private enum Face {
    case participant(ParticipantScreen)
    case leader(LeaderScreen)
  }

  private var face: Face
  private var introduction: Introduction
  /// The welcome that waits for the privacy page to be read.
  private var welcome: Signal?
  private var returnCode: String?
  private let seed: () -> UInt64

  /// - Parameter seed: gives a number by chance whenever it is asked.
  init(language: Language, name: String? = nil, code: String? = nil, seed: @escaping () -> UInt64) {
    self.seed = seed
    face = .participant(ParticipantScreen(language: language, knownCode: code, name: name, seed: seed()))
    introduction = Introduction(name: name, code: code)
  }

  mutating func take(_ view: RoleView, at now: Instant) {
    switch (face, view) {
    case (.participant(var screen), .participant(let view)):
      screen.update(view)
      face = .participant(screen)
    case (.leader(var screen), .leader(let view)):
      screen.update(view)
      face = .leader(screen)
    case (.participant(let before), .leader(let view)):
      var screen = LeaderScreen(
        language: view.head.language, returnCode: returnCode, showsReturnCode: before.showsReturnCode,
        admission: before.admission)
      _ = screen.hear(.link(.connected))
      screen.update(view)
      face = .leader(screen)
    case (.leader, .participant(let view)):
      var screen = ParticipantScreen(language: view.head.language, seed: seed())
      _ = screen.hear(.link(.connected))
      screen.update(view)
      face = .participant(screen)
    case (_, .wall), (_, .facilitator): break
    }
  }

  mutating func handle(_ key: Key, at now: Instant) -> [Intent] {
    let intents = typed(key, at: now)
    // Privacy is read before the first input, a name from the command line too.
    guard let signal = welcome, !isReadingPrivacy else { return intents }
    welcome = nil
    return intents + introduction.hear(signal)
  }

  private var isReadingPrivacy: Bool {
    if case .participant(let screen) = face { return screen.isReadingPrivacy }
    return false
  }

  private mutating func typed(_ key: Key, at now: Instant) -> [Intent] {
    switch face {
    case .participant(var screen):
      defer { face = .participant(screen) }
      return screen.handle(key, at: now)
    case .leader(var screen):
      defer { face = .leader(screen) }
      return screen.handle(key, at: now)
    }
  }

  mutating func hear(_ signal: Signal) -> [Intent] {
    if case .seated(_, _, let code) = signal { returnCode = code }
    if case .farewell(.seatReleased) = signal {
      returnCode = nil
      // A leader chooses a name like anybody else.
      if case .leader(let screen) = face {
        face = .participant(ParticipantScreen(language: screen.language, seed: seed()))
      }
    }
    let intents = heard(signal)
    if case .welcome = signal, isReadingPrivacy {
      welcome = signal
      return intents
    }
    return intents + introduction.hear(signal)
  }

  private mutating func heard(_ signal: Signal) -> [Intent] {
    switch face {
    case .participant(var screen):
      defer { face = .participant(screen) }
      return screen.hear(signal)
    case .leader(var screen):
      defer { face = .leader(screen) }
      return screen.hear(signal)
    }
  }

  func canvas(_ frame: Screens.Frame) -> Canvas {
    switch face {
    case .participant(let screen): screen.canvas(frame)
    case .leader(let screen): screen.canvas(frame)
    }
  }

  mutating func shown(_ canvas: Canvas) {
    switch face {
    case .participant(var screen):
      screen.shown(canvas)
      face = .participant(screen)
    case .leader(var screen):
      screen.shown(canvas)
      face = .leader(screen)
    }
  }
}
