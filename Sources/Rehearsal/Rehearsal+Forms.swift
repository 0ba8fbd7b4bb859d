import Engine
import Tally
import Wire
import Workshop

/// Filling in forms: question by question, with thought between them; who falls away comes back where they were.
extension Rehearsal {
  func plan(_ form: FormView, _ player: Player) {
    guard form.writable, form.submittedAt == nil, player.plannedForms.insert(form.id).inserted else { return }
    guard player.figure.chance.happens(player.temper.votes) else { return }
    diary.add(.fill(player.number, form.id), at: clock.now + thought(of: player))
  }

  private func thought(of player: Player) -> Span {
    .seconds(3) + player.figure.chance.seconds(0.2, 0.9) * player.temper.seconds
  }

  func fill(_ player: Player, _ id: ActivityID) {
    guard let view = open(player, id) else { return goOn() }
    let answers = view.answers.merging(player.answers[id] ?? [:]) { $1 }
    let form = Form(id: id, prompt: view.prompt, questions: view.questions)
    let asked = form.asked(given: answers)
    if player.temper.dropping != nil, !player.hasDropped, answers.count * 2 >= asked.count {
      player.hasDropped = true
      diary.add(.comeBack(player.number), at: clock.now + player.figure.chance.seconds(15, 70))
      return drop(player) { [unowned self] in
        (isUnseen, isUnseenByDesk) = (true, true)
        step()
      }
    }
    for question in asked where answers[question.id] == nil {
      // What need not be answered is skipped now and then, by the same people however often they come by.
      if !question.required, opinions.draw("skip/\(player.number)/\(id)/\(question.id)") > 1.6 { continue }
      guard let answer = answer(of: player, to: question, in: id) else { continue }
      let command = Command.answerForm(form: id, question: question.id, answer: answer)
      return send(command, Sight(), by: player.figure) { [unowned self] reply in
        if case .done = reply {
          player.answers[id, default: [:]][question.id] = answer
          diary.add(.fill(player.number, id), at: clock.now + thought(of: player))
        }
        step()
      }
    }
    send(.submitForm(form: id), Sight(), by: player.figure) { [unowned self] reply in
      if case .done = reply { counted.forms += 1 }
      step()
    }
  }

  private func open(_ player: Player, _ id: ActivityID) -> FormView? {
    for case .form(let form) in player.participantView?.activities ?? [] where form.id == id && form.writable {
      return form
    }
    return nil
  }

  /// What somebody says to a question, the same however often they are asked.
  func answer(of player: Player, to question: FormQuestion, in form: ActivityID) -> FormAnswer? {
    let name = "\(form)/\(question.id)"
    if question.dontKnow, opinions.draw("dontKnow/\(player.number)/\(name)") > 1.2 { return .dontKnow }
    guard let asked = question.question else {
      let kind = Decks.kind(of: CollectionID(question.id.text), question.prompt)
      return decks.fields([.text], kind, &player.figure.chance)[Field.text.id].map { .text($0) }
    }
    let ballot = opinions.ballot(
      of: player, in: ActivityID(name), asked, asked.formOptions(in: setup.workshop.language), mood: 0)
    return ballot.isBlank ? nil : .ballot(ballot)
  }
}
