import Canvas
import Engine
import Phrases
import Workshop

/// What is shown before anything is written: the columns and what they are for, what would be new, what does not fit.
struct ImportPreview {
  private let reading: ResponseReading
  private let form: Form
  private let titles: Titles
  private let phrases: Phrases
  /// What the form does not have so yet.
  let news: [ImportedResponse]
  private let changed: Int

  init(_ reading: ResponseReading, _ form: Form, _ state: FormState, _ titles: Titles, _ phrases: Phrases) {
    (self.reading, self.form, self.titles, self.phrases) = (reading, form, titles, phrases)
    news = reading.responses.filter { state.novelty(of: $0) != .same }
    changed = news.count { state.novelty(of: $0) == .changed }
  }

  var isEmpty: Bool { news.isEmpty }

  func say() { for line in lines { printLine(line) } }

  var lines: [String] {
    var lines = [phrases.importFrom(reading.tool.rawValue, rows: reading.rows)]
    let wide = min(34, reading.columns.map { Text.width(of: flat($0)) }.max() ?? 0)
    for (column, role) in zip(reading.columns, reading.roles) {
      lines.append("  \(Text.padded(flat(column), to: wide))  \(Text.cut(phrases.use(use(of: role)), to: 79 - wide))")
    }
    let answered = Set(reading.roles.compactMap(\.question))
    let without = form.questions.filter { !answered.contains($0.id) }
    if !without.isEmpty {
      lines.append(phrases.importWithout(without.map { "\($0.id) (\(Text.cut(flat($0.prompt), to: 40)))" }))
    }
    if form.asOf != nil, !reading.roles.contains(.given) { lines.append(phrases.importWithoutTime) }
    for misfit in reading.misfits {
      lines.append(
        phrases.response(misfit.fault, line: misfit.line, column: misfit.column.map(flat), naming: titles))
    }
    let same = reading.responses.count - news.count
    return lines + [
      phrases.importWould(
        fresh: news.count - changed, changed: changed, same: same, faulty: reading.misfits.count)
    ]
  }

  private func flat(_ text: String) -> String {
    Text.clean(text).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private func use(of role: ColumnRole) -> ColumnUse {
    switch role {
    case .respondent: return .respondent
    case .given: return .given
    case .who, .perhapsWho: return .who
    case .unused: return .unused
    case .answer(let id): return .question(id, prompt(id), part: nil)
    case .part(let id, let option): return .question(id, prompt(id), part: titles.options[option] ?? option.text)
    case .place(let id, let place): return .question(id, prompt(id), part: "\(place)")
    }
  }

  private func prompt(_ id: QuestionID) -> String { flat(form.question(id)?.prompt ?? id.text) }
}

/// Responses in commands that fit on the wire.
enum ImportBatches {
  /// Far below what a client may say in one line.
  static let mostBytes = 40 * 1024

  static func commands(
    of responses: [ImportedResponse], to form: ActivityID, run: String, source: String
  ) -> [Command] {
    var batches: [[ImportedResponse]] = []
    var size = 0
    for response in responses {
      let own = response.answers.values.reduce(400) { $0 + "\($1)".utf8.count }
      if batches.isEmpty || size + own > mostBytes {
        batches.append([])
        size = 0
      }
      batches[batches.count - 1].append(response)
      size += own
    }
    return batches.map { .importResponses(form: form, run: run, source: source, responses: $0) }
  }
}
