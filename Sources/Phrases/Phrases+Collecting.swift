/// What is said around entries: questions, reactions, harvest.
extension Phrases {
  /// An entry was written away.
  public func entrySent(held: Bool) -> String {
    held
      ? say(
        nl: "✓ Ontvangen; zij verschijnt zodra de procesbegeleider haar toelaat.",
        en: "✓ Received; it appears once the facilitator lets it through.")
      : say(nl: "✓ Toegevoegd", en: "✓ Added")
  }
  /// An upvote was written away.
  public func upvoted(on: Bool) -> String {
    on
      ? say(nl: "✓ Uw steun is geteld", en: "✓ Your support counts")
      : say(nl: "✓ Uw steun is weggehaald", en: "✓ Your support was taken back")
  }
  /// Enter on an empty line.
  public var nothingTyped: String { say(nl: "Er staat nog niets; typ eerst een tekst.", en: "Nothing is typed yet.") }
  /// An upvote for one's own entry.
  public var ownEntry: String {
    say(nl: "Dit is uw eigen bijdrage; steun die van een ander.", en: "This is your own entry; support another's.")
  }
  /// Own entries that wait for the facilitator.
  public func ownHeld(_ count: Int) -> String {
    say(
      nl: count == 1 ? "1 van u wacht op de procesbegeleider" : "\(count) van u wachten op de procesbegeleider",
      en: count == 1 ? "1 of yours waits for the facilitator" : "\(count) of yours wait for the facilitator")
  }
  /// Beside one's own entry.
  public var own: String { say(nl: "van u", en: "yours") }
  /// Beside an entry that one upvoted.
  public var supported: String { say(nl: "gesteund", en: "supported") }
  /// No entry yet.
  public var noEntries: String {
    say(nl: "Nog niets. Druk op Enter en schrijf de eerste.", en: "Nothing yet. Press Enter and write the first.")
  }
  /// No entry yet, while the first is being written.
  public var noEntriesYet: String { say(nl: "Nog niets van anderen.", en: "Nothing from others yet.") }
  /// No entry yet but those that wait for the facilitator.
  public var noneAdmitted: String { say(nl: "Er is nog niets toegelaten.", en: "Nothing was let through yet.") }
  /// In the empty line while the keys go into it.
  public var hintTyping: String { say(nl: "typ hier; Enter verstuurt", en: "type here; Enter sends") }
  /// No entry, and no more will come.
  public var noEntriesClosed: String { say(nl: "Er is niets bijgedragen.", en: "Nothing was entered.") }
  /// In the empty line.
  public var hintEntry: String { say(nl: "Enter: schrijf hier", en: "Enter: write here") }
  /// The collection takes no more.
  public var collectionClosed: String {
    say(nl: "Dit is gesloten; u kunt het nog lezen.", en: "This is closed; you can still read it.")
  }
  /// Whether others see who wrote what.
  public func signed(_ signed: Bool) -> String {
    signed
      ? say(nl: "Uw naam komt bij wat u schrijft.", en: "Your name stands with what you write.")
      : say(nl: "Uw naam staat er niet bij.", en: "Your name does not stand with it.")
  }
  /// Whether the facilitator reads it first.
  public var moderated: String {
    say(nl: "Wordt eerst door de procesbegeleider gelezen.", en: "Read by the facilitator first.")
  }
  /// A field that may be left empty.
  public var optional: String { say(nl: "mag leeg", en: "may stay empty") }
}
