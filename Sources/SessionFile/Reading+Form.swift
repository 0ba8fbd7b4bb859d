import Workshop

/// Forms: several questions at one's own pace.
extension Reading {
  mutating func form(_ part: Section) -> Form {
    checkKeys(of: part)
    let id = activityID("form", of: part)
    var form = Form(
      id: id, prompt: text("prompt", of: part, most: Limits.promptCharacters, lines: true, required: true) ?? "",
      questions: questions(of: part))
    form.by = word("by", of: part, choices: ["participant", "interviewer"]).flatMap(Form.Filler.init) ?? .participant
    form.ballots = word("ballots", of: part, choices: ["secret", "named"]).flatMap(Poll.Ballots.init) ?? .secret
    form.reveal =
      word("reveal", of: part, choices: ["live", "onClose", "manual"]).flatMap(Poll.Reveal.init) ?? .onClose
    if form.reveal == .live, form.ballots == .secret { error(.liveWhileSecret, at: part.placeOfValue("reveal")) }
    form.opens = opening(of: part) ?? .byHand
    form.closes = moment("closes", of: part, atItsEnd: true)
    form.asOf = moment("asOf", of: part, atItsEnd: true)
    if case .at(let opens) = form.opens {
      if let closes = form.closes, closes <= opens { error(.closesBeforeOpens, at: part.placeOfValue("closes")) }
      if let asOf = form.asOf, asOf <= opens { error(.asOfBeforeOpens, at: part.placeOfValue("asOf")) }
    }
    if let (name, place) = raw("quotedBy", of: part) {
      references.append(Pending(kind: .attribute, name: name, place: place))
      form.quotedBy = name
    }
    return form
  }

  private mutating func questions(of part: Section) -> [FormQuestion] {
    guard let trees = list("questions", of: part, required: true) else { return [] }
    let place = part.placeOfValue("questions")
    if trees.isEmpty { error(.valueMissing(key: "questions"), at: place) }
    if trees.count > Limits.questionsOfAForm {
      error(
        .tooMany(.questions, count: trees.count, limit: Limits.questionsOfAForm),
        at: trees[Limits.questionsOfAForm].place)
    }
    var questions: [FormQuestion] = []
    for tree in trees.prefix(Limits.questionsOfAForm) {
      if let question = question(tree, after: questions, within: place) { questions.append(question) }
    }
    return questions
  }

  /// A question's first key is its type and holds its id.
  private mutating func question(_ tree: Tree, after before: [FormQuestion], within form: Place) -> FormQuestion? {
    guard let entries = tree.mapping, let first = entries.first, let name = first.key.text else {
      error(.wrongShape(key: "questions", expected: .mapping), at: tree.place)
      return nil
    }
    guard Keys.questionTypes.contains(name) else {
      if let type = entries.dropFirst().first(where: { Keys.questionTypes.contains($0.key.text ?? "") }) {
        error(.typeNotFirst(type.key.text ?? ""), at: type.key.place)
      } else {
        let near = nearest(name, in: Keys.questionTypes)
        error(
          .notOneOf(key: "questions", found: name, choices: Keys.questionTypes, nearest: near), at: first.key.place)
      }
      return nil
    }
    let isText = name == "text"
    guard var part = section(tree, isText ? .textQuestion : .question, key: name) else { return nil }
    let prompt = text("prompt", of: part, most: Limits.promptCharacters, lines: true, required: true) ?? ""
    let kind: FormQuestion.Kind
    if isText {
      checkKeys(of: part)
      kind = .text(lines: number("lines", of: part, in: 1...Limits.linesOfAField) ?? 1)
    } else {
      kind = .poll(asked(of: &part))
    }
    let id = questionID(name, of: part, within: form)
    let condition = part["if"] == nil ? nil : self.condition(of: part, after: before)
    return FormQuestion(
      id: id, prompt: prompt, kind: kind, required: flag("required", of: part) ?? false,
      dontKnow: flag("dontKnow", of: part) ?? false, condition: condition)
  }

  private mutating func questionID(_ type: String, of part: Section, within form: Place) -> QuestionID {
    guard let (text, place) = raw(type, of: part, form: .id) else { return "x" }
    let id = id(text, key: type, at: place)
    claim(id, in: .within(form), at: place)
    return QuestionID(id)
  }

  /// What a question asks that has the shape of a poll. What is decided together, or depends on chance, is none.
  private mutating func asked(of part: inout Section) -> Question {
    guard let kind = word("kind", of: part, choices: Keys.kinds, required: true) else {
      return .choice(options: .fixed([]), max: 1)
    }
    if kind == "consent" || kind == "pairs" {
      error(.notInAForm(kind: kind), at: part.placeOfValue("kind"))
      return .choice(options: .fixed([]), max: 1)
    }
    let question = self.question(kind, of: &part)
    checkKeys(of: part, and: Keys.known(.question), butNot: Keys.pollsOnly)
    switch question.source {
    case .from, .best: error(.optionsNotFixed, at: part.placeOfValue("options"))
    case .fixed, nil: break
    }
    return question
  }

  /// `byHand`, `withItem`, or a day or a moment.
  private mutating func opening(of part: Section) -> Form.Opening? {
    guard let (text, place) = raw("opens", of: part, form: .opening) else { return nil }
    switch text {
    case "byHand": return .byHand
    case "withItem": return .withItem
    case _: break
    }
    guard text.first?.isNumber == true else {
      let near = nearest(text, in: ["byHand", "withItem"])
      error(.wrongValue(key: "opens", found: text, expected: .opening, suggestion: near), at: place)
      return nil
    }
    return moment("opens", of: part, atItsEnd: false).map { .at($0) }
  }

  /// A moment as `time` reads it, or a whole day: its beginning, or its last millisecond.
  private mutating func moment(_ key: String, of part: Section, atItsEnd: Bool) -> Instant? {
    guard let (text, place) = raw(key, of: part, form: .moment) else { return nil }
    guard !text.contains(":"), !text.contains(" ") else { return time(key, of: part) }
    guard let day = parseDay(text) else {
      let parts = text.split { "-/. ".contains($0) }
      let turned = parts.count == 3 ? "\(parts[2])-\(parts[1])-\(parts[0])" : ""
      error(
        .wrongValue(
          key: key, found: text, expected: .moment, suggestion: parseDay(turned) == nil ? nil : turned), at: place)
      return nil
    }
    guard let zone else { return nil }
    let last = 24 * 3_600 - 1
    let instant = zone.instant(LocalTime(day: day, secondOfDay: atItsEnd ? last : 0))
    return atItsEnd ? instant + Span(milliseconds: 999) : instant
  }
}
