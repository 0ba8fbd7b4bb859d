import Engine
import Phrases
import Workshop

/// Options of a poll that is pending: `2=new text`, `-2`, `1+3`, `1+3=text`, `2=a; b`.
extension FacilitatorScreen {
  mutating func changeOptions(_ argument: String, _ view: FacilitatorView) -> [Intent] {
    guard let desk = poll ?? view.polls.first(where: { $0.poll.phase == .pending && $0.item == view.currentItem?.id })
    else {
      notice = words.noPollHere
      return []
    }
    if subject != .poll(desk.poll.id) { show(.poll(desk.poll.id)) }
    guard let command = optionCommand(argument, desk.poll) else {
      notice = words.optionHow
      return []
    }
    return send(.changeOptions, command, Sight(subject: desk.phases))
  }

  private func optionCommand(_ typed: String, _ poll: PollView) -> Command? {
    func option(_ said: Substring) -> OptionID? {
      let said = String(said).trimmingSpaces
      guard let place = Int(said) else { return poll.options.first { $0.id.text == said }?.id }
      return poll.options.indices.contains(place - 1) ? poll.options[place - 1].id : nil
    }
    if let sign = typed.first, sign == "-" || sign == "−" {
      return option(typed.dropFirst()).map { .withdrawOption(poll: poll.id, option: $0) }
    }
    let sides = typed.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let left = sides.first else { return nil }
    let text = sides.count > 1 ? String(sides[1]).trimmingSpaces : ""
    let named = left.split(separator: "+").map(option)
    let ids = named.compactMap { $0 }
    guard ids.count == named.count, let first = ids.first else { return nil }
    if ids.count > 1 {
      return .mergeOptions(
        poll: poll.id, into: first, from: Array(ids.dropFirst()), title: text.isEmpty ? nil : text)
    }
    let titles = text.split(separator: ";").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
    if titles.count > 1 { return .splitOption(poll: poll.id, option: first, titles: titles) }
    return titles.first.map { .editOption(poll: poll.id, option: first, title: $0) }
  }
}
