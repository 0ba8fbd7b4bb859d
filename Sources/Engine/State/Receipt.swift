/// What a voter keeps to find the own ballot in the list that is exported: ten characters that the voter's program makes
/// by chance and never sends. The journal has the SHA-256 of `POLL/ROUND/CHARACTERS`, so that whoever reads it cannot
/// make the ten characters of it, and the same ten in another round would be another hash.
public enum Receipt {
  /// Without look-alikes: 31¹⁰ is 8 × 10¹⁴.
  public static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
  /// How many characters.
  public static let length = 10

  /// Made of random bytes, of which there must be enough: each that would favour a character is left out. Nil where there
  /// were too few.
  public static func make(of bytes: [UInt8]) -> String? {
    let most = 256 / alphabet.count * alphabet.count
    let characters = bytes.lazy.filter { Int($0) < most }.map { alphabet[Int($0) % alphabet.count] }.prefix(length)
    return characters.count == length ? String(characters) : nil
  }

  /// As it is shown: `K7Q2M-X4D9A`.
  public static func shown(_ receipt: String) -> String { "\(receipt.prefix(5))-\(receipt.dropFirst(5))" }

  /// As it was made, of what somebody typed; nil for what can be none.
  public static func normal(_ typed: String) -> String? {
    let kept = typed.uppercased().filter { alphabet.contains($0) }
    return kept.count == length ? kept : nil
  }

  /// What is hashed.
  public static func message(poll: String, round: Int, _ receipt: String) -> [UInt8] {
    Array("\(poll)/\(round)/\(receipt)".utf8)
  }

  /// Whether something can be such a hash: 64 lower-case hex characters.
  static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}
