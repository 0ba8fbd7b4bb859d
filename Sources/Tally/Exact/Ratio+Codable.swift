extension Ratio: Codable {
  /// As text: `-7/3`, and `5` for whole numbers.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// Throws for text that `encode` does not write.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let ratio = Ratio(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "a ratio is written as -7/3 or 5")
    }
    self = ratio
  }

  private init?(_ text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let numerator = Natural(decimal: first) else { return nil }
    guard parts.count == 2 else {
      self.init(isNegative: isNegative, numerator, over: .one)
      return
    }
    guard let denominator = Natural(decimal: parts[1]), !denominator.isZero else { return nil }
    self.init(isNegative: isNegative, numerator, over: denominator)
  }
}

extension Ratio: CustomStringConvertible {
  /// `-7/3`, and `5` for whole numbers.
  public var description: String {
    let sign = isNegative ? "-" : ""
    return denominator.isOne ? sign + numerator.decimal : "\(sign)\(numerator.decimal)/\(denominator.decimal)"
  }
}

extension Natural {
  /// The most digits that are read: more come up in no count.
  static let mostDigits = 10_000

  init?(decimal text: some StringProtocol) {
    guard !text.isEmpty, text.utf8.count <= Self.mostDigits else { return nil }
    var number = Natural.zero
    for byte in text.utf8 {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * Natural(10) + Natural(UInt64(byte - UInt8(ascii: "0")))
    }
    self = number
  }
}
