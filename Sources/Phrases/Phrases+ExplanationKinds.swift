import Tally
import Workshop

// Why results are what they are, of kinds in which more than a sum decides.
extension Phrases {
  func sentences(of elected: Explanation.Elected, _ title: (OptionID) -> String) -> [String] {
    let how =
      switch elected.method {
      case .phragmen:
        say(
          nl: "Zo gekozen dat de gekozenen de stemmers zo gelijk mogelijk vertegenwoordigen",
          en: "Chosen so that they represent the voters as evenly as can be")
      case .equalShares:
        say(
          nl: "Gekozen met een gelijk deel van de plaatsen voor iedere stemmer",
          en: "Chosen with an equal share of the places for every voter")
      case .approval: say(nl: "Gekozen met de meeste stemmen", en: "Chosen with the most votes")
      }
    var first = "\(how): \(list(elected.chosen.map(title)))."
    if !elected.open.isEmpty {
      let open = list(elected.open.map(title))
      let both = elected.chosen.isEmpty ? "" : first + " "
      first =
        both
        + say(nl: "Om de laatste plaats staan gelijk: \(open).", en: "Tied for the last place: \(open).")
    }
    let nothing =
      elected.withNothing == 0
      ? say(nl: "Iedere stemmer koos minstens een van hen.", en: "Every voter chose at least one of them.")
      : say(
        nl: "Geen van hen koos: \(share(elected.withNothing, of: elected.voters)).",
        en: "Chose none of them: \(share(elected.withNothing, of: elected.voters)).")
    return [first, capitalised(nothing)]
  }

  func first(of most: Explanation.MostVotes, _ title: (OptionID) -> String) -> String {
    let names = list(most.winners.map(title))
    if most.winners.count > 1 {
      return say(nl: "\(names) staan gelijk op \(most.votes).", en: "\(names) are tied at \(most.votes).")
    }
    let against =
      most.opponents == 0 ? "" : say(nl: ", \(most.opponents) tegen", en: ", \(most.opponents) against")
    return say(
      nl: "\(names) kreeg de meeste stemmen: \(most.votes), van \(share(most.supporters, of: most.voters))\(against).",
      en: "\(names) got the most votes: \(most.votes), from \(share(most.supporters, of: most.voters))\(against).")
  }

  func sentences(of ranked: Explanation.Ranked, _ title: (OptionID) -> String) -> [String] {
    let names = list(ranked.winners.map(title))
    if !ranked.stoppedAt.isEmpty {
      let tied = list(ranked.stoppedAt.map(title))
      return [
        say(
          nl: "De telling stopt in ronde \(max(1, ranked.rounds)): \(tied) staan gelijk, en een van hen moet afvallen.",
          en: "The count stops in round \(max(1, ranked.rounds)): \(tied) are level, and one of them must go.")
      ]
    }
    switch ranked.method {
    case .irv, .stv:
      let rounds = self.rounds(ranked.rounds)
      return [
        ranked.winners.count > 1
          ? say(nl: "Gekozen na \(rounds): \(names).", en: "Elected after \(rounds): \(names).")
          : say(
            nl: "\(names) heeft na \(rounds) meer dan de helft van de stemmen die nog meetellen.",
            en: "After \(rounds) \(names) has more than half of the votes that still count.")
      ] + duelSentence(ranked, title)
    case .borda where ranked.winners.count == 1:
      return [
        say(
          nl: "\(names) staat gemiddeld het hoogst (Borda).", en: "\(names) stands highest on average (Borda).")
      ] + duelSentence(ranked, title)
    case .schulze, .rankedPairs, .borda: break
    }
    if ranked.winners.count > 1 {
      return [say(nl: "\(names) staan gelijk.", en: "\(names) are tied.")] + circle(ranked, title)
    }
    let duels = duelSentence(ranked, title)
    if !duels.isEmpty { return duels }
    return [
      say(
        nl: "Niemand wint alle duels; \(names) wint langs de sterkste weg van duels.",
        en: "Nobody wins all duels; \(names) wins by the strongest path of duels.")
    ] + circle(ranked, title)
  }

  private func duelSentence(_ ranked: Explanation.Ranked, _ title: (OptionID) -> String) -> [String] {
    guard ranked.winners.count == 1, let winner = ranked.winners.first, let by = ranked.winsAllDuelsBy,
      let rival = ranked.closestRival
    else { return [] }
    return [
      say(
        nl: "\(title(winner)) wint elk duel; het krapste, van \(title(rival)), met \(by) verschil.",
        en: "\(title(winner)) wins every duel; the closest, against \(title(rival)), by \(by).")
    ]
  }

  private func circle(_ ranked: Explanation.Ranked, _ title: (OptionID) -> String) -> [String] {
    guard let cycle = ranked.cycle, let first = cycle.first else { return [] }
    let round = (cycle + [first]).map(title).joined(separator: " › ")
    return [say(nl: "De duels lopen in een kring: \(round).", en: "The duels go round in a circle: \(round).")]
  }

