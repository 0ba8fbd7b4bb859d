import Engine
import Phrases

/// A vote inside a group as lines, for whoever leads the group.
extension PlainText {
  func vote(_ vote: GroupVoteView, _ lists: [CollectView]) -> [String] {
    let stage = VoteStage(vote, lists)
    let status = [vote.status(stage, phrases)].compactMap { $0 }
    if stage == .open { return ["", Self.flat(vote.poll.prompt)] + status + [phrases.plainVoteHow] }
    let counted = vote.poll.result.map { result($0, vote.poll) } ?? []
    return counted + status + (stage == .decided ? [phrases.plainTakeHow] : [])
  }
}
