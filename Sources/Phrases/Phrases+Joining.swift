import Workshop

extension Phrases {
  /// While there is no link to the host; `connected` has nothing to say.
  public func link(_ state: Link) -> String {
    switch state {
    case .connecting: say(nl: "verbinding maken…", en: "connecting…")
    case .connected: ""
    case .lost: say(nl: "verbinding weg – wordt opnieuw geprobeerd", en: "connection lost – trying again")
    }
  }

  /// The states of a link, as sentences know them.
  public enum Link: Sendable { case connecting, connected, lost }

  /// Above the privacy statement.
  public var privacyTitle: String {
    say(nl: "Voor u begint: wat er met uw bijdrage gebeurt", en: "Before you begin: what happens to what you enter")
  }

  /// Who processes what is entered, and why.
  public func privacy(_ privacy: Privacy) -> [String] {
    var sentences = [
      say(
        nl: "\(privacy.controller) verwerkt wat u hier invoert. Doel: \(privacy.purpose).",
        en: "\(privacy.controller) processes what you enter here. Purpose: \(privacy.purpose).")
    ]
    if let basis = privacy.basis { sentences.append(say(nl: "Grondslag: \(basis).", en: "Legal basis: \(basis).")) }
    if let days = privacy.keepDays {
      sentences.append(say(nl: "Het wordt \(days) dagen bewaard.", en: "It is kept for \(days) days."))
    }
    if let contact = privacy.contact { sentences.append(say(nl: "Vragen: \(contact).", en: "Questions: \(contact).")) }
    return sentences
  }

  /// How to go on from the privacy statement.
  public var keyRead: String { say(nl: "gelezen, verder", en: "read, go on") }

  /// How to find one's name.
  public var askRoster: String {
    say(
      nl: "Wie bent u? Typ een paar letters van uw naam en kies.",
      en: "Who are you? Type a few letters of your name and choose.")
  }
  /// Where names are typed.
  public var askName: String {
    say(nl: "Hoe heet u? Typ uw naam en druk op Enter.", en: "What is your name? Type it and press Enter.")
  }
  /// Where a code is typed.
  public var askCode: String { say(nl: "Typ uw code en druk op Enter.", en: "Type your code and press Enter.") }
  /// Where the account is the name.
  public var askAccount: String {
    say(nl: "Druk op Enter om mee te doen met uw account.", en: "Press Enter to take part with your account.")
  }
  /// In the empty line for a name.
  public var hintRoster: String { say(nl: "begin van uw naam", en: "beginning of your name") }
  /// In the empty line for a name.
  public var hintName: String { say(nl: "uw naam", en: "your name") }
  /// In the empty line for a code.
  public var hintCode: String { say(nl: "uw code, bijvoorbeeld 7KQ2-M3XD", en: "your code, for example 7KQ2-M3XD") }
  /// While a claim is on its way.
  public var takingSeat: String { say(nl: "even geduld…", en: "one moment…") }
  /// No name of the list fits.
  public func nobodyFound(_ prefix: String) -> String {
    prefix.isEmpty
      ? say(nl: "De lijst is leeg; vraag de procesbegeleider.", en: "The list is empty; ask the facilitator.")
      : say(
        nl: "Geen naam begint met ‘\(prefix)’. Probeer een ander deel, of vraag de procesbegeleider.",
        en: "No name begins with ‘\(prefix)’. Try another part of it, or ask the facilitator.")
  }
  /// Enter before anything was typed.
  public var typeFirst: String {
    say(
      nl: "Typ eerst een paar letters van uw naam, of kies met ↑ en ↓.",
      en: "First type a few letters of your name, or choose with ↑ and ↓.")
  }
  /// Enter before the list of what was typed could be seen, and several fit.
  public func severalFound(_ prefix: String) -> String {
    say(
      nl: "Er zijn meer namen met ‘\(prefix)’: kies de uwe en druk op Enter.",
      en: "More than one name has ‘\(prefix)’: choose yours and press Enter.")
  }
  /// Somebody has this seat.
  public func seatTaken(_ name: String) -> String {
    say(
      nl: "\(name) is al binnen. Bent u het zelf? F2 en uw terugkeercode; anders helpt de procesbegeleider.",
      en: "\(name) is in already. Is it you? F2 and your return code; else the facilitator helps.")
  }
  /// Beside the name of somebody who leads a group.
  public var leads: String { say(nl: "gespreksleider", en: "group leader") }
  /// Beside a name that somebody has.
  public var taken: String { say(nl: "al binnen", en: "in already") }

  /// The page that shows the return code once.
  public func welcome(_ name: String) -> String { say(nl: "Welkom, \(name).", en: "Welcome, \(name).") }
  /// Above the code.
  public var yourReturnCode: String { say(nl: "Uw terugkeercode is", en: "Your return code is") }
  /// Below the code.
  public var returnCodeUse: String {
    say(
      nl:
        "Schrijf hem op. Valt de verbinding weg, of wilt u op een ander scherm verder, dan komt u met deze code terug op uw plaats: bij het begin F2, dan de code. De code staat ook steeds op uw scherm.",
      en:
        "Write it down. If the connection is lost, or you want to go on on another screen, this code brings you back to your seat: F2 at the beginning, then the code. It also stays on your screen."
    )
  }
}
