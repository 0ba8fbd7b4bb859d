import Tally
import Workshop

extension Spoilage {
  /// Why a ballot cannot be counted, and how to mend it, for whoever cast it.
  public func sentence(in language: Language, naming titles: Titles) -> String {
    func title(_ id: OptionID) -> String { titles.of(id, in: language) }
    return switch self {
    case .wrongKind:
      language.say(
        nl: "Dit antwoord hoort bij een andere vraag; stem opnieuw.",
        en: "This answer belongs to another question; vote again.")
    case .unknownOption(let id):
      language.say(
        nl: "\(title(id)) staat niet in deze peiling; stem opnieuw.",
        en: "\(title(id)) is not in this poll; vote again.")
    case .repeated(let id):
      language.say(
        nl: "\(title(id)) staat er twee keer in; kies elke optie één keer.",
        en: "\(title(id)) is in it twice; choose each option once.")
    case .tooMany(let max, let given):
      language.say(
        nl: "U koos er \(given); kies er hoogstens \(max).", en: "You chose \(given); choose \(max) at most.")
    case .negative(let id):
      language.say(
        nl: "\(title(id)) kan niet minder dan 0 punten krijgen.", en: "\(title(id)) cannot have less than 0 points.")
    case .overCap(let id, let cap):
      language.say(
        nl: "\(title(id)) kan hoogstens \(language.points(cap)) krijgen.",
        en: "\(title(id)) can have \(language.points(cap)) at most.")
    case .overspent(let budget, let by):
      language.say(
        nl: "U gaf \(language.points(by)) te veel; u hebt er \(budget).",
        en: "You gave \(language.points(by)) too many; you have \(budget).")
    case .notAllSpent(let left):
      language.say(
        nl: "U hebt nog \(language.points(left)); verdeel ze alle.",
        en: "You have \(language.points(left)) left; give all of them.")
    case .outOfScale(let id, let from, let to):
      language.say(
        nl: "Geef \(title(id)) een cijfer van \(from) tot en met \(to).",
        en: "Give \(title(id)) a number from \(from) to \(to).")
    case .noOpinionNotOffered(let id):
      language.say(
        nl: "Bij \(title(id)) kan ‘geen mening’ niet; kies een cijfer.",
        en: "‘No opinion’ is not offered for \(title(id)); choose a number.")
    case .emptyRank(let rank):
      language.say(
        nl: "Plaats \(rank) is leeg; zet er een optie of schuif de volgende op.",
        en: "Rank \(rank) is empty; put an option there or move the next one up.")
    case .unknownGrade(let id):
      language.say(
        nl: "Het oordeel over \(title(id)) is hier geen oordeel; kies een van de oordelen.",
        en: "The grade of \(title(id)) is no grade here; choose one of the grades.")
    case .reasonMissing:
      language.say(
        nl: "Een bezwaar telt met de reden erbij; schrijf op waarom.",
        en: "An objection counts with its reason; write down why.")
    case .unknownLevel(let level):
      language.say(
        nl: "\(level) is geen mate van instemming; kies er een van 1 tot en met 8.",
        en: "\(level) is no level of agreement; choose one from 1 to 8.")
    case .unknownColumn(let id):
      language.say(
        nl: "\(title(id)) is hier geen kolom; kies een van de kolommen.",
        en: "\(title(id)) is no column here; choose one of the columns.")
    case .tooManyColumns(let id):
      language.say(
        nl: "\(title(id)) staat in meer dan één kolom; kies er één.",
        en: "\(title(id)) is in more than one column; choose one.")
    case .comparedWithItself(let id):
      language.say(
        nl: "\(title(id)) staat tegenover zichzelf; vergelijk twee verschillende.",
        en: "\(title(id)) is compared with itself; compare two different ones.")
    case .unknownVote(let id):
      language.say(
        nl: "Zeg van \(title(id)): eens, oneens of overslaan.", en: "Say of \(title(id)): agree, disagree or pass.")
    }
  }
}
