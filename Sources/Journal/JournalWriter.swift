import JSON
import Workshop

/// The one that appends to a journal, and holds its lock as long as it lives.
///
/// Records go to a buffer; a sync writes the buffer and waits for the disk, on another thread if the caller likes, and
/// what is appended meanwhile shares the next sync. Only what `acknowledged` counts may be told to anybody.
///
/// Numbered rules, on which recovery stands:
///
///  1. Bytes before `acknowledged.bytes` are never written again by this object.
///  2. One sync is under way at most, and it writes from `acknowledged.bytes` on.
///  3. A failed write or sync is final for its descriptor: the writer then refuses everything until `reopen`.
///  4. No line is taken that the scanner of `LineScanner` would refuse.
///  5. A record that seals (`Layout.seals`) shares no sync with records before it: where it stands whole in a file,
///     everything before it was on the disk.
public final class JournalWriter {
  /// A record that is to be written.
  public struct Draft: Equatable, Sendable {
    /// Session time. A moment before the last record's becomes that one's; with a `voter` in the data it becomes its
    /// minute's beginning.
    public var at: Instant
    /// The kind's name.
    public var kind: String
    /// The payload.
    public var data: JSONObject

    /// Makes a draft.
    public init(at: Instant, kind: String, data: JSONObject) {
      self.at = at
      self.kind = kind
      self.data = data
    }
  }

  /// What the writer is doing.
  public enum State: Equatable, Sendable {
    /// Nothing is on its way to the disk.
    case ready
    /// A sync is under way.
    case syncing
    /// Nothing is taken or acknowledged until `reopen`.
    case failed(JournalFailure)
  }

  /// The longest line that is written, newline included. Far above any session; it bounds memory, not use.
  public static let longestRecordBytes = 16 * 1024 * 1024

  /// A place in the file and in the chain.
  struct Mark: Equatable, Sendable {
    var bytes: Int
    var tip: Tip
  }

  /// Whole lines that one sync writes, and the end of the chain behind them.
  struct Group: Equatable, Sendable {
    var bytes: [UInt8] = []
    var tip = Tip()
  }

  /// The journal's path.
  public let path: String
  let disk: Disk
  var descriptor: Descriptor?

  /// What the writer is doing.
  public internal(set) var state = State.ready
  /// How far the file is known to be on the disk.
  var acknowledged: Mark
  /// The bytes of the sync under way, and the end of the chain with them.
  var inFlight = Group()
  /// Behind that: what the next syncs write, a group each.
  var waiting: [Group] = []
  /// The end of all records, acknowledged or not.
  var tip: Tip
  private var lastInstant: Instant?

  init(path: String, disk: Disk, descriptor: Descriptor, at mark: Mark) {
    self.path = path
    self.disk = disk
    self.descriptor = descriptor
    acknowledged = mark
    tip = mark.tip
    lastInstant = mark.tip.at.instant
  }

  /// How many records are known to be on the disk: numbers below this are acknowledged.
  public var acknowledgedRecords: Int { acknowledged.tip.seq }

  /// How many records there are with those that are not on the disk yet; the number of the next one.
  public var records: Int { tip.seq }

  /// The chain value of the last record on the disk.
  public var fingerprint: Chain { acknowledged.tip.chain }

  /// When the last record is that counts for the order of times; nil before the first.
  public var lastMoment: Instant? { lastInstant }

  /// Takes records, all or none, and gives them as they will stand in the file. Nothing is on the disk yet.
  ///
  /// Throws the failure while the writer has failed, and `unfit` for what the format does not allow.
  public func append(_ drafts: [Draft]) throws(JournalFailure) -> [StoredRecord] {
    if case .failed(let failure) = state { throw failure }
    let before = (tip, lastInstant, waiting)
    var records: [StoredRecord] = []
    for draft in drafts {
      do throws(JournalFault) {
        records.append(try add(draft))
      } catch {
        (tip, lastInstant, waiting) = before
        throw .unfit(error)
      }
    }
    return records
  }

  private func add(_ draft: Draft) throws(JournalFault) -> StoredRecord {
    let isSecret = draft.data["voter"] != nil
    let moment = isSecret ? draft.at.minute : max(draft.at, lastInstant ?? draft.at)
    let (line, chain) = line(draft, at: moment)
    let record = StoredRecord(
      seq: tip.seq, synced: acknowledged.tip.seq - 1, at: moment, kind: draft.kind, data: draft.data, chain: chain)
    try readBack(line)
    if waiting.isEmpty || Layout.seals.contains(where: { $0.description == draft.kind }) { waiting.append(Group()) }
    waiting[waiting.count - 1].bytes += line
    waiting[waiting.count - 1].tip = tip
    if !isSecret { lastInstant = moment }
    return record
  }

  private func line(_ draft: Draft, at moment: Instant) -> (bytes: [UInt8], chain: Chain) {
    var line: [UInt8] = []
    line.reserveCapacity(512)
    line.append(Layout.seq)
    JSONWriter.append(tip.seq, to: &line)
    line.append(Layout.synced)
    JSONWriter.append(acknowledged.tip.seq - 1, to: &line)
    line.append(Layout.at)
    line.append(contentsOf: moment.iso8601.utf8)
    line.append(Layout.kind)
    line.append(contentsOf: draft.kind.utf8)
    line.append(Layout.data)
    JSONWriter.append(.object(draft.data), to: &line)
    let chain = line.withUnsafeBufferPointer { tip.chain.next($0) }
    line.append(Layout.chain)
    chain.withBytes { line.append(contentsOf: $0) }
    line.append(Layout.end)
    line.append(0x0A)
    return (line, chain)
  }

  /// Reads the line as everybody else will, and moves the tip behind it.
  private func readBack(_ line: [UInt8]) throws(JournalFault) {
    guard line.count <= JournalWriter.longestRecordBytes else {
      throw JournalFault(
        line: tip.seq + 1, kind: .layout, expected: "at most \(JournalWriter.longestRecordBytes) bytes",
        found: "\(line.count)")
    }
    tip = try line.withUnsafeBufferPointer { bytes throws(JournalFault) in
      var scanner = LineScanner(bytes, tip: tip)
      scanner.checksChain = false
      _ = try scanner.next()
      guard scanner.offset == bytes.count else {
        throw JournalFault(line: tip.seq + 1, kind: .layout, expected: "one line", found: "more")
      }
      return scanner.tip
    }
  }
}

extension [UInt8] {
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
