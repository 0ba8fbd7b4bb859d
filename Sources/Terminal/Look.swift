import Canvas

/// A style in a terminal's terms: colour indices (-1 its own) and the sum of 1 bold, 2 dim, 4 reverse, 8 underline.
struct Look: Hashable {
  var foreground: Int32 = -1
  var background: Int32 = -1
  var attributes: Int32

  init(_ style: Style, depth: ColourDepth, theme: Theme) {
    var added = style.attributes
    let (tone, ground) = (theme.colour(of: style.tone), theme.colour(of: style.ground))
    switch depth {
    case .none:
      added.formUnion(Self.withoutColour(style))
    case .eight:
      foreground = Int32(tone?.of8 ?? -1)
      background = Int32(ground?.of8 ?? -1)
      // Dark text of the terminal's own would not be read on a coloured ground.
      if background >= 0, foreground < 0 { foreground = 7 }
      if style.tone == .dim { added.insert(.dim) }
    case .many:
      foreground = Int32(tone?.of256 ?? -1)
      background = Int32(ground?.of256 ?? -1)
      if background >= 0, foreground < 0 { foreground = 253 }
    }
    attributes = Int32(added.rawValue)
  }

  /// What stands for tone and ground where there is no colour.
  private static func withoutColour(_ style: Style) -> Style.Attributes {
    var attributes: Style.Attributes =
      switch style.tone {
      case .plain, .good: []
      case .dim: .dim
      case .accent, .warning, .bad: .bold
      }
    switch style.ground {
    case .plain, .bar: break
    case .selected: attributes.insert(.reverse)
    }
    return attributes
  }
}
