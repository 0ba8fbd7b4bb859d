extension JournalWriter {
  /// What opening a journal gives.
  public struct Opened {
    /// Goes on behind the last good record. All that `contents` holds as good is on the disk.
    public let writer: JournalWriter
    /// The records so far, to fold.
    public let contents: JournalContents
    /// The torn tail that was moved away, if there was one.
    public let torn: MovedTail?
  }

  /// A torn tail that stands in a file of its own now.
  public struct MovedTail: Equatable, Sendable {
    /// Where it is.
    public let path: String
    /// What was wrong with its first line.
    public let fault: JournalFault
    /// How many bytes it takes.
    public let bytes: Int
  }

  /// How many torn tails are kept beside a journal.
  public static let mostTornTails = 999

  /// Makes a new journal, mode 0600, its name on the disk, without a record yet.
  public static func create(at path: String, on disk: Disk) throws(JournalFailure) -> JournalWriter {
    if disk.exists(path) { throw .exists(path: path) }
    let descriptor = try Descriptor(disk, path, .create(mode: 0o600))
    do throws(JournalFailure) {
      try lock(disk, descriptor, path)
      try asking(path) { () throws(SystemError) in try disk.syncFolder(Disk.folder(of: path)) }
    } catch {
      try? disk.remove(path)
      throw error
    }
    return JournalWriter(path: path, disk: disk, descriptor: descriptor, at: Mark(bytes: 0, tip: Tip()))
  }

  /// A journal that can be gone on with. Its lock is held as long as this lives; nothing in it has been changed.
  public struct Found: Sendable {
    /// The records so far: by them the caller tells whether it is the journal that was meant.
    public let contents: JournalContents
    let path: String
    let disk: Disk
    let descriptor: Descriptor

    /// Moves a torn tail away (promise 4) and goes on behind it.
    public func goOn() throws(JournalFailure) -> Opened {
      var torn: MovedTail?
      let good = contents.verdict.goodBytes
      if case .torn(let fault) = contents.verdict.state, fault.kind != .empty {
        torn = try JournalWriter.moveTail(Array(contents.bytes[good...]), fault, path, disk)
        try JournalWriter.asking(path) { () throws(SystemError) in try disk.truncate(descriptor.number, good) }
      }
      try JournalWriter.settle(contents, descriptor, path, disk)
      let mark = Mark(bytes: good, tip: contents.tip)
      let writer = JournalWriter(path: path, disk: disk, descriptor: descriptor, at: mark)
      return Opened(writer: writer, contents: contents, torn: torn)
    }
  }

  /// Takes a journal's lock and checks every record. A file without a record is found, too, if it is empty or the
  /// beginning of a journal. Throws `held` when there is a writer, `damaged` when something is wrong that no crash
  /// explains. Changes nothing.
  public static func find(at path: String, on disk: Disk) throws(JournalFailure) -> Found {
    let descriptor = try Descriptor(disk, path, .update)
    try lock(disk, descriptor, path)
    let bytes = try asking(path) { () throws(SystemError) in try disk.readAll(descriptor.number) }
    let contents = JournalContents(bytes: bytes, live: false)
    if case .damaged(let fault) = contents.verdict.state { throw .damaged(fault) }
    return Found(contents: contents, path: path, disk: disk, descriptor: descriptor)
  }

  /// Opens a journal to go on with it: finds it, and moves a torn tail away. Throws as `find` does; then nothing has
  /// been changed.
  public static func open(at path: String, on disk: Disk) throws(JournalFailure) -> Opened {
    try find(at: path, on: disk).goOn()
  }

  /// Brings the good records to the disk whose sync nobody has seen. They are written once more, in their place: when
  /// the last writer died of a failed sync the kernel may hold them as clean though the disk never saw them, and then
  /// syncing alone would do nothing.
  private static func settle(
    _ contents: JournalContents, _ descriptor: Descriptor, _ path: String, _ disk: Disk
  ) throws(JournalFailure) {
    var start = contents.verdict.goodBytes
    for _ in contents.tip.synced + 1..<contents.tip.seq {
      start = (contents.bytes[..<(start - 1)].lastIndex(of: 0x0A) ?? -1) + 1
    }
    let tail = Array(contents.bytes[start..<contents.verdict.goodBytes])
    try asking(path) { () throws(SystemError) in
      try disk.writeAll(descriptor.number, tail, at: start)
      try disk.sync(descriptor.number)
    }
  }

  private static func moveTail(
    _ tail: [UInt8], _ fault: JournalFault, _ path: String, _ disk: Disk
  ) throws(JournalFailure) -> MovedTail {
    let names = (1...mostTornTails).lazy.map { "\(path).torn-\($0)" }
    guard let name = names.first(where: { !disk.exists($0) }) else {
      throw .exists(path: "\(path).torn-\(mostTornTails)")
    }
    try BesideFile.write(tail, to: name, mode: 0o600, on: disk)
    return MovedTail(path: name, fault: fault, bytes: tail.count)
  }

  static func lock(_ disk: Disk, _ descriptor: Descriptor, _ path: String) throws(JournalFailure) {
    let holder = try asking(path) { () throws(SystemError) in try disk.lock(descriptor.number) }
    if let holder { throw .held(by: holder == 0 ? nil : holder) }
  }

  static func asking<T>(_ path: String, _ body: () throws(SystemError) -> T) throws(JournalFailure) -> T {
    do {
      return try body()
    } catch {
      throw .system(error, path: path)
    }
  }
}
