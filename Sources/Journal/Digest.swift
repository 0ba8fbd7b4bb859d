import CNettle

/// A SHA-256 digest (FIPS 180-4), by nettle.
public struct Digest: Equatable, Sendable {
  /// Its 32 bytes.
  public let bytes: [UInt8]

  private init(_ fill: (UnsafeMutablePointer<UInt8>?) -> Void) {
    bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      fill(buffer.baseAddress)
      count = 32
    }
  }

  /// SHA-256 of a message.
  public static func sha256(_ message: [UInt8]) -> Digest {
    Digest { cnettle_sha256(message, message.count, nil, 0, $0) }
  }

  /// HMAC-SHA-256 of a message (RFC 2104).
  public static func hmac(key: [UInt8], message: [UInt8]) -> Digest {
    Digest { cnettle_hmac_sha256(key, key.count, message, message.count, $0) }
  }

  /// 64 lower-case hex characters.
  public var hex: String { Digest.hex(bytes) }

  /// How a secret record names a participant: the first 128 bits of the HMAC over the id with the round's key, in hex.
  public static func pseudonym(of id: String, key: [UInt8]) -> String {
    hex(hmac(key: key, message: Array(id.utf8)).bytes.prefix(16))
  }

  /// Lower-case hex, two characters a byte.
  public static func hex(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    for byte in bytes {
      text.append(hexDigit(byte >> 4))
      text.append(hexDigit(byte & 15))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes that hex characters of either case stand for; nil for anything else.
  public static func bytes(hex: String) -> [UInt8]? {
    let digits = Array(hex.utf8)
    guard digits.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(digits[place]), let low = value(digits[place + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - 0x37
    default: nil
    }
  }

  /// Whether two secrets are the same; the time it takes tells nothing but their lengths.
  public static func same(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count == b.count && cnettle_equal(a, b, a.count) == 1
  }

  /// Whether two secrets are the same; the time it takes tells nothing but their lengths.
  public static func same(_ a: String, _ b: String) -> Bool { same(Array(a.utf8), Array(b.utf8)) }
}
