/// Labels of keys in the footer, and what help says of them.
extension Phrases {
  /// A footer label.
  public var keyGoOn: String { say(nl: "verder", en: "go on") }
  /// A footer label.
  public var keyChoose: String { say(nl: "kies", en: "choose") }
  /// A footer label.
  public var keyJoin: String { say(nl: "meedoen", en: "join") }
  /// A footer label.
  public var keyCode: String { say(nl: "terugkeercode", en: "return code") }
  /// A footer label.
  public var keyNoCode: String { say(nl: "geen code", en: "no code") }
  /// A footer label.
  public var keyToggle: String { say(nl: "aan/uit", en: "on/off") }
  /// A footer label.
  public var keyPoints: String { say(nl: "punten", en: "points") }
  /// A footer label.
  public var keyAnswer: String { say(nl: "antwoord", en: "answer") }
  /// A footer label.
  public var keySubmit: String { say(nl: "indienen", en: "submit") }
  /// A footer label.
  public var keyKeep: String { say(nl: "zo laten", en: "keep it") }
  /// A footer label.
  public var keyChange: String { say(nl: "wijzigen", en: "change") }
  /// A footer label.
  public var keyUpvote: String { say(nl: "steunen", en: "upvote") }
  /// A footer label.
  public var keyWrite: String { say(nl: "schrijven", en: "write") }
  /// A footer label.
  public var keySend: String { say(nl: "versturen", en: "send") }
  /// A footer label.
  public var keyNextField: String { say(nl: "volgende", en: "next") }
  /// A footer label.
  public var keyStopTyping: String { say(nl: "terug", en: "back") }
  /// A footer label.
  public var keyScroll: String { say(nl: "lezen", en: "read on") }
  /// A footer label.
  public var keyHelp: String { say(nl: "uitleg", en: "help") }
  /// A footer label.
  public var keyQuit: String { say(nl: "stoppen", en: "quit") }
  /// A line of help.
  public var helpToggle: String {
    say(nl: "kiest de optie, of haalt de keuze weg", en: "chooses the option, or takes the choice back")
  }
  /// A line of help.
  public var helpMore: String {
    say(nl: "een punt meer of minder; ook + en −", en: "a point more or less; + and − too")
  }
  /// A line of help.
  public var helpAnswer: String { say(nl: "een cijfer hoger of lager", en: "a number higher or lower") }
  /// A line of help.
  public var helpNoOpinion: String { say(nl: "geen mening over deze stelling", en: "no opinion on this statement") }
  /// A line of help.
  public var helpSubmit: String {
    say(
      nl: "dient uw stem in; daarna staat er wanneer zij geteld is",
      en: "submits your vote; then it says when it was counted")
  }
  /// A line of help.
  public var helpKeep: String {
    say(nl: "laat uw getelde stem zoals zij was", en: "leaves your counted vote as it was")
  }
  /// A line of help.
  public var helpDigit: String {
    say(nl: "kiest die optie, of zet dat aantal", en: "chooses that option, or sets that number")
  }
  /// A line of help.
  public var helpClear: String { say(nl: "haalt de keuze weg", en: "takes the choice back") }
  /// A line of help.
  public var helpMove: String { say(nl: "op en neer", en: "up and down") }
  /// A line of help.
  public var helpPage: String { say(nl: "een bladzijde op of neer", en: "a page up or down") }
  /// A line of help.
  public var helpChange: String {
    say(nl: "wijzigt uw stem zolang de peiling open is", en: "changes your vote while the poll is open")
  }
  /// A line of help.
  public var helpUpvote: String {
    say(nl: "steunt deze vraag, of haalt uw steun weg", en: "upvotes this question, or takes that back")
  }
  /// A line of help.
  public var helpWrite: String { say(nl: "een vraag of bijdrage schrijven", en: "write a question or entry") }
  /// A line of help.
  public var helpSend: String { say(nl: "verstuurt wat u typte", en: "sends what you typed") }
  /// A line of help.
  public var helpStopTyping: String {
    say(nl: "stopt met typen; uw tekst blijft staan", en: "stops typing; your text stays")
  }
  /// A line of help.
  public var helpTab: String {
    say(nl: "naar het volgende: vragen, uw groep, de agenda", en: "to the next: questions, your group, the agenda")
  }
  /// A line of help.
  public var helpHelp: String { say(nl: "dit overzicht", en: "this overview") }
  /// A line of help.
  public var helpQuit: String { say(nl: "stoppen; u komt terug met uw code", en: "quit; you come back with your code") }
  /// A line of help.
  public var helpLeave: String {
    say(nl: "uw plaats verlaten voor iemand anders", en: "leave your seat to somebody else")
  }
  /// A line of help.
  public var helpRedraw: String { say(nl: "het scherm opnieuw tekenen", en: "draw the screen afresh") }
  /// In the footer, where Enter is the first step.
  public var keyEnterChooses: String { say(nl: "kiezen", en: "choose") }
  /// A footer label.
  public var keyWords: String { say(nl: "typen", en: "type") }
  /// A line of help.
  public var helpWords: String {
    say(nl: "typt de woorden; Enter stuurt ze in", en: "types the words; Enter submits them")
  }
  /// A footer label.
  public var keyReason: String { say(nl: "reden", en: "reason") }
  /// A line of help.
  public var helpReason: String { say(nl: "typt waarom; Enter neemt het over", en: "types why; Enter takes it over") }
  /// A footer label.
  public var keyRank: String { say(nl: "volgende plaats", en: "next rank") }
  /// A line of help.
  public var helpRank: String {
    say(
      nl: "geeft de optie de volgende plaats, of haalt haar weg", en: "gives the option the next rank, or takes it away"
    )
  }
  /// A line of help.
  public var helpRankStep: String {
    say(
      nl: "een plaats lager of hoger; een cijfer zet die plaats", en: "a rank lower or higher; a digit sets that rank")
  }
  /// A footer label.
  public var keyVotes: String { say(nl: "stemmen", en: "votes") }
  /// A line of help.
  public var helpVotes: String {
    say(nl: "een stem meer of minder; ook + en −", en: "a vote more or less; + and − too")
  }
  /// A footer label.
  public var keyFirst: String { say(nl: "deze", en: "this one") }
  /// A line of help.
  public var helpFirst: String { say(nl: "verkiest de eerste van de twee", en: "prefers the first of the two") }
  /// A footer label.
  public var keySecond: String { say(nl: "die", en: "that one") }
  /// A line of help.
  public var helpSecond: String { say(nl: "verkiest de tweede van de twee", en: "prefers the second of the two") }
  /// A footer label.
  public var keySkip: String { say(nl: "andere twee", en: "other two") }
  /// A line of help.
  public var helpSkip: String { say(nl: "slaat deze twee over", en: "skips these two") }
  /// A line of help.
  public var helpTakeBack: String {
    say(nl: "haalt de laatste vergelijking terug", en: "takes the last comparison back")
  }
}
