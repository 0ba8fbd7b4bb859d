import Tally
import Timeline
import Workshop

/// What somebody wishes. `decide` answers with events or a refusal.
public enum Command: Codable, Equatable, Sendable {
  // The facilitator
  /// Starts the first item; `shift` moves all clock times of the plan.
  case startSession(shift: Span)
  case nextItem
  /// Back to the item before: it goes on as if it had not ended.
  case previousItem
  case goTo(item: ItemID)
  case pause
  case resume
  /// Adds to the running item, or takes away when negative.
  case extendItem(by: Span)
  /// Adds to an item that is running or to come, or takes away when negative.
  case changeLength(item: ItemID, by: Span)
  /// Gives an item all time that nobody has before the next moment that is fixed.
  case giveSpare(item: ItemID)
  /// An item that the session file does not have, before one that is to come, or at the end.
  case insertItem(title: String, length: Span, before: ItemID?)
  /// Its last `rest` becomes an item of its own behind it.
  case splitItem(item: ItemID, rest: Span)
  case moveItem(item: ItemID, before: ItemID?)
  /// Leaves an item out that has not begun, or no longer.
  case dropItem(item: ItemID, on: Bool)
  /// One of the ways out that are offered where the plan fails.
  case takeRemedy(step: Remedy.Step)
  /// Whoever speaks is asked to wrap up, or no longer.
  case wrapUp(on: Bool)
  case giveTimeBack
  case endSession
  case undo
  case sendMessage(text: String)
  /// A poll that the session file does not have, in the running item; its id is given to it.
  case addPoll(poll: Poll)
  /// Options of a poll that was not opened yet.
  case editOption(poll: ActivityID, option: OptionID, title: String)
  case withdrawOption(poll: ActivityID, option: OptionID)
  /// `title`: a wording for all of them, where that of `into` is not to stand.
  case mergeOptions(poll: ActivityID, into: OptionID, from: [OptionID], title: String?)
  case splitOption(poll: ActivityID, option: OptionID, titles: [String])
  case openPoll(poll: ActivityID)
  case closePoll(poll: ActivityID)
  case revealPoll(poll: ActivityID)
  /// Hands that were counted in the room, all of them; none takes the count back.
  case countHands(poll: ActivityID, round: Int, counts: [OptionID: Int])
  /// A ballot on paper, entered for somebody who has not voted.
  case castPaper(poll: ActivityID, round: Int, participant: ParticipantID, ballot: Ballot)
  case decideTie(poll: ActivityID, chosen: [OptionID], reason: String)
  /// Shows the seed of the lot that is to end a tie; a reason is needed where the poll's own rule is another.
  case seedLot(poll: ActivityID, reason: String?)
  /// Draws the lot whose seed was shown.
  case drawLot(poll: ActivityID)
  /// A new round with the tied options only, or with the best `top` of them.
  case runOff(poll: ActivityID, top: Int?, reason: String?)
  /// A form of the plan; its answers are those that it had.
  case openForm(form: ActivityID)
  case closeForm(form: ActivityID)
  case revealForm(form: ActivityID)
  /// Answers that were given elsewhere: all of one `run`, which may come in several commands, is taken back together.
  case importResponses(form: ActivityID, run: String, source: String, responses: [ImportedResponse])
  /// Takes such a run back, whole.
  case withdrawImport(form: ActivityID, run: String)
  case admitEntry(collection: CollectionID, entry: EntryID)
  case hideEntry(collection: CollectionID, entry: EntryID)
  case showEntry(collection: CollectionID, entry: EntryID)
  /// `fields`: a wording for all of them, where none of theirs is to stand.
  case mergeEntries(collection: CollectionID, into: EntryID, from: [EntryID], fields: [String: String]? = nil)
  /// Takes one entry out of the one that it was merged into.
  case unmergeEntry(collection: CollectionID, entry: EntryID)
  case shortlistEntry(collection: CollectionID, entry: EntryID, on: Bool)
  case putOnWall(collection: CollectionID, entry: EntryID?)
  /// Whoever wrote these two fits: what the seeker comes to fetch is what the bringer brings.
  case confirmMatch(collection: CollectionID, seeker: EntryID, bringer: EntryID)
  /// Takes a match back, or a suggestion away.
  case dropMatch(collection: CollectionID, seeker: EntryID, bringer: EntryID)
  /// Mixes people over the rounds to come; `anew` not from the plan that there is. Where people know a plan already the
  /// new one is a proposal, which the host keeps until it is applied or dropped.
  case planGroups(breakout: ActivityID, anew: Bool)
  /// Takes over what was proposed.
  case applyPlan(breakout: ActivityID, proposal: Int)
  /// Forgets what was proposed; the host's own affair.
  case dropPlan(breakout: ActivityID, proposal: Int)
  case moveInGroups(breakout: ActivityID, participant: ParticipantID, group: GroupID)
  case swapInGroups(breakout: ActivityID, one: ParticipantID, other: ParticipantID)
  /// Who stays at a table of a world café from now on.
  case nameHost(breakout: ActivityID, participant: ParticipantID, group: GroupID)
  /// Whether the group's people stay in the round to come and nobody joins them.
  case lockGroup(breakout: ActivityID, group: GroupID, on: Bool)
  case startGroups(breakout: ActivityID)
  /// Whoever came when a step had begun takes part in it; the host's own affair.
  case seatLatecomers(breakout: ActivityID)
  /// Gives all groups at work, or one of them, more time in this round, or less when negative.
  case extendGroups(breakout: ActivityID, group: GroupID?, by: Span)
  /// Calls everybody back: the round ends by itself after `within`.
  case recallGroups(breakout: ActivityID, within: Span)
  case endGroups(breakout: ActivityID)
  case startReport(reportBack: ActivityID, group: GroupID)
  case nextReport(reportBack: ActivityID)
  case endReport(reportBack: ActivityID)
  case startTalk(talk: ActivityID)
  case endTalk(talk: ActivityID)
  case answerHelp(breakout: ActivityID, group: GroupID)
  case releaseSeat(participant: ParticipantID)
  /// Somebody who is not listed; the host adds the name to the people file and gives the id.
  case admitParticipant(name: String, attributes: [String: String])
  case reviseSession(session: Workshop)

