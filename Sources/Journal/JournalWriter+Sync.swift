extension JournalWriter {
  /// What came of a sync; made on whatever thread ran it, for `finishSync`.
  public struct SyncOutcome: Equatable, Sendable {
    /// Nil when everything is on the disk.
    public let failure: SystemError?
  }

  /// Begins to bring what was appended to the disk: run the job on any thread, once, and hand its outcome to
  /// `finishSync` on this one. Nil when there is nothing to bring, a sync is under way, or the writer has failed.
  public func beginSync() -> (@Sendable () -> SyncOutcome)? {
    guard case .ready = state, !waiting.isEmpty, let descriptor else { return nil }
    inFlight = waiting.removeFirst()
    state = .syncing
    let (bytes, offset, disk) = (inFlight.bytes, acknowledged.bytes, disk)
    return {
      do throws(SystemError) {
        try disk.writeAll(descriptor.number, bytes, at: offset)
        try disk.sync(descriptor.number)
        return SyncOutcome(failure: nil)
      } catch {
        return SyncOutcome(failure: error)
      }
    }
  }

  /// Takes the outcome of the sync under way: all records below the result are on the disk. After a failure nothing of
  /// that sync is, as far as anybody may say, and the writer takes nothing until `reopen`.
  @discardableResult
  public func finishSync(_ outcome: SyncOutcome) throws(JournalFailure) -> Int {
    precondition(state == .syncing, "no sync is under way")
    if let failure = outcome.failure {
      // Nothing is tried again on this descriptor: the kernel drops what it could not write, and a second fdatasync
      // would report success for it.
      let failure = JournalFailure.system(failure, path: path)
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

  /// Opens the file anew after a failure, when its cause is gone, and goes on: promise 6.
  ///
  /// What becomes of the records that were appended and not acknowledged: they are kept, in memory, and the next sync
  /// writes them. Nobody was told that they count, nobody was told that they do not; the host has decided by them; so
  /// the right end of the story is that they count a little later. In the file their bytes are cut off first: after a
  /// failed sync the kernel may hold them as clean, in which case reading finds them, syncing succeeds, and the disk
  /// never sees them. Written again they are dirty again. Cutting loses nothing, for memory has them all, and leaves no
  /// half line of an interrupted write in between.
  ///
  /// Before that the kernel is asked to forget the file's pages, and every acknowledged byte is read back from the disk
  /// and checked against the chain in memory: a file that lost some is `damaged`, and stays as it is. After any throw
  /// the writer has failed still, and `reopen` may be tried again.
  public func reopen() throws(JournalFailure) {
    guard case .failed = state else { return }
    do throws(JournalFailure) {
      try tryReopening()
    } catch {
      state = .failed(error)
      throw error
    }
  }

  private func tryReopening() throws(JournalFailure) {
    // The lock goes with the descriptor, and two descriptors of one process exclude each other.
    descriptor = nil
    let opened = try Descriptor(disk, path, .update)
    try JournalWriter.lock(disk, opened, path)
    disk.forget(opened.number)
    let bytes = try JournalWriter.asking(path) { () throws(SystemError) in try disk.readAll(opened.number) }
    try verifyAcknowledged(bytes)
    try JournalWriter.asking(path) { () throws(SystemError) in
      try disk.truncate(opened.number, acknowledged.bytes)
      try disk.sync(opened.number)
    }
    descriptor = opened
    waiting.insert(inFlight, at: 0)
    inFlight = Group()
    state = .ready
  }

  private func verifyAcknowledged(_ bytes: [UInt8]) throws(JournalFailure) {
    let found = bytes.prefix(acknowledged.bytes).withUnsafeBufferPointer { Verdict.check($0, live: false) }
    guard found.tip == acknowledged.tip, found.verdict.goodBytes == acknowledged.bytes else {
      throw .damaged(
        found.verdict.fault
          ?? JournalFault(
            line: found.tip.seq, kind: .chain, expected: acknowledged.tip.chain.text, found: found.tip.chain.text))
    }
    if let line = foreignLine(bytes) {
      throw .damaged(
        JournalFault(line: line, kind: .seq, expected: "the end of the journal", found: "somebody else's record"))
    }
  }

  /// The number of the first whole record behind the acknowledged ones that is not this writer's own: while the lock was
  /// let go somebody went on with the journal, and what they wrote must not be cut off. Anything but a whole record there
  /// is what the failed write left.
  private func foreignLine(_ bytes: [UInt8]) -> Int? {
    let tail = bytes[acknowledged.bytes...]
    let same = zip(tail, inFlight.bytes).prefix { $0.0 == $0.1 }.count
    let ownLines = tail.prefix(same).count { $0 == 0x0A }
    let begin = (tail.prefix(same).lastIndex(of: 0x0A) ?? acknowledged.bytes - 1) + 1
    return bytes.withUnsafeBufferPointer { buffer in
      var scanner = LineScanner(buffer, from: acknowledged.bytes, tip: acknowledged.tip)
      for _ in 0..<ownLines { _ = try? scanner.next() }
      guard scanner.offset == begin, let line = try? scanner.next() else { return nil }
      return line.seq + 1
    }
  }
}
