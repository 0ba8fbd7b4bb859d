import Engine
import Workshop

/// What a column of a table of answers is for.
enum ColumnRole: Equatable {
  case respondent, given, who
  /// Whom it was where the list has them, else nobody's.
  case perhapsWho
  /// All of an answer.
  case answer(QuestionID)
  /// What an answer says of one option, statement, row or item.
  case part(QuestionID, OptionID)
  /// The option on a place of a ranking, 1 is the first.
  case place(QuestionID, Int)
  case unused

  var question: QuestionID? {
    switch self {
    case .answer(let id), .part(let id, _), .place(let id, _): id
    case .respondent, .given, .who, .perhapsWho, .unused: nil
    }
  }
}

/// Finds out what each column is for: by the question's id, by its wording, by the names of its options.
struct ColumnMatching {
  let form: Form
  let language: Language
  /// The attribute of which every value has one form.
  let sharedBy: String?

  /// - Parameter said: what `--map` says, by column.
  func roles(of columns: [String], said: [String: ColumnRole]) -> [ColumnRole] {
    var roles = columns.map { said[$0] ?? role($0, columns) }
    // Microsoft Forms calls the rows of a table by nothing but their own words.
    for (index, column) in columns.enumerated() where roles[index] == .unused && said[column] == nil {
      if let found = lonePart(column, taken: Set(roles.compactMap(\.question))) { roles[index] = found }
    }
    // The finished time of LimeSurvey and the like once, the first one that there is.
    for role in [ColumnRole.respondent, .given, .who] {
      for index in roles.indices.filter({ roles[$0] == role }).dropFirst() { roles[index] = .unused }
    }
    return roles
  }

  private func role(_ column: String, _ columns: [String]) -> ColumnRole {
    let (base, part) = Self.split(column)
    if let question = question(base) {
      guard let part else { return .answer(question.id) }
      return self.part(part, of: question) ?? .unused
    }
    let head = plainWords(column)
    // A question may have the words of a tool's own column.
    if SurveyTool.respondent.contains(head) { return .respondent }
    if SurveyTool.given.contains(head) { return .given }
    if SurveyTool.who.contains(head) || sharedBy.map({ plainWords($0) == head }) == true { return .who }
    if SurveyTool.unused.contains(head) { return .unused }
    if SurveyTool.perhapsWho.contains(head) { return .perhapsWho }
    return .unused
  }

  /// `vraag [onderdeel]`, as Google Forms and LimeSurvey write it.
  static func split(_ column: String) -> (base: String, part: String?) {
    guard column.hasSuffix("]"), let bracket = column.lastIndex(of: "["), bracket > column.startIndex else {
      return (column, nil)
    }
    let part = column[column.index(after: bracket)...].dropLast()
    return (String(column[..<bracket]), String(part))
  }

  private func question(_ text: String) -> FormQuestion? {
    let wanted = plainWords(text)
    if wanted.isEmpty { return nil }
    if let same = form.questions.first(where: { plainWords($0.id.text) == wanted || plainWords($0.prompt) == wanted }) {
      return same
    }
    // `interesse. Heeft uw gemeente…`, as LimeSurvey writes code and wording.
    return form.questions.first {
      wanted == plainWords("\($0.id.text) \($0.prompt)")
    }
  }

  private func part(_ text: String, of question: FormQuestion) -> ColumnRole? {
    guard let asked = question.question else { return nil }
    let wanted = plainWords(text)
    let options = asked.formOptions(in: language)
    if let option = options.first(where: { plainWords($0.id.text) == wanted || plainWords($0.title) == wanted }) {
      return .part(question.id, option.id)
    }
    // `SQ002`, `2`: by its place.
    let digits = wanted.drop { !$0.isNumber }
    guard let place = Int(digits), wanted.dropLast(digits.count).allSatisfy({ $0.isLetter || $0 == " " }),
      options.indices.contains(place - 1)
    else { return nil }
    if case .rank = asked { return .place(question.id, place) }
    return .part(question.id, options[place - 1].id)
  }

  /// A row of a table, named by nothing else; one that several questions have is nobody's.
  private func lonePart(_ column: String, taken: Set<QuestionID>) -> ColumnRole? {
    // Older tables: `Vraag.Stelling`.
    let names = [column] + (column.lastIndex(of: ".").map { [String(column[column.index(after: $0)...])] } ?? [])
    for name in names {
      let wanted = plainWords(name)
      if wanted.isEmpty { continue }
      let found = form.questions.compactMap { question -> ColumnRole? in
        switch question.question {
        case .scale, .grid, .grades, .statements, .points, .quadratic: break
        case .choice, .committee, .rank, .consent, .gradients, .words, .pairs, .portfolio, nil: return nil
        }
        return question.question?.formOptions(in: language).first { plainWords($0.title) == wanted }
          .map { .part(question.id, $0.id) }
      }
      if found.count == 1 { return found.first }
    }
    return nil
  }
}
