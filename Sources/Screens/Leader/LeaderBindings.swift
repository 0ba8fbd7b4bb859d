import Canvas
import Phrases

/// What keys do on the group leader's screen.
enum LeaderAction: Equatable, Sendable {
  case send, stopTyping, toList, toLine, up, down, pageUp, pageDown
  case edit, mark, raise, lower, sort, takeUp, callHelp
  case vote, closeVote, markChosen
  case toLists, brief, nextPage, previousPage, help, message, putAway, quit, redraw, suspend
}

/// Where the keys go.
enum LeaderContext: Equatable, Sendable {
  case typing(isLast: Bool, isEditing: Bool, hasEntries: Bool)
  case list(isOpen: Bool, canMark: Bool, canOrder: Bool)
  case voting(VoteStage)
  case reading
}

/// Whether the facilitator can be called.
enum LeaderHelp: Equatable, Sendable {
  case offered, called
  /// After the end.
  case notOffered

  func rows<Action>(_ action: Action, _ keys: Key..., phrases: Phrases) -> [Binding<Action>] {
    guard self != .notOffered else { return [] }
    var row = Binding(.function(5), does: action, help: phrases.helpCallHelp)
    row.keys = keys
    row.label = self == .called ? phrases.keyNoHelp : phrases.keyCallHelp
    return [row]
  }
}

/// Whether the group can vote on what goes along.
enum LeaderVote: Equatable, Sendable {
  case offered, notOffered

  func rows(_ keys: Key..., label: String?, phrases: Phrases) -> [Binding<LeaderAction>] {
    guard self == .offered else { return [] }
    var row = Binding<LeaderAction>(.function(6), does: .vote, label: label, help: phrases.helpVote)
    row.keys = keys
    return [row]
  }
}

/// The table of a context. In the line every letter is text, so there commands have keys that are none.
func leaderBindings(
  _ context: LeaderContext, tab: String?, help: LeaderHelp, vote: LeaderVote = .offered, _ phrases: Phrases
) -> [Binding<LeaderAction>] {
  typealias Row = Binding<LeaderAction>
  let common: [Row] = [
    Row(.control("c"), does: .quit, help: phrases.helpQuit),
    Row(.control("l"), does: .redraw, help: phrases.helpRedraw),
    Row(.control("z"), does: .suspend),
  ]
  let pages: [Row] = [
    Row(.function(2), does: .brief, help: phrases.helpBrief),
    Row(.tab, does: .nextPage, label: tab, help: phrases.helpLeaderTab), Row(.backTab, does: .previousPage),
  ]
  switch context {
  case .typing(let isLast, let isEditing, let hasEntries):
    var rows = [
      Row(
        .enter, does: .send, label: isLast ? (isEditing ? phrases.keySave : phrases.keyAdd) : phrases.keyNextField,
        help: phrases.helpSend)
    ]
    if isEditing { rows.append(Row(.escape, does: .stopTyping, label: phrases.keyKeep, help: phrases.helpKeepEntry)) }
    if hasEntries, !isEditing {
      rows.append(Row(.up, .escape, does: .toList, label: phrases.keyToList, help: phrases.helpToList))
    }
    return rows + pages + help.rows(.callHelp, .function(5), phrases: phrases)
      + vote.rows(.function(6), label: nil, phrases: phrases) + [
        Row(.function(1), does: .help, label: phrases.keyHelp, help: phrases.helpHelp).pinned
      ] + common
  case .list(let isOpen, let canMark, let canOrder):
    var rows: [Row] = []
    if canMark {
      rows.append(Row(.character("*"), .character("m"), does: .mark, label: phrases.keyMark, help: phrases.helpMark))
    }
    if isOpen {
      rows.append(Row(.escape, .character("n"), does: .toLine, label: phrases.keyType, help: phrases.helpToLine))
    }
    rows.append(Row(.character("e"), .enter, does: .edit, label: phrases.keyEdit, help: phrases.helpEdit))
    rows += [
      Row(.character("t"), does: .sort, help: phrases.helpTheme),
      Row(.character("o"), does: .takeUp, help: phrases.helpTakeUp),
    ]
    if canOrder {
      rows += [
        Row(
          .character("+"), .character("="), .shiftUp, does: .raise, label: phrases.keyOrder, help: phrases.helpOrder,
          sign: "+ -"), Row(.character("-"), .shiftDown, does: .lower),
      ]
    }
    if canMark { rows += vote.rows(.character("v"), .function(6), label: phrases.keyVote, phrases: phrases) }
    // That arrows choose stands in words above.
    return rows + pages + help.rows(.callHelp, .character("h"), .function(5), phrases: phrases) + letters(phrases) + [
      Row(.up, .character("k"), does: .up, label: phrases.keyChoose, sign: "↑↓"),
      Row(.down, .character("j"), does: .down, help: phrases.helpMove, sign: "↑↓ j k"),
    ] + common
  case .voting(let stage):
    var rows: [Row] = []
    switch stage {
    case .none: break
    case .open:
      rows.append(Row(.character("s"), does: .closeVote, label: phrases.keyCloseVote, help: phrases.helpCloseVote))
    case .decided:
      rows.append(
        Row(
          .character("*"), .character("m"), does: .markChosen, label: phrases.keyTakeChosen,
          help: phrases.helpTakeChosen))
    case .done: break
    }
    if stage != .open {
      rows += vote.rows(.character("v"), .function(6), label: phrases.keyVoteAgain, phrases: phrases)
    }
    return rows + leaderBindings(.reading, tab: tab, help: help, vote: .notOffered, phrases)
  case .reading:
    return [
      Row(.escape, does: .toLists, label: phrases.keyToList, help: phrases.helpToLists),
      Row(.up, .character("k"), does: .up, label: phrases.keyScroll, sign: "↑↓"),
      Row(.down, .character("j"), .character(" "), does: .down),
      Row(.pageUp, does: .pageUp), Row(.pageDown, does: .pageDown),
    ] + pages + help.rows(.callHelp, .character("h"), .function(5), phrases: phrases)
      + vote.rows(.character("v"), .function(6), label: nil, phrases: phrases) + letters(phrases) + common
  }
}

/// While there is a message to all.
func leaderMessageBindings(_ phrases: Phrases) -> [Binding<LeaderAction>] {
  [
    Binding(.escape, does: .putAway, help: phrases.helpPutAway),
    Binding(.function(3), does: .message, help: phrases.helpMessage),
  ]
}

/// Commands that are letters, for where nothing is typed.
private func letters(_ phrases: Phrases) -> [Binding<LeaderAction>] {
  [
    Binding(.character("?"), .function(1), does: .help, label: phrases.keyHelp, help: phrases.helpHelp).pinned,
    Binding(.character("q"), does: .quit, label: phrases.keyQuit),
  ]
}
