/// Reading a journal, also while it is being written (promise 7).
public enum JournalReading {
  /// Reads and checks a journal without taking its lock. While somebody writes it an unfinished last line is no fault.
  public static func read(_ path: String, on disk: Disk) throws(JournalFailure) -> JournalContents {
    let descriptor = try Descriptor(disk, path, .read)
    return try JournalWriter.asking(path) { () throws(SystemError) in
      let before = try disk.holder(descriptor.number)
      let bytes = try disk.readAll(descriptor.number)
      // A writer that has stopped while the file was read had left it in the middle of a line.
      let after = try disk.holder(descriptor.number)
      return JournalContents(bytes: bytes, live: before != nil || after != nil)
    }
  }

  /// Writes the records that hold to a new file, mode 0600. Throws `exists` when something has that name.
  public static func salvage(_ contents: JournalContents, to path: String, on disk: Disk) throws(JournalFailure) {
    if disk.exists(path) { throw .exists(path: path) }
    try BesideFile.write(Array(contents.bytes.prefix(contents.verdict.goodBytes)), to: path, mode: 0o600, on: disk)
  }
}
