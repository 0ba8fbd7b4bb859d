import Engine
import Workshop

extension News.What {
  /// What has just happened, without a full stop: `Peiling ‘…’ geopend · 57 kunnen stemmen`.
  public func sentence(in language: Language, naming titles: Titles) -> String {
    func say(_ nl: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
      language.say(nl: nl(), en: en())
    }
    func item(_ id: ItemID) -> String { titles.of(id, in: language) }
    func activity(_ id: ActivityID) -> String { titles.of(id, in: language) }
    return switch self {
    case .sessionStarted: say("De sessie is begonnen", "The session has started")
    case .sessionPaused: say("De sessie staat stil", "The session is paused")
    case .sessionResumed: say("De sessie gaat verder", "The session goes on")
    case .sessionEnded: say("De sessie is afgelopen", "The session has ended")
    case .sessionRevised: say("Het gewijzigde sessiebestand is overgenomen", "The changed session file was taken over")
    case .itemStarted(let id): say("\(item(id)) begonnen", "\(item(id)) started")
    case .itemReopened(let id): say("Terug bij \(item(id))", "Back at \(item(id))")
    case .itemExtended(let id, let by):
      by < .zero
        ? say("\(language.length(-by)) van \(item(id)) af", "\(language.length(-by)) taken from \(item(id))")
        : say("\(language.length(by)) bij \(item(id)) erbij", "\(language.length(by)) added to \(item(id))")
    case .agendaChanged(let change): change.news(in: language, naming: titles)
    case .wrapUpAsked: say("Wie spreekt, is gevraagd af te ronden", "Whoever speaks is asked to wrap up")
    case .timeGivenBack(let by): say("\(language.length(by)) teruggegeven", "\(language.length(by)) given back")
    case .pollOpened(let id, let round, let eligible):
      say(
        "Peiling \(activity(id)) geopend\(round > 1 ? ", ronde \(round)" : "") · \(eligible) kunnen stemmen",
        "Poll \(activity(id)) opened\(round > 1 ? ", round \(round)" : "") · \(eligible) can vote")
    case .pollWithdrawn(let id): say("Peiling \(activity(id)) weer dicht", "Poll \(activity(id)) withdrawn")
    case .pollClosed(let id, _, let voters, let cause):
      say(
        "Peiling \(activity(id)) gesloten\(reason(cause, in: language)) · \(voters) gestemd",
        "Poll \(activity(id)) closed\(reason(cause, in: language)) · \(voters) voted")
    case .pollRevealed(let id): say("Uitslag van \(activity(id)) getoond", "Result of \(activity(id)) shown")
    case .pollVoided(let id):
      say(
        "Peiling \(activity(id)) telt niet: de sleutel van de geheime ronde is weg; open een nieuwe ronde",
        "Poll \(activity(id)) does not count: the key of the secret round is gone; open a new round")
    case .handsCounted(let id, let hands):
      say("\(hands) opgestoken handen bij \(activity(id))", "\(hands) raised hands for \(activity(id))")
    case .optionsChanged(let id): say("Opties van \(activity(id)) gewijzigd", "Options of \(activity(id)) changed")
    case .pollAdded(let id): say("Peiling \(activity(id)) klaargezet", "Poll \(activity(id)) made ready")
    case .tieDecided(let id, let chosen):
      say(
        "Gelijke stand bij \(activity(id)) beslist: \(language.list(chosen.map { titles.of($0, in: language) }))",
        "Tie in \(activity(id)) decided: \(language.list(chosen.map { titles.of($0, in: language) }))")
    case .lotSeeded(let id, let seed):
      say("Loting bij \(activity(id)): zaad \(seed)", "Lot for \(activity(id)): seed \(seed)")
    case .lotDrawn(let id, let chosen):
      say(
        "Loting bij \(activity(id)): \(language.list(chosen.map { titles.of($0, in: language) }))",
        "Lot for \(activity(id)): \(language.list(chosen.map { titles.of($0, in: language) }))")
    case .entryProposed(let collection, let entry, let held, let group):
      proposal(
        titles.of(collection, in: language), titles.of(entry, in: language), held, group.map { titles.of($0) }, language
      )
    case .entryChanged(_, let entry, let step): step.news(about: titles.of(entry, in: language), in: language)
    case .matchChanged(let seeker, let bringer, let step):
      step.news(about: titles.of(seeker), titles.of(bringer), in: language)
    case .formOpened(let id): say("Formulier open: \(activity(id))", "Form open: \(activity(id))")
    case .formWithdrawn(let id):
      say("Formulier toch niet open: \(activity(id))", "Form not open after all: \(activity(id))")
    case .formClosed(let id, let answers, let cause):
      say(
        "Formulier gesloten\(reason(cause, in: language)): \(activity(id)) · \(language.filledIn(answers))",
        "Form closed\(reason(cause, in: language)): \(activity(id)) · \(language.filledIn(answers))")
    case .formRevealed(let id): say("Uitslag getoond: \(activity(id))", "Results shown: \(activity(id))")
    case .responsesImported(let id, let source, let count):
      say(
        "Van elders: \(language.answers(count)) voor \(activity(id)) · \(titles.cut(source))",
        "From elsewhere: \(language.answers(count)) for \(activity(id)) · \(titles.cut(source))")
    case .importWithdrawn(let id):
      say("Ingelezen antwoorden teruggenomen: \(activity(id))", "Imported answers taken back: \(activity(id))")
    case .groupsPlanned(_, let rounds):
      rounds == 1
        ? say("De groepen zijn ingedeeld", "The groups are planned")
        : say("De groepen zijn ingedeeld, \(rounds) ronden", "The groups are planned, \(rounds) rounds")
    case .participantMoved(let id, let group):
      say("\(titles.of(id)) naar \(titles.of(group))", "\(titles.of(id)) to \(titles.of(group))")
    case .hostNamed(let id, let group):
      say(
        "\(titles.of(id)) is gastheer/gastvrouw van \(titles.of(group))", "\(titles.of(id)) hosts \(titles.of(group))")
    case .groupLocked(let id): say("\(titles.of(id)) is vergrendeld", "\(titles.of(id)) is locked")
    case .groupUnlocked(let id): say("\(titles.of(id)) is ontgrendeld", "\(titles.of(id)) is unlocked")
    case .groupsStarted(_, let groups, let people):
      say(
        "\(language.groups(groups)) gestart · \(language.people(people))",
        "\(language.groups(groups)) started · \(language.people(people))")
    case .groupsEnded: say("De groepen zijn klaar", "The groups have ended")
    case .groupsExtended(_, let group, let by):
      extended(group.map { titles.of($0) }, by, language)
    case .groupsRecalled(_, let within):
      say(
        "Iedereen is teruggeroepen · over \(language.length(within)) zijn de groepen klaar",
        "Everybody is called back · the groups end in \(language.length(within))")
    case .helpCalled(_, let group, let by):
      say(
        "\(titles.of(group)) vraagt hulp\(by.map { " · \(titles.of($0))" } ?? "")",
        "\(titles.of(group)) asks for help\(by.map { " · \(titles.of($0))" } ?? "")")
    case .helpAnswered(_, let group): say("\(titles.of(group)) is geholpen", "\(titles.of(group)) was helped")
    case .reportStarted(_, let group): say("\(titles.of(group)) koppelt terug", "\(titles.of(group)) reports back")
    case .leadTaken(let person, let group):
      say(
        "\(titles.of(person)) leidt nu groep \(titles.of(group))",
        "\(titles.of(person)) leads group \(titles.of(group)) now")
    case .leadLeft(let group): say("Niemand leidt groep \(titles.of(group))", "Nobody leads group \(titles.of(group))")
    case .reportEnded: say("Terugkoppeling klaar", "Report back ended")
    case .talkStarted(let id): say("Spreker begonnen: \(activity(id))", "Speaker started: \(activity(id))")
    case .talkEnded(let id): say("Spreker klaar: \(activity(id))", "Speaker finished: \(activity(id))")
    case .messageSent(let text):
      say(
        "Bericht aan allen: \(language.quote(titles.cut(text)))", "Message to all: \(language.quote(titles.cut(text)))")
    case .participantAdmitted(let id):
      if let group = titles.groupsOfAdmitted[id] {
        say("\(titles.of(id)) toegelaten bij \(titles.cut(group))", "\(titles.of(id)) admitted to \(titles.cut(group))")
      } else {
        say("\(titles.of(id)) toegelaten", "\(titles.of(id)) admitted")
      }
    case .seatReleased(let id): say("Plaats van \(titles.of(id)) vrijgegeven", "Seat of \(titles.of(id)) released")
    case .hostStarted(let away):
      away > .zero
        ? say(
          "Weer verder na een onderbreking van \(language.length(.seconds(away.seconds)))",
          "Going on after an interruption of \(language.length(.seconds(away.seconds)))")
        : say("Klaar om te beginnen", "Ready to start")
    case .clockStepped(let by):
      say(
        "De klok van deze computer versprong \(language.length(.seconds(by.seconds))); de sessietijd loopt door",
        "This computer's clock jumped \(language.length(.seconds(by.seconds))); session time goes on")
    case .undone(let step):
      say(
        "Ongedaan gemaakt: \(step.sentence(in: language, naming: titles))",
        "Undone: \(step.sentence(in: language, naming: titles))")
    }
  }

