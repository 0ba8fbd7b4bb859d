import Engine
import Workshop

extension Denial {
  /// Why somebody was not let in, and how to mend it.
  public func sentence(in language: Language) -> String {
    switch self {
    case .otherWire(let host):
      language.say(
        nl: "Deze beraad en die van de sessie zijn van een andere versie (die spreekt \(host)); gebruik dezelfde.",
        en: "This beraad and the session's are of different versions (it speaks \(host)); use the same one.")
    case .otherSession(let host):
      language.say(
        nl: "Hier loopt een andere sessie, \(language.quote(host.text)); controleer het pad.",
        en: "Another session runs here, \(language.quote(host.text)); check the path.")
    case .wrongKey:
      language.say(
        nl: "Dit is niet de sleutel van de procesbegeleider; neem die uit het sleutelbestand van de sessie.",
        en: "This is not the facilitator's key; take it from the session's key file.")
    case .wrongCode:
      language.say(
        nl: "Deze code kennen wij niet; controleer de letters en cijfers.",
        en: "We do not know this code; check its letters and digits.")
    case .heldOff(let seconds):
      language.say(
        // In whole minutes: a number of seconds that does not count down is soon untrue.
        nl: "Te veel pogingen; wacht \(language.minutes((seconds + 59) / 60)) en probeer het dan opnieuw.",
        en: "Too many attempts; wait \(language.minutes((seconds + 59) / 60)) and try again.")
    case .seatTaken:
      language.say(
        nl: "Deze naam is al bezet. Bent u het zelf? Kom terug met uw code, of vraag de procesbegeleider.",
        en: "This name is taken. Is it you? Come back with your code, or ask the facilitator.")
    case .noSuchSeat:
      language.say(
        nl: "Deze naam staat niet op de lijst; kies een andere of vraag de procesbegeleider.",
        en: "This name is not on the list; choose another or ask the facilitator.")
    case .notAdmittedThisWay(let admission): admission.howTo(in: language)
    case .accountNotListed(let account):
      language.say(
        nl: "Account \(language.quote(account)) staat niet op de lijst; vraag de procesbegeleider.",
        en: "The account \(language.quote(account)) is not on the list; ask the facilitator.")
    case .nameNotUsable:
      language.say(
        nl: "Met deze naam lukt het niet; typ een naam van hoogstens \(Limits.nameCharacters) tekens.",
        en: "This name does not work; type a name of at most \(Limits.nameCharacters) characters.")
    case .malformed(let why):
      language.say(
        nl: "De sessie begreep dit bericht niet (\(why)).", en: "The session did not understand this message (\(why)).")
    case .sessionOver: language.say(nl: "De sessie is afgelopen.", en: "The session is over.")
    case .journalTrouble(let trouble):
      language.say(
        nl: "Het logboek kan nu niet geschreven worden (\(trouble)); probeer het zo weer.",
        en: "The journal cannot be written now (\(trouble)); try again in a moment.")
    }
  }
}

extension Admission {
  /// How somebody gets in, said to who tried it another way.
  func howTo(in language: Language) -> String {
    switch self {
    case .open: language.say(nl: "Typ hier uw naam om mee te doen.", en: "Type your name to take part.")
    case .roster:
      language.say(nl: "Kies uw naam uit de lijst om mee te doen.", en: "Pick your name from the list to take part.")
    case .codes:
      language.say(nl: "Typ de code van uw kaart om mee te doen.", en: "Type the code on your card to take part.")
    case .accounts:
      language.say(nl: "Log in met uw eigen account om mee te doen.", en: "Log in with your own account to take part.")
    }
  }
}

extension Farewell {
  /// Why the host ended the link; of one that is not final also that the screen comes back by itself.
  public func sentence(in language: Language) -> String {
    switch self {
    case .hostStopped:
      language.say(
        nl: "De sessie is stilgezet; dit scherm gaat vanzelf verder zodra zij weer loopt.",
        en: "The session was stopped; this screen goes on by itself once it runs again.")
    case .sessionEnded: language.say(nl: "De sessie is afgelopen. Dank u wel.", en: "The session has ended. Thank you.")
    case .seatReleased:
      language.say(
        nl: "De procesbegeleider heeft uw plaats vrijgegeven; kies uw naam opnieuw om mee te doen.",
        en: "The facilitator released your seat; pick your name again to take part.")
    case .cameBackElsewhere:
      language.say(nl: "U bent op een ander scherm verdergegaan.", en: "You went on on another screen.")
    case .tooSlow:
      language.say(
        nl: "De verbinding hield het niet bij; dit scherm gaat zo vanzelf verder.",
        en: "The link could not keep up; this screen goes on by itself in a moment.")
    case .full:
      language.say(
        nl: "Er zijn te veel schermen; sluit er een, dan gaat dit scherm vanzelf verder.",
        en: "There are too many screens; close one, and this screen goes on by itself.")
    case .malformed(let why):
      language.say(
        nl: "De verbinding is verbroken: een bericht was niet te lezen (\(why)).",
        en: "The link was closed: a message could not be read (\(why)).")
    }
  }
}
