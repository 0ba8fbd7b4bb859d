import Canvas
import Engine
import Phrases
import SessionFile
import Tally
import Workshop

/// A table of answers from elsewhere → responses, and what does not fit.
struct ResponseReading {
  struct Misfit: Equatable {
    var line: Int
    var column: String?
    var fault: ResponseFault
  }

  let tool: SurveyTool
  let columns: [String]
  let roles: [ColumnRole]
  private(set) var responses: [ImportedResponse] = []
  private(set) var misfits: [Misfit] = []
  /// How many rows the table has.
  let rows: Int

  /// - Parameters:
  ///   - said: what `--map` says, by column.
  ///   - people: whom a cell means, by what it says; nil of nobody on the list.
  init(
    _ table: ResponseTable, _ form: Form, said: [String: ColumnRole] = [:], sharedBy: String?, language: Language,
    zone: Zone, order: MomentCells.Order?, people: (String) -> ParticipantID?
  ) {
    tool = SurveyTool(table.columns)
    columns = table.columns
    roles = ColumnMatching(form: form, language: language, sharedBy: sharedBy).roles(of: table.columns, said: said)
    rows = table.rows.count + table.faults.count
    misfits = table.faults.map { Misfit(line: $0.line, column: nil, fault: .line($0.fact)) }
    let time = roles.firstIndex(of: .given)
    let moments = MomentCells(
      time.map { place in table.rows.map { $0.cells[place] } } ?? [], zone: zone, order: order)
    var sameTime: [String: Int] = [:]
    for row in table.rows {
      do {
        var response = try read(row, form, language, moments, people)
        if response.respondent.isEmpty {
          // Without a number of its own a row is known by its time, and by how many rows had that before it.
          let stamp = time.map { row.cells[$0] } ?? ""
          sameTime[stamp, default: 0] += 1
          let number = sameTime[stamp, default: 1]
          response.respondent = stamp.isEmpty ? "\(number)" : number == 1 ? stamp : "\(stamp) (\(number))"
        }
        response.respondent = "\(tool.prefix)/\(response.respondent.prefix(Limits.titleCharacters - 20))"
        responses.append(response)
      } catch let misfit as Misfit {
        misfits.append(misfit)
      } catch {}
    }
    misfits.sort { $0.line < $1.line }
  }

  private static func clean(_ cell: String) -> String {
    var part = Substring(Text.clean(cell, keepingLines: true))
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }

  private func read(
    _ row: ResponseTable.Row, _ form: Form, _ language: Language, _ moments: MomentCells,
    _ people: (String) -> ParticipantID?
  ) throws -> ImportedResponse {
    var response = ImportedResponse(respondent: "", answers: [:])
    var cells: [QuestionID: AnswerCells] = [:]
    for (column, role) in roles.enumerated() {
      // As the host cleans it: else the same file would seem to say something else the next time.
      let text = Self.clean(row.cells[column])
      switch role {
      case .respondent: response.respondent = text
      case .given:
        if text.isEmpty, tool == .limeSurvey {
          throw Misfit(line: row.line, column: columns[column], fault: .notFinished)
        }
        guard !text.isEmpty else { continue }
        guard let given = moments.instant(text) else {
          throw Misfit(line: row.line, column: columns[column], fault: .timeUnreadable(text))
        }
        response.given = given
      case .who where !text.isEmpty:
        guard let person = people(text) else {
          throw Misfit(line: row.line, column: columns[column], fault: .unknownPerson(text))
        }
        response.participant = person
      case .perhapsWho: if response.participant == nil { response.participant = people(text) }
      case .who, .unused: continue
      case .answer(let id), .part(let id, _), .place(let id, _):
        guard let question = form.question(id) else { continue }
        var answer = cells[id] ?? AnswerCells(question: question, language: language)
        switch role {
        case .part(_, let option): answer.parts.append((column, option, text))
        case .place(_, let place): answer.places.append((column, place, text))
        case _: if answer.whole == nil { answer.whole = (column, text) }
        }
        cells[id] = answer
      }
    }
    for question in form.questions {
      do throws(AnswerCells.Misfit) {
        if let answer = try cells[question.id]?.answer() { response.answers[question.id] = answer }
      } catch {
        throw Misfit(line: row.line, column: columns[error.column], fault: error.fault)
      }
    }
    if let missing = form.missing(given: response.answers).first {
      let column = roles.firstIndex { $0.question == missing.id }.map { columns[$0] }
      throw Misfit(line: row.line, column: column, fault: .missing(missing.id))
    }
    return response
  }
}

extension ResponseReading.Misfit: Error {}
