import Engine
import Workshop

extension Undoable {
  /// A step by its name, in lower case, as in "ongedaan maken: peiling ‘…’ openen".
  public func sentence(in language: Language, naming titles: Titles) -> String {
    func item(_ id: ItemID) -> String { titles.of(id, in: language) }
    func activity(_ id: ActivityID) -> String { titles.of(id, in: language) }
    return switch self {
    case .start: language.say(nl: "de sessie beginnen", en: "starting the session")
    case .end: language.say(nl: "de sessie beëindigen", en: "ending the session")
    case .next(let id): language.say(nl: "naar \(item(id)) gaan", en: "going to \(item(id))")
    case .back(let id): language.say(nl: "teruggaan naar \(item(id))", en: "going back to \(item(id))")
    case .pause: language.say(nl: "pauzeren", en: "pausing")
    case .resume: language.say(nl: "verdergaan na de pauze", en: "resuming")
    case .extend(let id, let by):
      by < .zero
        ? language.say(
          nl: "\(language.length(-by)) van \(item(id)) afnemen", en: "taking \(language.length(-by)) from \(item(id))")
        : language.say(
          nl: "\(language.length(by)) bij \(item(id)) optellen", en: "adding \(language.length(by)) to \(item(id))")
    case .agenda(let change): change.sentence(in: language, naming: titles)
    case .wrapUp: language.say(nl: "de vraag om af te ronden", en: "the request to wrap up")
    case .giveBack(let by):
      language.say(nl: "\(language.length(by)) teruggeven", en: "giving \(language.length(by)) back")
    case .openPoll(let id): language.say(nl: "peiling \(activity(id)) openen", en: "opening the poll \(activity(id))")
    case .closePoll(let id): language.say(nl: "peiling \(activity(id)) sluiten", en: "closing the poll \(activity(id))")
    case .revealPoll(let id):
      language.say(nl: "de uitslag van \(activity(id)) tonen", en: "showing the result of \(activity(id))")
    case .decideTie(let id):
      language.say(nl: "de gelijke stand bij \(activity(id)) beslissen", en: "deciding the tie in \(activity(id))")
    case .addPoll(let prompt):
      language.say(
        nl: "peiling \(language.quote(titles.cut(prompt))) klaarzetten",
        en: "making the poll \(language.quote(titles.cut(prompt))) ready")
    case .openForm(let id): language.say(nl: "formulier \(activity(id)) openen", en: "opening the form \(activity(id))")
    case .closeForm(let id):
      language.say(nl: "formulier \(activity(id)) sluiten", en: "closing the form \(activity(id))")
    case .revealForm(let id):
      language.say(nl: "de uitslag van \(activity(id)) tonen", en: "showing the results of \(activity(id))")
    case .countHands(let id):
      language.say(nl: "de handen bij \(activity(id)) tellen", en: "counting hands for \(activity(id))")
    case .changeOptions(let id):
      language.say(nl: "de opties van \(activity(id)) wijzigen", en: "changing the options of \(activity(id))")
    case .drawLot(let id): language.say(nl: "de loting bij \(activity(id))", en: "the lot for \(activity(id))")
    case .entry(let id, let step): step.sentence(about: titles.of(id, in: language), in: language)
    case .match(let seeker, let bringer, let step):
      step.sentence(about: titles.of(seeker), titles.of(bringer), in: language)
    case .planGroups: language.say(nl: "de indeling van de groepen", en: "the plan of the groups")
    case .movePerson(let id): language.say(nl: "\(titles.of(id)) verplaatsen", en: "moving \(titles.of(id))")
    case .nameHost(let id):
      language.say(nl: "\(titles.of(id)) als gastheer/gastvrouw", en: "\(titles.of(id)) as host")
    case .lockGroup(let id): language.say(nl: "\(titles.of(id)) vergrendelen", en: "locking \(titles.of(id))")
    case .unlockGroup(let id): language.say(nl: "\(titles.of(id)) ontgrendelen", en: "unlocking \(titles.of(id))")
    case .startGroups: language.say(nl: "de groepen starten", en: "starting the groups")
    case .endGroups: language.say(nl: "de groepen beëindigen", en: "ending the groups")
    case .extendGroups(_, let group, let by):
      timeGiven(to: group, by: by, in: language, naming: titles)
    case .recallGroups: language.say(nl: "iedereen terugroepen", en: "calling everybody back")
    case .report: language.say(nl: "de terugkoppeling wisselen", en: "changing the report back")
    case .talk(let id):
      language.say(nl: "de spreker bij \(activity(id)) wisselen", en: "the speaker's change in \(activity(id))")
    }
  }
}

