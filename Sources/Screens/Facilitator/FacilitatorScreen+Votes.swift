import Canvas
import Engine
import Phrases
import Workshop

/// Votes that come in another way than by a screen.
extension FacilitatorScreen {
  mutating func performOnVotes(_ action: ConsoleAction, _ argument: String, _ view: FacilitatorView) -> [Intent] {
    let open = poll?.poll.phase.isOpen == true ? poll : view.polls.first { $0.poll.phase.isOpen }
    guard let desk = open else {
      notice = words.notOpenNow
      return []
    }
    if subject != .poll(desk.poll.id) { show(.poll(desk.poll.id)) }
    if action == .castPaper { return askPaper(argument, desk.poll, view) }
    guard !argument.isEmpty, let counts = hands(argument, desk.poll) else {
      if notice == nil { notice = words.handsHow }
      return []
    }
    return send(action, .countHands(poll: desk.poll.id, round: desk.poll.round, counts: counts))
  }

  /// `a=31 b=12`: options by number, id, or the beginning of the title, which may have spaces in it.
  private mutating func hands(_ text: String, _ poll: PollView) -> [OptionID: Int]? {
    var counts: [OptionID: Int] = [:]
    var name = ""
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }) {
      guard let sign = word.lastIndex(of: "=") else {
        name += name.isEmpty ? String(word) : " \(word)"
        continue
      }
      let said = ([name] + [String(word[..<sign])]).filter { !$0.isEmpty }.joined(separator: " ")
      guard let count = Int(word[word.index(after: sign)...]), count >= 0 else { return nil }
      guard let option = option(said, poll) else {
        notice = words.nothingCalled(said)
        return nil
      }
      if counts.updateValue(count, forKey: option) != nil { return nil }
      name = ""
    }
    // `0` alone takes them all back.
    if counts.isEmpty, name == "0" { return [:] }
    return name.isEmpty && !counts.isEmpty ? counts : nil
  }

  private func option(_ said: String, _ poll: PollView) -> OptionID? {
    let wanted = said.lowercased()
    if let place = Int(said) { return poll.options.indices.contains(place - 1) ? poll.options[place - 1].id : nil }
    if let exact = poll.options.first(where: { $0.id.text == wanted || $0.title.lowercased() == wanted }) {
      return exact.id
    }
    let begun = poll.options.filter { $0.title.lowercased().hasPrefix(wanted) || $0.id.text.hasPrefix(wanted) }
    return begun.count == 1 ? begun.first?.id : nil
  }

  private mutating func askPaper(_ name: String, _ poll: PollView, _ view: FacilitatorView) -> [Intent] {
    guard !name.isEmpty else {
      notice = words.paperNeedsName
      return []
    }
    guard let person = best(name, in: view.people, \.name, id: \.id.text) else {
      notice = words.nothingCalled(name)
      return []
    }
    dialog = .type(
      Typing(purpose: .paper(poll, person.id, name: person.name), editor: LineEditor(limit: Limits.wordsCharacters)))
    return []
  }
}
