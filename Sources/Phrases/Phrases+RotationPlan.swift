import Rotation
import Workshop

/// What `groups --explain` says of a plan.
extension Phrases {
  /// The plan, round by round, and what it is worth, a line each.
  public func explanation(of answer: RotationAnswer, _ instance: RotationInstance) -> [String] {
    var lines: [String] = []
    for (number, round) in answer.plan.rounds.enumerated() {
      lines.append(say(nl: "Ronde \(number + 1)", en: "Round \(number + 1)"))
      for (group, people) in round.enumerated() {
        lines.append("  \(group + 1): \(people.map(\.text).joined(separator: ", "))")
      }
      lines.append("")
    }
    lines +=
      worth(
        RotationMeetings(answer.plan), people: instance.people.map(\.id), answer, isBundle: instance.bundle,
        spreads: !(instance.balance + instance.balanceHard).isEmpty
      ) { $0.text }
    return lines.map(visible)
  }

  /// What a plan is worth to people, a line each: how many others everybody meets, who meets whom again, how evenly the
  /// attributes are spread, and whether anybody could do better.
  ///
  /// - Parameters:
  ///   - answer: nil where it is not known what could be better.
  ///   - spreads: attributes were to be spread over the groups.
  ///   - named: how many pairs are named.
  ///   - name: what somebody is called.
  public func worth(
    _ meetings: RotationMeetings, people: [ParticipantID], _ answer: RotationAnswer?, isBundle: Bool, spreads: Bool,
    named: Int = 30, name: (ParticipantID) -> String
  ) -> [String] {
    var lines = [newFaces(people.map { meetings.met[$0] ?? 0 })] + whoMeetsAgain(meetings, named, name)
    if let answer {
      if spreads { lines.append(spread(answer.measures.imbalance)) }
      lines.append(verdict(answer, isBundle: isBundle, spreads: spreads))
    }
    return lines
  }

  private func newFaces(_ met: [Int]) -> String {
    let (least, most) = (met.min() ?? 0, met.max() ?? 0)
    if least == most {
      return say(nl: "Iedereen ontmoet \(least) anderen.", en: "Everybody meets \(least) others.")
    }
    let tenths = (met.reduce(0, +) * 20 + met.count) / (2 * met.count)
    let mean = tenths % 10 == 0 ? "\(tenths / 10)" : language.decimal(tenths: tenths)
    return say(
      nl: "Iedereen ontmoet \(least) tot \(most) anderen, gemiddeld \(mean).",
      en: "Everybody meets \(least) to \(most) others, \(mean) on average.")
  }

  private func whoMeetsAgain(_ meetings: RotationMeetings, _ named: Int, _ name: (ParticipantID) -> String) -> [String]
  {
    let again = meetings.again
    if again.isEmpty { return [say(nl: "Niemand ontmoet iemand twee keer.", en: "Nobody meets anybody twice.")] }
    var lines = [
      say(
        nl: "\(count(again.count, "paar zit", "paren zitten")) vaker dan één keer samen:",
        en: "\(count(again.count, "pair sits", "pairs sit")) together more than once:")
    ]
    for pair in again.prefix(named) {
      lines.append("  \(name(pair.one)) – \(name(pair.other))  \(pair.times)×")
    }
    if again.count > named {
      let rest = again.count - named
      lines.append(say(nl: "  en nog \(rest)", en: "  and another \(rest)"))
    }
    return lines
  }

  private func spread(_ imbalance: Int) -> String {
    if imbalance == 0 {
      return say(
        nl: "De kenmerken zijn zo gelijk verdeeld als het kan.", en: "The attributes are spread as evenly as can be.")
    }
    return say(
      nl: "De verdeling van de kenmerken wijkt \(count(imbalance, "plaats", "plaatsen")) af.",
      en: "The spread of the attributes is off by \(count(imbalance, "seat", "seats")).")
  }

  private func verdict(_ answer: RotationAnswer, isBundle: Bool, spreads: Bool) -> String {
    let bound = answer.bounds.provenGoal
    let reached = (isBundle ? answer.measures.repeats : answer.measures.conflict) + answer.measures.imbalance
    guard answer.isProvenBest else {
      let what =
        spreads
        ? say(nl: "herhalingen en scheve plaatsen samen", en: "repeated meetings and uneven seats together")
        : say(nl: "herhalingen", en: "repeated meetings")
      return say(
        nl: "Bewezen is dat niemand onder \(bound) \(what) komt; dit plan heeft er \(reached).",
        en: "It is proven that nobody gets below \(bound) \(what); this plan has \(reached).")
    }
    // Where nothing else forces it, what is off the balance was so in rounds already held.
    let isHeld = answer.bounds.because == .nothing && bound > 0
    let why = reason(isHeld ? .history : answer.bounds.because)
    return say(nl: "Niemand kan het beter: \(why).", en: "Nobody can do better: \(why).")
  }

  private func reason(_ reason: RotationBounds.Reason) -> String {
    switch reason {
    case .nothing:
      say(nl: "er is niets dat minder kan", en: "there is nothing that could be less")
    case .meetings(let meetings, let pairs):
      say(
        nl: "er zijn \(meetings) ontmoetingen, en maar \(pairs) paren die elkaar kunnen ontmoeten",
        en: "there are \(meetings) meetings, and only \(pairs) pairs who can meet")
    case .crowding:
      say(
        nl: "een groep heeft meer mensen dan er groepen zijn waar zij vandaan komen, dus sommigen zaten al samen",
        en: "a group has more people than there are groups to come from, so some of them sat together before")
    case .ties:
      say(nl: "wie altijd samen zit ontmoet elkaar elke ronde", en: "who always sits together meets in every round")
    case .allPlans: say(nl: "alle andere indelingen zijn bekeken", en: "all other plans were looked at")
    case .history:
      say(
        nl: "de rondes die al geweest zijn laten niet minder toe",
        en: "the rounds already held leave no room for less")
    }
  }
}
