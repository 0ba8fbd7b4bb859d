import Tally
import Workshop

/// What happened: a past fact that the journal keeps. The case's name is the record's `kind`, the associated values are
/// its `data`, by these names for ever; a new kind is preceded by `formatRaised`. Chance is settled in the event: the
/// groups that were drawn, not the seed to draw them from.
public enum Event: Codable, Equatable, Sendable {
  // The session
  case sessionCreated(format: Int, session: Workshop, carried: [Carried], rehearsal: Bool?)
  case participantAdded(participant: ParticipantID, attributes: [String: String], leads: GroupID?, admitted: Bool?)
  /// The list says otherwise of somebody who is on it already; only before the session starts.
  case participantRevised(participant: ParticipantID, attributes: [String: String], leads: GroupID?)
  /// Somebody who never came in is not on the list any more; only before the session starts.
  case participantRemoved(participant: ParticipantID)
  case seatReleased(participant: ParticipantID)
  case sessionRevised(session: Workshop)
  /// Clock times of the plan move by `shift`.
  case sessionStarted(shift: Span)
  case sessionPaused
  case sessionResumed
  case sessionEnded
  case messageSent(text: String)

  // The agenda
  case itemStarted(item: ItemID)
  case itemEnded(item: ItemID)
  /// Back to an earlier item: it goes on as if it had not ended, and the items after it as if they had not begun.
  case itemReopened(item: ItemID)
  /// The item's length changes by `by`, which is negative when time is taken.
  case itemExtended(item: ItemID, by: Span)
  /// It began with less than its length, because the session was late: what it gave stays given.
  case itemBent(item: ItemID, by: Span)
  /// An item that the session file does not have, before another one, or at the end.
  case itemInserted(item: AgendaItem, before: ItemID?)
  /// An item that was put in is taken back.
  case itemRemoved(item: ItemID)
  /// The end of an item becomes an item of its own, which comes behind it; what participants do stays with the first.
  case itemSplit(item: ItemID, into: AgendaItem)
  /// It comes before another one now, or at the end.
  case itemMoved(item: ItemID, before: ItemID?)
  /// It is left out.
  case itemDropped(item: ItemID)
  /// It is not left out after all.
  case itemRestored(item: ItemID)
  /// An anchored item may start later by `by`; earlier again when negative.
  case itemPostponed(item: ItemID, by: Span)
  /// The session may end later by `by`; earlier again when negative.
  case endPostponed(by: Span)
  /// The breakout has so many rounds from now on.
  case roundsChanged(breakout: ActivityID, rounds: Int)
  /// Whoever speaks is asked to wrap up.
  case wrapUpAsked
  /// They may go on after all.
  case wrapUpWithdrawn
  /// Time that passed is taken back: items before it count as if the clock had stood still.
  case timeGivenBack(by: Span)

  // Polls
  /// A poll that the session file does not have; with a group it is that group's alone.
  case pollAdded(poll: Poll, group: GroupOfBreakout?)
  /// A poll that was added is taken back; only one that was never opened.
  case pollDropped(poll: ActivityID)
  /// Of a poll that was not opened yet.
  case optionEdited(poll: ActivityID, option: OptionID, title: String)
  case optionWithdrawn(poll: ActivityID, option: OptionID)
  case optionsMerged(poll: ActivityID, into: OptionID, from: [OptionID])
  /// These stand in its place; the first has its id.
  case optionSplit(poll: ActivityID, option: OptionID, into: [Option])
  /// They stand as before a step that was taken back.
  case optionsRestored(poll: ActivityID, options: [Option])
  /// `breakdown`: of each attribute that ballots carry, the values that they say; for all others they say `other`.
  case pollOpened(poll: ActivityID, round: Int, options: [Option], breakdown: [String: [String]]?)
  /// The round counts as never opened; only a round without ballots can be withdrawn.
  case pollWithdrawn(poll: ActivityID, round: Int)
  case pollClosed(poll: ActivityID, round: Int, participants: [ParticipantID], cause: ClosingCause?)
  case pollRevealed(poll: ActivityID, round: Int)
  /// The key of a secret round was lost while it was open: the round counts for nothing, and all are told.
  case pollVoided(poll: ActivityID, round: Int)
  /// The facilitator decided between tied options.
  case tieDecided(poll: ActivityID, round: Int, chosen: [OptionID], reason: String)
  /// Hands that were counted in the room: all of the round, in place of what was counted before.
  case handsCounted(poll: ActivityID, round: Int, counts: [OptionID: Int])
  /// So many of the ballots of a closed round were on paper, entered by the facilitator.
  case paperCounted(poll: ActivityID, round: Int, count: Int)
  /// The seed of the lot that is to end a tie, before it is drawn. `among`: the tied, in the order in which they are
  /// counted off; without a reason the poll's own rule says so.
  case lotSeeded(poll: ActivityID, round: Int, among: [OptionID], seed: Int, reason: String?)
  /// The lot fell on these, as its seed says.
  case lotDrawn(poll: ActivityID, round: Int, chosen: [OptionID])
  /// After this round the next one is among these options only.
  case runoffCalled(poll: ActivityID, round: Int, options: [OptionID], reason: String?)
  case ballotCast(
    poll: ActivityID, round: Int, voter: VoterID?, participant: ParticipantID?, number: Int, ballot: Ballot,
    breakdown: [String: String]?, receipt: String? = nil)

