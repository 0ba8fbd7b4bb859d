extension Text {
  /// As many whole words as fit in `width` cells with `…` behind them; where not even one does, a part of it.
  public static func firstWords(of text: String, to width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    var words = ""
    for word in text.split(separator: " ") {
      let longer = words.isEmpty ? String(word) : "\(words) \(word)"
      guard self.width(of: longer) < width else { break }
      words = longer
    }
    return words.isEmpty ? cut(text, to: width) : "\(words)…"
  }

  /// Texts that together take at most `width` cells: the longest are cut, all of them to one width, none below `least`.
  public static func fitted(_ texts: [String], to width: Int, least: Int) -> [String] {
    let widths = texts.map { self.width(of: $0) }
    var most = widths.max() ?? 0
    while most > least, widths.reduce(0, { $0 + min($1, most) }) > width { most -= 1 }
    return texts.map { cut($0, to: most) }
  }
}
