import Engine
import Workshop

extension FacilitatorView {
  /// Why the last step stays, where that can be seen from here: others have built on it. The session judges the rest.
  func refusal(toUndo step: Undoable) -> Refusal? {
    switch step {
    case .start, .end, .revealPoll, .decideTie, .startGroups: .cannotUndo(step)
    case .openPoll(let id):
      desk(of: id).flatMap { $0.voted > 0 ? .ballotsAlreadyCast($0.voted) : nil }
    case .next, .back, .pause, .resume, .extend, .giveBack, .closePoll, .entry, .endGroups, .report, .talk: nil
    }
  }
}

extension Span {
  /// Whole minutes, rounded down: how a clock without seconds shows a time.
  var floorMinutes: Int { (milliseconds - (milliseconds % 60_000 + 60_000) % 60_000) / 60_000 }
}
