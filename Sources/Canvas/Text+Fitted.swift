extension Text {
  /// Texts that together take at most `width` cells: the longest are cut, all of them to one width, none below `least`.
  public static func fitted(_ texts: [String], to width: Int, least: Int) -> [String] {
    let widths = texts.map { self.width(of: $0) }
    var most = widths.max() ?? 0
    while most > least, widths.reduce(0, { $0 + min($1, most) }) > width { most -= 1 }
    return texts.map { cut($0, to: most) }
  }
}
