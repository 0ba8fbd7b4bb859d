import Tally
import Workshop

extension Phrases {
  /// A ballot in words, in the order of the poll.
  public func ballot(_ ballot: Ballot, of options: [Option]) -> String {
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
    }
  }

  /// One answer in words.
  public func answer(_ answer: ScaleAnswer) -> String {
    switch answer {
    case .point(let point): "\(point)"
    case .noOpinion: noOpinion
    }
  }
}
