import Canvas
import Engine
import Screens
import Wire
import Workshop

/// What `interview` shows: the forms of one person as their interviewer fills them in.
struct InterviewScreen: StageScreen {
  private var screen: ParticipantScreen

  /// Who is interviewed cannot be chosen anew.
  static var endsWhenDenied: Bool { true }

  init(language: Language) { screen = ParticipantScreen(language: language, isInterviewing: true) }

  mutating func take(_ view: RoleView, at now: Instant) {
    if case .participant(let view) = view { screen.update(view) }
  }

  mutating func handle(_ key: Key, at now: Instant) -> [Intent] { screen.handle(key, at: now) }
  mutating func hear(_ signal: Signal) -> [Intent] { screen.hear(signal) }
  func canvas(_ frame: Screens.Frame) -> Canvas { screen.canvas(frame) }
  mutating func shown(_ canvas: Canvas) { screen.shown(canvas) }
}
