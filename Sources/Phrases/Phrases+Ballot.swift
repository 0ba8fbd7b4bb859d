import Tally
import Workshop

extension Phrases {
  /// A ballot in words, in the order of the poll; `labels` are the grades or columns of its question.
  public func ballot(_ ballot: Ballot, of options: [Option], labels: [Option] = []) -> String {
    if ballot.isBlank { return blankBallot }
    switch ballot {
    case .choice(let chosen):
      return options.filter { chosen.contains($0.id) }.map(\.title).joined(separator: ", ")
    case .points(let given):
      return options.compactMap { option in
        given[option.id].flatMap { $0 > 0 ? "\(option.title) \($0)" : nil }
      }.joined(separator: ", ")
    case .scale(let answers):
      return options.compactMap { option in
        answers[option.id].map { "\(option.title): \(answer($0))" }
      }.joined(separator: ", ")
    case .quadratic(let votes):
      return options.compactMap { option in
        votes[option.id].flatMap { $0 == 0 ? nil : "\(option.title) \(signed($0))" }
      }.joined(separator: ", ")
    case .rank(let ranking):
      return ranking.ranks.enumerated().map { place, rank in
        "\(place + 1). " + options.filter { rank.contains($0.id) }.map(\.title).joined(separator: " = ")
      }.joined(separator: ", ")
    case .grades(let given), .grid(let given):
      return options.compactMap { option in
        given[option.id].map { id in "\(option.title): \(labels.first { $0.id == id }?.title ?? id.text)" }
      }.joined(separator: ", ")
    case .consent(let said):
      let answer = said.answer?.title(in: language) ?? ""
      return said.reason.map { "\(answer) – \($0)" } ?? answer
    case .gradients(let level): return level.map { AgreementLevel.title($0, in: language) } ?? ""
    case .words(let text): return text
    case .pairs(let comparisons):
      func title(_ id: OptionID) -> String { options.first { $0.id == id }?.title ?? id.text }
      return comparisons.filter { $0.count == 2 }.map { "\(title($0[0])) › \(title($0[1]))" }.joined(separator: ", ")
    case .statements(let votes):
      return options.compactMap { option in votes[option.id].map { "\(option.title): \($0.title(in: language))" } }
        .joined(separator: ", ")
    }
  }

  /// One answer in words.
  public func answer(_ answer: ScaleAnswer) -> String {
    switch answer {
    case .point(let point): "\(point)"
    case .noOpinion: noOpinion
    }
  }

  /// A number with its sign, the minus as it is set in print.
  public func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : number < 0 ? "−\(-number)" : "0" }

  /// Beside a ballot that the facilitator entered.
  public var enteredForYou: String {
    say(
      nl: "De procesbegeleider heeft uw papieren stem ingevoerd; stemt u zelf, dan telt dat.",
      en: "The facilitator entered your ballot from paper; if you vote yourself, that counts instead.")
  }

  /// Told before voting where several have one ballot together.
  public func sharedVote(_ value: String) -> String {
    say(
      nl: "\(value) heeft één stem: wie stemt, stemt voor allen daarvan; de laatste stem telt.",
      en: "\(value) has one vote: whoever votes does so for all of it; the last ballot counts.")
  }
}
