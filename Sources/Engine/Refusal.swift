import Tally
import Workshop

/// Why a command was not carried out: facts, from which one place makes the sentence.
public enum Refusal: Error, Codable, Equatable, Sendable {
  case notStarted
  case alreadyStarted
  case sessionOver
  /// So much of the sender waits for an answer that this was not even sent.
  case tooFast
  /// The sender's role may not do this.
  case notAllowed
  case noSuchItem(ItemID)
  case noSuchActivity(ActivityID)
  case noSuchCollection(CollectionID)
  case noSuchEntry(EntryID)
  case noSuchGroup(GroupID)
  case noSuchParticipant(ParticipantID)
  case lastItem
  case firstItem
  case alreadyThere(ItemID)
  case alreadyPaused
  case notPaused
  /// The item would keep less than a second.
  case itemTooShort(left: Span)
  /// More time than any session has.
  case tooMuchTime
  case nothingToGiveBack
  /// The item runs, or has run: what has happened is not changed.
  case itemHasBegun(ItemID)
  /// The item is left out: it has to be restored first.
  case itemDropped(ItemID)
  /// The agenda holds as many items as it can, or was changed that often.
  case tooManyItems(limit: Int)
  /// Nobody has time to give.
  case nothingToSpare
  /// What is left of the item has to be more than nothing, and so has what comes behind it.
  case cannotSplit(most: Span)
  /// The breakout has no round more that could be left out.
  case noRoundToLeaveOut(ActivityID)
  /// Nobody speaks now.
  case nobodySpeaks
  /// Something changed between what the sender saw and what was sent.
  case overtaken(by: String?)

  /// The poll was opened: its options are what people vote on.
  case optionsStand
  /// They come from a collection, or are the same in every poll.
  case optionsNotOfThePoll
  /// So many were added.
  case tooManyPolls(limit: Int)
  /// A number of a question that cannot be.
  case numberOutOfRange(least: Int, most: Int)
  case pollAlreadyOpen(ActivityID)
  case pollNotOpen(ActivityID)
  case pollStillOpen(ActivityID)
  case pollAlreadyRevealed(ActivityID)
  case pollNeverOpened(ActivityID)
  /// Practice is over once the session has started.
  case practiceOver
  case noOptions(poll: ActivityID, collection: CollectionID)
  /// Its options come from the result of another poll, which is not there, or has no order.
  case noResultYet(poll: ActivityID, of: ActivityID)
  /// More entries are equally wanted than there are places left: the facilitator shortlists among them.
  case tieAtTheCut(collection: CollectionID, tied: [EntryID], places: Int)
  /// The ballot is for an earlier round.
  case roundOver(current: Int?)
  /// The poll's time was up before the ballot came in.
  case timeUp
  case notEligible
  case spoiled(Spoilage)
  /// So few share what the ballot would say of its voter that it would not be secret.
  case recognisable
  /// The poll gives receipts, and the voter's program made none.
  case receiptMissing
  /// The key of the secret round is gone.
  case keyMissing
  case noTie
  case notAmongTheTied([OptionID])
  case tieNotBroken
  case reasonMissing
  /// Hands are voters only where each voter chooses one option.
  case handsNeedOneChoice
  /// Whoever has voted needs no ballot from anybody else.
  case hasVoted(ParticipantID)
  /// The seed of the lot was shown: only the draw can follow.
  case seedIsOut
  /// There is no seed to draw by.
  case noSeed
  /// The poll's result was not shown yet.
  case notRevealed
  /// Of such a poll no round among fewer options decides.
  case noRunoff
  /// The round would be among all options again.
  case runoffOfAll

  case formAlreadyOpen(ActivityID)
  case formNotOpen(ActivityID)
  case formNeverOpened(ActivityID)
  case formStillOpen(ActivityID)
  /// What it asks of nobody, or of nobody who answered so.
  case questionNotAsked(QuestionID)
  case noSuchQuestion(QuestionID)
  /// The answer has another shape than the question.
  case answerDoesNotFit(QuestionID)
  /// "Do not know" is no answer to it.
  case noDontKnow(QuestionID)
  /// These have to be answered first.
  case answersMissing([QuestionID])
  /// An interviewer types what is answered in it, or everybody does so alone.
  case formFilledBy(Form.Filler)
  /// Nothing was sent in that could be authorised.
  case nothingSubmitted(ActivityID)
  /// No answers came with such an import, or they were taken back.
  case noSuchImport(String)
  case tooManyResponses(limit: Int)

