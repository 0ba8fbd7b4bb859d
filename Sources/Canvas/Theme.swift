/// Which colours show the meanings, for a terminal of 256 or of 8 colours and for pictures.
public struct Theme: Hashable, Sendable {
  /// One colour in the three forms it may be needed in.
  public struct Colour: Hashable, Sendable {
    /// Index in the 256-colour palette of xterm.
    public let of256: Int
    /// Index among the 8 colours of ECMA-48, or nil for the terminal's own.
    public let of8: Int?
    /// `#rrggbb`, for pictures: what xterm shows for the index of 256.
    public let hex: String
  }

  /// The picture's background and the text on it; a terminal keeps its own.
  public let paper: String
  /// Ordinary text in pictures.
  public let ink: String

  /// The colour of a tone; nil for the terminal's own.
  public func colour(of tone: Tone) -> Colour? {
    switch tone {
    case .plain: nil
    case .dim: Colour(of256: 245, of8: nil, hex: "#8a8a8a")
    case .accent: Colour(of256: 75, of8: 6, hex: "#5fafff")
    case .good: Colour(of256: 71, of8: 2, hex: "#5faf5f")
    case .warning: Colour(of256: 214, of8: 3, hex: "#ffaf00")
    case .bad: Colour(of256: 203, of8: 1, hex: "#ff5f5f")
    }
  }

  /// The colour of a ground; nil for the terminal's own.
  public func colour(of ground: Ground) -> Colour? {
    switch ground {
    case .plain: nil
    case .bar: Colour(of256: 236, of8: nil, hex: "#303030")
    case .selected: Colour(of256: 24, of8: 4, hex: "#005f87")
    }
  }

  /// The theme: readable on dark terminals.
  public static let dark = Theme(paper: "#16181d", ink: "#d8dae0")
}
