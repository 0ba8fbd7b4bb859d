extension JournalWriter {
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
  /// and checked against the chain in memory: a file that lost some, or is another's, is `damaged` or `changed`, and
  /// stays as it is. After any throw the writer has failed still, and `reopen` may be tried again.
  ///
  /// Where the name leads to another file, or to none, the old descriptor may be the only way to what was acknowledged:
  /// it is kept until another file is found to hold all that. Where the name is gone the journal is written anew under
  /// it, out of the descriptor.
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
    if let held = descriptor, try !isNamed(held) {
      if !disk.exists(path) { try restore(from: held) }
    } else {
      // The lock goes with the descriptor, and two descriptors of one process exclude each other.
      descriptor = nil
    }
    let opened = try Descriptor(disk, path, .update)
    try JournalWriter.lock(disk, opened, path)
    disk.forget(opened.number)
    let bytes = try JournalWriter.asking(path) { () throws(SystemError) in try disk.readAll(opened.number) }
    try verifyAcknowledged(bytes)
    try JournalWriter.asking(path) { () throws(SystemError) in
      try disk.truncate(opened.number, acknowledged.bytes)
      try disk.sync(opened.number)
      // It may be another file than the one whose name was made durable when the journal was created.
      try disk.syncFolder(Disk.folder(of: path))
    }
    descriptor = opened
    waiting.insert(inFlight, at: 0)
    inFlight = Group()
    state = .ready
  }

  private func isNamed(_ held: Descriptor) throws(JournalFailure) -> Bool {
    try JournalWriter.asking(path) { () throws(SystemError) in try disk.standing(held.number, path).isNamed }
  }

  /// Gives the name back to a copy of what was acknowledged, out of a file that has no name any more.
  private func restore(from held: Descriptor) throws(JournalFailure) {
    let bytes = try JournalWriter.asking(path) { () throws(SystemError) in try disk.readAll(held.number) }
    try verifyAcknowledged(bytes)
    try BesideFile.write(Array(bytes.prefix(acknowledged.bytes)), to: path, mode: 0o600, on: disk)
  }

  private func verifyAcknowledged(_ bytes: [UInt8]) throws(JournalFailure) {
    let found = bytes.prefix(acknowledged.bytes).withUnsafeBufferPointer { Verdict.check($0, live: false) }
    guard found.tip == acknowledged.tip, found.verdict.goodBytes == acknowledged.bytes else {
      throw .damaged(
        found.verdict.fault
          ?? JournalFault(
            line: found.tip.seq, kind: .chain, expected: acknowledged.tip.chain.text, found: found.tip.chain.text))
    }
    // Where nothing was acknowledged nothing yet tells a journal of ours from any other file.
    guard acknowledged.bytes > 0 || bytes.withUnsafeBufferPointer({ TornTail.begins($0) }) else {
      throw .changed(path: path)
    }
    if let line = foreignLine(bytes) {
      throw .damaged(
        JournalFault(line: line, kind: .seq, expected: "the end of the journal", found: "somebody else's record"))
    }
  }

  /// The number of the first whole record behind the acknowledged ones that is not this writer's own: while the lock
  /// was let go somebody went on with the journal, and what they wrote must not be cut off. Anything but a whole record
  /// there is what the failed write left.
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