  // Everybody, within what their role may do
  /// `receipt`: the hash of what the voter keeps, where the poll gives receipts (`Receipt`).
  case castBallot(poll: ActivityID, round: Int, ballot: Ballot, receipt: String? = nil)
  /// One answer of a form, as soon as it is given; nil takes it back. `of`: for whom an interviewer types it.
  case answerForm(form: ActivityID, question: QuestionID, answer: FormAnswer?, of: ParticipantID? = nil)
  /// All is answered: from now on it counts.
  case submitForm(form: ActivityID, of: ParticipantID? = nil)
  /// Whoever was interviewed stands by what was written down, or no longer.
  case authoriseForm(form: ActivityID, on: Bool, of: ParticipantID? = nil)
  /// `group`: for which of one's own groups it was written, where a round may have ended since; nil for the one at work.
  case propose(collection: CollectionID, fields: [String: String], group: GroupID? = nil)
  case editEntry(collection: CollectionID, entry: EntryID, fields: [String: String])
  /// Under which theme an entry stands; without one under none.
  case sortEntry(collection: CollectionID, entry: EntryID, theme: String?)
  /// Who takes an entry up, with whom, by when (`2020-06-01`); an empty owner: nobody any more.
  case takeUpEntry(collection: CollectionID, entry: EntryID, owner: String, partners: [String], due: String?)
  case upvote(collection: CollectionID, entry: EntryID, on: Bool)
  case markEntry(collection: CollectionID, entry: EntryID, on: Bool)
  /// What a member wrote in the step before becomes an entry of the group that they are in now.
  case takeAlong(collection: CollectionID, entry: EntryID)
  /// Among the entries of its own group; without `before` to the end of them.
  case moveEntry(collection: CollectionID, entry: EntryID, before: EntryID?)
  case callHelp(breakout: ActivityID)
  /// Whether those one is matched with may have one's name and contact details.
  case agreeContact(collection: CollectionID, on: Bool)
  /// A vote inside the group on what goes along, over what it has in a collection.
  case openGroupVote(breakout: ActivityID, collection: CollectionID)
  /// Takes along what such a vote chose, and nothing else of its collection.
  case markChosen(poll: ActivityID)
  /// A member leads the own group, which nobody leads now, or leads it no longer.
  case takeLead(breakout: ActivityID, on: Bool)
}

