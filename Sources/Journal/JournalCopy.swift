import JSON
import Workshop

/// A copy of a journal in which some payloads read otherwise: every record keeps its number, its time and its kind, the
/// chain is made anew from the first record on, and one record at the end tells what was changed and from which journal.
public struct JournalCopy: Sendable {
  /// The whole file.
  public private(set) var bytes: [UInt8] = []
  /// How many payloads were changed.
  public private(set) var changed = 0
  private var tip = Tip()

  /// Copies the records that hold. Cost: one pass, and the payloads are read.
  ///
  /// - Parameters:
  ///   - change: gives the payload anew; nil leaves its bytes as they are.
  ///   - last: what is written at the end, at the time of the last record.
  public init(
    of contents: JournalContents, changing change: (StoredRecord) -> JSONObject?, adding last: JournalWriter.Draft
  ) throws(JournalFault) {
    bytes.reserveCapacity(contents.bytes.count + 1_024)
    try contents.bytes.withUnsafeBufferPointer { buffer throws(JournalFault) in
      var scanner = LineScanner(buffer)
      scanner.checksChain = false
      while scanner.offset < contents.verdict.goodBytes, let line = try scanner.next() {
        var hashed = Array(buffer[line.hashed])
        if let data = change(try StoredRecord(line, buffer)) {
          changed += 1
          hashed.removeLast(line.hashed.upperBound - line.data.lowerBound)
          JSONWriter.append(.object(data), to: &hashed)
        }
        try add(hashed)
      }
    }
    var line: [UInt8] = []
    line.append(Layout.seq)
    JSONWriter.append(tip.seq, to: &line)
    line.append(Layout.synced)
    JSONWriter.append(max(tip.synced, tip.seq - 1), to: &line)
    line.append(Layout.at)
    line.append(contentsOf: max(last.at, tip.at.instant ?? last.at).iso8601.utf8)
    line.append(Layout.kind)
    line.append(contentsOf: last.kind.utf8)
    line.append(Layout.data)
    JSONWriter.append(.object(last.data), to: &line)
    try add(line)
  }

  /// A record from its bytes up to the chain.
  private mutating func add(_ hashed: [UInt8]) throws(JournalFault) {
    let chain = hashed.withUnsafeBufferPointer { tip.chain.next($0) }
    var line = hashed
    line.append(Layout.chain)
    chain.withBytes { line.append(contentsOf: $0) }
    line.append(Layout.end)
    line.append(0x0A)
    // Read as everybody else will.
    tip = try line.withUnsafeBufferPointer { buffer throws(JournalFault) in
      var scanner = LineScanner(buffer, tip: tip)
      _ = try scanner.next()
      return scanner.tip
    }
    bytes += line
  }

  /// The fingerprint of the copy.
  public var fingerprint: String { tip.chain.text }
  /// How many records it has.
  public var records: Int { tip.seq }

  /// Writes it to a new file, mode 0600. Throws `exists` when something has that name.
  public func write(to path: String, on disk: Disk) throws(JournalFailure) {
    if disk.exists(path) { throw .exists(path: path) }
    try BesideFile.write(bytes, to: path, mode: 0o600, on: disk)
  }
}
