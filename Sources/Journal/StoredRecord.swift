import JSON
import Workshop

/// One record as it stands in the file, its payload not yet understood.
public struct StoredRecord: Equatable, Sendable {
  /// Its number, from 0.
  public var seq: Int
  /// The last record that was known to be on the disk when it was made.
  public var synced: Int
  /// When, in session time.
  public var at: Instant
  /// What sort of event.
  public var kind: String
  /// The payload, unknown members included.
  public var data: JSONObject
  /// Its chain value: the fingerprint of the journal up to here.
  public var chain: Chain

  init(seq: Int, synced: Int, at: Instant, kind: String, data: JSONObject, chain: Chain) {
    self.seq = seq
    self.synced = synced
    self.at = at
    self.kind = kind
    self.data = data
    self.chain = chain
  }

  /// Takes the parts out of a line that has been checked.
  init(_ line: Line, _ bytes: UnsafeBufferPointer<UInt8>) throws(JournalFault) {
    seq = line.seq
    synced = line.synced
    chain = line.chain
    let at = Stamp(bytes, at: line.at.lowerBound)
    guard let instant = at.instant else {
      throw JournalFault(line: line.seq + 1, kind: .moment, expected: "UTC with milliseconds", found: at.text)
    }
    self.at = instant
    kind = String(decoding: bytes[line.kind], as: UTF8.self)
    do throws(JSONFault) {
      guard let object = try JSON(parsing: UnsafeBufferPointer(rebasing: bytes[line.data])).asObject else {
        throw JSONFault(.unexpectedByte(bytes[line.data.lowerBound]), at: 0)
      }
      data = object
    } catch {
      throw JournalFault(line: line.seq + 1, kind: .payload, expected: "strict JSON", found: error.description)
    }
  }
}

/// The good part of a journal in memory, checked from its first byte on.
public struct JournalContents: Sendable {
  /// The whole file as it was read.
  public let bytes: [UInt8]
  /// What the check found.
  public let verdict: Verdict
  let tip: Tip

  /// Checks a journal that was read.
  public init(bytes: [UInt8], live: Bool) {
    self.bytes = bytes
    (verdict, tip) = bytes.withUnsafeBufferPointer { Verdict.check($0, live: live) }
  }

  /// Gives every good record in its order. The bytes were checked before, so of the reading only a payload that the
  /// scanner let pass can throw.
  public func forEachRecord(_ body: (StoredRecord) throws(JournalFault) -> Void) throws(JournalFault) {
    try bytes.withUnsafeBufferPointer { buffer throws(JournalFault) in
      var scanner = LineScanner(buffer)
      scanner.checksChain = false
      while scanner.offset < verdict.goodBytes, let line = try scanner.next() { try body(StoredRecord(line, buffer)) }
    }
  }

  /// The good records, all at once.
  public func records() throws(JournalFault) -> [StoredRecord] {
    var records: [StoredRecord] = []
    records.reserveCapacity(verdict.records)
    try forEachRecord { records.append($0) }
    return records
  }
}
