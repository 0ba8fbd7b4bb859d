import Tally
import Workshop

extension Phrases {
  /// A ratio with one decimal: `3,8` in Dutch.
  public func decimal(_ fraction: Fraction) -> String {
    let tenths = (abs(fraction.numerator) * 20 + fraction.denominator) / (2 * fraction.denominator)
    let sign = fraction.numerator < 0 && tenths > 0 ? "-" : ""
    return "\(sign)\(tenths / 10)\(say(nl: ",", en: "."))\(tenths % 10)"
  }

  /// A share in hundredths; a dash where nobody is there to have a share of.
  public func percent(_ fraction: Fraction?) -> String {
    fraction.map { say(nl: "\($0.percent) %", en: "\($0.percent)%") } ?? "–"
  }

  /// `a, b en c`; of many the first three and how many more.
  public func list(_ words: [String]) -> String {
    guard words.count > 1 else { return words.first ?? "" }
    let and = say(nl: "en", en: "and")
    if words.count > 4 {
      return "\(words.prefix(3).joined(separator: ", ")) \(and) \(say(nl: "nog", en: "another")) \(words.count - 3)"
    }
    return "\(words.dropLast().joined(separator: ", ")) \(and) \(words[words.count - 1])"
  }

  /// One of something, or several.
  func count(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}
