import Canvas
import Engine
import Phrases
import Workshop

extension FacilitatorScreen {
  /// Keys while something stands over the console. Escape always leaves it.
  mutating func handleInDialog(_ key: Key, at now: Instant) -> [Intent] {
    guard let dialog else { return [] }
    if key == .control("l") { return [.redraw] }
    // Pressed again where leaving is asked already, Ctrl-C leaves.
    if key == .control("c"), case .ask(let ask) = dialog, ask.asksToLeave { return answer(.enter, ask) }
    if key == .escape || key == .control("c") {
      self.dialog = nil
      // From the reason back to the choice, which stays as it was.
      if key == .escape, case .type(let typing) = dialog, case .reason(let poll, let chosen) = typing.purpose,
        let tied = view?.desk(of: poll)?.tied, tied.count > 1
      {
        self.dialog = .tie(
          poll, options: tied, row: chosen.first.flatMap(tied.firstIndex) ?? 0, chosen: Set(chosen))
      }
      return []
    }
    switch dialog {
    case .help(let scroll): help(key, scroll)
    case .palette(let editor, let row): return palette(key, editor, row, at: now)
    case .ask(let ask): return answer(key, ask)
    case .type(let typing): return type(key, typing)
    case .tie(let poll, let options, let row, let chosen): return tie(key, poll, options, row, chosen)
    case .entries(let choice): return choose(key, choice)
    case .value(let name, let attribute, let values, let row): return value(key, name, attribute, values, row)
    case .group(let seating, let row): return seat(key, seating, row)
    case .other(let seating, let row): return seat(key, seating, row)
    case .spare(let spare, let items, let row): return give(key, spare, items, row)
    case .match(let choice, let row): return match(key, choice, row)
    }
    return []
  }

  private mutating func help(_ key: Key, _ scroll: Int) {
    let most = ConsoleAction.allCases.count + ConsoleAction.Task.allCases.count * 2
    switch key {
    case .down, .character("j"): dialog = .help(scroll: min(most, scroll + 1))
    case .up, .character("k"): dialog = .help(scroll: max(0, scroll - 1))
    case .pageDown, .character(" "): dialog = .help(scroll: min(most, scroll + 15))
    case .pageUp: dialog = .help(scroll: max(0, scroll - 15))
    case .home: dialog = .help(scroll: 0)
    case .end: dialog = .help(scroll: most)
    case .character("?"), .character("q"), .enter, .function(1): dialog = nil
    case .character(":"): dialog = .palette(LineEditor(limit: Limits.entryCharacters), row: 0)
    case .character, .shiftUp, .shiftDown, .tab, .backTab, .escape, .backspace, .delete, .insert, .left, .right,
      .function, .control, .alt,
      .paste, .resize:
      break
    }
  }

  private mutating func answer(_ key: Key, _ ask: Ask) -> [Intent] {
    var answer: Ask.Answer?
    if key == .enter { answer = ask.answers.first }
    if case .character(let typed) = key { answer = ask.answers.first { $0.key == typed } }
    guard let answer else { return [] }
    dialog = nil
    switch answer.outcome {
    case .send(let command, let sight):
      if case .mergeEntries = command { marked = [] }
      return send(.choose, command, sight)
    case .quit: return [.quit]
    case .stopHost: return [.stopHost]
    case .nothing: return []
    }
  }

