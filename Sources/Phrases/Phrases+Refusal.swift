import Engine
import Workshop

extension Refusal {
  /// Why something was not done, and how to mend it, for whoever wished it.
  public func sentence(in language: Language, naming titles: Titles) -> String {
    func say(_ nl: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
      language.say(nl: nl(), en: en())
    }
    func title(_ id: ItemID) -> String { titles.of(id, in: language) }
    func title(_ id: ActivityID) -> String { titles.of(id, in: language) }
    func title(_ id: CollectionID) -> String { titles.of(id, in: language) }
    func title(_ id: EntryID) -> String { titles.of(id, in: language) }
    return switch self {
    case .notStarted:
      say("De sessie is nog niet begonnen; begin haar eerst.", "The session has not started; start it first.")
    case .alreadyStarted: say("De sessie is al begonnen.", "The session has already started.")
    case .sessionOver:
      say("De sessie is afgelopen; er verandert niets meer.", "The session is over; nothing changes any more.")
    case .notAllowed:
      say("Dat is aan de procesbegeleider; vraag het daar.", "That is up to the facilitator; ask there.")
    case .noSuchItem(let id):
      say(
        "Onderdeel \(title(id)) staat niet op de agenda; kies een ander.",
        "There is no item \(title(id)) on the agenda; choose another.")
    case .noSuchActivity(let id):
      say("Activiteit \(title(id)) is er niet; kies een andere.", "There is no activity \(title(id)); choose another.")
    case .noSuchCollection(let id):
      say(
        "Verzameling \(title(id)) is er niet; kies een andere.", "There is no collection \(title(id)); choose another.")
    case .noSuchEntry(let id):
      say(
        "Bijdrage \(title(id)) is er niet, of is niet zichtbaar.", "Entry \(title(id)) is not there, or is not visible."
      )
    case .noSuchGroup(let id):
      say(
        "Groep \(titles.of(id)) doet hier niet mee; kies een andere.",
        "Group \(titles.of(id)) takes no part in this; choose another.")
    case .noSuchParticipant(let id):
      say("\(titles.of(id)) staat niet op de lijst.", "\(titles.of(id)) is not on the list.")
    case .lastItem:
      say(
        "Dit is het laatste onderdeel; beëindig de sessie als u klaar bent.",
        "This is the last item; end the session when you are done.")
    case .firstItem:
      say("Dit is het eerste onderdeel; er is niets voor.", "This is the first item; nothing comes before it.")
    case .alreadyThere(let id): say("U bent al bij \(title(id)).", "You are at \(title(id)) already.")
    case .alreadyPaused: say("De sessie staat al stil.", "The session is paused already.")
    case .notPaused: say("De sessie staat niet stil.", "The session is not paused.")
    case .itemTooShort(let left):
      left > .zero
        ? say("Geef een aantal minuten op, bijvoorbeeld 3.", "Give a number of minutes, 3 for instance.")
        : say(
          "Zo veel tijd heeft dit onderdeel niet; ga naar het volgende als het klaar is.",
          "This item does not have that much time; go to the next one when it is done.")
    case .itemHasBegun(let id):
      say(
        "\(title(id)) is al begonnen of voorbij; kies iets dat nog komt.",
        "\(title(id)) has begun or is over; choose something that is to come.")
    case .itemDropped(let id):
      say("\(title(id)) vervalt; zet het eerst terug.", "\(title(id)) was dropped; restore it first.")
    case .tooManyItems(let limit):
      say("Er kan niets meer bij: \(limit) is het meeste.", "No more can be added: \(limit) is the most.")
    case .nothingToSpare: say("Er is geen tijd over om te geven.", "There is no time left to give.")
    case .cannotSplit(let most):
      say(
        "Splits minder af dan er nog is: \(language.length(.seconds(most.seconds))).",
        "Split off less than there is left: \(language.length(.seconds(most.seconds))).")
    case .noRoundToLeaveOut:
      say("Er is hier geen ronde die nog weg kan.", "There is no round here that can still be left out.")
    case .nobodySpeaks: say("Er loopt nu niets om af te ronden.", "Nothing is running that could be wrapped up.")
    case .nothingToGiveBack: say("Er is geen tijd om terug te geven.", "There is no time to give back.")
    case .overtaken(let by):
      if let by {
        say(
          "\(by) was u voor: er is net iets veranderd. Kijk wat er nu staat.",
          "\(by) was there first: something just changed. Look at what there is now.")
      } else {
        say(
          "Er is net iets veranderd; kijk wat er nu staat en doe het zo nodig opnieuw.",
          "Something just changed; look at what there is now and do it again if you need to.")
      }

    case .pollAlreadyOpen(let id): say("De peiling \(title(id)) is al open.", "The poll \(title(id)) is open already.")
    case .pollNotOpen(let id): say("De peiling \(title(id)) is niet open.", "The poll \(title(id)) is not open.")
    case .pollStillOpen(let id):
      say(
        "De peiling \(title(id)) is nog open; sluit haar eerst.", "The poll \(title(id)) is still open; close it first."
      )
    case .pollAlreadyRevealed(let id):
      say("De uitslag van \(title(id)) staat er al.", "The result of \(title(id)) is shown already.")
    case .pollNeverOpened(let id):
      say(
        "De peiling \(title(id)) heeft nog geen uitslag; open haar eerst.",
        "The poll \(title(id)) has no result yet; open it first.")
    case .practiceOver:
      say(
        "De oefenstemming kan alleen voor het begin van de sessie.", "The practice vote is only there before the start."
      )
    case .noOptions(_, let collection):
      say(
        "In \(title(collection)) staat nog niets om over te stemmen; laat eerst bijdragen toe.",
        "There is nothing to vote on in \(title(collection)) yet; admit entries first.")
    case .noResultYet(_, let other):
      say(
        "De mogelijkheden komen uit \(title(other)), en daar is nog geen uitslag van; houd die eerst, en toon de uitslag.",
        "The options come from \(title(other)), which has no result yet; hold that one first, and show its result.")
    case .tieAtTheCut(let collection, let tied, let places):
      say(
        "\(tied.count) bijdragen in \(title(collection)) zijn even gewenst (=), voor \(places == 1 ? "1 plaats" : "\(places) plaatsen"); zet er zelf \(places) op de shortlist.",
        "\(tied.count) entries in \(title(collection)) are wanted equally (=), for \(places == 1 ? "1 place" : "\(places) places"); shortlist \(places) of them yourself."
      )
    case .roundOver(let current):
      current == nil
        ? say("Deze stemronde is voorbij.", "This round is over.")
        : say("Deze stemronde is voorbij; stem in de nieuwe ronde.", "This round is over; vote in the new one.")
    case .timeUp:
      say("De tijd was om; uw stem is niet geteld.", "The time was up; your vote was not counted.")
    case .notEligible:
      say("In deze peiling hebt u geen stem.", "You have no vote in this poll.")
    case .spoiled(let spoilage): spoilage.sentence(in: language, naming: titles)
    case .recognisable:
      say(
        "Uw stem zou niet geheim zijn: met zo weinigen in uw groep is zij te herkennen. Vraag de procesbegeleider om een nieuwe ronde.",
        "Your ballot would not be secret: with so few in your group it can be recognised. Ask the facilitator for a new round."
      )
    case .receiptMissing:
      say(
        "Er kwam geen bruikbaar bewijs met uw stem mee; dien hem opnieuw in.",
        "No usable receipt came with your ballot; submit it again.")
    case .keyMissing:
      say(
        "De sleutel van deze geheime ronde is weg; vraag de procesbegeleider om een nieuwe ronde.",
        "The key of this secret round is gone; ask the facilitator for a new round.")
    case .tieNotBroken:
      say("Kies er minder dan er gelijk staan.", "Choose fewer than are tied.")
    case .tooManyPolls(let limit):
      say("Er zijn al \(limit) peilingen bijgekomen; meer kan niet.", "\(limit) polls were added; no more can be.")
    case .numberOutOfRange(let least, let most):
      say("Neem een getal van \(least) tot en met \(most).", "Take a number from \(least) to \(most).")
    case .handsNeedOneChoice:
      say(
        "Handen tellen kan waar ieder één optie kiest: anders zijn handen geen stemmers.",
        "Hands can be counted where everybody chooses one option: else hands are not voters.")
    case .hasVoted(let id):
      say("\(titles.of(id)) heeft al gestemd.", "\(titles.of(id)) has voted already.")
    case .optionsStand:
      say(
        "De peiling is al geopend: over deze opties is gestemd. Stel een nieuwe vraag.",
        "The poll was opened already: people voted on these options. Ask another question.")
    case .optionsNotOfThePoll:
      say(
        "Deze opties staan niet in de peiling zelf; wijzig ze waar ze vandaan komen.",
        "These options are not the poll's own; change them where they come from.")
    case .seedIsOut:
      say(
        "Het zaad van de loting is getoond; nu kan alleen het lot nog getrokken worden.",
        "The seed of the lot was shown; now only the draw can follow.")
    case .noSeed: say("Toon eerst het zaad van de loting.", "Show the seed of the lot first.")
    case .notRevealed: say("De uitslag is nog niet getoond.", "The result was not shown yet.")
    case .noRunoff:
      say(
        "Bij deze telling beslist een herstemming niets; beslis zelf of laat het lot beslissen.",
        "With this count a runoff decides nothing; decide yourself, or by lot.")
    case .runoffOfAll:
      say(
        "Dat zijn alle opties: open een nieuwe ronde, beslis zelf of laat het lot beslissen.",
        "Those are all options: open a new round, decide yourself, or by lot.")
    case .noTie: say("Er is geen gelijke stand om te beslissen.", "There is no tie to decide.")
    case .notAmongTheTied(let tied):
      say(
        "Kies uit wat gelijk staat: \(language.list(tied.map { titles.of($0, in: language) })).",
        "Choose from what is tied: \(language.list(tied.map { titles.of($0, in: language) })).")
    case .reasonMissing:
      say("Schrijf er een reden bij; die komt in het verslag.", "Write a reason with it; it goes into the report.")

    case .collectionClosed(let id):
      say("\(title(id)) is gesloten.", "\(title(id)) is closed.")
    case .fieldMissing(let label):
      say("Vul \(language.quote(label)) nog in.", "Fill in \(language.quote(label)) as well.")
    case .noSuchField(let id):
      say("Een veld \(language.quote(id)) is er niet.", "There is no field \(language.quote(id)).")
    case .textTooLong(let limit):
      say(
        "Dat is te lang; houd het onder \(language.characters(limit)).",
        "That is too long; keep it under \(language.characters(limit)).")
    case .emptyText: say("Er staat nog niets; typ eerst een tekst.", "There is nothing yet; type a text first.")
    case .tooManyEntries(let limit):
      say(
        "U hebt er al \(limit); meer kan hier niet.", "You have \(limit) already; there is no room for more here.")
    case .noUpvotes(let id):
      say("In \(title(id)) wordt niet gestemd op bijdragen.", "There are no upvotes in \(title(id)).")
    case .ownEntry:
      say("Dit is uw eigen bijdrage; steun die van een ander.", "This is your own entry; support another.")
    case .entryMerged(let into):
      say(
        "Deze bijdrage is samengevoegd met \(title(into)); ga daarheen.",
        "This entry was merged into \(title(into)); go there.")
    case .formAlreadyOpen, .formNotOpen, .formNeverOpened, .formStillOpen, .questionNotAsked, .noSuchQuestion,
      .answerDoesNotFit, .noDontKnow, .answersMissing, .formFilledBy, .nothingSubmitted, .noSuchImport,
      .tooManyResponses:
      formSentence(in: language, naming: titles)
    case .tooFast:
      say("Dat gaat te snel; wacht tot het vorige gelukt is.", "That is too fast; wait until the last one is done.")
    case .tooMuchTime: say("Dat is meer tijd dan een sessie heeft.", "That is more time than a session has.")
    case .alreadySo: say("Dat is al zo; er is niets veranderd.", "It is so already; nothing has changed.")
    case .mergeIntoItself:
      say(
        "Merk eerst andere bijdragen, en ga dan naar de bijdrage waar zij bij horen.",
        "Mark other entries first, then go to the one they belong to.")
    case .markLimit(let limit):
      say("Er gaan er hoogstens \(limit) mee; haal er eerst een af.", "At most \(limit) go along; take one off first.")
    case .neitherOffersNorSeeks:
      say("Vul in wat u brengt, of wat u komt halen.", "Fill in what you bring, or what you come to fetch.")
    case .nobodyOffers(let id):
      say("In \(title(id)) wordt niemand gekoppeld.", "Nobody is matched in \(title(id)).")
    case .nobodysEntry(let id):
      say(
        "Bij \(title(id)) staat geen naam; koppel een bijdrage van een deelnemer.",
        "No name stands with \(title(id)); match an entry of a participant.")
    case .matchWithOneself:
      say(
        "Beide bijdragen zijn van dezelfde persoon; kies die van een ander.",
        "Both entries are by the same person; choose another's.")
    case .tooManyMatches(let limit):
      say(
        "Er zijn al \(limit) koppelingen; meer kan hier niet.", "There are \(limit) matches already; no more fit here.")
    case .leaderWrites:
      say("Uw gespreksleider schrijft op wat de groep vindt.", "Your leader writes down what the group finds.")
    case .alreadyLed: say("Er leidt al iemand deze groep.", "Somebody leads this group already.")
    case .leadFirst:
      say("Niemand leidt deze groep nu; neem eerst de leiding.", "Nobody leads this group now; take the lead first.")
    case .tooFewToChoose:
      say(
        "Er staan nog geen twee regels in de lijst; schrijf er eerst meer op.",
        "There are not even two lines in the list; write down more first.")
    case .tooManyToChoose(let limit):
      say("Over meer dan \(limit) regels kan niet gestemd worden.", "No vote can be held on more than \(limit) lines.")
    case .tooFewVoters(let least):
      say(
        "Er zijn minder dan \(least) deelnemers van uw groep: dan is een stem niet geheim. Overleg, en zet zelf ★.",
        "Fewer than \(least) participants of your group are here: a vote would not be secret. Talk it over and set ★ yourself."
      )
    case .tooManyVotes(let limit):
      say(
        "Uw groep heeft in deze ronde al \(limit) keer gestemd; meer kan niet.",
        "Your group has voted \(limit) times in this round; no more is possible.")
    case .nothingChosen:
      say("Niemand koos iets; zet zelf ★ met *.", "Nobody chose anything; set ★ yourself with *.")
    case .tieInGroup(let tied):
      say(
        "\(tied.count) regels kregen evenveel stemmen; overleg welke meegaan en zet zelf ★ met *.",
        "\(tied.count) lines got as many votes; talk over which go along and set ★ yourself with *.")
    case .notYourGroup: say("Dit is van een andere groep.", "This belongs to another group.")

    case .groupsAlreadyRunning: say("De groepen zijn al bezig.", "The groups are at work already.")
    case .groupsNotRunning: say("De groepen zijn niet bezig.", "The groups are not at work.")
    case .groupsNeverStarted:
      say(
        "De groepen zijn nog niet uiteen geweest; start ze eerst.",
        "The groups have not been at work yet; start them first.")
    case .alreadyPlanned:
      say(
        "Er is al een indeling; een nieuwe wordt eerst voorgesteld.",
        "People have their places already; a new plan is proposed first.")
    case .planFits:
      say(
        "De indeling klopt met wie er is; niemand hoeft te wisselen.",
        "The plan fits who is there; nobody has to change.")
    case .noProposal: say("Dit voorstel is er niet meer.", "This proposal is gone.")
    case .proposalOutdated:
      say(
        "Er is intussen iemand gekomen, gegaan of verplaatst: het voorstel wordt opnieuw gemaakt. Kijk het na en pas het dan toe.",
        "Somebody has come, gone or been moved meanwhile: the proposal is made again. Look at it, then apply it.")
    case .nothingPlanned:
      say("Er is nog geen indeling; maak die eerst.", "Nobody has a place yet; plan the groups first.")
    case .groupsRecalled:
      say(
        "Iedereen is al teruggeroepen; maak dat eerst ongedaan (u).",
        "Everybody has been called back already; undo that first (u).")
    case .roundTooShort(let left):
      say(
        "Zo veel tijd is er niet meer af te halen: \(language.countdown(left)). Beëindig de groepen als zij klaar zijn.",
        "There is not that much time to take: \(language.countdown(left)). End the groups when they are done.")
    case .recallTooLong(let limit):
      say(
        "Geef een tijd van hoogstens \(language.length(limit)), bijvoorbeeld 1 of 90s.",
        "Give a time of at most \(language.length(limit)), 1 or 90s for instance.")
    case .roundIsOver:
      say(
        "Te laat: die ronde is voorbij. Wat u typte, staat er nog.",
        "Too late: that round is over. What you typed still stands there.")
    case .leaderCalls:
      say("Uw gespreksleider kan hulp roepen.", "Your leader can call for help.")
    case .nobodyToSeat:
      say(
        "Er is niemand om in te delen: geen deelnemer heeft een groep.",
        "There is nobody to seat: no participant has a group.")
    case .notMixed:
      say(
        "Deze groepen liggen vast; hier valt niets in te delen.", "These groups are fixed; there is nothing to plan.")
    case .noHosts:
      say(
        "Dit is geen wereldcafé; niemand blijft hier aan een tafel.",
        "This is no world café; nobody stays at a table here.")
    case .noRoundToCome: say("De laatste ronde is al begonnen.", "The last round has begun.")
    case .cannotMix(let rules):
      say(
        "Dit kan niet allemaal: \(rules.map { $0.words(in: language, titles) }.joined(separator: "; ")). Laat een ervan los.",
        "This cannot all be: \(rules.map { $0.words(in: language, titles) }.joined(separator: "; ")). Give one of it up."
      )
    case .noReportRunning: say("Er is geen groep aan het woord.", "No group is speaking.")
    case .lastGroup: say("Alle groepen zijn aan het woord geweest.", "All groups have spoken.")
    case .talkAlreadyRunning: say("De spreker is al bezig.", "The speaker is on already.")
    case .noTalkRunning: say("Er is geen spreker bezig.", "No speaker is on.")

    case .nothingToUndo: say("Er is niets om ongedaan te maken.", "There is nothing to undo.")
    case .cannotUndo(let step):
      say(
        "\(capitalised(step.sentence(in: language, naming: titles))) is niet ongedaan te maken: anderen hebben het al gezien.",
        "\(capitalised(step.sentence(in: language, naming: titles))) cannot be undone: others have seen it.")
    case .ballotsAlreadyCast(let count):
      say(
        "Er \(count == 1 ? "is" : "zijn") al \(language.votes(count)) uitgebracht; sluit de peiling, ongedaan maken kan niet meer.",
        "\(language.votes(count)) \(count == 1 ? "has" : "have") been cast; close the poll, it cannot be undone any more."
      )
    case .nameTaken(let name):
      say(
        "Er is al iemand die \(language.quote(name)) heet; voeg iets toe dat hen onderscheidt.",
        "Somebody is called \(language.quote(name)) already; add what tells them apart.")
    case .revisionTouchesThePast(let what):
      say(
        "Het nieuwe sessiebestand verandert wat al gebeurd is (\(what.joined(separator: ", "))); laat dat staan.",
        "The new session file changes what has already happened (\(what.joined(separator: ", "))); leave that as it was."
      )
    case .noSuchDay(let text):
      say(
        "'\(text)' is geen dag; schrijf 1-6-2020 of 2020-06-01.", "'\(text)' is no day; write 2020-06-01 or 1-6-2020.")
    case .notCarried(let sources):
      say(
        "Wat uit \(sources.joined(separator: ", ")) komt, wordt overgenomen als een sessie begint; begin opnieuw.",
        "What comes from \(sources.joined(separator: ", ")) is taken when a session begins; begin afresh.")
    }
  }
}

/// With its first letter in upper case.
public func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

extension MixingRule {
  func words(in language: Language, _ titles: Titles) -> String {
    switch self {
    case .together(let a, let b):
      language.say(
        nl: "\(titles.of(a)) en \(titles.of(b)) samen", en: "\(titles.of(a)) and \(titles.of(b)) together")
    case .apart(let a, let b):
      language.say(nl: "\(titles.of(a)) en \(titles.of(b)) apart", en: "\(titles.of(a)) and \(titles.of(b)) apart")
    case .alike(let attribute):
      language.say(nl: "wie ‘\(attribute)’ deelt bij elkaar", en: "who shares ‘\(attribute)’ together")
    case .sizes: language.say(nl: "groepen van die grootte", en: "groups of that size")
    }
  }
}
