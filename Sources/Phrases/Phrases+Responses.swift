import Tally
import Workshop

/// Answers from elsewhere: what `beraad import responses` says.
extension Phrases {
  /// Why a row does not fit, with its place.
  public func response(_ fault: ResponseFault, line: Int, column: String?, naming titles: Titles) -> String {
    let place =
      column.map {
        say(nl: "regel \(line), kolom \(language.quote($0))", en: "line \(line), column \(language.quote($0))")
      }
      ?? say(nl: "regel \(line)", en: "line \(line)")
    return "\(place): \(reason(fault, titles))"
  }

  private func reason(_ fault: ResponseFault, _ titles: Titles) -> String {
    switch fault {
    case .unknownAnswer(let found, let nearest, let known):
      let list = known.prefix(8).joined(separator: ", ") + (known.count > 8 ? ", …" : "")
      let hint =
        nearest.map {
          say(nl: "bedoeld is misschien \(language.quote($0))", en: "perhaps \(language.quote($0)) is meant")
        }
        ?? say(nl: "er is: \(list)", en: "there is: \(list)")
      return say(
        nl: "\(language.quote(found)) is geen antwoord; \(hint)", en: "\(language.quote(found)) is no answer; \(hint)")
    case .notANumber(let found):
      return say(
        nl: "\(language.quote(found)) is geen heel getal", en: "\(language.quote(found)) is no whole number")
    case .spoiled(let spoilage): return spoilage.sentence(in: language, naming: titles)
    case .missing(let id):
      return say(
        nl: "de verplichte vraag \(titles.of(id, in: language)) is niet beantwoord",
        en: "the required question \(titles.of(id, in: language)) is not answered")
    case .notFinished: return say(nl: "niet afgerond", en: "not finished")
    case .unknownPerson(let found):
      return say(
        nl: "\(language.quote(found)) staat niet op de lijst", en: "\(language.quote(found)) is not on the list")
    case .timeUnreadable(let found):
      return say(
        nl: "\(language.quote(found)) is geen tijd die te lezen is; zie --dates",
        en: "\(language.quote(found)) is no time that can be read; see --dates")
    case .textTooLong(let limit):
      return say(nl: "langer dan \(limit) tekens", en: "longer than \(limit) characters")
    case .line(let fact): return fact.sentence(in: language)
    }
  }

  /// What a column is for.
  public func use(_ use: ColumnUse) -> String {
    switch use {
    case .respondent: say(nl: "wie het is, bij de bron", en: "who it is, at the source")
    case .given: say(nl: "wanneer het gegeven is", en: "when it was given")
    case .who: say(nl: "wie het is, op de lijst", en: "who it is, on the list")
    case .question(let id, let prompt, let part): "\(id)\(part.map { " [\($0)]" } ?? ""): \(prompt)"
    case .unused: say(nl: "– (niet gebruikt)", en: "– (not used)")
    }
  }
  /// Above the columns.
  public func importFrom(_ tool: String, rows: Int) -> String {
    say(
      nl: "\(tool), \(rows) rijen. De kolommen en waar zij voor zijn:",
      en: "\(tool), \(rows) rows. The columns and what they are for:")
  }
  /// What would come of it.
  public func importWould(fresh: Int, changed: Int, same: Int, faulty: Int) -> String {
    say(
      nl: "\(fresh) nieuw, \(changed) gewijzigd, \(same) al ingelezen, \(faulty) passen niet.",
      en: "\(fresh) new, \(changed) changed, \(same) imported already, \(faulty) do not fit.")
  }
  /// Of questions that no column answers.
  public func importWithout(_ prompts: [String]) -> String {
    say(
      nl: "Geen kolom voor: \(prompts.joined(separator: "; ")). Wijs er een aan met --map \"KOLOM=vraag\".",
      en: "No column for: \(prompts.joined(separator: "; ")). Name one with --map \"COLUMN=question\".")
  }
  /// The question before anything is written.
  public var importAsked: String { say(nl: "Inlezen? j of nee: ", en: "Import? y or no: ") }
  /// The question before anything is taken back.
  public func importUndoAsked(_ source: String, _ time: String) -> String {
    say(
      nl: "Laatst ingelezen: \(source), \(time). Helemaal terugnemen? j of nee: ",
      en: "Imported last: \(source), \(time). Take all of it back? y or no: ")
  }
  /// Nobody could be asked.
  public var importNeedsYes: String {
    say(nl: "Er is niets geschreven; met --yes wel.", en: "Nothing was written; --yes does.")
  }
  /// Nobody said yes.
  public var importNotDone: String { say(nl: "Er is niets geschreven.", en: "Nothing was written.") }
  /// It is on the disk.
  public func importDone(_ count: Int) -> String {
    say(
      nl: count == 1 ? "1 antwoord ingelezen." : "\(count) antwoorden ingelezen.",
      en: count == 1 ? "1 response imported." : "\(count) responses imported.")
  }
  /// All of it was there.
  public var importNothingNew: String {
    say(nl: "Er is niets nieuws; er is niets geschreven.", en: "There is nothing new; nothing was written.")
  }
  /// It was taken back.
  public var importUndone: String { say(nl: "Teruggenomen.", en: "Taken back.") }
  /// There is none.
  public var importNothingToUndo: String {
    say(nl: "Er is niets ingelezen om terug te nemen.", en: "Nothing was imported that could be taken back.")
  }
  /// The session has no such form.
  public func noSuchForm(_ id: String, known: [String]) -> String {
    known.isEmpty
      ? say(nl: "deze sessie heeft geen formulier", en: "this session has no form")
      : say(
        nl: "er is geen formulier \(id); er is: \(known.joined(separator: ", "))",
        en: "there is no form \(id); there is: \(known.joined(separator: ", "))")
  }
  /// Of what stands behind `--map` or `--who`.
  public func noSuchColumn(_ name: String, nearest: String?) -> String {
    say(
      nl: "er is geen kolom \(language.quote(name))" + (nearest.map { "; bedoelt u \(language.quote($0))?" } ?? ""),
      en: "there is no column \(language.quote(name))" + (nearest.map { "; did you mean \(language.quote($0))?" } ?? "")
    )
  }
  /// Of what stands behind the sign in `--map`.
  public func mapHow(_ found: String) -> String {
    say(
      nl:
        "'\(found)' kan niet bij --map; schrijf \"KOLOM=vraag\", \"KOLOM=vraag/optie\", of achter het teken id, time, who of -",
      en:
        "'\(found)' cannot stand with --map; write \"COLUMN=question\", \"COLUMN=question/option\", or behind the sign id, time, who or -"
    )
  }
  /// A program that reads spreadsheets is not there.
  public var needsXlsx2csv: String {
    say(
      nl: "voor .xlsx is xlsx2csv nodig (Debian: apt install xlsx2csv), of bewaar het blad als CSV",
      en: "reading .xlsx needs xlsx2csv (Debian: apt install xlsx2csv); or save the sheet as CSV")
  }
  /// That program failed.
  public func xlsxFailed(_ path: String) -> String {
    say(nl: "xlsx2csv kan \(path) niet lezen", en: "xlsx2csv cannot read \(path)")
  }
}

extension Phrases {
  /// Nothing says when answers were given.
  public var importWithoutTime: String {
    say(
      nl: "Geen kolom zegt wanneer een antwoord gegeven is: voor de peildatum telt het moment van inlezen.",
      en: "No column says when an answer was given: for the reference date the moment of importing counts.")
  }
}
