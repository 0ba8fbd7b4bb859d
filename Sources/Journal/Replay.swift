import Engine

/// The records of a journal, understood.
public struct Replay: Equatable, Sendable {
  /// What the engine folds, in order.
  public var records: [Record] = []
  /// The numbers of records of kinds that this version does not know, in a part of the journal that says it may hold
  /// such. They stay in the file and are not in `records`.
  public var unknown: [Int] = []
  /// The highest format that the journal says it may hold.
  public var format = 0

  /// Whether a later version has written to this journal: what this version would add may contradict what it cannot
  /// read.
  public var isOfLaterVersion: Bool { format > journalFormat }
}

extension JournalContents {
  /// The good records with their events. Throws the first that this version does not understand, except unknown kinds
  /// behind a `formatRaised` (or a `sessionCreated`) that names a later format.
  public func replay() throws(JournalFault) -> Replay {
    var replay = Replay()
    replay.records.reserveCapacity(verdict.records)
    try forEachRecord { stored throws(JournalFault) in
      do throws(JournalFault) {
        let record = try stored.record()
        replay.records.append(record)
        if case .formatRaised(let to) = record.event { replay.format = max(replay.format, to) }
        if case .sessionCreated(let format, _, _, _) = record.event { replay.format = max(replay.format, format) }
      } catch  where error.kind == .unknownKind && replay.isOfLaterVersion {
        replay.unknown.append(stored.seq)
      }
    }
    return replay
  }
}
