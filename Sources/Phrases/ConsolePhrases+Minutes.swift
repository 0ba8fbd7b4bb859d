import Engine
import Workshop

/// Minutes before people leave.
extension ConsolePhrases {
  /// There is nothing to agree on.
  package var nothingDecided: String {
    say(
      nl: "Er is nog niets besloten of uitgekozen om akkoord op te vragen",
      en: "Nothing was decided or picked out yet to ask consent on")
  }
  /// Only the host's own console writes documents.
  package var reportElsewhere: String {
    say(
      nl: "Het verslag wordt geschreven waar de sessie draait; of met beraad export",
      en: "The report is written where the session runs; or by beraad export")
  }
  /// They are being written.
  package var reportUnderWay: String { say(nl: "Het verslag wordt geschreven …", en: "The report is being written …") }

  /// The question whether people agree, with all that they agree to; as much of it as a question may hold.
  package func consentQuestion(_ minutes: MinutesView) -> String {
    let opening = say(nl: "Zijn we akkoord met deze besluiten?", en: "Do we consent to these decisions?")
    let lines =
      minutes.decisions.filter { !$0.isTie }.map { "\($0.prompt) \($0.chosen.joined(separator: ", "))" }
      + minutes.shortlist
    var text = opening
    for (index, line) in lines.enumerated() {
      let next = " (\(index + 1)) \(line)"
      if text.count + next.count + 12 > Limits.promptCharacters { return text + " …" }
      text += next
    }
    return text
  }
}

/// Documents that are written while the console is open.
extension Phrases {
  /// Where they are: the report's path, and how many files in all.
  public func reportWritten(_ folder: String, files: Int) -> String {
    say(
      nl: "Het verslag staat in \(folder) (\(count(files, "bestand", "bestanden")))",
      en: "The report is in \(folder) (\(count(files, "file", "files")))")
  }
  /// They could not be written; the reason is a whole sentence.
  public func reportNotWritten(_ reason: String) -> String {
    say(
      nl: "Het verslag is niet geschreven: \(reason)", en: "The report was not written: \(reason)")
  }
  /// Above what was decided, on the wall.
  public var wallMinutes: String { say(nl: "BESLOTEN EN UITGEKOZEN", en: "DECIDED AND PICKED OUT") }
}
