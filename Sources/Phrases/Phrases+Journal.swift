import Workshop

/// Which invariant of a journal's format does not hold; the cases of `JournalFault.Kind`, which this floor cannot see.
public enum JournalFlaw: String, CaseIterable, Sendable {
  case empty, unfinished, layout, encoding, payload, controlCharacter, seq, synced, moment, order, kindName, firstKind
  case chain, unknownKind, meaning
}

/// What is said of a journal file: by `verify`, and by whatever else cannot open it.
extension Phrases {
  /// What is wrong with a line; lower case, without a full stop.
  public func flaw(_ flaw: JournalFlaw) -> String {
    switch flaw {
    case .empty: say(nl: "het logboek is leeg", en: "the journal is empty")
    case .unfinished: say(nl: "de laatste regel is niet af", en: "the last line is not finished")
    case .layout:
      say(
        nl: "de onderdelen van deze regel staan er niet zoals het hoort",
        en: "this line does not have its parts in order")
    case .encoding: say(nl: "deze regel is geen UTF-8", en: "this line is not UTF-8")
    case .payload: say(nl: "de inhoud van deze regel is geen JSON", en: "the data of this line is not JSON")
    case .controlCharacter: say(nl: "in deze regel staat een stuurteken", en: "this line holds a control character")
    case .seq: say(nl: "er ontbreekt een regel, of er staat er een dubbel", en: "a record is missing or stands twice")
    case .synced: say(nl: "het getal bij synced kan niet kloppen", en: "the number at synced cannot be right")
    case .moment: say(nl: "de tijd is geen tijd", en: "the time is no time")
    case .order: say(nl: "de tijd loopt terug", en: "the time goes back")
    case .kindName: say(nl: "de soort is geen soort", en: "the kind is no kind")
    case .firstKind: say(nl: "het logboek begint niet bij het begin", en: "the journal does not begin at the beginning")
    case .chain:
      say(
        nl: "de keten klopt niet: deze regel is veranderd, of een regel ervoor",
        en: "the chain does not fit: this line was changed, or one before it")
    case .unknownKind:
      say(nl: "deze soort is van een latere versie van beraad", en: "this kind is of a later version of beraad")
    case .meaning: say(nl: "de inhoud past niet bij de soort", en: "the data does not fit its kind")
    }
  }

  /// Why a journal cannot be used: `…:17: damaged: the chain does not fit; expected …, found …`.
  public func damaged(_ path: String, line: Int, _ flaw: JournalFlaw, expected: String, found: String) -> String {
    say(
      nl:
        "\(path):\(line): beschadigd: \(self.flaw(flaw)); verwacht: \(fragment(expected)), gevonden: \(fragment(found))",
      en: "\(path):\(line): damaged: \(self.flaw(flaw)); expected: \(expected), found: \(found)")
  }
  /// The same of a tail that a crash left behind.
  public func torn(_ path: String, line: Int, _ flaw: JournalFlaw, expected: String, found: String) -> String {
    say(
      nl:
        "\(path):\(line): afgebroken staart: \(self.flaw(flaw)); verwacht: \(fragment(expected)), gevonden: \(fragment(found))",
      en: "\(path):\(line): torn tail: \(self.flaw(flaw)); expected: \(expected), found: \(found)")
  }
  /// What a torn tail means.
  public var tornMeans: String {
    say(
      nl: "Wat hier afbreekt is nooit als geteld gemeld; bij het hervatten zet beraad het apart en gaat verder.",
      en: "Nothing behind this was ever acknowledged; on resuming, beraad moves it aside and goes on.")
  }
  /// What can be done about damage.
  public func salvageBy(_ path: String) -> String {
    say(
      nl: "De regels ervoor zijn goed; bewaar ze met: beraad verify \(path) --salvage NIEUW.journal",
      en: "The records before it hold; keep them with: beraad verify \(path) --salvage NEW.journal")
  }
  /// Every record holds.
  public func whole(_ path: String, records: Int) -> String {
    say(
      nl: "\(path): in orde · \(count(records, "regel", "regels"))",
      en: "\(path): whole · \(count(records, "record", "records"))")
  }
  /// How many records hold of a journal that is not whole.
  public func good(records: Int) -> String {
    say(
      nl: "goed tot daar: \(count(records, "regel", "regels"))",
      en: "good up to there: \(count(records, "record", "records"))")
  }
  /// The last line is being written.
  public var growing: String {
    say(
      nl: "De laatste regel wordt nog geschreven: de sessie loopt.",
      en: "The last line is being written: the session is on.")
  }
  /// The whole fingerprint, aligned with `onWall`.
  public func fingerprint(_ text: String) -> String { say(nl: "vingerafdruk   \(text)", en: "fingerprint  \(text)") }
  /// What the wall shows with so many records.
  public func onWall(_ characters: String, records: Int) -> String {
    say(nl: "op het scherm  \(characters) · \(records)", en: "on the wall  \(characters) · \(records)")
  }
  /// What the wall showed after one record, and with that many.
  public func wallAfter(record: Int, _ characters: String, records: Int) -> String {
    say(
      nl: "na record \(record) toonde het scherm   \(characters) · \(records)",
      en: "after record \(record) the wall showed   \(characters) · \(records)")
  }
  /// What the wall showed when it gave this number.
  public func wallWith(records: Int, _ characters: String) -> String {
    say(
      nl: "bij \(records) op het scherm stond daar   \(characters) · \(records)",
      en: "with \(records) on the wall it showed   \(characters) · \(records)")
  }
  /// The number that was asked for is none of the journal's.
  public func noRecord(_ number: Int, of records: Int) -> String {
    say(
      nl: "record \(number) is er niet: de goede regels gaan van 0 tot en met \(records - 1)",
      en: "there is no record \(number): the good ones go from 0 to \(records - 1)")
  }
  /// The good records were kept.
  public func salvaged(records: Int, to path: String) -> String {
    say(
      nl: "\(count(records, "goede regel", "goede regels")) geschreven naar \(path)",
      en: "\(count(records, "good record", "good records")) written to \(path)")
  }

  /// What a fault expects or finds: fixed words are said in the language, what stands in the file as it stands there.
  private func fragment(_ english: String) -> String {
    guard language == .nl else { return english }
    switch english {
    case "nothing": return "niets"
    case "a record": return "een record"
    case "a whole number": return "een geheel getal"
    case "UTC with milliseconds": return "een tijd in UTC met milliseconden"
    case "strict JSON": return "geldige JSON"
    case "a newline at the end of the last line": return "een regeleinde aan het slot"
    case "the end of the line": return "het einde van de regel"
    case "64 hex characters": return "64 hexadecimale tekens"
    case "a name in lowerCamelCase": return "een naam in lowerCamelCase"
    case "an object": return "een object"
    case "a value": return "een waarde"
    case "a name": return "een naam"
    case "the end of a string": return "het einde van een tekst"
    case "no control character but \\n": return "geen stuurteken behalve \\n"
    case let text where text.hasSuffix(" or later"): return "\(text.dropLast(9)) of later"
    case let text where text.hasPrefix("from "):
      return "van \(text.dropFirst(5).split(separator: " to ").joined(separator: " tot en met "))"
    case _: return english
    }
  }
}
