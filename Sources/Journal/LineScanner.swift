import Glibc
import JSON
import Workshop

/// Reads a journal's bytes line by line and checks every invariant of the format. Makes nothing but ranges, so that a
/// million records take the time of their hashes.
struct LineScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The chain of records up to here.
  var tip: Tip
  /// Where the next line begins: all bytes before it hold.
  var offset: Int
  /// Lines already checked are read again without their hashes.
  var checksChain = true
  /// The ten bytes of the last day that was found to exist.
  private var day: (UInt64, UInt16) = (0, 0)
  private var payload = PayloadScanner()

  init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int = 0, tip: Tip = Tip()) {
    self.bytes = bytes
    self.offset = offset
    self.tip = tip
  }

  /// The number of the next line, from 1.
  var number: Int { tip.seq + 1 }

  /// The next line, or nil at the end of the bytes. After a fault nothing has moved.
  mutating func next() throws(JournalFault) -> Line? {
    guard offset < bytes.count else { return nil }
    guard let end = bytes.firstNewline(from: offset) else {
      throw fault(.unfinished, "a newline at the end of the last line", found(offset..<bytes.count))
    }
    var cursor = Cursor(bytes: bytes, index: offset, end: end, line: number)
    let line = try parts(&cursor)
    let stamp = Stamp(bytes, at: line.at.lowerBound)
    if !line.outsideOrder, stamp < tip.at {
      throw fault(.order, "\(tip.at.text) or later", found(line.at))
    }
    if checksChain {
      let expected = tip.chain.next(UnsafeBufferPointer(rebasing: bytes[line.hashed]))
      guard line.chain == expected else { throw fault(.chain, expected.text, line.chain.text) }
    }
    tip.advance(by: line, stamp: stamp)
    offset = end + 1
    return line
  }

  private mutating func parts(_ cursor: inout Cursor) throws(JournalFault) -> Line {
    try cursor.pass(Layout.seq)
    let seq = try cursor.integer()
    guard seq == tip.seq else { throw fault(.seq, "\(tip.seq)", "\(seq)") }
    try cursor.pass(Layout.synced)
    let synced = try cursor.integer()
    guard synced >= tip.synced, synced < seq else {
      throw fault(.synced, "from \(tip.synced) to \(seq - 1)", "\(synced)")
    }
    try cursor.pass(Layout.at)
    let at = try moment(&cursor)
    try cursor.pass(Layout.kind)
    let kind = try kind(&cursor)
    try cursor.pass(Layout.data)
    let start = cursor.index
    cursor.index = try payload.scan(bytes, from: start, to: cursor.end, line: number)
    let data = start..<cursor.index
    let hashed = offset..<cursor.index
    try cursor.pass(Layout.chain)
    let chain = try chain(&cursor)
    try cursor.pass(Layout.end)
    guard cursor.index == cursor.end else {
      throw fault(.layout, "the end of the line", found(cursor.index..<cursor.end))
    }
    let secret = payload.hasVoter && bytes[at].suffix(8).elementsEqual(":00.000Z".utf8)
    return Line(
      seq: seq, synced: synced, at: at, kind: kind, data: data, hashed: hashed, chain: chain, outsideOrder: secret)
  }

  private mutating func moment(_ cursor: inout Cursor) throws(JournalFault) -> Range<Int> {
    let start = cursor.index
    let place = start..<min(start + Stamp.count, cursor.end)
    guard place.count == Stamp.count else { throw fault(.moment, "UTC with milliseconds", found(place)) }
    let raw = UnsafeRawBufferPointer(bytes)
    let today = (
      raw.loadUnaligned(fromByteOffset: start, as: UInt64.self),
      raw.loadUnaligned(fromByteOffset: start + 8, as: UInt16.self)
    )
    if today != day {
      guard isDay(start) else { throw fault(.moment, "UTC with milliseconds", found(place)) }
      day = today
    }
    guard isTime(start + 10) else { throw fault(.moment, "UTC with milliseconds", found(place)) }
    cursor.index = place.upperBound
    return place
  }

  /// `2020-12-11`
  private func isDay(_ start: Int) -> Bool {
    guard bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
      let year = digits(start, 4), let month = digits(start + 5, 2), let day = digits(start + 8, 2)
    else { return false }
    return Day(year: year, month: month, day: day) != nil
  }

  /// `T10:05:12.123Z`
  private func isTime(_ start: Int) -> Bool {
    guard bytes[start] == UInt8(ascii: "T"), bytes[start + 3] == UInt8(ascii: ":"),
      bytes[start + 6] == UInt8(ascii: ":"), bytes[start + 9] == UInt8(ascii: "."),
      bytes[start + 13] == UInt8(ascii: "Z"), let hour = digits(start + 1, 2), let minute = digits(start + 4, 2),
      let second = digits(start + 7, 2), digits(start + 10, 3) != nil
    else { return false }
    return hour < 24 && minute < 60 && second < 60
  }

  private func digits(_ start: Int, _ count: Int) -> Int? {
    var value = 0
    for place in start..<start + count {
      let digit = Int(bytes[place]) - 0x30
      guard digit >= 0, digit <= 9 else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private func kind(_ cursor: inout Cursor) throws(JournalFault) -> Range<Int> {
    let start = cursor.index
    while cursor.index < cursor.end, bytes[cursor.index].isLetterOrDigit { cursor.index += 1 }
    let kind = start..<cursor.index
    guard let first = bytes[kind].first, first >= UInt8(ascii: "a") else {
      throw fault(.kindName, "a name in lowerCamelCase", found(start..<cursor.end))
    }
    if tip.seq == 0, !bytes.holds(Layout.firstKind, at: kind) {
      throw fault(.firstKind, Layout.firstKind.description, found(kind))
    }
    return kind
  }

  private func chain(_ cursor: inout Cursor) throws(JournalFault) -> Chain {
    let place = cursor.index..<min(cursor.index + 64, cursor.end)
    guard place.count == 64 else { throw fault(.chain, "64 hex characters", found(place)) }
    cursor.index = place.upperBound
    return Chain(
      characters: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: place.lowerBound, as: SIMD64<UInt8>.self))
  }

  private func fault(_ kind: JournalFault.Kind, _ expected: String, _ found: String) -> JournalFault {
    JournalFault(line: number, kind: kind, expected: expected, found: found)
  }

  private func found(_ place: Range<Int>) -> String { bytes.excerpt(place) }
}
