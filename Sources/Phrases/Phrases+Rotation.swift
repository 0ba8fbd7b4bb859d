import Rotation
import Workshop

/// Why there is no plan for groups.
extension Phrases {
  /// One sentence with the way to mend it, lower case, without a full stop.
  ///
  /// - Parameter instance: what was asked, where that is known: numbers that do not fit are then told.
  public func rotationProblem(
    _ problem: RotationProblem, in path: String, of instance: RotationInstance? = nil
  ) -> String {
    visible("\(path): \(sentence(problem, instance))")
  }

  private func sentence(_ problem: RotationProblem, _ instance: RotationInstance?) -> String {
    switch problem {
    case .malformed(let flaw): return sentence(flaw)
    case .impossible(let round, let rules):
      if rules == [.sizes], let sentence = instance.flatMap({ seats($0, in: round) }) { return sentence }
      guard rules.count > 1 else {
        return say(
          nl: "ronde \(round + 1) kan niet met deze wens: \(list(rules)); laat hem vallen",
          en: "round \(round + 1) cannot have this wish: \(list(rules)); drop it")
      }
      return say(
        nl: "ronde \(round + 1) kan niet met deze wensen samen: \(list(rules)); laat er een vallen",
        en: "round \(round + 1) cannot have all of these wishes: \(list(rules)); drop one of them")
    case .notFound(let round, let rules):
      return say(
        nl: "voor ronde \(round + 1) is geen indeling gevonden met deze wensen: \(list(rules)); "
          + "misschien is die er wel: probeer een andere seed, of laat er een vallen",
        en: "no plan was found for round \(round + 1) with these wishes: \(list(rules)); "
          + "there may be one: try another seed, or drop one of them")
    }
  }

  /// Why the sizes of groups alone leave nobody a seat, or some groups without their people; nil where they do not.
  private func seats(_ instance: RotationInstance, in round: Int) -> String? {
    guard let sizes = instance.capacityIn[round] ?? instance.capacity else { return nil }
    let people = instance.people.count { $0.rounds?.contains(round) ?? true }
    let (least, most) = sizes.reduce((0, 0)) { ($0.0 + min($1.least, people + 1), $0.1 + min($1.most, people)) }
    let who = count(people, say(nl: "deelnemer", en: "person"), say(nl: "deelnemers", en: "people"))
    if most < people {
      let seats = count(most, say(nl: "plaats", en: "seat"), say(nl: "plaatsen", en: "seats"))
      return say(
        nl: "ronde \(round + 1) heeft \(who) en \(seats); maak groepen groter of neem er meer",
        en: "round \(round + 1) has \(who) and \(seats); make groups larger or take more of them")
    }
    guard least > people else { return nil }
    let seats = sizes.reduce(0) { $0 + $1.least }
    return say(
      nl: "ronde \(round + 1) heeft \(who), en de groepen willen er minstens \(seats); verlaag min of neem er minder",
      en: "round \(round + 1) has \(who), and the groups want \(seats) at least; lower min or take fewer of them")
  }

  private func list(_ rules: [RotationRule]) -> String { language.list(rules.map(word)) }

  /// A wish, as part of a sentence.
  public func word(_ rule: RotationRule) -> String {
    switch rule {
    case .host(let person, let group):
      say(nl: "\(person) zit bij groep \(group + 1)", en: "\(person) sits in group \(group + 1)")
    case .seat(let person, let group):
      say(nl: "\(person) zit deze ronde bij groep \(group + 1)", en: "\(person) sits in group \(group + 1) this round")
    case .together(let one, let other):
      say(nl: "\(one) en \(other) zitten samen", en: "\(one) and \(other) sit together")
    case .apart(let one, let other):
      say(nl: "\(one) en \(other) zitten apart", en: "\(one) and \(other) sit apart")
    case .same(let name):
      say(nl: "wie dezelfde \(name) heeft zit samen", en: "people of the same \(name) sit together")
    case .balance(let name):
      say(nl: "\(name) is over de groepen verdeeld", en: "\(name) is spread over the groups")
    case .sizes: say(nl: "de grootte van de groepen", en: "the sizes of the groups")
    }
  }

  private func sentence(_ flaw: RotationProblem.Flaw) -> String {
    switch flaw {
    case .nothingToPlan:
      say(nl: "er zijn geen groepen of geen rondes; geef er een", en: "there are no groups or no rounds; give one")
    case .tooLarge:
      say(
        nl: "dit is meer dan \(RotationLimits.people) deelnemers, \(RotationLimits.groups) groepen of "
          + "\(RotationLimits.rounds) rondes; plan het in delen",
        en: "this is more than \(RotationLimits.people) people, \(RotationLimits.groups) groups or "
          + "\(RotationLimits.rounds) rounds; plan it in parts")
    case .duplicatePerson(let id):
      say(nl: "\(id) staat er twee keer; geef ieder een eigen id", en: "\(id) stands twice; give everybody an id")
    case .unknownPerson(let id):
      say(nl: "\(id) staat niet bij people; voeg toe of verbeter", en: "\(id) is not among people; add or mend it")
    case .roundOutOfRange(let id, let round):
      say(
        nl: "\(id) is er in ronde \(round + 1), en die is er niet; verbeter de rondes",
        en: "\(id) is there in round \(round + 1), which there is not; mend the rounds")
    case .ruleOutOfRange(let round):
      say(
        nl: "een wens noemt ronde \(round + 1), en die is er niet; verbeter de ronde",
        en: "a wish names round \(round + 1), which there is not; mend the round")
    case .groupOutOfRange(let id, let group):
      say(
        nl: "\(id) zit bij groep \(group), en die is er niet; groepen tellen vanaf 0",
        en: "\(id) sits in group \(group), which there is not; groups count from 0")
    case .pairOfOne(let id):
      say(nl: "een paar noemt \(id) twee keer; noem twee mensen", en: "a pair names \(id) twice; name two people")
    case .capacities(let count):
      say(
        nl: "capacity noemt \(count) groepen; noem ze alle, of één voor alle",
        en: "capacity names \(count) groups; name all of them, or one for all")
    case .capacityBounds(let group):
      say(
        nl: "bij groep \(group + 1) is min meer dan max; draai ze om",
        en: "for group \(group + 1) min is more than max; turn them round")
    case .longHistory(let count):
      say(
        nl: "history heeft \(count) rondes, meer dan er zijn; verhoog rounds",
        en: "history has \(count) rounds, more than there are; raise rounds")
    case .historyGroups(let round, let count):
      say(
        nl: "ronde \(round + 1) van history heeft \(count) groepen; noem ze alle, ook lege",
        en: "round \(round + 1) of history has \(count) groups; name all of them, empty ones too")
    case .historySeat(let round, let id):
      say(
        nl: "in ronde \(round + 1) van history klopt de plaats van \(id) niet; ieder die er is zit er één keer",
        en: "in round \(round + 1) of history \(id) is misplaced; everybody who is there sits there once")
    case .unknownAttribute(let name):
      say(nl: "niemand heeft een ‘\(name)’; verbeter de naam", en: "nobody has a ‘\(name)’; mend the name")
    }
  }
}
