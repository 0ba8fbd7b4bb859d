import Workshop

extension Reading {
  /// What a poll of a known kind asks; the part becomes one of that kind, so that its keys are known.
  mutating func question(_ kind: String, of part: inout Section) -> Question {
    switch kind {
    case "choice":
      part.subject = .choicePoll
      return choice(part)
    case "points":
      part.subject = .pointsPoll
      return points(part)
    case "scale":
      part.subject = .scalePoll
      return scale(part)
    case "quadratic":
      part.subject = .quadraticPoll
      return .quadratic(
        options: options(of: part),
        budget: number("budget", of: part, in: 1...Limits.pointsOfABudget, required: true) ?? 1,
        negative: flag("negative", of: part) ?? false)
    case "rank":
      part.subject = .rankPoll
      return rank(part)
    case "grades":
      part.subject = .gradesPoll
      return .grades(
        options: options(of: part), grades: rows("grades", of: part, least: 2, limit: Limits.gradesOfAPoll))
    case "consent": return .consent
    case "gradients": return .gradients
    case "grid":
      part.subject = .gridPoll
      return .grid(
        items: rows("items", of: part, least: 1, limit: Limits.statementsOfAPoll),
        columns: rows("columns", of: part, least: 2, limit: Limits.columnsOfAGrid),
        ordered: flag("ordered", of: part) ?? false)
    case "pairs":
      part.subject = .pairsPoll
      return .pairs(
        options: options(of: part), perPerson: number("perPerson", of: part, in: 1...Limits.comparisonsOfABallot) ?? 10)
    case "statements":
      part.subject = .statementsPoll
      return .statements(rows("statements", of: part, least: 1, limit: Limits.statementsOfAPoll), language: language)
    case "portfolio":
      part.subject = .portfolioPoll
      return portfolio(part)
    case "words":
      part.subject = .wordsPoll
      return .words(max: number("max", of: part, in: 1...Limits.wordsOfABallot) ?? 3, language: language)
    default: return .choice(options: .fixed([]), max: 1)
    }
  }

  private mutating func rows(_ key: String, of part: Section, least: Int, limit: Int) -> [Option] {
    let place = part.placeOfValue(key)
    if takes(key, of: part) { return [] }
    return list(key, of: part, required: true).map {
      optionList($0, key: key, least: least, limit: limit, counted: .options, at: place)
    } ?? []
  }

  private mutating func choice(_ part: Section) -> Question {
    let options = options(of: part)
    let method = word("method", of: part, choices: ["plurality", "approval", "phragmen", "equalShares"])
    let max = number("max", of: part, in: 1...Limits.optionsOfAPoll)
    let elect = number("elect", of: part, in: 1...Limits.optionsOfAPoll)
    let most = mostOptions(of: options) ?? Limits.optionsOfAPoll
    if let max, max > most, most > 0 {
      error(.maxOverOptions(max: max, options: most), at: part.placeOfValue("max"))
    }
    if method == "plurality", let max, max > 1 { error(.pluralityWithMax(max), at: part.placeOfValue("max")) }
    if let elect, let count = mostOptions(of: options), elect >= count, count > 0 {
      error(.electChoosesNothing(elect: elect, options: count), at: part.placeOfValue("elect"))
    }
    if method == "plurality", let elect, elect > 1 {
      let several = ["approval", "phragmen", "equalShares"]
      error(.electsOne(method: "plurality", several: several), at: part.placeOfValue("elect"))
    }
    if let method, ["phragmen", "equalShares"].contains(method), elect == nil {
      error(.electMissing(method: method), at: part.placeOfValue("method"))
    }
    if let elect, elect > 1 || method.map({ $0 == "phragmen" || $0 == "equalShares" }) ?? false {
      return .committee(
        options: options, max: max ?? most, elect: elect,
        method: method.flatMap(CommitteeMethod.init) ?? .phragmen)
    }
    return .choice(options: options, max: max ?? (method == "approval" ? most : 1))
  }

  private mutating func portfolio(_ part: Section) -> Question {
    let trees = list("items", of: part, required: true) ?? []
    let items = optionList(
      trees, key: "items", least: 2, limit: Limits.optionsOfAPoll, counted: .options, at: part.placeOfValue("items"),
      as: .pricedItem)
    let costs = trees.map { tree in
      section(tree, .pricedItem, key: "items").flatMap {
        number("cost", of: $0, in: 0...Limits.moneyOfAPoll, required: true)
      } ?? 0
    }
    let budget = number("budget", of: part, in: 1...Limits.moneyOfAPoll, required: true)
    if let budget, let cheapest = costs.min(), cheapest > budget {
      error(.budgetBuysNothing(budget: budget, cheapest: cheapest), at: part.placeOfValue("budget"))
    }
    let ballot = word("ballot", of: part, choices: ["approval", "points"])
    return .portfolio(
      items: items, costs: costs, budget: budget ?? 1, points: ballot == "points" ? Question.pointsOfAPortfolio : nil,
      from: part["options"] == nil ? nil : chosen(of: part))
  }

  /// Of things that have a cost, those that came out of something else in the same session.
  private mutating func chosen(of part: Section) -> OptionSource {
    let options = options(of: part)
    if taking != nil { error(.sourceOfPriced, at: part.placeOfValue("options")) }
    return options
  }

  private mutating func rank(_ part: Section) -> Question {
    let options = options(of: part)
    let method = word("method", of: part, as: RankMethod.self) ?? .schulze
    let elect = number("elect", of: part, in: 1...Limits.optionsOfAPoll)
    let atMost = number("atMost", of: part, in: 1...Limits.optionsOfAPoll)
    if let atMost, let count = mostOptions(of: options), atMost > count, count > 0 {
      error(.moreThanOptions(key: "atMost", value: atMost, options: count), at: part.placeOfValue("atMost"))
    }
    if let elect, elect > 1, method != .stv {
      error(.electsOne(method: method.rawValue, several: ["stv"]), at: part.placeOfValue("elect"))
    }
    if let elect, let count = mostOptions(of: options), elect >= count, count > 0 {
      error(.electChoosesNothing(elect: elect, options: count), at: part.placeOfValue("elect"))
    }
    return .rank(options: options, method: method, elect: elect ?? 1, atMost: atMost)
  }
}

extension OptionSource {
  /// How many options there can be at the most, where the file says so.
  var most: Int? {
    switch self {
    case .fixed(let list): list.count
    case .from(_, let top), .best(_, let top): top
    }
  }
}
