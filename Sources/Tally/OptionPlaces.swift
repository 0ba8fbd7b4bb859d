import Workshop

/// Where each option stands in the poll: an open table over a plain hash of the id's bytes.
///
/// A dictionary would be right too, and safe against ids chosen to collide; but the ids are the facilitator's, and with
/// its hash a million ballots take twice as long.
struct OptionPlaces: Equatable, Sendable {
  private let options: [OptionID]
  /// Places in `options`, or −1; a power of two long and mostly empty: a second look costs more than the memory.
  private let table: [Int32]

  init(_ options: [OptionID]) {
    self.options = options
    var length = 4
    while length < options.count * 8 { length *= 2 }
    var table = [Int32](repeating: -1, count: length)
    for (place, option) in options.enumerated() {
      var slot = Self.hash(option.text) & (length - 1)
      while table[slot] >= 0 { slot = (slot + 1) & (length - 1) }
      table[slot] = Int32(place)
    }
    self.table = table
  }

  /// Nil for an option that the poll does not have.
  subscript(_ option: OptionID) -> Int? {
    var slot = Self.hash(option.text) & (table.count - 1)
    while table[slot] >= 0 {
      let place = Int(table[slot])
      if options[place].text == option.text { return place }
      slot = (slot + 1) & (table.count - 1)
    }
    return nil
  }

  /// Eight bytes a step, each step both halves of a product, as wyhash does it (Wang Yi): names that differ in their last
  /// letter only must not meet.
  private static func hash(_ text: String) -> Int {
    let whole = text.utf8.withContiguousStorageIfAvailable { hash(UnsafeRawBufferPointer($0)) }
    // Text that is not stored as UTF-8 cannot come up where Swift alone makes text; it is hashed all the same.
    return whole ?? Array(text.utf8).withUnsafeBytes(hash)
  }

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(bytes.count)
    func mix(_ word: UInt64) {
      let product = (hash ^ word).multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
      hash = product.high ^ product.low
    }
    var offset = 0
    while offset + 8 <= bytes.count {
      mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    if offset < bytes.count {
      if bytes.count >= 8 {
        // The last eight, some of them once more.
        mix(bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
      } else {
        var word: UInt64 = 0
        for byte in bytes { word = word << 8 | UInt64(byte) }
        mix(word)
      }
    }
    return Int(truncatingIfNeeded: hash)
  }
}
