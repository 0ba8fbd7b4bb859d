import Engine
import Workshop

/// Themes, and who takes something up, with whom, by when.
extension Phrases {
  /// Behind an entry: `thema Wonen`.
  public func theme(_ theme: String) -> String { say(nl: "thema \(theme)", en: "theme \(theme)") }

  /// Behind an entry: `neemt op: Gouda, met UWV en NSOB, voor 1 juni 2020`.
  public func takenUp(_ commitment: Commitment) -> String {
    var parts = [commitment.owner]
    if !commitment.partners.isEmpty {
      parts.append(
        say(nl: "met \(language.list(commitment.partners))", en: "with \(language.list(commitment.partners))"))
    }
    if let due = commitment.due {
      let day = Commitment.day(due).map { shortDay($0) } ?? due
      parts.append(say(nl: "voor \(day)", en: "by \(day)"))
    }
    return say(nl: "neemt op: ", en: "taken up by: ") + parts.joined(separator: ", ")
  }

  private func shortDay(_ day: Day) -> String {
    // Without the day of the week.
    longDay(day).split(separator: " ").dropFirst().joined(separator: " ")
  }

  /// The heading of the list, and its columns.
  public var takenUpHeading: String { say(nl: "Wie neemt wat op", en: "Who takes up what") }
  /// What, who, with whom, by when.
  public var takenUpColumns: [String] {
    switch language {
    case .nl: ["Wat", "Wie", "Met wie", "Voor wanneer"]
    case .en: ["What", "Who", "With whom", "By when"]
    }
  }
  /// Above the line for a theme: which there are.
  public func askTheme(known: [String], isSuggested: Bool) -> String {
    let list = known.isEmpty ? "" : say(nl: "\nEr is: ", en: "\nThere is: ") + known.joined(separator: " · ")
    let note = isSuggested ? say(nl: " (voorgesteld; Enter neemt het over)", en: " (suggested; Enter takes it)") : ""
    return say(nl: "Bij welk thema hoort dit?", en: "Under which theme does this belong?") + note + list
  }
  /// Above the three lines of who takes something up.
  public var askOwner: String {
    say(
      nl: "Wie neemt dit op? Een organisatie of een functie; een naam komt zo in het logboek. Leeg: niemand meer.",
      en: "Who takes this up? An organisation or a role; a name would stand in the journal. Empty: nobody any more.")
  }
  /// The second line.
  public var askPartners: String {
    say(nl: "Met wie? Komma's ertussen; leeg mag.", en: "With whom? Commas between them; may be empty.")
  }
  /// The third line.
  public var askDue: String {
    say(nl: "Voor wanneer? Bijvoorbeeld 1-6-2020; leeg mag.", en: "By when? For example 2020-06-01; may be empty.")
  }
  /// Labels of the same lines on a group leader's screen.
  public var ownerLabels: [String] {
    switch language {
    case .nl: ["wie neemt dit op", "met wie", "voor wanneer (1-6-2020)"]
    case .en: ["who takes this up", "with whom", "by when (2020-06-01)"]
    }
  }
  /// The label of the line for a theme.
  public var themeLabel: String { say(nl: "thema", en: "theme") }
  /// Keys of a group leader.
  public var keyTheme: String { say(nl: "thema", en: "theme") }
  /// Keys of a group leader.
  public var keyTakeUp: String { say(nl: "neemt op", en: "take up") }
  /// What the key does.
  public var helpTheme: String {
    say(nl: "de gekozen regel bij een thema zetten", en: "put the chosen line under a theme")
  }
  /// What the key does.
  public var helpTakeUp: String {
    say(
      nl: "zeggen wie de gekozen regel opneemt, met wie, voor wanneer",
      en: "say who takes up the chosen line, with whom, by when")
  }
}
