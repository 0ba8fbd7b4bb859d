import Workshop

/// The end of a chain of records: all that the next line is checked against, and made with.
struct Tip: Equatable, Sendable {
  /// The number of the next record.
  var seq = 0
  /// The highest `synced` so far.
  var synced = -1
  /// The last `at` that counts for the order.
  var at = Stamp.none
  var chain = Chain.start

  mutating func advance(by line: Line, stamp: Stamp) {
    seq += 1
    synced = line.synced
    chain = line.chain
    if !line.outsideOrder { at = stamp }
  }
}

/// The 24 characters of `at`, packed so that the order of the numbers is the order of the texts.
struct Stamp: Equatable, Comparable, Sendable {
  static let count = 24

  var high: UInt64 = 0
  var middle: UInt64 = 0
  var low: UInt64 = 0

  /// Before every moment.
  static let none = Stamp()

  private init() {}

  /// `bytes` are at least 24 from `offset` on.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let raw = UnsafeRawBufferPointer(bytes)
    high = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    middle = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
    low = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
  }

  var text: String {
    String(
      decoding: [high, middle, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) }
      },
      as: UTF8.self)
  }

  /// The moment; nil before the first.
  var instant: Instant? { self == .none ? nil : Instant(iso8601: text) }

  static func < (a: Stamp, b: Stamp) -> Bool { (a.high, a.middle, a.low) < (b.high, b.middle, b.low) }
}
