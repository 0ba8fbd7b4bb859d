import Engine
import Timeline
import Workshop

extension AgendaChange {
  /// A step by its name, as in "ongedaan maken: ‘Energizer’ laten vervallen".
  func sentence(in language: Language, naming titles: Titles) -> String {
    func item(_ id: ItemID) -> String { titles.of(id, in: language) }
    return switch self {
    case .insert(let title):
      language.say(
        nl: "\(language.quote(titles.cut(title))) invoegen", en: "inserting \(language.quote(titles.cut(title)))")
    case .split(let id): language.say(nl: "\(item(id)) splitsen", en: "splitting \(item(id))")
    case .move(let id): language.say(nl: "\(item(id)) verplaatsen", en: "moving \(item(id))")
    case .drop(let id): language.say(nl: "\(item(id)) laten vervallen", en: "dropping \(item(id))")
    case .restore(let id): language.say(nl: "\(item(id)) terugzetten", en: "restoring \(item(id))")
    case .postpone(let id, let by):
      language.say(
        nl: "\(item(id)) \(language.length(by)) later laten beginnen",
        en: "letting \(item(id)) start \(language.length(by)) later")
    case .postponeEnd(let by):
      language.say(nl: "\(language.length(by)) uitlopen", en: "running over by \(language.length(by))")
    case .leaveOutRound(let id):
      language.say(
        nl: "een ronde van \(titles.of(id, in: language)) weglaten",
        en: "leaving out a round of \(titles.of(id, in: language))")
    }
  }

  /// What has just happened.
  func news(in language: Language, naming titles: Titles) -> String {
    func item(_ id: ItemID) -> String { titles.of(id, in: language) }
    return switch self {
    case .insert(let title):
      language.say(
        nl: "\(language.quote(titles.cut(title))) ingevoegd", en: "\(language.quote(titles.cut(title))) inserted")
    case .split(let id): language.say(nl: "\(item(id)) gesplitst", en: "\(item(id)) split")
    case .move(let id): language.say(nl: "\(item(id)) verplaatst", en: "\(item(id)) moved")
    case .drop(let id): language.say(nl: "\(item(id)) vervalt", en: "\(item(id)) dropped")
    case .restore(let id): language.say(nl: "\(item(id)) gaat toch door", en: "\(item(id)) is held after all")
    case .postpone(let id, let by):
      language.say(
        nl: "\(item(id)) mag \(language.length(by)) later beginnen",
        en: "\(item(id)) may start \(language.length(by)) later")
    case .postponeEnd(let by):
      language.say(
        nl: "De sessie mag \(language.length(by)) uitlopen", en: "The session may run over by \(language.length(by))")
    case .leaveOutRound(let id):
      language.say(
        nl: "\(titles.of(id, in: language)): een ronde minder", en: "\(titles.of(id, in: language)): one round fewer")
    }
  }
}

/// How often it ends on time, and what breaks first.
extension Phrases {
  /// `op tijd in 163 van 200`.
  public func onTime(_ forecast: Forecast) -> String {
    say(
      nl: "op tijd in \(forecast.onTime) van \(forecast.runs)",
      en: "on time in \(forecast.onTime) of \(forecast.runs)")
  }
  /// The same as a sentence.
  public func endsOnTime(_ forecast: Forecast, _ clock: String) -> String {
    say(
      nl: "In \(forecast.onTime) van \(forecast.runs) keer is de sessie op tijd klaar (\(clock)).",
      en: "In \(forecast.onTime) of \(forecast.runs) runs the session ends on time (\(clock)).")
  }
  /// When it ends in the middle run, and when in a bad one.
  public func usualEnd(_ middle: String, _ bad: String) -> String {
    say(
      nl: "Meestal is het einde om \(middle); in één van de tien keer later dan \(bad).",
      en: "The end is usually at \(middle), in one run of ten later than \(bad).")
  }
  /// Over what breaks first.
  public var breaksFirst: String { say(nl: "Wat het eerst misgaat:", en: "What breaks first:") }
  /// What broke first in some runs.
  public func breaks(_ count: Forecast.Count, of runs: Int, naming titles: Titles) -> String {
    let lead = say(nl: "in \(count.runs) van \(runs)", en: "in \(count.runs) of \(runs)")
    return switch count.what {
    case .late(let id):
      say(
        nl: "\(lead) begint \(titles.of(id, in: language)) te laat",
        en: "\(lead) \(titles.of(id, in: language)) starts late")
    case .shortTurns(let id):
      say(
        nl: "\(lead) heeft een groep minder dan een minuut om terug te koppelen (\(titles.of(id, in: language)))",
        en: "\(lead) a group reports in under a minute (\(titles.of(id, in: language)))")
    case .end: say(nl: "\(lead) loopt het einde uit", en: "\(lead) the end runs over")
    }
  }
  /// Nothing broke.
  public var nothingBreaks: String { say(nl: "Er gaat niets mis.", en: "Nothing breaks.") }
  /// From what the runs are drawn.
  public func forecastBasis(learned: Int, seed: UInt64) -> String {
    learned == 0
      ? say(
        nl: "Uitloop volgens vuistregels; leer van eerdere sessies met --learn LOGBOEK. Zaad \(seed).",
        en: "Overruns by rules of thumb; learn from earlier sessions with --learn JOURNAL. Seed \(seed).")
      : say(
        nl: "Uitloop geleerd van \(count(learned, "onderdeel", "onderdelen")) van eerdere sessies. Zaad \(seed).",
        en: "Overruns learned from \(count(learned, "item", "items")) of earlier sessions. Seed \(seed).")
  }
}
