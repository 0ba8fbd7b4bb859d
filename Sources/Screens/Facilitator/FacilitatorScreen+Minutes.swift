import Engine
import Phrases
import Workshop

extension FacilitatorScreen {
  /// Makes a poll ready that asks whether people agree with what was decided: its question holds the decisions, so that
  /// the journal has what exactly was agreed to.
  mutating func askConsent(_ view: FacilitatorView) -> [Intent] {
    guard !view.minutes.isEmpty else {
      notice = words.nothingDecided
      return []
    }
    let poll = Poll(id: "", prompt: words.consentQuestion(view.minutes), question: .consent, ballots: .named)
    return send(.askConsent, .addPoll(poll: poll), Sight())
  }

  /// The documents as they now are; whoever holds the journal writes them.
  mutating func writeReport() -> [Intent] {
    guard ownsHost else {
      notice = words.reportElsewhere
      return []
    }
    (notice, announced) = (words.reportUnderWay, true)
    return [.writeReport]
  }
}
