import Workshop

/// Groups, contributions and the account in the report.
extension ReportPhrases {
  /// The heads of the columns of groups: group, people, place, entries, marked, and whether it reported.
  public var groupColumns: [String] {
    switch phrases.language {
    case .nl: ["Groep", "Deelnemers", "Plek", "Bijdragen", "Naar plenair"]
    case .en: ["Group", "Participants", "Place", "Contributions", "To plenary"]
    }
  }
  /// The column of leaders.
  public var leadColumn: String { say(nl: "Gespreksleider", en: "Leader") }
  /// The column of report backs.
  public var reportedColumn: String { say(nl: "Teruggekoppeld", en: "Reported back") }
  /// In that column.
  public func yes(_ truth: Bool) -> String { truth ? say(nl: "ja", en: "yes") : say(nl: "nee", en: "no") }
  /// How long the groups worked.
  public func groupsWorked(_ groups: Int, times: String, members: Int) -> String {
    let groups = count(groups, nl: ("groep", "groepen"), en: ("group", "groups"))
    let people = count(members, nl: ("deelnemer", "deelnemers"), en: ("participant", "participants"))
    return say(nl: "\(groups), \(people), \(times).", en: "\(groups), \(people), \(times).")
  }
  /// How long groups that were mixed worked, and over how many rounds.
  public func roundsWorked(_ groups: Int, rounds: Int, of planned: Int, times: String, members: Int) -> String {
    let groups = count(groups, nl: ("groep", "groepen"), en: ("group", "groups"))
    let people = count(members, nl: ("deelnemer", "deelnemers"), en: ("participant", "participants"))
    let all = count(rounds, nl: ("ronde", "ronden"), en: ("round", "rounds"))
    let held =
      rounds == planned ? all : say(nl: "\(rounds) van \(planned) ronden", en: "\(rounds) of \(planned) rounds")
    return "\(groups), \(held), \(people), \(times)."
  }
  /// How many others people sat with over the rounds, and how many pairs did so more than once.
  public func met(least: Int, median: Double, most: Int, again: Int) -> String {
    // Between two whole numbers half of them have the upper one or more.
    let middle = Int(median.rounded(.up))
    let pairs = count(again, nl: ("tweetal zat", "tweetallen zaten"), en: ("pair sat", "pairs sat"))
    return least == most
      ? say(
        nl: "Iedereen zat met \(least) anderen aan tafel; \(pairs) meer dan eens bij elkaar.",
        en: "Everybody sat with \(least) others; \(pairs) together more than once.")
      : say(
        nl:
          "Iedereen zat met \(least) tot \(most) anderen aan tafel, de helft met \(middle) of meer; \(pairs) meer dan eens bij elkaar.",
        en:
          "Everybody sat with \(least) to \(most) others, half of them with \(middle) or more; \(pairs) together more than once."
      )
  }
  /// The column of the rounds' numbers.
  public var roundColumn: String { say(nl: "Ronde", en: "Round") }
  /// The column of the steps of 1-2-4-All.
  public var stepColumn: String { say(nl: "Stap", en: "Step") }
  /// The column of the rounds' times.
  public var timeColumn: String { say(nl: "Tijd", en: "Time") }
  /// Above who sat where.
  public func roundHeading(_ number: Int) -> String { say(nl: "Ronde \(number)", en: "Round \(number)") }
  /// Who stayed at a table of a world café.
  public var tableHost: String { say(nl: "gastheer/gastvrouw", en: "host") }
  /// A group without entries.
  public var nothingBrought: String { say(nl: "Geen bijdragen.", en: "No contributions.") }
  /// Entries that belong to no group.
  public var withoutGroup: String { say(nl: "Buiten de groepen", en: "Outside the groups") }
  /// Who was in a group.
  public func members(_ names: [String]) -> String {
    say(nl: "Deelnemers: \(names.joined(separator: ", "))", en: "Participants: \(names.joined(separator: ", "))")
  }
  /// How many entries a collection has, and from how many people.
  public func entries(_ entries: Int, contributors: Int?, ranked: Bool, leftOut: Int) -> String {
    var sentence = count(entries, nl: ("bijdrage", "bijdragen"), en: ("contribution", "contributions"))
    if let contributors, contributors > 0 {
      let people = count(contributors, nl: ("deelnemer", "deelnemers"), en: ("participant", "participants"))
      sentence += say(nl: " van \(people)", en: " from \(people)")
    }
    if ranked, entries > 1 { sentence += say(nl: ", de meest gesteunde eerst", en: ", the most supported first") }
    if leftOut > 0 {
      sentence += say(
        nl: "; \(leftOut) verborgen of niet toegelaten en hier weggelaten",
        en: "; \(leftOut) hidden or not let through and left out here")
    }
    return sentence + "."
  }
  /// The heads of the columns of ranked entries.
  public var entryColumns: [String] {
    switch phrases.language {
    case .nl: ["Steun", "Bijdrage"]
    case .en: ["Support", "Contribution"]
    }
  }
  /// How many want an entry.
  public func support(_ upvotes: Int) -> String { say(nl: "steun \(upvotes)", en: "support \(upvotes)") }
  /// What was merged into an entry.
  public func merged(_ texts: [String]) -> String {
    say(
      nl: "samengevoegd met \(texts.joined(separator: ", "))", en: "merged with \(texts.joined(separator: ", "))")
  }
  /// Before what more than one group found for a collection.
  public func foundByMore(_ collection: String) -> String {
    say(nl: "\(collection): door meer groepen gevonden", en: "\(collection): found by more than one group")
  }
  /// How many groups found something.
  public func foundBy(groups count: Int) -> String { phrases.language.groups(count) }
  /// The round in which something was said.
  public func inRound(_ round: Int) -> String { say(nl: "ronde \(round)", en: "round \(round)") }
  /// What a group found goes on under another wording, perhaps another group's.
  public func goesOn(as entry: String, of group: String?) -> String {
    let whose = group.map { say(nl: " van \($0)", en: " of \($0)") } ?? ""
    return say(nl: "verder als \(entry)\(whose)", en: "goes on as \(entry)\(whose)")
  }
  /// The wording was changed.
  public var edited: String { say(nl: "bewerkt", en: "edited") }
  /// The wording was changed, from this.
  public func edited(from text: String) -> String { say(nl: "eerst: \(text)", en: "first: \(text)") }
  /// It was hidden.
  public var hidden: String { say(nl: "verborgen", en: "hidden") }
  /// It was not let through.
  public var held: String { say(nl: "niet toegelaten", en: "not let through") }
  /// Who signed an entry.
  public func by(_ name: String) -> String { say(nl: "van \(name)", en: "by \(name)") }
  /// What stands between `‘` and `’` in a sentence.
  public func quoted(_ text: String) -> String { "‘\(text)’" }
  /// Above the shortlist of one collection.
  public func shortlist(_ title: String) -> String {
    say(nl: "Op de shortlist van \(quoted(title)):", en: "Shortlisted from \(quoted(title)):")
  }
  /// What the signs beside entries mean.
  public var signs: String {
    say(
      nl: "★ door de groep meegenomen naar de plenaire terugkoppeling · ✓ op de shortlist",
      en: "★ taken along to the plenary by the group · ✓ shortlisted")
  }
}

