import Engine
import Mustache
import Tally
import Workshop

extension SessionFigures {
  /// Whether the results of a form were shown.
  func isShown(_ form: Form) -> Bool {
    if case .revealed = session.form(form.id).phase { true } else { false }
  }

  /// A form by the answers that count, and each of its questions by its id; before its results were shown all numbers are 0
  /// and all lists empty.
  func figures(of form: Form) -> Value {
    let sheets = isShown(form) ? session.sheets(of: form).counted : []
    let results = isShown(form) ? session.results(of: form) : []
    let eligible = isShown(form) ? session.counts(of: form).eligible : 0
    let columns = form.questions.flatMap { self.columns(of: $0, named: $0.id.text) }
    var members: [String: Value] = [
      "title": .text(form.prompt), "shown": .flag(isShown(form)), "voters": .number(sheets.count),
      "eligible": .number(eligible), "turnout": .text(words.percent(sheets.count, eligible)),
      "count": .count(Rows(columns: columns, rows: sheets.map { cells(of: $0, form) })),
    ]
    for question in form.questions {
      let result = results.first { $0.question == question.id }?.result
      members[question.id.text] = figures(of: question, result, sheets, form, columns)
    }
    return .members(members)
  }

  private func figures(
    of question: FormQuestion, _ result: PollResult?, _ sheets: [FormSheets.Sheet], _ form: Form, _ all: [Rows.Column]
  ) -> Value {
    let answered = sheets.filter { $0.answers[question.id].map { !$0.isBlank } ?? false }
    let rows = answered.map { sheet in
      cells(of: sheet, form).merging(cells(of: sheet.answers[question.id], named: nil)) { first, _ in first }
    }
    // What somebody was interviewed about is theirs until they say that it may stand.
    let open = answered.filter { form.by == .participant || $0.isAuthorised }
    let texts = open.compactMap { sheet -> Value? in
      guard case .text(let text)? = sheet.answers[question.id] else { return nil }
      return Self.answer(text, sheet.role ?? "")
    }
    let options = question.question?.formOptions(in: session.workshop.language) ?? []
    let own: [String: Value] = [
      "title": .text(question.prompt), "shown": .flag(isShown(form)), "voters": .number(answered.count),
      "count": .count(Rows(columns: columns(of: question, named: nil) + all, rows: rows)),
      "answers": .list(texts, shape: Self.answer("", "")),
    ]
    return .members(own.merging(lists(of: options, result, chosen: result?.winners ?? [])) { first, _ in first })
  }

  private static func answer(_ text: String, _ role: String) -> Value {
    .of(["text": .text(text), "role": .text(role)])
  }

  private func columns(of question: FormQuestion, named name: String?) -> [Rows.Column] {
    guard let asked = question.question else { return [] }
    let options = asked.formOptions(in: session.workshop.language)
    var columns = self.columns(of: asked, options, named: name)
    // Who does not know has answered, with none of the options.
    let unsure = Condition.dontKnow.text
    for index in columns.indices where question.dontKnow && !columns[index].choices.isEmpty {
      columns[index].choices.append((id: unsure, title: unsure))
    }
    return columns
  }

  private func cells(of sheet: FormSheets.Sheet, _ form: Form) -> [String: [String]] {
    form.questions.reduce(into: [:]) { row, question in
      row.merge(cells(of: sheet.answers[question.id], named: question.id.text)) { first, _ in first }
    }
  }

  private func cells(of answer: FormAnswer?, named name: String?) -> [String: [String]] {
    switch answer {
    case .ballot(let ballot)?: cells(of: ballot, named: name)
    case .dontKnow?: [name ?? answerColumn: [Condition.dontKnow.text]]
    case .text?, nil: [:]
    }
  }
}
