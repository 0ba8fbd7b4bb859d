import Tally
import Workshop

/// What was decided and picked out so far, as it would stand in the minutes: what all may see of it.
public struct MinutesView: Codable, Equatable, Sendable {
  /// More than a wall holds and people can agree on at once.
  public static let mostLines = 12

  /// What a vote chose.
  public struct Decision: Codable, Equatable, Sendable {
    /// The question.
    public var prompt: String
    /// By title; several are tied, or chosen together.
    public var chosen: [String]
    /// They are tied, and nobody has decided.
    public var isTie: Bool
  }

  /// In the order of the agenda.
  public var decisions: [Decision] = []
  /// What was shortlisted, in the order of the collections.
  public var shortlist: [String] = []
  /// How many lines there are beside these.
  public var more = 0

  /// Whether there is nothing to agree on.
  public var isEmpty: Bool { decisions.isEmpty && shortlist.isEmpty }
}

extension Session {
  /// What all may see of what was decided and picked out.
  public var minutes: MinutesView {
    var minutes = MinutesView()
    for poll in commonPolls {
      guard let round = polls[poll.id]?.rounds.last(where: { $0.phase != .void }), case .revealed = round.phase else {
        continue
      }
      let outcome = wholeOutcome(of: poll, round)
      let chosen = outcome.decided.map { outcome.result.chosen(deciding: $0.chosen) } ?? outcome.result.winners
      guard !chosen.isEmpty else { continue }
      minutes.decisions.append(
        MinutesView.Decision(
          prompt: poll.prompt, chosen: chosen.map { id in round.options.first { $0.id == id }?.title ?? id.text },
          isTie: outcome.result.isTie && outcome.decided == nil))
    }
    for state in orderedCollections {
      minutes.shortlist += state.ranked.filter(\.shortlisted).map { state.headline(of: $0) }
    }
    let kept = max(0, MinutesView.mostLines - minutes.decisions.count)
    minutes.more = max(0, minutes.decisions.count - MinutesView.mostLines) + max(0, minutes.shortlist.count - kept)
    minutes.decisions = Array(minutes.decisions.prefix(MinutesView.mostLines))
    minutes.shortlist = Array(minutes.shortlist.prefix(kept))
    return minutes
  }

  /// Whether no work is left after the running item.
  var isInLastItem: Bool {
    guard let run = currentRun, let place = position(of: run.item) else { return false }
    return workshop.agenda[(place + 1)...].allSatisfy { $0.isBreak || dropped.contains($0.id) }
  }
}
