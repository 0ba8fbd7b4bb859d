import Engine
import JSON
import Workshop

extension JournalWriter.Draft {
  /// An event as a record: the case's name is the kind, the associated values are the payload, then `command` and
  /// `undoes` where there are any.
  public init(_ event: Event, at: Instant, command: CommandID? = nil, undoes: Int? = nil) throws(JSONMismatch) {
    guard let member = try JSON(encoding: event).asObject?.members.first, var data = member.value.asObject else {
      throw JSONMismatch(.otherSort(expected: "an event", found: "something else"), at: "")
    }
    if let command { data["command"] = .string(command.text) }
    if let undoes { data["undoes"] = .integer(undoes) }
    self.init(at: at, kind: member.key, data: data)
  }
}

extension JournalWriter {
  /// Takes the events of one command, all or none, and gives them as the journal holds them: fold these, for a secret
  /// ballot's time is its minute here. Nothing is on the disk yet.
  public func append(
    _ events: [Event], at: Instant, command: CommandID? = nil, undoes: Int? = nil
  ) throws(JournalFailure) -> [Record] {
    var drafts: [Draft] = []
    for event in events {
      do {
        drafts.append(try Draft(event, at: at, command: command, undoes: undoes))
      } catch {
        throw .unfit(JournalFault(line: records + 1, kind: .meaning, expected: "an event", found: error.description))
      }
    }
    return zip(try append(drafts), events).map { stored, event in
      Record(seq: stored.seq, at: stored.at, event: event, command: command, undoes: undoes)
    }
  }
}

extension StoredRecord {
  /// The record with its event. Members of the payload that the event does not have are passed over; they stay in the
  /// file. Throws `unknownKind` for a kind that the engine does not have, `meaning` for a payload without what it needs.
  public func record() throws(JournalFault) -> Record {
    let event: Event
    do {
      event = try Event(decoding: .object([kind: .object(data)]))
    } catch {
      // A kind that the engine has puts its name into the path.
      guard error.path.isEmpty else { throw fault(.meaning, "what \(kind) needs", error.description) }
      throw fault(.unknownKind, "a kind of format \(journalFormat) or lower", kind)
    }
    let undoes = data["undoes"]
    guard undoes == nil || undoes?.asInteger != nil else {
      throw fault(.meaning, "a record's number in undoes", undoes?.text ?? "nothing")
    }
    let command = data["command"]
    guard command == nil || command?.asString != nil else {
      throw fault(.meaning, "a text in command", command?.text ?? "nothing")
    }
    return Record(
      seq: seq, at: at, event: event, command: command?.asString.map { CommandID($0) }, undoes: undoes?.asInteger)
  }

  private func fault(_ kind: JournalFault.Kind, _ expected: String, _ found: String) -> JournalFault {
    JournalFault(line: seq + 1, kind: kind, expected: expected, found: found)
  }
}