/// Who sent a command, as the host has established it.
public enum Sender: Equatable, Sendable {
  case facilitator
  case leader(ParticipantID, of: GroupID)
  case participant(ParticipantID)
  /// The host itself: what falls due by time.
  case host
}

/// What the sender saw when the wish arose. A command is refused when it has changed meanwhile.
public struct Sight: Codable, Equatable, Sendable {
  /// How often the agenda has moved (`Session.moves`).
  public var agenda: Int?
  /// How often the phase of what the command names has changed (`Session.phases`).
  public var subject: Int?
  /// The step that an undo would take back: the `seq` of its first record.
  public var step: Int?

  /// What was seen; nil of what the command does not depend on.
  public init(agenda: Int? = nil, subject: Int? = nil, step: Int? = nil) {
    self.agenda = agenda
    self.subject = subject
    self.step = step
  }
}

/// What `decide` needs beside the session: time, who is there, and pseudonyms, each given as a value by the host.
public struct Circumstances: Sendable {
  /// Session time.
  public var now: Instant
  /// Who is connected now.
  public var present: Set<ParticipantID>
  /// The id for the next participant who is admitted without being listed.
  public var newParticipant: ParticipantID?
  /// Who is to sit where, where the command needs it and it has been solved.
  public var plan: GroupPlan?
  /// The plan that waits for a facilitator, where the command is about it.
  public var proposal: PlanProposal?
  /// A random number, where the command may need one.
  public var seed: UInt64?
  /// For whom ballots were entered that still count, by round.
  public var onPaper: [Scope: Set<ParticipantID>]
  /// The pseudonym of a person in a scope, nil where the scope's key is gone.
  public var pseudonym: @Sendable (Scope, ParticipantID) -> VoterID?

  /// The circumstances of one decision.
  public init(
    now: Instant, present: Set<ParticipantID> = [], newParticipant: ParticipantID? = nil,
    plan: GroupPlan? = nil, proposal: PlanProposal? = nil, seed: UInt64? = nil,
    onPaper: [Scope: Set<ParticipantID>] = [:],
    pseudonym: @escaping @Sendable (Scope, ParticipantID) -> VoterID?
  ) {
    self.now = now
    self.present = present
    self.newParticipant = newParticipant
    self.plan = plan
    self.proposal = proposal
    self.seed = seed
    self.onPaper = onPaper
    self.pseudonym = pseudonym
  }
}

/// Within which a person keeps one pseudonym, and no longer.
public enum Scope: Hashable, Sendable, Codable {
  case round(poll: ActivityID, round: Int)
  case form(ActivityID)
  case collection(CollectionID)

  /// The scope of that name; nil where it is none.
  public init?(named name: String) {
    let parts = name.split(separator: "/").map(String.init)
    switch (parts.first, parts.count) {
    case ("poll", 3):
      guard let round = Int(parts[2]) else { return nil }
      self = .round(poll: ActivityID(parts[1]), round: round)
    case ("form", 2): self = .form(ActivityID(parts[1]))
    case ("collection", 2): self = .collection(CollectionID(parts[1]))
    case (_, _): return nil
    }
  }

  /// How the file of secrets names it.
  public var name: String {
    switch self {
    case .round(let poll, let round): "poll/\(poll)/\(round)"
    case .form(let form): "form/\(form)"
    case .collection(let collection): "collection/\(collection)"
    }
  }
}
