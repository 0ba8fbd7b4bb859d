/// Tells a torn tail from damage (promise 4).
enum TornTail {
  /// Whether what is wrong from a bad record on can be what a crash leaves behind.
  ///
  /// It is not when anything that still stands in the file says that this record had been on the disk: a `synced` as
  /// high as it, in the good records or in a later line, or a whole later line of a kind that seals.
  static func isTorn(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, record: Int, synced: Int) -> Bool {
    guard record > synced else { return false }
    var offset = offset
    while offset < bytes.count {
      let end = bytes.firstNewline(from: offset)
      let line = offset..<(end ?? bytes.count)
      if let claim = claim(bytes, line, record: record), claim >= record { return false }
      if end != nil, seals(bytes, line) { return false }
      offset = line.upperBound + 1
    }
    return true
  }

  /// The `synced` that a line claims, where its beginning is readable and makes sense.
  private static func claim(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, record: Int) -> Int? {
    var cursor = Cursor(bytes: bytes, index: line.lowerBound, end: line.upperBound, line: 0)
    guard (try? cursor.pass(Layout.seq)) != nil, let seq = try? cursor.integer(),
      (try? cursor.pass(Layout.synced)) != nil, let synced = try? cursor.integer(),
      cursor.index < line.upperBound, bytes[cursor.index] == UInt8(ascii: ","), synced < seq, seq >= record
    else { return nil }
    return synced
  }

  /// Whether a whole line is of a kind that is only acknowledged when everything before it is on the disk.
  private static func seals(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var cursor = Cursor(bytes: bytes, index: line.lowerBound, end: line.upperBound, line: 0)
    guard (try? cursor.pass(Layout.seq)) != nil, (try? cursor.integer()) != nil,
      (try? cursor.pass(Layout.synced)) != nil, (try? cursor.integer()) != nil, (try? cursor.pass(Layout.at)) != nil,
      cursor.index + Stamp.count < line.upperBound
    else { return false }
    cursor.index += Stamp.count
    guard (try? cursor.pass(Layout.kind)) != nil else { return false }
    return Layout.seals.contains { kind in
      var rest = cursor
      return (try? rest.pass(kind)) != nil && (try? rest.pass(Layout.data)) != nil
        && line.count >= 2 && bytes.holds(Layout.end, at: line.upperBound - 2..<line.upperBound)
    }
  }
}
