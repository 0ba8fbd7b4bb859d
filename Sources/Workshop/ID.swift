/// The name by which ballots, journal and exports know a thing; never its position or its words. `Of` keeps ids of
/// different things apart while compiling and costs nothing.
public struct ID<Of>: Hashable, Sendable, Comparable {
  /// The name itself.
  public let text: String

  /// All of it, as its members say.
  public init(_ text: String) { self.text = text }

  /// Which comes first.
  public static func < (a: ID, b: ID) -> Bool { a.text < b.text }
}

extension ID: ExpressibleByStringLiteral {
  /// All of it, as its members say.
  public init(stringLiteral text: String) { self.init(text) }
}

extension ID: CustomStringConvertible {
  /// The name itself.
  public var description: String { text }
}

extension ID: Codable {
  /// Reads what `encode` writes.
  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }
  /// Writes what `init(from:)` reads.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension ID: CodingKeyRepresentable {
  struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
  /// The name as a member of a JSON object.
  public var codingKey: any CodingKey { Key(stringValue: text) }
  /// The name that a member of a JSON object has.
  public init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }
}

/// Marks ids of sessions.
public enum SessionTag {}
/// Marks ids of agenda items.
public enum ItemTag {}
/// Marks ids of activities.
public enum ActivityTag {}
/// Marks ids of questions of a form.
public enum QuestionTag {}
/// Marks ids of options and statements.
public enum OptionTag {}
/// Marks ids of collections.
public enum CollectionTag {}
/// Marks ids of entries.
public enum EntryTag {}
/// Marks ids of people.
public enum ParticipantTag {}
/// Marks ids of groups.
public enum GroupTag {}
/// Marks ids of commands.
public enum CommandTag {}
/// Marks pseudonyms.
public enum VoterTag {}

/// A session.
public typealias SessionID = ID<SessionTag>
/// An item of the agenda.
public typealias ItemID = ID<ItemTag>
/// A poll, form, collect, breakout, report back or talk; polls are named by it everywhere.
public typealias ActivityID = ID<ActivityTag>
/// An option or a statement of a poll.
public typealias OptionID = ID<OptionTag>
/// A question of a form.
public typealias QuestionID = ID<QuestionTag>
/// A collection.
public typealias CollectionID = ID<CollectionTag>
/// An entry: its collection, a hyphen and its number.
public typealias EntryID = ID<EntryTag>
/// Somebody on the roster: a participant, or a group leader (`lead-GROUP`).
public typealias ParticipantID = ID<ParticipantTag>
/// A breakout group: a slug of the attribute's value.
public typealias GroupID = ID<GroupTag>
/// Made at random by the sender of a command: a repeat gets the first answer.
public typealias CommandID = ID<CommandTag>
/// 32 hex digits that stand for a person within one secret round, one secret form or one unsigned collection.
public typealias VoterID = ID<VoterTag>

/// The id that a title gives: lower case, letters of the Latin alphabet without their marks, digits, single hyphens;
/// at most 64 characters; `x` where nothing is left.
public func slug(_ title: String) -> String {
  var out = ""
  for character in title.lowercased() {
    let letters = latinLetters(of: character)
    if letters.isEmpty {
      if !out.isEmpty, out.last != "-" { out.append("-") }
    } else {
      out += letters
    }
  }
  out = String(out.prefix(64))
  while out.last == "-" { out.removeLast() }
  return out.isEmpty ? "x" : out
}

/// What a lower-case letter is in the Latin alphabet, without its marks; a digit is itself; nothing for any other.
func latinLetters(of character: Character) -> String {
  switch character {
  case "ß": "ss"
  case "æ": "ae"
  case "œ": "oe"
  case "ø": "o"
  case "ĳ": "ij"
  // The base letter of a character that is written with marks stands first in its decomposition.
  default: baseLetter(of: character)
  }
}

/// Latin-1 Supplement and Latin Extended-A letters by their base; the standard library decomposes, but shows that only
/// to its own comparison, so the ranges that Dutch and its neighbours write are listed.
private func baseLetter(of character: Character) -> String {
  guard let scalar = character.unicodeScalars.first else { return "" }
  if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) { return String(Character(scalar)) }
  let table: [(String, String)] = [
    ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"),
    ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŉ", "n"), ("òóôõöōŏő", "o"), ("ŕŗř", "r"),
    ("śŝşš", "s"), ("ţťŧ", "t"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"),
  ]
  return table.first { $0.0.contains(character) }?.1 ?? ""
}