  // Forms
  /// Opened, or opened again: the answers stay those that it had.
  case formOpened(form: ActivityID)
  /// It counts as never opened; only one without answers can be withdrawn.
  case formWithdrawn(form: ActivityID)
  /// One answer, in place of the one before; without an answer that one is taken back. Whose it is says `voter` where
  /// the form is secret, else `participant`.
  case answerGiven(
    form: ActivityID, question: QuestionID, answer: FormAnswer?, voter: VoterID?, participant: ParticipantID?)
  /// From now on it counts. `role`: what stands with open answers in place of a name.
  case formSubmitted(form: ActivityID, voter: VoterID?, participant: ParticipantID?, role: String?)
  /// Whoever was interviewed stands by what was written down.
  case formAuthorised(form: ActivityID, voter: VoterID?, participant: ParticipantID?)
  case authorisationWithdrawn(form: ActivityID, voter: VoterID?, participant: ParticipantID?)
  /// `participants`: whose answers count, sorted.
  case formClosed(form: ActivityID, participants: [ParticipantID], cause: ClosingCause?)
  case formRevealed(form: ActivityID)
  /// Answers that were given elsewhere: of one import, all or a part.
  case responsesImported(form: ActivityID, run: String, source: String, responses: [ImportedResponse])
  /// All that came with that import counts as never come.
  case importWithdrawn(form: ActivityID, run: String)

  // Collections
  case entryProposed(
    collection: CollectionID, entry: EntryID, text: String?, fields: [String: String]?, by: ParticipantID?,
    voter: VoterID?, group: GroupID?, held: Bool?)
  /// Came from an earlier session when this one was begun: `of` is what it is called in `from`, one of `carried`.
  case entryCarried(
    collection: CollectionID, entry: EntryID, text: String?, fields: [String: String]?, from: String, of: String)
  case entryHeld(collection: CollectionID, entry: EntryID)
  case entryAdmitted(collection: CollectionID, entry: EntryID)
  case entryHidden(collection: CollectionID, entry: EntryID)
  case entryShown(collection: CollectionID, entry: EntryID)
  case entryEdited(collection: CollectionID, entry: EntryID, text: String?, fields: [String: String]?)
  case entriesMerged(collection: CollectionID, into: EntryID, from: [EntryID])
  case entriesUnmerged(collection: CollectionID, into: EntryID, from: [EntryID])
  case entryShortlisted(collection: CollectionID, entry: EntryID)
  case entryUnlisted(collection: CollectionID, entry: EntryID)
  /// Under which theme it stands; nil under none.
  case entrySorted(collection: CollectionID, entry: EntryID, theme: String?)
  /// Who takes it up; nil: nobody any more.
  case entryTakenUp(collection: CollectionID, entry: EntryID, commitment: Commitment?)
  case entryUpvoted(collection: CollectionID, entry: EntryID, voter: VoterID?, participant: ParticipantID?)
  case upvoteWithdrawn(collection: CollectionID, entry: EntryID, voter: VoterID?, participant: ParticipantID?)
  /// A group leader takes an entry along to the plenary.
  case entryMarked(collection: CollectionID, entry: EntryID)
  case entryUnmarked(collection: CollectionID, entry: EntryID)
  /// Among the entries of its own group, which keep their places among all others; without `before` to the end of them.
  case entryMoved(collection: CollectionID, entry: EntryID, before: EntryID?)
  /// The entry that the wall shows large; nil takes it off.
  case entryPutOnWall(collection: CollectionID, entry: EntryID?)
  /// Of offer and seek: those one is matched with may have one's name and contact details.
  case contactAgreed(collection: CollectionID, participant: ParticipantID)
  /// They may not, or no longer.
  case contactWithdrawn(collection: CollectionID, participant: ParticipantID)
  /// Whoever wrote these two is matched.
  case matchConfirmed(collection: CollectionID, seeker: EntryID, bringer: EntryID)
  /// They are not, and it is not suggested any more.
  case matchDropped(collection: CollectionID, seeker: EntryID, bringer: EntryID)
  /// Neither confirmed nor dropped: what was done with these two was taken back.
  case matchReopened(collection: CollectionID, seeker: EntryID, bringer: EntryID)

