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
  private var returnCode: String?
  /// The user knows the code: it was given to come in.
  private var cameByCode: Bool

  init(language: Language, name: String? = nil, code: String? = nil) {
    face = .participant(ParticipantScreen(language: language, knownCode: code))
    introduction = Introduction(name: name, code: code)
    cameByCode = code != nil
  }

  mutating func take(_ view: RoleView, at now: Instant) {
    switch (face, view) {
    case (.participant(var screen), .participant(let view)):
      screen.update(view)
      face = .participant(screen)
    case (.leader(var screen), .leader(let view)):
      screen.update(view)
      face = .leader(screen)
    case (.participant, .leader(let view)):
      var screen = LeaderScreen(language: view.head.language, returnCode: returnCode, showsReturnCode: !cameByCode)
      _ = screen.hear(.link(.connected))
      screen.update(view)
      face = .leader(screen)
    case (.leader, .participant(let view)):
      var screen = ParticipantScreen(language: view.head.language)
      _ = screen.hear(.link(.connected))
      screen.update(view)
      face = .participant(screen)
    case (_, .wall), (_, .facilitator): break
    }
  }

  mutating func handle(_ key: Key, at now: Instant) -> [Intent] {
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
    let introduced = introduction.hear(signal)
    switch face {
    case .participant(var screen):
      defer { face = .participant(screen) }
      return screen.hear(signal) + introduced
    case .leader(var screen):
      defer { face = .leader(screen) }
      return screen.hear(signal) + introduced
    }
  }

  func canvas(_ frame: Screens.Frame) -> Canvas {
    switch face {
    case .participant(let screen): screen.canvas(frame)
    case .leader(let screen): screen.canvas(frame)
    }
  }
}
