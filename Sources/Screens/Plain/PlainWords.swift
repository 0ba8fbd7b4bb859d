import Phrases
import Workshop

/// What can be typed where screens are lines: the words of the session's language, with English ones beside them.
enum PlainWord: CaseIterable, Sendable {
  case help, now, poll, result, questions, ask, upvote, group, agenda, code, leave, quit, yes, no, cancel
  case brief, lists, add, edit, mark, move, callHelp, contact
  case vote, closeVote, top, lead
  case form, forward, backward, dontKnow, sendForm, authorise

  /// The first one is the one that help names.
  func words(_ language: Language) -> [String] {
    let english = english
    switch language {
    case .nl: return dutch + english.filter { !dutch.contains($0) }
    case .en: return english
    }
  }

  private var dutch: [String] {
    switch self {
    case .help: ["?", "hulp"]
    case .now: ["nu"]
    case .poll: ["peiling", "p"]
    case .result: ["uitslag"]
    case .questions: ["vragen"]
    case .ask: ["vraag"]
    case .upvote: ["steun", "+"]
    case .group: ["groep"]
    case .agenda: ["agenda"]
    case .code: ["code"]
    case .leave: ["verlaat"]
    case .quit: ["stop", "q"]
    case .yes: ["j", "ja"]
    case .no: ["nee", "n"]
    case .cancel: ["terug"]
    case .brief: ["opdracht"]
    case .lists: ["lijst"]
    case .add: ["erbij"]
    case .edit: ["verbeter"]
    case .mark: ["mee", "*"]
    case .move: ["verplaats"]
    case .callHelp: ["roep"]
    case .contact: ["contact"]
    case .vote: ["stemming"]
    case .closeVote: ["sluit"]
    case .top: ["neem"]
    case .lead: ["leid"]
    case .form: ["formulier", "f"]
    case .forward: ["verder"]
    case .backward: ["vorige"]
    case .dontKnow: ["weetniet"]
    case .sendForm: ["instuur"]
    case .authorise: ["autoriseer"]
    }
  }

  private var english: [String] {
    switch self {
    case .help: ["?", "help"]
    case .now: ["now"]
    case .poll: ["poll", "p"]
    case .result: ["result"]
    case .questions: ["questions"]
    case .ask: ["ask"]
    case .upvote: ["upvote", "+"]
    case .group: ["group"]
    case .agenda: ["agenda"]
    case .code: ["code"]
    case .leave: ["leave"]
    case .quit: ["quit", "q"]
    case .yes: ["y", "yes"]
    case .no: ["no", "n"]
    case .cancel: ["back"]
    case .brief: ["brief"]
    case .lists: ["list"]
    case .add: ["add"]
    case .edit: ["edit"]
    case .mark: ["mark", "*"]
    case .move: ["move"]
    case .callHelp: ["call"]
    case .contact: ["contact"]
    case .vote: ["vote"]
    case .closeVote: ["close"]
    case .top: ["take"]
    case .lead: ["lead"]
    case .form: ["form", "f"]
    case .forward: ["next"]
    case .backward: ["previous"]
    case .dontKnow: ["dontknow"]
    case .sendForm: ["send"]
    case .authorise: ["authorise", "authorize"]
    }
  }

  /// The word a line begins with, and what stands after it; nil when it begins with none of these.
  static func read(_ line: String, among words: [PlainWord], _ language: Language) -> (word: PlainWord, rest: String)? {
    let parts = line.split(separator: " ", maxSplits: 1)
    guard let first = parts.first?.lowercased() else { return nil }
    let rest = parts.count > 1 ? String(parts[1]) : ""
    if let word = words.first(where: { $0.words(language).contains(first) }) { return (word, rest) }
    // `+3` and `*2` are written without a space.
    if let sign = first.first, sign == "+" || sign == "*", first.count > 1 {
      let word: PlainWord = sign == "+" ? .upvote : .mark
      return words.contains(word) ? (word, String(first.dropFirst())) : nil
    }
    return nil
  }

  /// A row of help: the words, then what they do.
  func help(_ phrases: Phrases) -> String {
    let words = words(phrases.language)
    let shown = words.prefix(2).joined(separator: ", ")
    return "\(shown): \(meaning(phrases.language))"
  }

