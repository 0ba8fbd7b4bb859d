import Canvas

/// How far somebody has read in a page that lies over the screen.
struct ReadingOffset: Equatable, Sendable {
  private(set) var rows = 0

  /// Whether the key was one that scrolls.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .up, .character("k"): rows = max(0, rows - 1)
    case .down, .character("j"): rows += 1
    case .pageUp: rows = max(0, rows - 5)
    case .pageDown: rows += 5
    case .home: rows = 0
    case _: return false
    }
    return true
  }

  /// Not scrolled further than there is text.
  mutating func clamp(to end: Int) { rows = min(rows, end) }
}
