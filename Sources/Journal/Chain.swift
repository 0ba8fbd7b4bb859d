import CNettle

/// The 64 hex characters that tie a record to all before it.
public struct Chain: Equatable, Sendable {
  var characters: SIMD64<UInt8>

  init(characters: SIMD64<UInt8>) { self.characters = characters }

  /// What stands for the record before the first: 64 zeros.
  public static let start = Chain(characters: SIMD64(repeating: UInt8(ascii: "0")))

  /// The characters as text; that of the last record is the session's fingerprint.
  public var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// The chain of the record that follows, of which these are the bytes up to `,"chain":`.
  func next(_ hashed: UnsafeBufferPointer<UInt8>) -> Chain {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
      withBytes { cnettle_sha256($0.baseAddress, $0.count, hashed.baseAddress, hashed.count, digest.baseAddress) }
      var characters = SIMD64<UInt8>()
      withUnsafeMutableBytes(of: &characters) { hex in
        for place in 0..<32 {
          hex[2 * place] = Digest.hexDigit(digest[place] >> 4)
          hex[2 * place + 1] = Digest.hexDigit(digest[place] & 15)
        }
      }
      return Chain(characters: characters)
    }
  }

  func withBytes<T>(_ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
    withUnsafeBytes(of: characters) { $0.withMemoryRebound(to: UInt8.self, body) }
  }
}
