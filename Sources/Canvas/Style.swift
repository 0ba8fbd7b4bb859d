/// How a cell looks: a meaning before a ground, with attributes that every terminal has.
public struct Style: Hashable, Sendable {
  /// Attributes that need no colour.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit an attribute.
    public let rawValue: UInt8

    /// A set by its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Bold.
    public static let bold = Attributes(rawValue: 1)
    /// Dim (faint).
    public static let dim = Attributes(rawValue: 2)
    /// Text and ground exchanged.
    public static let reverse = Attributes(rawValue: 4)
    /// Underlined.
    public static let underline = Attributes(rawValue: 8)
  }

  /// What the text means.
  public var tone: Tone
  /// What lies behind it.
  public var ground: Ground
  /// Attributes on top of that.
  public var attributes: Attributes

  /// A style; everything left out is plain.
  public init(_ tone: Tone = .plain, on ground: Ground = .plain, _ attributes: Attributes = []) {
    self.tone = tone
    self.ground = ground
    self.attributes = attributes
  }

  /// Ordinary text on the terminal's own background.
  public static let plain = Style()
  /// Past, not yet, or beside the point.
  public static let dim = Style(.dim)
  /// What is now, or what is chosen.
  public static let accent = Style(.accent)
  /// In time, counted, connected.
  public static let good = Style(.good)
  /// Look at this soon.
  public static let warning = Style(.warning)
  /// Over time, refused, lost.
  public static let bad = Style(.bad)
  /// Bold ordinary text.
  public static let bold = Style(.plain, .bold)
  /// Ordinary text with its ground exchanged.
  public static let reversed = Style(.plain, .reverse)
  /// The row the cursor is on.
  public static let selected = Style(.plain, on: .selected)
  /// A strip set apart.
  public static let bar = Style(.plain, on: .bar)

  /// A style on the terminal's own ground.
  public init(_ tone: Tone, _ attributes: Attributes) { self.init(tone, on: .plain, attributes) }

  /// The same, bold.
  public var bold: Style { with(.bold) }
  /// The same, underlined.
  public var underlined: Style { with(.underline) }
  /// The same with text and ground exchanged.
  public var reversed: Style { with(.reverse) }
  /// The same on another ground.
  public func on(_ ground: Ground) -> Style { Style(tone, on: ground, attributes) }
  /// The same with these attributes as well.
  public func with(_ more: Attributes) -> Style { Style(tone, on: ground, attributes.union(more)) }
}
