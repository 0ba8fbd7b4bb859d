import Canvas
import Screens
import Wire
import Workshop

/// A screen as the stage plays it: news and keys go in, wishes and canvases come out.
protocol StageScreen {
  /// Whether Ctrl-C is a key of the screen, which may ask before it leaves. Elsewhere it leaves at once.
  static var takesInterrupt: Bool { get }
  /// Whether it ends when the host does not take its hello: nothing can be chosen anew on it.
  static var endsWhenDenied: Bool { get }
  /// Takes in a view; one of another role leaves it as it is.
  mutating func take(_ view: RoleView, at now: Instant)
  mutating func handle(_ key: Key, at now: Instant) -> [Intent]
  mutating func hear(_ signal: Signal) -> [Intent]
  func canvas(_ frame: Screens.Frame) -> Canvas
  /// Takes in what its last canvas showed, so that scrolling ends where the text does.
  mutating func shown(_ canvas: Canvas)
}

extension StageScreen {
  static var takesInterrupt: Bool { false }
  static var endsWhenDenied: Bool { false }
  mutating func shown(_ canvas: Canvas) {}
}
