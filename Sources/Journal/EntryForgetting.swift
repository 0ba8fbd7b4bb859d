import JSON

/// Takes the text of one entry out of payloads: its own, and wherever else people or the program wrote it down.
///
/// 1. Of the entry's own records every text is replaced.
/// 2. In other records a title, a text, a field, a prompt or a reason that is one of those texts is replaced; one that
///    holds a text of at least `leastPart` characters loses that part.
/// 3. Ids, kinds, times and numbers stay, so the copy folds to the same session with other words.
public struct EntryForgetting: Sendable {
  /// Shorter texts are ordinary words, which others may have used without quoting.
  public static let leastPart = 12

  /// All wordings that the entry had, longest first.
  public private(set) var texts: [String] = []
  private let collection: String
  private let entry: String
  private let substitute: String

  /// Looks through a journal for the wordings of an entry; `substitute` stands in their place.
  public init(
    collection: String, entry: String, in contents: JournalContents, substitute: String
  ) throws(JournalFault) {
    (self.collection, self.entry, self.substitute) = (collection, entry, substitute)
    var found: Set<String> = []
    try contents.forEachRecord { record throws(JournalFault) in
      guard isOwn(record) else { return }
      if let text = record.data["text"]?.asString { found.insert(text) }
      for member in record.data["fields"]?.asObject?.members ?? [] {
        if let text = member.value.asString, !text.isEmpty { found.insert(text) }
      }
    }
    texts = found.filter { $0 != substitute }.sorted { ($0.count, $0) > ($1.count, $1) }
  }

  /// The payload without the texts; nil where they are not in it.
  public func changed(_ record: StoredRecord) -> JSONObject? {
    let without = JSON.object(record.data)
    guard let object = replaced(without, isText: false, isOwn: isOwn(record)).asObject else { return nil }
    return .object(object) == without ? nil : object
  }

  private func isOwn(_ record: StoredRecord) -> Bool {
    (record.kind == "entryProposed" || record.kind == "entryEdited") && record.data["entry"]?.asString == entry
      && record.data["collection"]?.asString == collection
  }

  /// Members of which the value is what somebody wrote.
  private static let spoken: Set<String> = ["title", "text", "fields", "prompt", "reason", "words", "label"]

  private func replaced(_ value: JSON, isText: Bool, isOwn: Bool) -> JSON {
    switch value {
    case .string(let text): return isText ? .string(replaced(text, isOwn: isOwn)) : value
    case .array(let values): return .array(values.map { replaced($0, isText: isText, isOwn: isOwn) })
    case .object(let object):
      var copy = object
      for member in object.members {
        copy[member.key] = replaced(
          member.value, isText: isText || Self.spoken.contains(member.key), isOwn: isOwn)
      }
      return .object(copy)
    case _: return value
    }
  }

  private func replaced(_ text: String, isOwn: Bool) -> String {
    if isOwn { return text.isEmpty ? text : substitute }
    var result = text
    for gone in texts {
      if result == gone { return substitute }
      if gone.count >= Self.leastPart { result = result.replacing(gone, with: substitute) }
    }
    return result
  }
}