  // Groups and speakers
  /// Who is to sit where in the rounds from `from` on, in place of what was planned before; no rounds: nothing is planned
  /// any more. `hosts`: who stays at which table of a world café.
  case groupsPlanned(
    breakout: ActivityID, from: Int, rounds: [[GroupID: [ParticipantID]]], hosts: [GroupID: ParticipantID]? = nil)
  /// By hand: somebody sits in that group in that round, drawn or still planned; nil takes them out, where they came from
  /// nowhere and that is taken back.
  case participantMoved(breakout: ActivityID, round: Int, participant: ParticipantID, group: GroupID?)
  /// Whoever came when a step had begun joins this group, and the four that it belongs to.
  case participantSeated(breakout: ActivityID, round: Int, participant: ParticipantID, group: GroupID)
  /// By hand: who hosts a table of a world café from now on, and who is to sit where in the rounds from `from` on with
  /// that; no rounds where none is to come. Who hosted it till then hosts the table that the new host leaves, if that one
  /// hosted one. Without somebody nobody was named any more, where that is undone.
  case hostNamed(
    breakout: ActivityID, group: GroupID, participant: ParticipantID?, from: Int,
    rounds: [[GroupID: [ParticipantID]]])
  /// By hand: in the round to come its people stay, and nobody joins them but by hand.
  case groupLocked(breakout: ActivityID, group: GroupID)
  case groupUnlocked(breakout: ActivityID, group: GroupID)
  case groupsDrawn(breakout: ActivityID, round: Int, groups: [GroupID: [ParticipantID]], present: [ParticipantID])
  case groupsStarted(breakout: ActivityID)
  case groupsEnded(breakout: ActivityID)
  /// All groups of the round, or one, have `by` more time, or less when negative; the item got `item` of it, so that no
  /// group outlasts it.
  case groupsExtended(breakout: ActivityID, group: GroupID?, by: Span, item: Span?)
  /// Everybody is called back: the round ends after `within`, which stands still in a pause.
  case groupsRecalled(breakout: ActivityID, within: Span)
  case recallWithdrawn(breakout: ActivityID)
  case helpCalled(breakout: ActivityID, group: GroupID, by: ParticipantID?)
  case helpAnswered(breakout: ActivityID, group: GroupID)
  /// A member leads the group until the round ends, whenever who else leads it is not there.
  case leadTaken(breakout: ActivityID, group: GroupID, participant: ParticipantID)
  /// That member no longer does.
  case leadLeft(breakout: ActivityID, group: GroupID)
  case reportStarted(reportBack: ActivityID, group: GroupID)
  case reportEnded(reportBack: ActivityID)
  case talkStarted(talk: ActivityID)
  case talkEnded(talk: ActivityID)

  // The host
  case hostStarted(away: Span)
  case hostStopped
  /// The wall clock was set: from here on it reads `by` more than session time would have gone on to.
  case clockStepped(by: Span)
  /// This is a copy, in which the text of an entry reads otherwise: of the journal with this fingerprint after so many
  /// records.
  case textForgotten(collection: CollectionID, entry: EntryID, fingerprint: String, records: Int)
  /// What follows may hold kinds of format `to`.
  case formatRaised(to: Int)
}

/// Why a poll closed, when nobody pressed a key for it.
public enum ClosingCause: String, Codable, Equatable, Sendable {
  case limit, sessionEnded, practiceOver
  /// Of a vote inside a group: all who were there had voted, or the groups came back.
  case everybodyVoted, groupsEnded
}

/// What a session took over from an earlier one.
public struct Carried: Codable, Equatable, Sendable {
  /// The id of the session that it came from, and of the collection or poll in it.
  public var source: String
  /// The last chain value of that session's journal.
  public var fingerprint: String
  /// That session's title, as people read it.
  public var title: String?

  /// All of it, as its members say.
  public init(source: String, fingerprint: String, title: String? = nil) {
    self.source = source
    self.fingerprint = fingerprint
    self.title = title
  }
}

/// One record of the journal as the engine knows it.
public struct Record: Equatable, Sendable {
  /// 0, 1, 2, … without a gap.
  public var seq: Int
  /// Session time; of a ballot in a secret poll the minute only.
  public var at: Instant
  /// What happened.
  public var event: Event
  /// Stands for the command that led to it, its id and its sender; a repeat of the command is answered by this record.
  public var command: CommandID?
  /// The first record of the step that this one takes back.
  public var undoes: Int?

  /// All of it, as its members say.
  public init(seq: Int, at: Instant, event: Event, command: CommandID? = nil, undoes: Int? = nil) {
    self.seq = seq
    self.at = at
    self.event = event
    self.command = command
    self.undoes = undoes
  }
}

/// The version of the journal's format that this engine writes.
public let journalFormat = 1