  private func extended(_ group: String?, _ by: Span, _ language: Language) -> String {
    let length = language.length(by.magnitude)
    let who = group ?? language.say(nl: "Alle groepen", en: "All groups")
    return by < .zero
      ? language.say(nl: "\(who): \(length) eraf", en: "\(who): \(length) less")
      : language.say(nl: "\(who): \(length) erbij", en: "\(who): \(length) more")
  }

  private func proposal(_ collection: String, _ entry: String, _ held: Bool, _ group: String?, _ language: Language)
    -> String
  {
    if held { return language.say(nl: "Nieuw, te beoordelen: \(entry)", en: "New, for you to judge: \(entry)") }
    if let group { return language.say(nl: "\(group): \(entry)", en: "\(group): \(entry)") }
    return language.say(nl: "Nieuw: \(entry)", en: "New: \(entry)")
  }

  private func reason(_ cause: ClosingCause?, in language: Language) -> String {
    switch cause {
    case nil: ""
    case .limit: language.say(nl: ", de tijd was om", en: ", time was up")
    case .sessionEnded: language.say(nl: " met de sessie", en: " with the session")
    case .practiceOver: language.say(nl: ", de sessie begint", en: ", the session starts")
    case .everybodyVoted: language.say(nl: ", allen hebben gestemd", en: ", everybody voted")
    case .groupsEnded: language.say(nl: ", de groepen zijn klaar", en: ", the groups are done")
    }
  }
}
