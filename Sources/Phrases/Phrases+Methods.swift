import Workshop

extension Phrases {
  /// A method of counting ranks, as the field calls it.
  public func name(of method: RankMethod) -> String {
    switch method {
    case .schulze: "Schulze"
    case .rankedPairs: "ranked pairs"
    case .borda: "Borda"
    case .irv: say(nl: "afvalronden", en: "instant runoff")
    case .stv: say(nl: "STV (Schotse regels)", en: "STV (Scottish rules)")
    }
  }

  /// A method of choosing several at once.
  public func name(of method: CommitteeMethod) -> String {
    switch method {
    case .phragmen: "Phragmén"
    case .equalShares: say(nl: "gelijke delen", en: "equal shares")
    case .approval: say(nl: "meeste stemmen", en: "most votes")
    }
  }

  /// The kind of a poll in a report, with what it was counted by.
  public func kind(of question: Question) -> String {
    switch question {
    case .choice, .points, .scale: return ""
    case .committee(_, _, let elect, let method):
      return say(nl: "\(elect) te kiezen, \(name(of: method))", en: "\(elect) to choose, \(name(of: method))")
    case .quadratic(_, let budget, _):
      return say(nl: "kwadratisch stemmen met \(budget)", en: "quadratic voting with \(budget)")
    case .rank(_, let method, let elect, _):
      let seats = elect > 1 ? say(nl: ", \(elect) te kiezen", en: ", \(elect) to elect") : ""
      return say(nl: "volgorde, \(name(of: method))", en: "ranking, \(name(of: method))") + seats
    case .grades: return say(nl: "oordelen, het middelste telt", en: "grades, the middle one counts")
    case .grid: return say(nl: "raster", en: "grid")
    case .consent: return say(nl: "consent", en: "consent")
    case .gradients: return say(nl: "mate van instemming", en: "gradients of agreement")
    case .pairs(_, let perPerson):
      return say(nl: "paren, hoogstens \(perPerson)", en: "pairs, \(perPerson) at most")
    case .statements: return say(nl: "stellingen", en: "statements")
    case .portfolio(_, _, let budget, _, _):
      return say(nl: "portfolio, \(number(budget)) te besteden", en: "portfolio, \(number(budget)) to spend")
    case .words(let max, _): return say(nl: "woorden, hoogstens \(max)", en: "words, \(max) at most")
    }
  }

  /// Before what other methods make of the same ballots.
  public func otherMethods(differ: Bool) -> String {
    differ
      ? say(nl: "Andere methoden komen anders uit:", en: "Other methods come out otherwise:")
      : say(nl: "Andere methoden komen op hetzelfde uit:", en: "Other methods come out the same:")
  }
}
