extension JournalWriter {
  /// What came of a sync; made on whatever thread ran it, for `finishSync`.
  public struct SyncOutcome: Equatable, Sendable {
    /// Nil when everything is on the disk.
    public let failure: JournalFailure?
  }

  /// Begins to bring what was appended to the disk: run the job on any thread, once, and hand its outcome to
  /// `finishSync` on this one. Nil when there is nothing to bring, a sync is under way, or the writer has failed.
  public func beginSync() -> (@Sendable () -> SyncOutcome)? {
    guard case .ready = state, !waiting.isEmpty, let descriptor else { return nil }
    inFlight = waiting.removeFirst()
    state = .syncing
    let (bytes, offset, disk, path) = (inFlight.bytes, acknowledged.bytes, disk, path)
    return {
      do throws(JournalFailure) {
        // Before, too: writing behind the end of a file that was cut would leave a hole and the size that is expected.
        try JournalWriter.expect(descriptor, path, size: offset, disk)
        try JournalWriter.asking(path) { () throws(SystemError) in
          try disk.writeAll(descriptor.number, bytes, at: offset)
          try disk.sync(descriptor.number)
        }
        // What is on the disk in a file that nobody can find any more is not durable.
        try JournalWriter.expect(descriptor, path, size: offset + bytes.count, disk)
        return SyncOutcome(failure: nil)
      } catch {
        return SyncOutcome(failure: error)
      }
    }
  }

  /// That the file is the one that the path leads to, and as long as this writer made it.
  private static func expect(
    _ descriptor: Descriptor, _ path: String, size: Int, _ disk: Disk
  ) throws(JournalFailure) {
    let found = try asking(path) { () throws(SystemError) in try disk.standing(descriptor.number, path) }
    guard found == Disk.Standing(size: size, isNamed: true) else { throw .changed(path: path) }
  }

  /// Takes the outcome of the sync under way: all records below the result are on the disk. After a failure nothing of
  /// that sync is, as far as anybody may say, and the writer takes nothing until `reopen`.
  @discardableResult
  public func finishSync(_ outcome: SyncOutcome) throws(JournalFailure) -> Int {
    precondition(state == .syncing, "no sync is under way")
    if let failure = outcome.failure {
      // Nothing is tried again on this descriptor: the kernel drops what it could not write, and a second fdatasync
      // would report success for it.
      state = .failed(failure)
      throw failure
    }
    acknowledged = Mark(bytes: acknowledged.bytes + inFlight.bytes.count, tip: inFlight.tip)
    inFlight = Group()
    state = .ready
    return acknowledgedRecords
  }

  /// Brings everything to the disk and waits for it; for beginnings and ends, where nothing else is to be done. A sync
  /// that is under way elsewhere must be finished first.
  public func sync() throws(JournalFailure) {
    if case .failed(let failure) = state { throw failure }
    precondition(state == .ready, "a sync is under way")
    while let job = beginSync() { try finishSync(job()) }
  }
}