  private func meaning(_ language: Language) -> String {
    switch self {
    case .help: language.say(nl: "dit overzicht", en: "this overview")
    case .now: language.say(nl: "wat er nu is, en hoe lang nog", en: "what is now, and how long")
    case .poll:
      language.say(nl: "de peiling nog eens, met een nummer een andere", en: "the poll again, another by its number")
    case .result: language.say(nl: "de laatste uitslag", en: "the last result")
    case .questions: language.say(nl: "wat gevraagd en bijgedragen is", en: "what was asked and entered")
    case .ask: language.say(nl: "met een tekst erachter: stelt een vraag", en: "with a text after it: asks a question")
    case .upvote:
      language.say(
        nl: "met een nummer: steunt die vraag, of haalt dat weg",
        en: "with a number: upvotes that question, or takes that back")
    case .group: language.say(nl: "uw groep, gespreksleider en plaats", en: "your group, its leader and place")
    case .agenda: language.say(nl: "de agenda", en: "the agenda")
    case .code: language.say(nl: "uw terugkeercode", en: "your return code")
    case .leave: language.say(nl: "uw plaats verlaten voor iemand anders", en: "leave your seat to somebody else")
    case .quit: language.say(nl: "stoppen; u komt terug met uw code", en: "quit; you come back with your code")
    case .yes: language.say(nl: "ja: dient in wat u koos", en: "yes: submits what you chose")
    case .no: language.say(nl: "nee: laat alles zoals het was", en: "no: leaves all as it was")
    case .cancel: language.say(nl: "stopt met invullen", en: "stops filling in")
    case .brief: language.say(nl: "de opdracht en wie er is", en: "the brief and who is there")
    case .lists:
      language.say(
        nl: "wat de groep heeft; met een nummer een andere lijst", en: "what the group has; another list by its number")
    case .add: language.say(nl: "met een tekst erachter: schrijft die op", en: "with a text after it: writes it down")
    case .edit:
      language.say(
        nl: "met een nummer en een tekst: verbetert die regel", en: "with a number and a text: changes that line")
    case .mark:
      language.say(
        nl: "met een nummer: gaat mee naar plenair, of niet meer",
        en: "with a number: goes along to the plenary, or no longer")
    case .contact:
      language.say(
        nl: "aan wie u gekoppeld bent; met ja of nee: of die uw gegevens krijgt",
        en: "whom you are matched with; with yes or no: whether they get your details")
    case .move:
      language.say(
        nl: "met twee nummers: zet die regel op die plaats", en: "with two numbers: puts that line in that place")
    case .callHelp:
      language.say(nl: "roept de procesbegeleider, of neemt dat terug", en: "calls the facilitator, or takes that back")
    case .vote:
      language.say(
        nl: "laat uw groep geheim stemmen over wat meegaat; daarna hoe het staat",
        en: "lets your group vote in secret on what goes along; after that how it stands")
    case .closeVote: language.say(nl: "sluit de stemming van uw groep", en: "closes your group's vote")
    case .top:
      language.say(
        nl: "neemt mee wat uw groep koos, en niets anders", en: "takes along what your group chose, and nothing else")
    case .form: language.say(nl: "de vraag van het formulier nog eens", en: "the form's question again")
    case .forward: language.say(nl: "naar de volgende vraag", en: "to the next question")
    case .backward: language.say(nl: "naar de vorige vraag", en: "to the question before")
    case .dontKnow: language.say(nl: "antwoordt: weet ik niet", en: "answers: do not know")
    case .sendForm: language.say(nl: "stuurt het formulier in", en: "sends the form in")
    case .authorise:
      language.say(
        nl: "u staat achter de tekst van het interview; nog eens: niet meer",
        en: "you stand by the text of the interview; again: no longer")
    case .lead:
      language.say(
        nl: "u leidt uw groep zolang de gespreksleider er niet is; nog eens: niet meer",
        en: "you lead your group while its leader is not there; again: no longer")
    }
  }
}

/// What a line led to.
public struct PlainAnswer: Equatable, Sendable {
  /// To be written out, each once and in this order.
  public var output: [String]
  /// To be carried out.
  public var intents: [Intent]

  /// Lines and intents.
  public init(_ output: [String] = [], _ intents: [Intent] = []) {
    self.output = output
    self.intents = intents
  }
}
