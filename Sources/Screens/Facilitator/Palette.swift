import Canvas
import Engine
import Phrases
import Workshop

/// A line that the palette offers.
struct PaletteLine: Equatable, Sendable {
  var action: ConsoleAction
  var argument: String
}

extension FacilitatorScreen {
  /// What the palette offers for what was typed, the best first: with an argument where the first word is the command's
  /// own word, else by name.
  func paletteLines(_ typed: String) -> [PaletteLine] {
    var typed = typed.trimmingLeadingSpaces
    if typed.hasPrefix(":") { typed = String(typed.dropFirst()).trimmingLeadingSpaces }
    let bare = typed.trimmingSpaces
    if bare.isEmpty {
      // What fits the moment first; what cannot be done at this stage is found by its name only.
      let moment = footerActions
      let rest = ConsoleAction.allCases.filter { !moment.contains($0) && $0 != .palette && isPossible($0) }
      return (moment.filter { $0 != .palette } + rest).map { PaletteLine(action: $0, argument: "") }
    }
    if let space = typed.firstIndex(of: " ") {
      let verb = typed[..<space].lowercased()
      let argument = String(typed[space...]).trimmingSpaces
      if let action = action(called: verb) {
        // A name that begins with the same word comes first only when it is typed whole.
        let named = byName(bare)
        let line = PaletteLine(action: action, argument: argument)
        return named.first.map { words.name(of: $0.action) == bare } == true ? named + [line] : [line] + named
      }
    }
    return byName(bare)
  }

  /// The action of that word, in this console's language, else in the other one.
  private func action(called verb: String) -> ConsoleAction? {
    tongues.lazy.compactMap { tongue in
      ConsoleAction.allCases.first { $0.takesArgument && tongue.verb(of: $0) == verb }
    }.first
  }

  /// Whether the stage of the session allows it at all.
  private func isPossible(_ action: ConsoleAction) -> Bool {
    if isSpectator, action.changesSession { return false }
    return switch (view?.head.stage, action) {
    case (.waiting, .next), (.waiting, .back), (.waiting, .goTo), (.waiting, .pause), (.waiting, .minutes),
      (.waiting, .addMinute), (.waiting, .takeMinute), (.waiting, .giveTimeBack), (.waiting, .wayOut),
      (.waiting, .giveSpare), (.waiting, .wrapUp):
      false
    case (.running, .start): false
    case (.ended, _): action.task == .console || action == .showPeople || action == .searchPeople
    case (_, _): true
    }
  }

  private func byName(_ bare: String) -> [PaletteLine] {
    let scored = ConsoleAction.allCases.enumerated().compactMap { index, action -> (ConsoleAction, Int, Int)? in
      let byVerb = Fuzzy.score(bare, in: words.verb(of: action)).map { $0 + 20 }
      let byName = Fuzzy.score(bare, in: words.name(of: action))
      let byLabel = Fuzzy.score(bare, in: words.label(of: action))
      return [byVerb, byName, byLabel].compactMap { $0 }.max().map { (action, $0, index) }
    }
    return scored.sorted { $0.1 == $1.1 ? $0.2 < $1.2 : $0.1 > $1.1 }.map { PaletteLine(action: $0.0, argument: "") }
  }

  mutating func palette(_ key: Key, _ editor: LineEditor, _ row: Int, at now: Instant) -> [Intent] {
    var (editor, row) = (editor, row)
    let lines = paletteLines(editor.text)
    switch key {
    case .up: row = max(0, row - 1)
    case .down: row = max(0, min(lines.count - 1, row + 1))
    case .pageUp: row = max(0, row - 10)
    case .pageDown: row = max(0, min(lines.count - 1, row + 10))
    case .tab:
      guard lines.indices.contains(row) else { return [] }
      editor = LineEditor(words.verb(of: lines[row].action) + " ", limit: editor.limit)
      row = 0
    case .enter:
      guard lines.indices.contains(row) else { return [] }
      dialog = nil
      return perform(lines[row].action, lines[row].argument, at: now)
    case .backspace where editor.isEmpty:
      dialog = nil
      return []
    case .character, .paste, .backspace, .delete, .left, .right, .home, .end, .control, .alt, .insert, .function,
      .shiftUp,
      .shiftDown, .backTab, .escape, .resize:
      if editor.handle(key) { row = 0 }
    }
    dialog = .palette(editor, row: row)
    return []
  }
}

extension ConsoleAction {
  /// Whether the palette hands it what follows its word.
  var takesArgument: Bool {
    switch self {
    case .goTo, .minutes, .addMinute, .takeMinute, .wayOut, .giveSpare, .insertItem, .splitItem, .dropItem, .message,
      .addPoll, .changeOptions, .openPoll, .closePoll,
      .revealPoll, .openForm, .closeForm, .revealForm, .decideTie,
      .runOff, .drawLot, .countHands, .castPaper,
      .extendGroups, .recallGroups, .startReport, .pick, .lockGroup,
      .searchPeople, .movePerson, .swapPeople, .nameHost, .releaseSeat, .admitPerson, .write, .searchMatches:
      true
    case .start, .next, .back, .pause, .itemEarlier, .itemLater, .wrapUp, .giveTimeBack, .undo, .writeReport,
      .askConsent, .end, .planGroups, .planAnew, .applyPlan, .dropPlan,
      .startGroups,
      .endGroups, .answerHelp, .nextReport, .endReport, .startTalk, .endTalk, .admitEntry, .hideEntry, .shortlistEntry,
      .editEntry,
      .markEntry, .mergeEntries, .unmergeEntry, .putOnWall, .sortEntry, .takeUpEntry, .raiseEntry, .lowerEntry,
      .showMatches, .confirmMatch,
      .dropMatch, .matchByHand, .showPeople, .help, .palette, .nextPane, .previousPane, .agenda, .entries,
      .follow, .up, .down, .pageUp, .pageDown, .first, .last, .choose, .dismiss, .reopenJournal, .redraw, .suspend,
      .quit:
      false
    }
  }
}

extension String {
  var trimmingLeadingSpaces: String { String(drop { $0.isWhitespace }) }
}
