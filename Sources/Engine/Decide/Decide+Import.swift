import Workshop

/// Answers that were given elsewhere.
extension Desk {
  /// Takes in what is new or otherwise than before; what the form has already is left as it is.
  func importResponses(
    _ responses: [ImportedResponse], to id: ActivityID, run: String, source: String
  ) throws(Refusal) -> [Event] {
    let form = try knownForm(id)
    let state = session.form(id)
    if state.imported.count + responses.count > Limits.responsesOfAForm {
      throw .tooManyResponses(limit: Limits.responsesOfAForm)
    }
    if state.runs.count >= Limits.importsOfAForm, !state.runs.contains(where: { $0.run == run }) {
      throw .tooManyResponses(limit: Limits.importsOfAForm)
    }
    let source = try cleaned(source, limit: Limits.titleCharacters)
    var fresh: [ImportedResponse] = []
    for response in responses {
      let one = try checked(response, form)
      if state.imported[one.respondent]?.last?.response != one { fresh.append(one) }
    }
    if fresh.isEmpty { throw .alreadySo }
    return [.responsesImported(form: id, run: run, source: source, responses: fresh)]
  }

  func withdrawImport(_ run: String, of id: ActivityID) throws(Refusal) -> [Event] {
    _ = try knownForm(id)
    guard session.form(id).runs.contains(where: { $0.run == run }) else { throw .noSuchImport(run) }
    return [.importWithdrawn(form: id, run: run)]
  }

  private func checked(_ response: ImportedResponse, _ form: Form) throws(Refusal) -> ImportedResponse {
    var clean = response
    clean.respondent = try cleaned(response.respondent, limit: Limits.titleCharacters)
    clean.answers = [:]
    clean.voter = nil
    clean.role = nil
    for (id, answer) in response.answers.sorted(by: { $0.key < $1.key }) {
      guard let question = form.question(id) else { throw .noSuchQuestion(id) }
      clean.answers[id] = try checked(answer, to: question)
    }
    let missing = form.missing(given: clean.answers)
    if !missing.isEmpty { throw .answersMissing(missing.map(\.id)) }
    guard let person = response.participant else { return clean }
    guard let seat = session.seat(person) else { throw .noSuchParticipant(person) }
    let shared = session.ballotSeat(of: seat, in: form.id)
    guard let key = respondentKey(of: shared.id, in: form) else { throw .keyMissing }
    clean.participant = named(key, in: form)
    clean.voter = voter(key, in: form)
    clean.role = session.role(of: shared, in: form)
    return clean
  }
}