/// Time that all groups got, or one, or lost.
private func timeGiven(to group: GroupID?, by: Span, in language: Language, naming titles: Titles) -> String {
  let (length, name) = (language.length(by.magnitude), group.map { titles.of($0) })
  return by < .zero
    ? language.say(
      nl: "\(length) van \(name ?? "alle groepen") afnemen", en: "taking \(length) from \(name ?? "all groups")")
    : language.say(
      nl: "\(length) aan \(name ?? "alle groepen") geven", en: "giving \(length) to \(name ?? "all groups")")
}

extension Undoable.EntryStep {
  func sentence(about entry: String, in language: Language) -> String {
    switch self {
    case .admit: language.say(nl: "\(entry) toelaten", en: "admitting \(entry)")
    case .hide: language.say(nl: "\(entry) verbergen", en: "hiding \(entry)")
    case .show: language.say(nl: "\(entry) weer tonen", en: "showing \(entry) again")
    case .edit: language.say(nl: "\(entry) bewerken", en: "editing \(entry)")
    case .sort: language.say(nl: "\(entry) bij een thema zetten", en: "sorting \(entry)")
    case .takeUp: language.say(nl: "wie \(entry) opneemt", en: "who takes up \(entry)")
    case .move: language.say(nl: "\(entry) verplaatsen", en: "moving \(entry)")
    case .merge: language.say(nl: "samenvoegen met \(entry)", en: "merging into \(entry)")
    case .unmerge: language.say(nl: "\(entry) losmaken", en: "taking \(entry) apart")
    case .shortlist: language.say(nl: "\(entry) op de shortlist zetten", en: "shortlisting \(entry)")
    case .unlist: language.say(nl: "\(entry) van de shortlist halen", en: "taking \(entry) off the shortlist")
    case .putOnWall: language.say(nl: "\(entry) op het scherm zetten", en: "putting \(entry) on the wall")
    case .takeOffWall: language.say(nl: "\(entry) van het scherm halen", en: "taking \(entry) off the wall")
    }
  }

  /// What has happened to an entry.
  func news(about entry: String, in language: Language) -> String {
    switch self {
    case .admit: language.say(nl: "\(entry) toegelaten", en: "\(entry) admitted")
    case .hide: language.say(nl: "\(entry) verborgen", en: "\(entry) hidden")
    case .show: language.say(nl: "\(entry) weer zichtbaar", en: "\(entry) visible again")
    case .edit: language.say(nl: "\(entry) bewerkt", en: "\(entry) edited")
    case .sort: language.say(nl: "\(entry) bij een thema gezet", en: "\(entry) sorted")
    case .takeUp: language.say(nl: "\(entry) opgenomen", en: "\(entry) taken up")
    case .move: language.say(nl: "\(entry) verplaatst", en: "\(entry) moved")
    case .merge: language.say(nl: "Samengevoegd met \(entry)", en: "Merged into \(entry)")
    case .unmerge: language.say(nl: "\(entry) staat weer apart", en: "\(entry) stands by itself again")
    case .shortlist: language.say(nl: "\(entry) op de shortlist", en: "\(entry) shortlisted")
    case .unlist: language.say(nl: "\(entry) van de shortlist", en: "\(entry) off the shortlist")
    case .putOnWall: language.say(nl: "\(entry) op het scherm", en: "\(entry) on the wall")
    case .takeOffWall: language.say(nl: "\(entry) van het scherm", en: "\(entry) off the wall")
    }
  }
}
