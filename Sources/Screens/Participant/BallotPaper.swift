import Canvas
import Engine
import Tally
import Workshop

/// A ballot while somebody fills it in: what is chosen, where the cursor stands, and whether it is counted.
struct BallotPaper: Equatable, Sendable {
  enum Stage: Equatable, Sendable {
    /// Nothing has been sent, or what was sent came back.
    case choosing
    /// Sent; not counted before the answer.
    case writing(tag: Int)
    /// On the disk, since a time where it is known.
    case counted(at: Instant?)
    /// A counted ballot is being changed; it counts on until the new one does.
    case changing(at: Instant?)
  }

  let poll: ActivityID
  let round: Int
  let question: Question
  let options: [Option]
  var ballot: Ballot
  var cursor = 0
  var stage: Stage = .choosing
  /// The ballot that the host counts.
  var recorded: Ballot?
  /// What the voter keeps of it, where this program made it; it cannot be had again.
  var receipt: String?
  /// Digits that were typed one after the other at the cursor.
  var typed: String?
  /// Ranks as they were typed: with gaps, which the ballot has not.
  var numbers: [OptionID: Int] = [:]
  /// A reason, or words; nil where the ballot has neither. Keys go into it while `isTyping`.
  var line: InputLine?
  var isTyping = false
  /// Of comparisons: the two that are asked now; none when there is nothing more to ask.
  var duel: [OptionID] = []
  /// What chooses them: nobody but this program can tell which ones somebody was asked.
  var chance: SplitMix
  /// An empty ballot is sent by a second Enter only.
  var isBlankAsked = false

  /// - Parameter seed: by chance, another for every ballot.
  init(_ view: BallotView, seed: UInt64 = 0) {
    chance = SplitMix(seed: seed)
    poll = view.poll.id
    round = view.poll.round
    question = view.poll.question
    options = view.poll.options
    ballot = view.mine ?? .blank(for: view.poll.question)
    recorded = view.mine
    spread()
    if view.mine != nil { stage = .counted(at: view.countedAt) }
    askNext()
  }

  /// Whether a view is of the round, and the options, that this paper is for.
  func isFor(_ view: PollView) -> Bool { view.id == poll && view.round == round && view.options == options }

  var isEditable: Bool {
    switch stage {
    case .choosing, .changing: true
    case .writing, .counted: false
    }
  }

  /// Something is chosen that is not sent.
  var isDraft: Bool { isEditable && !ballot.isBlank && ballot != recorded }

  /// Why it would not be counted as it is; nil where it would, or nothing is chosen.
  var missing: Spoilage? {
    guard !ballot.isBlank else { return nil }
    do {
      try validate(ballot, for: question, options: options)
      return nil
    } catch { return error }
  }

  /// The place of the first option that something is said of; the first one where there is none.
  var firstChosen: Int {
    options.firstIndex { isSaid(of: $0.id) } ?? 0
  }

  var current: Option? { options.indices.contains(cursor) ? options[cursor] : nil }

  /// Takes what the host has into account, without ever touching what is being filled in.
  mutating func note(_ view: BallotView) {
    if let mine = view.mine {
      recorded = mine
      // Voted on another screen, or before this one was opened.
      if stage == .choosing, ballot.isBlank {
        ballot = mine
        spread()
        stage = .counted(at: view.countedAt)
      } else if case .counted(let at) = stage {
        ballot = mine
        spread()
        stage = .counted(at: at ?? view.countedAt)
      }
    }
  }

  mutating func move(by step: Int) {
    guard !options.isEmpty else { return }
    cursor = min(max(0, cursor + step), options.count - 1)
    typed = nil
  }

  mutating func move(to index: Int) {
    guard options.indices.contains(index) else { return }
    cursor = index
    typed = nil
  }
}
