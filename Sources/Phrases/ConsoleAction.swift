/// What a facilitator can do at the console, by name: keys, footer, help, palette and manual all name it by these.
public enum ConsoleAction: String, CaseIterable, Sendable {
  // The session
  case start, next, back, goTo, pause, minutes, addMinute, takeMinute, giveTimeBack, undo, message, writeReport, end
  // The agenda while it is held
  case wayOut, giveSpare, insertItem, splitItem, itemEarlier, itemLater, dropItem, wrapUp
  // What is going on
  case addPoll, askConsent, changeOptions, openPoll, closePoll, revealPoll, decideTie, runOff, drawLot, countHands,
    castPaper
  case openForm, closeForm, revealForm
  case planGroups, planAnew, applyPlan, dropPlan, lockGroup, startGroups, endGroups, extendGroups, recallGroups
  case answerHelp
  case nextReport, startReport, endReport
  case startTalk, endTalk
  // Questions and other entries
  case admitEntry, hideEntry, shortlistEntry, editEntry, markEntry, mergeEntries, unmergeEntry, putOnWall
  case sortEntry, takeUpEntry, raiseEntry, lowerEntry, write
  // Offer and seek
  case showMatches, confirmMatch, dropMatch, matchByHand, searchMatches
  // People
  case showPeople, searchPeople, movePerson, swapPeople, nameHost, releaseSeat, admitPerson
  // The console itself
  case help, palette, nextPane, previousPane, pick, agenda, entries, follow, up, down, pageUp, pageDown, first, last
  case choose, dismiss, reopenJournal, redraw, suspend, quit

  /// What the help shows together.
  public enum Task: CaseIterable, Sendable { case session, agenda, activities, entries, matches, people, console }

  /// Whether it changes the session for everybody, rather than what this console shows.
  public var changesSession: Bool {
    switch self {
    case .goTo, .reopenJournal: true
    case .showPeople, .searchPeople, .showMatches, .searchMatches, .writeReport: false
    case _: task != .console
    }
  }

  /// Under which heading it stands in the help.
  public var task: Task {
    switch self {
    case .start, .next, .back, .goTo, .pause, .minutes, .addMinute, .takeMinute, .giveTimeBack, .undo, .message,
      .writeReport, .end:
      .session
    case .wayOut, .giveSpare, .insertItem, .splitItem, .itemEarlier, .itemLater, .dropItem, .wrapUp: .agenda
    case .addPoll, .askConsent, .changeOptions, .openPoll, .closePoll, .revealPoll, .decideTie, .runOff, .drawLot,
      .countHands, .castPaper, .openForm, .closeForm, .revealForm, .planGroups, .planAnew, .applyPlan, .dropPlan,
      .lockGroup,
      .startGroups, .endGroups, .extendGroups, .recallGroups,
      .answerHelp,
      .nextReport, .startReport, .endReport, .startTalk, .endTalk:
      .activities
    case .admitEntry, .hideEntry, .shortlistEntry, .editEntry, .markEntry, .mergeEntries, .unmergeEntry, .putOnWall,
      .sortEntry, .takeUpEntry, .raiseEntry, .lowerEntry, .write:
      .entries
    case .showMatches, .confirmMatch, .dropMatch, .matchByHand, .searchMatches: .matches
    case .showPeople, .searchPeople, .movePerson, .swapPeople, .nameHost, .releaseSeat, .admitPerson: .people
    case .help, .palette, .nextPane, .previousPane, .pick, .agenda, .entries, .follow, .up, .down, .pageUp, .pageDown,
      .first, .last, .choose, .dismiss, .reopenJournal, .redraw, .suspend, .quit:
      .console
    }
  }
}
