/// What a piece of text means; a `Theme` says which colour shows it. Never the only sign of that meaning: every
/// screen can be read without colour.
public enum Tone: UInt8, CaseIterable, Sendable {
  /// Ordinary text.
  case plain
  /// Past, not yet, or beside the point.
  case dim
  /// What is now, or what is chosen.
  case accent
  /// In time, counted, connected.
  case good
  /// Look at this soon.
  case warning
  /// Over time, refused, lost.
  case bad

  /// The letter that stands for the tone in `Canvas.styles`.
  var letter: Character {
    switch self {
    case .plain: "."
    case .dim: "d"
    case .accent: "a"
    case .good: "g"
    case .warning: "w"
    case .bad: "b"
    }
  }
}

/// What lies behind a piece of text.
public enum Ground: UInt8, CaseIterable, Sendable {
  /// The terminal's own background.
  case plain
  /// A strip set apart: a title line, a footer, an input field.
  case bar
  /// The row the cursor is on.
  case selected

  /// The letter that stands for the ground in `Canvas.grounds`.
  var letter: Character {
    switch self {
    case .plain: "."
    case .bar: "-"
    case .selected: "s"
    }
  }
}
