import Glibc

/// Tells a torn tail from damage (promise 4).
enum TornTail {
  /// What every journal begins with.
  static let beginning: StaticString = #"{"seq":0,"synced":-1,"#

  /// Whether what is wrong from a bad record on can be what a crash leaves behind.
  ///
  /// It is not when anything that still stands in the file says that this record had been on the disk: a `synced` as
  /// high as it, in the good records or anywhere behind them, or a whole later record of a kind that seals. Nor where
  /// no record holds and the file does not begin as a journal: then it is somebody's file and none of ours.
  static func isTorn(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, record: Int, synced: Int) -> Bool {
    guard record > synced, record > 0 || begins(bytes) else { return false }
    // Behind a hole a record need not stand at the beginning of a line. In a payload no record's beginning can stand:
    // there its quotes are escaped.
    var next = bytes.first(UInt8(ascii: "{"), from: offset)
    while let place = next {
      if let head = head(bytes, at: place) {
        if head.synced >= record || seals(bytes, behind: head) { return false }
      }
      next = bytes.first(UInt8(ascii: "{"), from: place + 1)
    }
    return true
  }

  /// Whether the bytes are those of a journal as far as they go. Zeros at the end count for nothing: a crash leaves
  /// them where the size of a file had come to the disk and its bytes had not.
  static func begins(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = (bytes.lastIndex { $0 != 0 } ?? -1) + 1
    let known = UnsafeBufferPointer(start: beginning.utf8Start, count: beginning.utf8CodeUnitCount)
    return zip(bytes.prefix(count), known).allSatisfy { $0 == $1 }
  }

  /// What stands before a record's kind.
  private struct Head {
    var synced: Int
    /// Behind the moment.
    var end: Int
  }

  /// The head that begins at this place, where it is readable and makes sense.
  private static func head(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Head? {
    var cursor = Cursor(bytes: bytes, index: place, end: bytes.count, line: 0)
    guard (try? cursor.pass(Layout.seq)) != nil, let seq = try? cursor.integer(),
      (try? cursor.pass(Layout.synced)) != nil, let synced = try? cursor.integer(),
      (try? cursor.pass(Layout.at)) != nil, synced < seq
    else { return nil }
    return Head(synced: synced, end: cursor.index + Stamp.count)
  }

  /// Whether a record is whole and of a kind that is only acknowledged when everything before it is on the disk.
  private static func seals(_ bytes: UnsafeBufferPointer<UInt8>, behind head: Head) -> Bool {
    guard head.end < bytes.count, let end = bytes.firstNewline(from: head.end) else { return false }
    var cursor = Cursor(bytes: bytes, index: head.end, end: end, line: 0)
    guard (try? cursor.pass(Layout.kind)) != nil else { return false }
    return Layout.seals.contains { kind in
      var rest = cursor
      return (try? rest.pass(kind)) != nil && (try? rest.pass(Layout.data)) != nil
        && bytes.holds(Layout.end, at: end - 2..<end)
    }
  }
}
