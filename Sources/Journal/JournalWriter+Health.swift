extension JournalWriter {
  /// What the console shows of the journal.
  public struct Health: Equatable, Sendable {
    /// Records on the disk.
    public var records: Int
    /// Their bytes.
    public var bytes: Int
    /// Records that are not on the disk yet.
    public var waiting: Int
    /// What the writer is doing.
    public var state: State
    /// Bytes that may still be written on that file system; nil when it does not say.
    public var freeBytes: Int?
  }

  /// How the journal is now. Asks the file system for its free space: some microseconds, so not for every frame.
  public func health() -> Health {
    Health(
      records: acknowledgedRecords, bytes: acknowledged.bytes, waiting: tip.seq - acknowledged.tip.seq, state: state,
      freeBytes: descriptor.flatMap { try? disk.freeBytes($0.number) })
  }
}