  private mutating func type(_ key: Key, _ typing: Typing) -> [Intent] {
    var typing = typing
    guard key == .enter else {
      _ = typing.editor.handle(key)
      dialog = .type(typing)
      return []
    }
    let text = typing.editor.text.trimmingSpaces
    switch typing.purpose {
    case .message:
      guard !text.isEmpty else { return [] }
      dialog = nil
      return send(.message, .sendMessage(text: text))
    case .minutes:
      guard !text.isEmpty, let view else { return [] }
      dialog = nil
      return performInSession(.minutes, text, view, at: view.head.now)
    case .reason(let poll, let chosen):
      guard !text.isEmpty else {
        notice = Refusal.reasonMissing.sentence(in: language, naming: titles)
        return []
      }
      dialog = nil
      return send(
        .decideTie, .decideTie(poll: poll, chosen: chosen, reason: text), Sight(subject: view?.desk(of: poll)?.phases))
    case .paper(let poll, let person, _):
      guard !text.isEmpty else { return [] }
      switch PlainBallot.read(text, poll, words.all) {
      case .failure(let fault):
        notice = fault.sentence
        return []
      case .success(let ballot):
        dialog = nil
        return send(
          .castPaper, .castPaper(poll: poll.id, round: poll.round, participant: person, ballot: ballot))
      }
    case .lotReason(let poll):
      guard !text.isEmpty else {
        notice = Refusal.reasonMissing.sentence(in: language, naming: titles)
        return []
      }
      dialog = nil
      return send(
        .drawLot, .seedLot(poll: poll, reason: text), Sight(subject: view?.desk(of: poll)?.phases))
    case .theme(let collection, let entry, _, _):
      dialog = nil
      return send(.sortEntry, .sortEntry(collection: collection, entry: entry, theme: text.isEmpty ? nil : text))
    case .commitment(let collection, let entry, let done, let before):
      return commit(text, collection, entry, done, before)
    case .personName:
      guard !text.isEmpty else { return [] }
      dialog = nil
      return admit(named: text)
    case .newItem(let before):
      guard !text.isEmpty else { return [] }
      return insert(text, before: before)
    case .split(let item):
      guard !text.isEmpty else { return [] }
      return split(item, text)
    case .wording(let collection, let entries, let fields, let done, let at):
      var done = done
      done[fields[at].id] = text
      guard at + 1 < fields.count else {
        guard let into = entries.first, done.values.contains(where: { !$0.isEmpty }) else { return [] }
        dialog = nil
        return merge(entries, into: into, fields: done.filter { !$0.value.isEmpty }, in: collection)
      }
      let editor = LineEditor(done[fields[at + 1].id] ?? "", limit: Limits.entryCharacters)
      dialog = .type(
        Typing(purpose: .wording(collection, entries, fields: fields, done: done, at: at + 1), editor: editor))
      return []
    case .entry(let collection, let entry, let fields, let done, let at):
      var done = done
      done[fields[at].id] = text
      guard at + 1 < fields.count else {
        guard let entry else { return propose(done, to: collection) }
        dialog = nil
        return send(.editEntry, .editEntry(collection: collection, entry: entry, fields: done))
      }
      let editor = LineEditor(done[fields[at + 1].id] ?? "", limit: Limits.entryCharacters)
      dialog = .type(
        Typing(purpose: .entry(collection, entry, fields: fields, done: done, at: at + 1), editor: editor))
      return []
    }
  }

  private mutating func tie(
    _ key: Key, _ poll: ActivityID, _ options: [OptionID], _ row: Int, _ chosen: Set<OptionID>
  ) -> [Intent] {
    var (row, chosen) = (row, chosen)
    switch key {
    case .down, .character("j"): row = min(options.count - 1, row + 1)
    case .up, .character("k"): row = max(0, row - 1)
    case .character(" "):
      chosen = chosen.symmetricDifference([options[row]])
    case .enter:
      let picked = chosen.isEmpty ? [options[row]] : options.filter(chosen.contains)
      dialog = .type(
        Typing(purpose: .reason(poll, chosen: picked), editor: LineEditor(limit: Limits.entryCharacters)))
      return []
    case .character, .shiftUp, .shiftDown, .tab, .backTab, .escape, .backspace, .delete, .insert, .left, .right, .home,
      .end, .pageUp,
      .pageDown, .function, .control, .alt, .paste, .resize:
      return []
    }
    dialog = .tie(poll, options: options, row: row, chosen: chosen)
    return []
  }

  private mutating func value(
    _ key: Key, _ name: String, _ attribute: String, _ values: [String], _ row: Int
  ) -> [Intent] {
    // The row after the last value is for somebody without one.
    var row = row
    switch key {
    case .down: row = min(values.count, row + 1)
    case .up: row = max(0, row - 1)
    case .home: row = 0
    case .end: row = values.count
    case .character(let letter): row = Self.next(letter, in: values, after: row)
    case .enter:
      dialog = nil
      return send(
        .admitPerson, .admitParticipant(name: name, attributes: row < values.count ? [attribute: values[row]] : [:]))
    case .shiftUp, .shiftDown, .tab, .backTab, .escape, .backspace, .delete, .insert, .left, .right, .pageUp, .pageDown,
      .function, .control,
      .alt, .paste, .resize:
      return []
    }
    dialog = .value(name: name, attribute: attribute, values: values, row: row)
    return []
  }
}

extension FacilitatorScreen {
  /// The next row that begins with a letter, from the top again behind the last; else the next with a word that does.
  static func next(_ letter: Character, in values: [String], after row: Int) -> Int {
    let wanted = letter.lowercased()
    let order = values.indices.filter { $0 > row } + values.indices.filter { $0 <= row }
    return order.first { values[$0].lowercased().hasPrefix(wanted) }
      ?? order.first { values[$0].lowercased().contains(" " + wanted) } ?? row
  }
}

extension String {
  /// Without spaces at both ends.
  var trimmingSpaces: String {
    var part = Substring(self)
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
