/// What to press now, in words, for somebody who never saw a terminal: a sentence above the keys, and a short one for
/// where there is little room.
extension Phrases {
  /// A sentence, and what is left of it where there is little room.
  public struct Hint: Equatable, Sendable {
    /// For 80 columns.
    public var whole: String
    /// For 40.
    public var short: String
  }

  private func hint(nl: (String, String), en: (String, String)) -> Hint {
    Hint(whole: say(nl: nl.0, en: en.0), short: say(nl: nl.1, en: en.1))
  }

  /// The groups have not begun.
  public func hintBefore(hasBrief: Bool) -> Hint {
    hasBrief
      ? hint(
        nl: ("U hoeft nog niets te doen. Lees vast de opdracht met F2.", "Lees vast de opdracht: F2"),
        en: ("There is nothing to do yet. Read the brief now: F2.", "Read the brief now: F2"))
      : hint(
        nl: ("U hoeft nog niets te doen; dit scherm zegt wanneer het begint.", "U hoeft nog niets te doen"),
        en: ("There is nothing to do yet; this screen tells when it begins.", "Nothing to do yet"))
  }
  /// A line of help.
  public var helpToLists: String { say(nl: "terug naar de lijst", en: "back to the list") }
  /// The brief has not been opened.
  public var hintBrief: Hint {
    hint(
      nl: ("Lees eerst de opdracht met F2. Typ daarna hier wat uw groep vindt.", "Lees de opdracht: F2"),
      en: ("First read the brief with F2. Then type here what your group finds.", "Read the brief: F2"))
  }
  /// The keys go into the line.
  public func hintTypeLine(hasEntries: Bool, canVote: Bool) -> Hint {
    hasEntries
      ? hint(
        nl: (
          canVote
            ? "Typ een regel en druk op Enter. ↑ kiest een regel, F6 laat de groep stemmen."
            : "Typ een regel en druk op Enter. Met ↑ kiest u een regel die er al staat.", "Typ en druk op Enter"
        ),
        en: (
          canVote
            ? "Type a line and press Enter. ↑ chooses a line, F6 has the group vote."
            : "Type a line and press Enter. ↑ lets you choose a line that is there.", "Type and press Enter"
        ))
      : hint(
        nl: ("Typ een regel en druk op Enter.", "Typ en druk op Enter"),
        en: ("Type a line and press Enter.", "Type and press Enter"))
  }
  /// The last minutes, and nothing goes along yet.
  public var hintMarkNow: Hint {
    hint(
      nl: ("Kies nu wat meegaat: ↑ naar een regel, dan *.", "Kies: ↑, dan *"),
      en: ("Now choose what goes along: ↑ to a line, then *.", "Choose: ↑, then *"))
  }
  /// The keys go into one field of several.
  public var hintTypeField: Hint {
    hint(
      nl: ("Typ bij ▸ en druk op Enter; na het laatste vak staat het in de lijst.", "Typ bij ▸, dan Enter"),
      en: ("Type at ▸ and press Enter; after the last field it is in the list.", "Type at ▸, then Enter"))
  }
  /// A line is being edited.
  public var hintEditing: Hint {
    hint(
      nl: ("Verbeter de tekst en druk op Enter. Esc laat haar zoals zij was.", "Verbeter, dan Enter"),
      en: ("Better the text and press Enter. Esc leaves it as it was.", "Edit, then Enter"))
  }
  /// A line of the list is chosen.
  public func hintList(canMark: Bool) -> Hint {
    canMark
      ? hint(
        nl: ("Kies een regel met ↑ en ↓; * neemt haar mee naar plenair. Esc: weer typen.", "↑ ↓ kiest, * neemt mee"),
        en: ("Choose a line with ↑ and ↓; * takes it to the plenary. Esc: type again.", "↑ ↓ choose, * takes along"))
      : hint(
        nl: ("Kies een regel met ↑ en ↓; e verbetert haar. Esc: weer typen.", "↑ ↓ kiest, e verbetert"),
        en: ("Choose a line with ↑ and ↓; e edits it. Esc: type again.", "↑ ↓ choose, e edits"))
  }
  /// A page to read.
  public var hintReading: Hint {
    hint(
      nl: ("Hier kunt u lezen. Esc brengt u terug naar de lijst.", "Esc: terug naar de lijst"),
      en: ("This is for reading. Esc takes you back to the list.", "Esc: back to the list"))
  }
  /// The group votes.
  public var hintVoting: Hint {
    hint(
      nl: ("Wacht tot allen gestemd hebben, of sluit de stemming met s.", "Wacht, of sluit met s"),
      en: ("Wait until all have voted, or close the vote with s.", "Wait, or close with s"))
  }
  /// The group's vote is over, and what it chose does not go along yet.
  public var hintDecided: Hint {
    hint(
      nl: ("Druk op * om mee te nemen wat de groep koos.", "* neemt mee wat u koos"),
      en: ("Press * to take along what the group chose.", "* takes along the choice"))
  }
  /// The group speaks.
  public var hintSpeaking: Hint {
    hint(
      nl: ("Vertel wat hier staat; met ↓ leest u verder.", "Vertel wat hier staat"),
      en: ("Tell what stands here; ↓ reads on.", "Tell what stands here"))
  }
  /// A key that does nothing on a page to read.
  public var notTypedHere: String {
    say(
      nl: "Op deze bladzijde wordt niet getypt. Esc: terug naar de lijst.",
      en: "Nothing is typed on this page. Esc: back to the list.")
  }
  /// Somebody wants a line gone.
  public var noDeleting: String {
    say(
      nl: "Een regel weghalen kan niet. Verbeter haar met e, of laat haar zonder ★.",
      en: "A line cannot be taken away. Edit it with e, or leave it without ★.")
  }
  /// A line of help.
  public var helpBrief: String {
    say(nl: "naar de opdracht, en weer terug", en: "to the brief, and back again")
  }
}
