import Engine
import Workshop

/// What the screens of participants, leaders and the wall say alike.
extension Phrases {
  /// What is left, by the second, or how far it is over.
  public func countdown(_ left: Span) -> String { language.countdown(left) }
  /// `08:12`, `1:02:40`, without a sign; a part of a second that is left counts as a whole one.
  public func clock(_ span: Span) -> String { language.clock(span) }

  /// Before the start.
  public func startsAt(_ clock: String) -> String { say(nl: "begint om \(clock)", en: "starts at \(clock)") }
  /// After the end.
  public var sessionEnded: String { say(nl: "afgelopen", en: "over") }
  /// Marks every screen of a rehearsal.
  public var rehearsal: String { say(nl: "REPETITIE", en: "REHEARSAL") }
  /// The session stands still.
  public var paused: String { say(nl: "Gepauzeerd: de tijd staat stil.", en: "Paused: the clock stands still.") }
  /// What the facilitator tells everybody.
  public func messageToAll(_ text: String) -> String { say(nl: "Aan allen: \(text)", en: "To all: \(text)") }
  /// Behind it: how it is put away.
  public var messageAway: String { say(nl: "Esc: weg", en: "Esc: away") }
  /// Behind what there is room for: how to read the rest.
  public var messageRest: String { say(nl: "F3: lees alles", en: "F3: read all") }
  /// A line of help.
  public var helpMessage: String { say(nl: "het bericht aan allen, in zijn geheel", en: "the message to all, whole") }
  /// A line of help.
  public var helpPutAway: String { say(nl: "haalt het bericht aan allen weg", en: "puts the message to all away") }
  /// A footer label.
  public var keyPutAway: String { say(nl: "weg", en: "put away") }
  /// A footer label.
  public var keyClose: String { say(nl: "afsluiten", en: "quit") }
  /// The journal cannot be written.
  public func trouble(_ why: String) -> String {
    say(
      nl:
        "Er wordt nu niets geteld: het logboek kan niet geschreven worden (\(language.reason(why))). De procesbegeleider weet het.",
      en: "Nothing is counted now: the journal cannot be written (\(language.reason(why))). The facilitator knows.")
  }
  /// The link is gone.
  public func linkLost(voteUnsure: Bool) -> String {
    voteUnsure
      ? say(
        nl: "verbinding weg – wordt opnieuw geprobeerd; uw stem is nog niet bevestigd",
        en: "connection lost – trying again; your vote is not confirmed yet")
      : say(nl: "verbinding weg – wordt opnieuw geprobeerd", en: "connection lost – trying again")
  }
  /// A vote that was sent and not answered, beside why there is no answer yet.
  public var voteUnsure: String { say(nl: "Uw stem is nog niet bevestigd.", en: "Your vote is not confirmed yet.") }
  /// A command that the host could not put on the disk.
  public func notWritten(_ why: String) -> String {
    say(
      nl:
        "Het logboek kan niet geschreven worden (\(language.reason(why))); er is niets geteld. Probeer het zo opnieuw.",
      en: "The journal cannot be written (\(language.reason(why))); nothing was counted. Try again in a moment.")
  }
  /// A window below the least size.
  public var tooSmall: String {
    say(nl: "Maak het venster groter: ten minste 40 bij 10.", en: "Make the window larger: at least 40 by 10.")
  }
  /// Before anything has arrived.
  public var waitingForHost: String { say(nl: "verbinding maken…", en: "connecting…") }
  /// The heading of help.
  public var helpTitle: String { say(nl: "Toetsen", en: "Keys") }
  /// How to leave help.
  public var closeHelp: String { say(nl: "Een toets sluit dit.", en: "Any key closes this.") }
}
