/// How many colours a terminal shows.
public enum ColourDepth: Hashable, Sendable {
  /// None, or none wanted: meanings are bold, dim and reverse.
  case none
  /// The eight of ECMA-48.
  case eight
  /// The 256 of xterm.
  case many

  init(colours: Int) {
    self = colours >= 256 ? .many : colours >= 8 ? .eight : .none
  }
}