  private func rounds(_ count: Int) -> String {
    count == 1 ? say(nl: "1 ronde", en: "1 round") : say(nl: "\(count) ronden", en: "\(count) rounds")
  }

  func sentences(of graded: Explanation.Graded, _ title: (OptionID) -> String) -> [String] {
    let names = list(graded.winners.map(title))
    let grade = title(graded.grade)
    if graded.winners.count > 1 {
      return [
        say(
          nl: "\(names) staan gelijk, tot het laatste oordeel: het middelste is \(grade).",
          en: "\(names) are level to the last grade: the middle one is \(grade).")
      ]
    }
    let first = say(
      nl:
        "\(names) heeft het beste middelste oordeel: \(grade); dat of beter is het voor \(share(graded.orBetter, of: graded.graded)).",
      en:
        "\(names) has the best middle grade: \(grade); that or better it is for \(share(graded.orBetter, of: graded.graded))."
    )
    guard let same = graded.sameGrade else { return [first] }
    return [
      first,
      say(
        nl: "\(title(same)) heeft hetzelfde middelste oordeel, maar minder oordelen erboven of meer eronder.",
        en: "\(title(same)) has the same middle grade, but fewer grades above it or more below."),
    ]
  }

  func sentences(of consented: Explanation.Consented) -> [String] {
    var rest: [String] = []
    if consented.concerns > 0 {
      rest.append(
        consented.concerns == 1
          ? say(nl: "Er is 1 zorg om mee te nemen.", en: "There is 1 concern to keep in mind.")
          : say(
            nl: "Er zijn \(consented.concerns) zorgen om mee te nemen.",
            en: "There are \(consented.concerns) concerns to keep in mind."))
    }
    switch consented.status {
    case .consent:
      return [say(nl: "Niemand heeft bezwaar: het voorstel staat.", en: "Nobody objects: the proposal stands.")] + rest
    case .objection:
      let count = consented.objections
      return [
        count == 1
          ? say(
            nl: "Er is 1 bezwaar: het voorstel staat nog niet.",
            en: "There is 1 objection: the proposal does not stand yet.")
          : say(
            nl: "Er zijn \(count) bezwaren: het voorstel staat nog niet.",
            en: "There are \(count) objections: the proposal does not stand yet.")
      ] + rest
    case .noQuorum:
      return [say(nl: "Te weinig mensen hebben zich uitgesproken.", en: "Too few people have spoken.")] + rest
    }
  }

  func sentences(of agreed: Explanation.Agreed) -> [String] {
    let first = say(
      nl:
        "Steun: \(share(agreed.support, of: agreed.voters)); ertussenin \(agreed.middle), tegen \(agreed.against).",
      en:
        "Support: \(share(agreed.support, of: agreed.voters)); in between \(agreed.middle), against \(agreed.against)."
    )
    if agreed.vetoes > 0 {
      return [
        first,
        agreed.vetoes == 1
          ? say(nl: "Er is 1 veto.", en: "There is 1 veto.")
          : say(nl: "Er zijn \(agreed.vetoes) veto's.", en: "There are \(agreed.vetoes) vetoes."),
      ]
    }
    guard agreed.isSplit else { return [first] }
    return [
      first,
      say(
        nl: "De groep is verdeeld, met veel antwoorden aan beide uiteinden.",
        en: "The group is divided, with many answers at both ends."),
    ]
  }

  func sentences(of placed: Explanation.Placed, _ title: (OptionID) -> String) -> [String] {
    let clear = placed.clearest
    let first = say(
      nl:
        "Het duidelijkst is \(title(clear.item)): \(title(clear.column)), volgens \(share(clear.count, of: clear.of)).",
      en: "Clearest is \(title(clear.item)): \(title(clear.column)), say \(share(clear.count, of: clear.of)).")
    guard !placed.tied.isEmpty else { return [first] }
    return [
      first,
      say(
        nl: "Gelijk op is het bij \(list(placed.tied.map(title))).",
        en: "It is a tie for \(list(placed.tied.map(title)))."),
    ]
  }

  func sentences(of written: Explanation.Written) -> [String] {
    let words = list(written.words.map(language.quote))
    let many = written.words.count > 1
    return [
      say(
        nl: "Het vaakst \(many ? "staan" : "staat") er \(words), bij \(share(written.voters, of: written.of)).",
        en: "Most often there \(many ? "are" : "is") \(words), from \(share(written.voters, of: written.of))."),
      written.different == 1
        ? say(nl: "Er is 1 woord in al.", en: "There is 1 word in all.")
        : say(
          nl: "In al zijn het \(written.different) verschillende woorden.",
          en: "There are \(written.different) different words in all."),
    ]
  }
}
