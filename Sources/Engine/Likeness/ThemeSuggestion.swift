import Workshop

/// Which theme an entry may well belong to; whoever sorts decides.
public enum ThemeSuggestion {
  /// From which likeness on a theme is offered: a theme is a few words, so little of it is much.
  static let least = 0.25

  /// The theme whose name, or one of whose entries, is most like a text; nil where none is.
  ///
  /// - Parameter sorted: texts with the themes that they stand under.
  public static func theme(
    for text: String, among sorted: [(text: String, theme: String)], in language: Language
  ) -> String? {
    let wanted = Likeness(text, in: language)
    var best: (theme: String, share: Double)?
    for (text, theme) in sorted {
      let share = max(
        wanted.share(with: Likeness(text, in: language)), wanted.share(with: Likeness(theme, in: language)))
      if share >= least, share > best?.share ?? 0 { best = (theme, share) }
    }
    return best?.theme
  }
}
