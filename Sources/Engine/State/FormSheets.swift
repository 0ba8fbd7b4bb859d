import Tally
import Workshop

/// The answers of a form that count, each person's once, and what does not count and why.
public struct FormSheets: Equatable, Sendable {
  /// How answers came in.
  public enum Origin: String, Codable, Sendable { case own, interviewer, imported }

  /// What counts of one person.
  public struct Sheet: Equatable, Sendable {
    /// The pseudonym or participant; nil of somebody who is not known here.
    public var person: String?
    /// How it came in.
    public var origin: Origin
    /// Only those to questions that are asked of who answered so.
    public var answers: FormAnswers
    /// What stands with open answers in place of a name.
    public var role: String?
    /// Whether whoever was interviewed said that it may stand.
    public var isAuthorised: Bool
  }

  /// In an order that tells nothing.
  public var counted: [Sheet] = []
  /// Begun and not sent in, or sent in and lacking an answer since.
  public var begun = 0
  /// Came in after the reference date.
  public var late = 0
  /// Count as they were on the reference date: answered otherwise since.
  public var changedLate = 0
}

extension FormState {
  /// What counts, worked out anew. Own answers go before those that came from elsewhere.
  ///
  /// - Parameter asOf: what came in later does not count.
  func sheets(of form: Form, until asOf: Instant?) -> FormSheets {
    var result = FormSheets()
    var known: Set<String> = []
    for (key, sheet) in sheets.sorted(by: { $0.key < $1.key }) {
      let answers = sheet.frozen ?? sheet.answers
      guard let submitted = sheet.submitted, form.missing(given: answers).isEmpty else {
        result.begun += 1
        continue
      }
      known.insert(key)
      if let asOf, submitted > asOf {
        result.late += 1
        continue
      }
      if sheet.frozen != nil, sheet.frozen != sheet.answers { result.changedLate += 1 }
      result.counted.append(
        FormSheets.Sheet(
          person: key, origin: form.by == .interviewer ? .interviewer : .own, answers: form.counting(answers),
          role: sheet.role, isAuthorised: sheet.authorised != nil))
    }
    // Of two rows that are the same person's, the one that was given last counts.
    let elsewhere = imported.values.compactMap(\.last).sorted {
      let (one, other) = ($0.response.given ?? $0.at, $1.response.given ?? $1.at)
      return one == other ? $0.response.respondent < $1.response.respondent : one > other
    }
    for last in elsewhere {
      let response = last.response
      if let person = response.person, !known.insert(person).inserted { continue }
      if let asOf, response.given ?? last.at > asOf {
        result.late += 1
        continue
      }
      result.counted.append(
        FormSheets.Sheet(
          person: response.person, origin: .imported, answers: form.counting(response.answers), role: response.role,
          isAuthorised: false))
    }
    return result
  }
}

extension Form {
  /// The answers to what is asked of who answered so.
  func counting(_ answers: FormAnswers) -> FormAnswers {
    let ids = Set(asked(given: answers).map(\.id))
    return answers.filter { ids.contains($0.key) }
  }

  /// The same without the times at which it opens and closes, which may change while it is filled in.
  var withoutTimes: Form {
    var form = self
    form.opens = .byHand
    form.closes = nil
    return form
  }
}

extension Question {
  /// The options of a question of a form: those that its file has, or that its kind always has.
  public func formOptions(in language: Language) -> [Option] {
    if case .fixed(let options) = source { return options }
    return standing(in: language) ?? []
  }
}

extension FormState {
  /// Whether answers from elsewhere are new, or otherwise than those of the same respondent that are there.
  public enum Novelty: Equatable, Sendable { case fresh, changed, same }

  /// What would be new about a response.
  public func novelty(of response: ImportedResponse) -> Novelty {
    guard let known = imported[response.respondent]?.last?.response else { return .fresh }
    return known.answers == response.answers && known.given == response.given ? .same : .changed
  }
}
