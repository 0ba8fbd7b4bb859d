/// Names in the order of a list in which people look themselves up, as Dutch and English have it: by letter, whatever
/// marks and capitals it has; a space or a hyphen before any letter, other signs passed over; numbers by their value, so
/// that table 10 follows table 9. Other alphabets follow the Latin one.
public struct NameOrder: Comparable, Hashable, Sendable {
  private let key: String
  /// Where two names differ in marks or capitals only.
  private let name: String

  /// The place of a name.
  public init(_ name: String) {
    var key = ""
    var number = ""
    for character in name.lowercased() {
      if character.isASCII, character.isNumber {
        number.append(character)
        continue
      }
      key += NameOrder.filled(number)
      number = ""
      switch character {
      case " ", "-", "‐", "‑", "–", "/", "_": key += " "
      default:
        let letters = latinLetters(of: character)
        if !letters.isEmpty {
          key += letters
        } else if character.isLetter || character.isNumber {
          key.append(character)
        }
      }
    }
    self.key = key + NameOrder.filled(number)
    self.name = name
  }

  /// Which comes first.
  public static func < (a: NameOrder, b: NameOrder) -> Bool { (a.key, a.name) < (b.key, b.name) }

  /// A number whose digits compare as its value does.
  private static func filled(_ number: String) -> String {
    let digits = number.drop { $0 == "0" }
    return number.isEmpty ? "" : String(repeating: "0", count: max(0, 18 - digits.count)) + digits
  }
}

extension Sequence {
  /// In the order of the alphabet; of equal names in the order in which they stood.
  public func alphabetical(by name: (Element) -> String) -> [Element] {
    let keyed = enumerated().map { (order: NameOrder(name($1)), place: $0, element: $1) }
    return keyed.sorted { ($0.order, $0.place) < ($1.order, $1.place) }.map(\.element)
  }
}
