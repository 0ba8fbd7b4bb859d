/// `beraad forget`.
extension Phrases {
  /// What stands in place of a text that was removed.
  public var forgottenText: String { say(nl: "[verwijderd]", en: "[removed]") }
  /// Before all names go.
  public func forgetAll(_ path: String, count number: Int) -> String {
    say(
      nl: "\(count(number, "naam", "namen")) in \(path) voorgoed verwijderen?",
      en: "Remove \(count(number, "name", "names")) in \(path) for good?")
  }
  /// Before somebody's name goes.
  public func forgetOne(_ name: String, id: String) -> String {
    say(nl: "De naam van \(name) (\(id)) voorgoed verwijderen?", en: "Remove the name of \(name) (\(id)) for good?")
  }
  /// Before a copy without a text is made.
  public func forgetEntry(_ text: String, entry: String, copy: String) -> String {
    let quoted = language.quote(String(text.prefix(60)))
    return say(
      nl: "Een kopie zonder de tekst van \(entry), \(quoted), schrijven naar \(copy)?",
      en: "Write a copy without the text of \(entry), \(quoted), to \(copy)?")
  }
  /// How to answer.
  public var forgetYesOrNo: String { say(nl: "(ja/nee)", en: "(yes/no)") }
  /// Whether an answer means yes.
  public func isYes(_ answer: String) -> Bool {
    let answer = answer.lowercased().filter { !$0.isWhitespace }
    return ["ja", "j", "yes", "y"].contains(answer)
  }
  /// Nobody is there to ask.
  public var forgetNeedsYes: String {
    say(
      nl: "er is niemand om te vragen of dit mag; geef --yes mee",
      en: "there is nobody to ask whether this may be done; add --yes")
  }
  /// The answer was no.
  public var forgotNothing: String { say(nl: "Er is niets verwijderd.", en: "Nothing was removed.") }
  /// All names are gone.
  public func forgotAll(_ path: String, count number: Int) -> String {
    say(
      nl:
        "\(count(number, "naam", "namen")) verwijderd: \(path) is weg. Het logboek en de vingerafdruk zijn dezelfde gebleven; exports met namen verwijdert u zelf.",
      en:
        "Removed \(count(number, "name", "names")): \(path) is gone. The journal and its fingerprint are as they were; remove exports with names yourself."
    )
  }
  /// One name is gone.
  public func forgotOne(id: String, in path: String) -> String {
    say(
      nl: "De naam van \(id) is weg uit \(path). Exports met namen verwijdert u zelf.",
      en: "The name of \(id) is gone from \(path). Remove exports with names yourself.")
  }
  /// The copy is there.
  public func forgotEntry(_ entry: String, places: Int, copy: String, original: String) -> String {
    say(
      nl:
        "\(copy) is geschreven zonder de tekst van \(entry) (op \(count(places, "plaats", "plaatsen")) vervangen). De tekst staat nog in \(original) en in eerdere exports: die verwijdert u zelf.",
      en:
        "\(copy) was written without the text of \(entry) (replaced in \(count(places, "place", "places"))). The text still stands in \(original) and in earlier exports: remove those yourself."
    )
  }
  /// There is no such id in the people file.
  public func nobodyHasID(_ id: String, in path: String) -> String {
    say(
      nl: "\(path) heeft niemand met code \(id); kijk in het bestand",
      en: "\(path) has nobody with id \(id); look in that file")
  }
  /// There is no such entry.
  public func noEntry(_ id: String, in path: String) -> String {
    say(
      nl: "\(path) heeft geen bijdrage \(id); de nummers staan in outcomes.json en in de tabellen",
      en: "\(path) has no entry \(id); the numbers stand in outcomes.json and in the tables")
  }
  /// There are no names to remove.
  public func noPeopleFile(_ path: String) -> String {
    say(
      nl: "\(path) is er niet: van deze bijeenkomst zijn geen namen bewaard",
      en: "\(path) is not there: no names are kept of this session")
  }
  /// A host is using them.
  public func forgetLater(_ path: String) -> String {
    say(
      nl:
        "de bijeenkomst van \(path) is nog gaande; stop haar eerst (beraad run, dan stoppen), en verwijder daarna namen",
      en: "the session of \(path) still goes on; stop it first, and remove names after that")
  }
}

extension ReportPhrases {
  /// A text was removed from this copy of the journal.
  public func accountForgotten(_ count: Int, original: String) -> String {
    say(
      nl:
        "Kopie: de tekst van \(count == 1 ? "één bijdrage" : "\(count) bijdragen") is verwijderd; het logboek daarvoor had vingerafdruk \(original)",
      en:
        "Copy: the text of \(count == 1 ? "one contribution" : "\(count) contributions") was removed; the journal before that had fingerprint \(original)"
    )
  }
}