  case collectionClosed(CollectionID)
  case fieldMissing(String)
  case noSuchField(String)
  case textTooLong(limit: Int)
  case emptyText
  case tooManyEntries(limit: Int)
  case noUpvotes(CollectionID)
  case ownEntry
  case entryMerged(into: EntryID)
  case mergeIntoItself
  /// The entry is already as the command wants it.
  case alreadySo
  case markLimit(Int)
  /// Of offer and seek: an entry says what is brought, or what is sought.
  case neitherOffersNorSeeks
  /// People do not offer and seek in this collection.
  case nobodyOffers(CollectionID)
  /// Nobody is known to have written it.
  case nobodysEntry(EntryID)
  /// Nobody is matched with themselves.
  case matchWithOneself
  /// No more can be confirmed or dropped.
  case tooManyMatches(limit: Int)
  case notYourGroup
  /// Somebody who leads the group is there to write its harvest.
  case leaderWrites
  /// Somebody leads the group now.
  case alreadyLed
  /// A member has to take over leading the group before that.
  case leadFirst
  /// There is nothing to choose from.
  case tooFewToChoose
  case tooManyToChoose(limit: Int)
  /// So few are there that a vote among them would not be secret.
  case tooFewVoters(least: Int)
  /// The group has held that many votes in this round.
  case tooManyVotes(limit: Int)
  /// Nobody chose anything.
  case nothingChosen
  /// Too many entries were chosen equally often for the places that there are.
  case tieInGroup([EntryID])

  case groupsAlreadyRunning(ActivityID)
  case groupsNotRunning(ActivityID)
  case groupsNeverStarted(ActivityID)
  /// Everybody has been called back already.
  case groupsRecalled(ActivityID)
  /// The groups would have been done before now; so much is left.
  case roundTooShort(left: Span)
  /// Nobody is given that long to come back, nor no time at all.
  case recallTooLong(limit: Span)
  /// The round for which it was written ended too long ago.
  case roundIsOver
  /// Somebody who leads the group is there to call for help.
  case leaderCalls
  case nobodyToSeat
  /// People know a plan already: another one is proposed first.
  case alreadyPlanned(ActivityID)
  /// A new plan would be the one that there is.
  case planFits(ActivityID)
  /// It was dropped, applied, or another one has come in its place.
  case noProposal(ActivityID)
  /// Who is there or the plan has changed since it was made.
  case proposalOutdated(ActivityID)
  /// Nobody has a place in the round to come.
  case nothingPlanned(ActivityID)
  /// The group set says who sits where.
  case notMixed(ActivityID)
  /// It is no world café: nobody stays at a table.
  case noHosts(ActivityID)
  /// The last round has begun.
  case noRoundToCome(ActivityID)
  /// These wishes cannot hold together.
  case cannotMix([MixingRule])
  case noReportRunning
  case lastGroup
  case talkAlreadyRunning
  case noTalkRunning

  case nothingToUndo
  case cannotUndo(Undoable)
  /// The round already has ballots, which cannot be undone.
  case ballotsAlreadyCast(Int)
  case nameTaken(String)
  /// The revised session changes what has already happened, or is another session.
  case revisionTouchesThePast([String])
  /// No such day is in any calendar, or it is not written as one.
  case noSuchDay(String)
  /// The new plan takes from earlier sessions what this one did not copy when it began.
  case notCarried([String])
}

/// A wish about who sits with whom, as a refusal names it.
public enum MixingRule: Codable, Equatable, Sendable {
  case together(ParticipantID, ParticipantID)
  case apart(ParticipantID, ParticipantID)
  /// Who shares the value of this attribute sits together.
  case alike(String)
  /// As many groups of these sizes.
  case sizes
}

/// A step of the facilitator, named for undo and refusals.
public enum Undoable: Codable, Equatable, Sendable {
  case start, end
  case next(ItemID), back(ItemID)
  case pause, resume
  case extend(ItemID, by: Span)
  case agenda(AgendaChange)
  case wrapUp
  case giveBack(Span)
  case openPoll(ActivityID), closePoll(ActivityID), revealPoll(ActivityID), decideTie(ActivityID)
  case drawLot(ActivityID)
  case changeOptions(ActivityID)
  case countHands(ActivityID)
  /// By its prompt: taken back, it is nowhere else.
  case addPoll(String)
  case openForm(ActivityID), closeForm(ActivityID), revealForm(ActivityID)
  case entry(EntryID, EntryStep)
  case match(seeker: ParticipantID, bringer: ParticipantID, MatchStep)
  case planGroups(ActivityID)
  case movePerson(ParticipantID)
  case lockGroup(GroupID), unlockGroup(GroupID)
  case nameHost(ParticipantID)
  case startGroups(ActivityID), endGroups(ActivityID)
  /// All groups without one.
  case extendGroups(ActivityID, GroupID?, by: Span)
  case recallGroups(ActivityID)
  case report(ActivityID)
  case talk(ActivityID)

  /// What was done to an entry.
  public enum EntryStep: String, Codable, Sendable {
    case admit, hide, show, edit, move, merge, unmerge, shortlist, unlist, putOnWall, takeOffWall, sort, takeUp
  }

  /// What was done about two entries that may fit.
  public enum MatchStep: String, Codable, Sendable { case confirm, drop }
}
