import Figures
import Phrases
import Tally
import Workshop

extension FigureWords {
  /// Those of a language.
  public init(_ language: Language) {
    let phrases = Phrases(language)
    self.init(day: { phrases.longDay($0) }, percent: { Fraction($0, of: $1).map { phrases.percent($0) } ?? "" })
  }
}
