import Canvas
import Phrases
import Workshop

/// When a row of the table of keys holds.
enum ConsoleContext: CaseIterable, Equatable, Sendable {
  case everywhere
  // Before and after the start
  case waiting, running
  // By what stands on the desk
  case poll, form, proposal, breakout, report, talk
  // By the part that keys are in
  case agenda, activities, desk, findings, entries, offers, matches, people
}

/// The keys of the console: dispatch, footer, help, palette and the manual all read these rows.
struct ConsoleBindings {
  let words: ConsolePhrases

  /// The key of each way out that is offered where the plan fails.
  static let waysOut: [Character] = ["!", "@", "#", "$"]

  func rows(_ context: ConsoleContext) -> [Binding<ConsoleAction>] {
    switch context {
    case .everywhere:
      [
        row(.undo, "u"), row(.message, "b"), row(.giveTimeBack, "="), row(.writeReport, []), row(.end, "E"),
        row(.decideTie, "t"),
        row(.answerHelp, "H"), row(.write, "W"), row(.showPeople, "p"), row(.entries, "i"), row(.agenda, "g"),
        row(.follow, "f"), row(.goTo, "G"),
        row(.pick, [1, 2, 3, 4, 5, 6, 7, 8, 9].map { Key.character(Character("\($0)")) }, sign: "1–9"),
        row(.nextPane, [.tab]), row(.previousPane, [.backTab]), row(.up, [.up, .character("k")]),
        row(.down, [.down, .character("j")]), row(.pageUp, [.pageUp, .control("b")]),
        row(.pageDown, [.pageDown, .control("f")]), row(.first, [.home]), row(.last, [.end]),
        row(.choose, [.enter]), row(.dismiss, [.escape]), row(.palette, [.character(":"), .control("p")]),
        row(.help, [.character("?"), .function(1)]), row(.reopenJournal, "J"), row(.redraw, [.control("l")]),
        row(.suspend, [.control("z")]), row(.quit, [.character("q"), .control("c")]),
      ]
    case .waiting: [row(.start, "n")]
    case .running:
      [
        row(.next, "n"), row(.back, "N"), row(.pause, " "), row(.addMinute, [.character("+")]),
        row(.takeMinute, [.character("-")]), row(.minutes, []), row(.giveSpare, ">"), row(.wrapUp, "A"),
        row(.wayOut, Self.waysOut.map { .character($0) }, sign: "! @ # $"), row(.addPoll, []),
        row(.askConsent, []),
      ]
    case .poll:
      [
        row(.openPoll, "v"), row(.closePoll, "s"), row(.revealPoll, "o"), row(.runOff, []), row(.drawLot, []),
        row(.countHands, []), row(.castPaper, []), row(.changeOptions, []),
      ]
    case .form: [row(.openForm, "v"), row(.closeForm, "s"), row(.revealForm, "o")]
    case .proposal: [row(.applyPlan, [.enter]), row(.dropPlan, [.escape])]
    case .breakout:
      [
        row(.planGroups, "P"), row(.planAnew, []), row(.lockGroup, "l"), row(.startGroups, "v"), row(.endGroups, "s"),
        row(.extendGroups, "T"), row(.recallGroups, "c"),
      ]
    case .report: [row(.nextReport, "v"), row(.startReport, "V"), row(.endReport, "s")]
    case .talk: [row(.startTalk, "v"), row(.endTalk, "s")]
    case .agenda:
      [
        row(.insertItem, "a"), row(.splitItem, "|"), row(.dropItem, "x"),
        row(.itemEarlier, [.character("["), .shiftUp]), row(.itemLater, [.character("]"), .shiftDown]),
      ]
    case .activities, .desk: []
    case .findings:
      [
        row(.hideEntry, "x"), row(.shortlistEntry, "*"), row(.editEntry, "e"), row(.markEntry, "m"),
        row(.mergeEntries, "M"), row(.unmergeEntry, "U"), row(.putOnWall, "w"),
        row(.sortEntry, "h"), row(.takeUpEntry, "O"),
      ]
    case .entries:
      [
        row(.admitEntry, "a"), row(.hideEntry, "x"), row(.shortlistEntry, "*"), row(.editEntry, "e"),
        row(.markEntry, "m"), row(.mergeEntries, "M"), row(.unmergeEntry, "U"), row(.putOnWall, "w"),
        row(.sortEntry, "h"), row(.takeUpEntry, "O"),
        row(.raiseEntry, [.character("["), .shiftUp]), row(.lowerEntry, [.character("]"), .shiftDown]),
      ]
    case .offers: [row(.showMatches, "K"), row(.matchByHand, "c")]
    case .matches:
      [row(.showMatches, "K"), row(.confirmMatch, "a"), row(.dropMatch, "x"), row(.searchMatches, "/")]
    case .people:
      [
        row(.searchPeople, "/"), row(.movePerson, "m"), row(.swapPeople, "x"), row(.nameHost, []),
        row(.releaseSeat, "r"),
        row(.admitPerson, "a"),
      ]
    }
  }

  /// Every row once.
  var all: [Binding<ConsoleAction>] { ConsoleContext.allCases.flatMap(rows) }

  func row(of action: ConsoleAction) -> Binding<ConsoleAction>? { all.first { $0.action == action } }

  /// How the key of an action is written.
  func key(of action: ConsoleAction) -> String { row(of: action)?.name(words.all) ?? "" }

  private func row(_ action: ConsoleAction, _ character: Character) -> Binding<ConsoleAction> {
    row(action, [.character(character)])
  }

  private func row(_ action: ConsoleAction, _ keys: [Key], sign: String? = nil) -> Binding<ConsoleAction> {
    var row = Binding(does: action, label: words.label(of: action), help: words.name(of: action), sign: sign)
    row.keys = keys
    return row
  }
}

/// A row of the console's keys for a page of the manual.
public struct ManualRow: Equatable, Sendable {
  /// The heading under which it stands.
  public var task: String
  /// The keys as they are written, empty where only the palette has it.
  public var keys: String
  /// The word that the palette takes.
  public var command: String
  /// What it does, in a clause.
  public var help: String

  /// All that the console can do, by task, from the same rows that its keys are read from.
  public static func console(in language: Language) -> [ManualRow] {
    let words = ConsolePhrases(language)
    let bindings = ConsoleBindings(words: words)
    return ConsoleAction.Task.allCases.flatMap { task in
      ConsoleAction.allCases.filter { $0.task == task }.map { action in
        let row = bindings.row(of: action)
        let keys = row?.sign ?? (row?.keys ?? []).map { $0.name(words.all) }.joined(separator: " ")
        return ManualRow(
          task: words.name(of: task), keys: keys, command: words.verb(of: action), help: words.name(of: action))
      }
    }
  }
}
