import Workshop

/// A compiled time zone: TZif, RFC 8536, of any version.
///
/// Layout: a header of 44 bytes (`TZif`, version, fifteen unused, six counts of four bytes: marks of UT, marks of
/// standard time, leap seconds, transitions, types, characters of abbreviations) and its block: the transitions' times,
/// for each the number of its type, the types (offset, whether in summer, abbreviation: 4 + 1 + 1 bytes), and what is
/// not read here. From version 2 on a second header and block follow, with times of eight bytes instead of four, and
/// a line with the rule for all that comes after the last transition (`PosixZone`). All numbers are big-endian.
///
/// 1. Before the first transition the first type holds.
/// 2. A file that ends early, or whose numbers lead outside it, is none.
struct ZoneFile {
  private var changes: [ZoneChange] = []
  private let first: Int
  /// Nil where nothing is said of later times: then the last type holds.
  private let rule: PosixZone?

  init?(_ bytes: [UInt8]) {
    var reader = Reader(bytes: bytes)
    guard var header = reader.header() else { return nil }
    var timeBytes = 4
    if header.version != 0 {
      guard reader.skip(header.blockBytes(timeBytes: 4)), let second = reader.header() else { return nil }
      header = second
      timeBytes = 8
    }
    guard header.types > 0 else { return nil }
    let end = reader.at + header.blockBytes(timeBytes: timeBytes)
    guard end <= bytes.count else { return nil }
    let times = (0..<header.transitions).compactMap { _ in reader.number(bytes: timeBytes) }
    let kinds = (0..<header.transitions).compactMap { _ in reader.number(bytes: 1).map { $0 & 0xFF } }
    var offsets: [Int] = []
    for _ in 0..<header.types {
      guard let offset = reader.number(bytes: 4), reader.skip(2) else { return nil }
      offsets.append(offset)
    }
    guard kinds.allSatisfy(offsets.indices.contains) else { return nil }
    first = offsets[0]
    changes = zip(times, kinds).map { ZoneChange(second: $0, offset: offsets[$1]) }
    guard zip(changes, changes.dropFirst()).allSatisfy({ $0.second < $1.second }) else { return nil }
    guard timeBytes == 8 else {
      rule = nil
      return
    }
    let footer = bytes[end...]
    guard footer.first == UInt8(ascii: "\n"), let close = footer.dropFirst().firstIndex(of: UInt8(ascii: "\n")) else {
      return nil
    }
    let line = footer[(end + 1)..<close]
    rule = PosixZone(String(decoding: line, as: UTF8.self))
    if rule == nil, !line.isEmpty { return nil }
  }

  /// What holds at `start`, and each change of the offset from there until before `end`, in seconds since 1970.
  func transitions(from start: Int, to end: Int) -> [Zone.Transition] {
    var all = changes
    if let rule {
      let last = changes.last?.second ?? .min
      if changes.isEmpty { all.append(ZoneChange(second: start, offset: rule.offset(at: start))) }
      let firstYear = Day(daysSinceEpoch: max(start, last) / 86_400).year - 1
      let lastYear = Day(daysSinceEpoch: end / 86_400).year
      for year in firstYear...max(firstYear, lastYear) {
        all += rule.changes(in: year).filter { $0.second > max(start, last) }
      }
    }
    var out = [ZoneChange(second: start, offset: all.last { $0.second <= start }?.offset ?? first)]
    for change in all where change.second > start && change.second < end {
      // Of two at one moment the later one counts.
      if change.second == out.last?.second { out.removeLast() }
      if change.offset != out.last?.offset { out.append(change) }
    }
    return out.map { Zone.Transition(from: Instant(milliseconds: $0.second * 1_000), offsetSeconds: $0.offset) }
  }

  private struct Header {
    var version: Int
    var counts: [Int]

    var transitions: Int { counts[3] }
    var types: Int { counts[4] }

    func blockBytes(timeBytes: Int) -> Int {
      counts[3] * (timeBytes + 1) + counts[4] * 6 + counts[5] + counts[2] * (timeBytes + 4) + counts[1] + counts[0]
    }
  }

  private struct Reader {
    let bytes: [UInt8]
    var at = 0

    /// A whole number with a sign.
    mutating func number(bytes count: Int) -> Int? {
      guard bytes.count - at >= count else { return nil }
      defer { at += count }
      let start = Int(Int8(bitPattern: bytes[at]))
      return bytes[(at + 1)..<(at + count)].reduce(start) { $0 << 8 | Int($1) }
    }

    mutating func skip(_ count: Int) -> Bool {
      at += count
      return at <= bytes.count
    }

    mutating func header() -> Header? {
      guard at + 44 <= bytes.count, bytes[at..<(at + 4)].elementsEqual("TZif".utf8) else { return nil }
      let version = Int(bytes[at + 4])
      at += 20
      let counts = (0..<6).compactMap { _ in number(bytes: 4) }
      // Larger than any that there is, and far from where sums overflow.
      guard counts.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
      return Header(version: version, counts: counts)
    }
  }
}

/// From this second since 1970 on clocks are `offset` seconds ahead of UTC.
struct ZoneChange: Equatable {
  var second: Int
  var offset: Int
}