/// How the report was made and can be checked.
extension ReportPhrases {
  /// What secret means here.
  public var secretMeans: String {
    say(
      nl:
        "Bij een geheime peiling kan na het sluiten niemand meer nagaan wie wat heeft gestemd; wie heeft meegedaan staat wel in het logboek.",
      en:
        "After a secret poll has closed nobody can tell who voted what; who took part does stand in the journal.")
  }
  /// What named means here.
  public var namedMeans: String {
    say(
      nl: "Bij een peiling op naam staat bij elke stem van wie hij is; dat is de stemmers vooraf gezegd.",
      en: "In a named poll every ballot stands with its voter; the voters were told so before.")
  }
  /// From how many people on a breakdown shows a group.
  public var breakdownMeans: String {
    say(
      nl: "Kleine groepen, waarin iemand te herkennen zou zijn, staan bij ‘overige’ of zijn weggelaten.",
      en: "Small groups, in which a person could be told, stand under ‘other’ or are left out.")
  }
  /// How the figures of a scale are to be read.
  public var scaleMeans: String {
    say(
      nl: "Bij een schaal tellen ‘geen mening’ en blanco niet mee in gemiddelde en mediaan.",
      en: "In a scale ‘no opinion’ and blank count neither in the mean nor in the median.")
  }
  /// What the report was made from.
  public func madeFrom(records: Int, fingerprint: String, wall: String) -> String {
    let count = count(records, nl: ("regel", "regels"), en: ("record", "records"))
    return say(
      nl:
        "Gemaakt uit \(count) van het logboek. Vingerafdruk: `\(fingerprint)`; op het scherm stond `\(wall)` · \(records).",
      en: "Made from \(count) of the journal. Fingerprint: `\(fingerprint)`; the wall showed `\(wall)` · \(records).")
  }
  /// How to check it; the file name has no place in a sentence that outlives it.
  public func verifyBy(_ file: String) -> String {
    say(
      nl: "Na te rekenen met `beraad verify \(file)`: dezelfde vingerafdruk betekent hetzelfde verloop.",
      en: "Check it with `beraad verify \(file)`: the same fingerprint means the same session.")
  }
  /// When it was made.
  public func made(day: String, time: String, zone: String) -> String {
    say(
      nl: "Verslag gemaakt op \(day) om \(time) uur. Alle tijden: \(zone).",
      en: "Report made on \(day) at \(time). All times: \(zone).")
  }
}
