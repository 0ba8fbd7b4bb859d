/// Codes that people type: eight characters of an alphabet without look-alikes, in two fours: `7KQ2-MX4D`.
///
/// 31⁸ is 8.5 × 10¹¹. A link that tries five a minute, and comes anew for every five, at a thousand links a second for a
/// whole day, finds one of a hundred codes with a chance of one in twenty; the host admits a fraction of that.
enum Code {
  private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ".utf8)

  static func make(_ random: (Int) -> [UInt8]) -> String {
    var characters: [UInt8] = []
    while characters.count < 8 {
      // Bytes beyond the last whole multiple would make the first characters likelier.
      for byte in random(8) where characters.count < 8 && Int(byte) < 256 / alphabet.count * alphabet.count {
        characters.append(alphabet[Int(byte) % alphabet.count])
      }
    }
    return "\(String(decoding: characters[..<4], as: UTF8.self))-\(String(decoding: characters[4...], as: UTF8.self))"
  }

  /// As it was made, of what somebody typed: in any case, with or without the hyphen.
  static func normal(_ typed: String) -> String {
    let kept = typed.uppercased().utf8.filter { alphabet.contains($0) }
    guard kept.count == 8 else { return "" }
    return "\(String(decoding: kept[..<4], as: UTF8.self))-\(String(decoding: kept[4...], as: UTF8.self))"
  }
}
