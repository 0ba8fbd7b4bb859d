/// A colour of sRGB, each part from 0 to 255.
struct Shade: Equatable {
  var red: Int
  var green: Int
  var blue: Int

  static let white = Shade(red: 255, green: 255, blue: 255)
  static let black = Shade(red: 0, green: 0, blue: 0)
  static let grey = Shade(red: 0x6B, green: 0x6B, blue: 0x6B)
  static let pale = Shade(red: 0xEE, green: 0xF1, blue: 0xF5)
  /// Of bars.
  static let blue = Shade(red: 0x1B, green: 0x5E, blue: 0x94)

  /// Told apart by people who see fewer colours too (Okabe and Ito, Color Universal Design, 2008; darkened to stand out
  /// from white three to one).
  static let groups = [
    Shade(red: 0x00, green: 0x62, blue: 0xA3), Shade(red: 0xC0, green: 0x4E, blue: 0x00),
    Shade(red: 0x00, green: 0x7D, blue: 0x5B), Shade(red: 0xA8, green: 0x4A, blue: 0x84),
    Shade(red: 0x7A, green: 0x6A, blue: 0x00), Shade(red: 0x2F, green: 0x83, blue: 0xB8),
    Shade(red: 0x5B, green: 0x4B, blue: 0xA8), Shade(red: 0x8C, green: 0x51, blue: 0x2A),
  ]

  /// One of `count` steps from light to dark.
  static func step(_ place: Int, of count: Int) -> Shade {
    let part = count > 1 ? Double(place) / Double(count - 1) : 1
    func between(_ low: Int, _ high: Int) -> Int { low + Int((Double(high - low) * part).rounded()) }
    return Shade(red: between(0xE3, 0x0B), green: between(0xEE, 0x3D), blue: between(0xF8, 0x66))
  }

  var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Black or white, whichever stands out more.
  var ink: Shade { contrast(with: .black) >= contrast(with: .white) ? .black : .white }

  /// From 1 to 21 (WCAG 2.2, 1.4.3).
  func contrast(with other: Shade) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// Near enough to WCAG's curve, which has 2.4 for the power, to choose between black and white.
  private var luminance: Double {
    func linear(_ part: Int) -> Double {
      let value = Double(part) / 255
      return value * value * (0.8 + 0.2 * value)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
