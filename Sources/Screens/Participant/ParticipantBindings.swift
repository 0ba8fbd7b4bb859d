import Canvas
import Phrases
import Workshop

/// What keys do on the participant's screen.
enum ParticipantAction: Equatable, Sendable {
  case up, down, less, more, pageUp, pageDown, first, last
  case choose, digit, clear, noOpinion, enter, change, keep
  case write, edit, mark, takeAlong, raise, lower, upvote, stopTyping, contact
  case forward, backward, dontKnow, submitForm, authorise
  case takeLead, leaveLead, callHelp, openVote, closeVote, markChosen
  case nextPage, previousPage
  case help, message, putAway, quit, leave, redraw, suspend
}

/// Where the keys go, so which table counts.
enum ParticipantContext: Equatable, Sendable {
  case joining(JoinPage.Way, isReading: Bool, byCodesOnly: Bool = false)
  case choosing(BallotPaper.Kind, canKeep: Bool)
  case counted
  case questions(canWrite: Bool, canUpvote: Bool, hasContact: Bool = false)
  /// What the own group found, which its members write down.
  case harvest(entries: Int, earlier: Int = 0, canMark: Bool = true)
  /// What who leads the group put on the parking lot.
  case lot(entries: Int)
  case typing(isLast: Bool)
  /// A question of a form.
  case formChoosing(BallotPaper.Kind, dontKnow: Bool)
  /// An open one, its text left alone.
  case formText(dontKnow: Bool)
  case formTyping(isOneLine: Bool)
  /// All answers of a form.
  case formEnd(canSubmit: Bool, canAuthorise: Bool)
  /// The same of one that takes none.
  case formDone(canAuthorise: Bool)
  case reading
}

/// What can be done in a group of one's own that nobody else leads.
enum LeadOffer: Equatable, Sendable {
  case nothing
  /// Taking over.
  case lead
  /// What leading adds, by what is on the page.
  case leading(LeadPage)

  /// What the page shows of the group.
  enum LeadPage: Equatable, Sendable {
    case list
    case other
    /// The vote inside the group.
    case vote(VoteStage)
  }
}

extension BallotPaper {
  /// What its keys do.
  enum Kind: Equatable, Sendable {
    /// `why`: a reason can be given.
    case one(why: Bool)
    case several, points, votes, ranks, table, versus, text
    case scale(noOpinion: Bool)
  }

  var kind: Kind {
    switch question.shape {
    case .pick(let max): max == 1 ? .one(why: asksReason) : .several
    case .points: .points
    case .votes: .votes
    case .ranks: .ranks
    case .scale(_, let noOpinion): .scale(noOpinion: noOpinion)
    case .table: .table
    case .versus: .versus
    case .text: .text
    }
  }
}

typealias ParticipantBinding = Binding<ParticipantAction>

/// The table of a context. The first rows stand in the footer as far as there is room.
func participantBindings(
  _ context: ParticipantContext, tab: String?, hasMessage: Bool, help: LeaderHelp = .notOffered,
  lead: LeadOffer = .nothing, _ phrases: Phrases
) -> [ParticipantBinding] {
  let keys = ParticipantKeys(phrases: phrases, help: help)
  let table = participantBindings(context, tab: tab, lead, keys)
  // Last: where Esc means something else in a context, it means that first.
  return hasMessage ? table + keys.message : table
}

private func participantBindings(
  _ context: ParticipantContext, tab: String?, _ lead: LeadOffer, _ keys: ParticipantKeys
) -> [ParticipantBinding] {
  switch context {
  case .joining(let way, let isReading, let byCodesOnly):
    return (isReading ? [keys.goOn] : keys.joining(way, byCodesOnly: byCodesOnly)) + keys.always
  case .choosing(let kind, let canKeep):
    return keys.choosing(kind, canKeep: canKeep) + keys.voting(lead) + keys.pages(tab) + keys.common
  case .counted:
    return [keys.change] + keys.voting(lead) + [keys.readOn] + keys.arrowsDown + keys.pages(tab) + keys.common
  case .questions(let canWrite, let canUpvote, let hasContact):
    return keys.questions(canWrite: canWrite, canUpvote: canUpvote, hasContact: hasContact) + keys.pages(tab)
      + keys.common
  case .harvest(let entries, let earlier, let canMark):
    return keys.harvest(entries: entries, earlier: earlier, canMark: canMark) + keys.lead(lead) + keys.pages(tab)
      + keys.callHelp + keys.common
  case .lot(let entries):
    return keys.lot(entries: entries) + keys.lead(lead) + keys.pages(tab) + keys.callHelp + keys.common
  case .typing(let isLast): return keys.typing(isLast: isLast) + keys.callHelpTyping + keys.always
  case .formChoosing(let kind, let dontKnow):
    return keys.formMoves(dontKnow: dontKnow) + keys.choosing(kind, canKeep: false)
      + keys.pages(tab) + keys.common
  case .formText(let dontKnow): return keys.formText(dontKnow: dontKnow) + keys.pages(tab) + keys.common
  case .formTyping(let isOneLine): return keys.formTyping(isOneLine: isOneLine) + keys.always
  case .formEnd(let canSubmit, let canAuthorise):
    return keys.formEnd(canSubmit: canSubmit, canAuthorise: canAuthorise) + keys.reading + keys.pages(tab) + keys.common
  case .formDone(let canAuthorise):
    return (canAuthorise ? [keys.authorise] : []) + keys.reading + keys.pages(tab) + keys.common
  case .reading: return keys.lead(lead) + keys.reading + keys.pages(tab) + keys.callHelp + keys.common
  }
}

/// The rows that the tables are made of.
struct ParticipantKeys {
  let phrases: Phrases
  let help: LeaderHelp

  var callHelp: [ParticipantBinding] { told(help.rows(.callHelp, .character("h"), .function(5), phrases: phrases)) }
  /// Where letters are text.
  var callHelpTyping: [ParticipantBinding] { told(help.rows(.callHelp, .function(5), phrases: phrases)) }

  private func told(_ rows: [ParticipantBinding]) -> [ParticipantBinding] {
    rows.map { row in
      var row = row
      row.help = phrases.helpCallHelpMember
      return row
    }
  }

  var goOn: ParticipantBinding { Binding(.enter, .character(" "), does: .enter, label: phrases.keyRead) }

  func joining(_ way: JoinPage.Way, byCodesOnly: Bool) -> [ParticipantBinding] {
    var rows: [ParticipantBinding] = []
    if way == .roster { rows.append(Binding(.up, .down, does: .up, label: phrases.keyChoose, sign: "↑↓")) }
    rows.append(Binding(.enter, does: .enter, label: phrases.keyJoin))
    if byCodesOnly { return rows }
    rows.append(Binding(.function(2), does: .change, label: way == .code ? phrases.keyNoCode : phrases.keyCode))
    return rows
  }

  func choosing(_ kind: BallotPaper.Kind, canKeep: Bool) -> [ParticipantBinding] {
    if kind == .text {
      let write = Binding(
        .character("n"), .character(" "), does: ParticipantAction.write, label: phrases.keyWords,
        help: phrases.helpWords)
      var rows = [write, Binding(.enter, does: .enter, label: phrases.keySubmit, help: phrases.helpSubmit)]
      if canKeep { rows.append(Binding(.escape, does: .keep, label: phrases.keyKeep, help: phrases.helpKeep)) }
      return rows
    }
    if kind == .versus { return versus(canKeep: canKeep) }
    var rows = [Binding(.up, .character("k"), does: ParticipantAction.up, label: phrases.keyChoose, sign: "↑↓")]
    switch kind {
    case .text, .versus: break
    case .one, .several:
      rows.append(
        Binding(.character(" "), .character("x"), does: .choose, label: phrases.keyToggle, help: phrases.helpToggle))
      if kind == .one(why: true) {
        rows.append(Binding(.character("n"), does: .write, label: phrases.keyReason, help: phrases.helpReason))
      }
    case .ranks:
      rows.append(
        Binding(.character(" "), .character("x"), does: .choose, label: phrases.keyRank, help: phrases.helpRank))
      rows.append(
        Binding(.right, .character("l"), .character("+"), does: .more, help: phrases.helpRankStep, sign: "← →"))
    case .votes:
      rows.append(
        Binding(
          .right, .character("l"), .character("+"), does: .more, label: phrases.keyVotes, help: phrases.helpVotes,
          sign: "← →"))
    case .table:
      rows.append(
        Binding(.right, .character("l"), does: .more, label: phrases.keyAnswer, help: phrases.helpAnswer, sign: "← →"))
    case .points:
      rows.append(
        Binding(
          .right, .character("l"), .character("+"), does: .more, label: phrases.keyPoints, help: phrases.helpMore,
          sign: "← →"))
    case .scale(let noOpinion):
      rows.append(
        Binding(.right, .character("l"), does: .more, label: phrases.keyAnswer, help: phrases.helpAnswer, sign: "← →"))
      if noOpinion {
        rows.append(
          Binding(
            .character("g"), .character("n"), does: .noOpinion, label: phrases.noOpinion, help: phrases.helpNoOpinion))
      }
    }
    rows.append(Binding(.enter, does: .enter, label: phrases.keySubmit, help: phrases.helpSubmit))
    if canKeep { rows.append(Binding(.escape, does: .keep, label: phrases.keyKeep, help: phrases.helpKeep)) }
    rows.append(
      Binding(
        .character("1"), .character("2"), .character("3"), .character("4"), .character("5"), .character("6"),
        .character("7"), .character("8"), .character("9"), .character("0"), does: .digit,
        help: phrases.helpDigit, sign: "0–9"))
    rows.append(Binding(.left, .character("h"), .character("-"), does: .less))
    rows.append(Binding(.backspace, .delete, does: .clear, help: phrases.helpClear))
    rows.append(Binding(.down, .character("j"), does: .down, help: phrases.helpMove, sign: "↑↓ j k"))
    return rows + paging
  }

  /// This one or that one.
  private func versus(canKeep: Bool) -> [ParticipantBinding] {
    var rows = [
      Binding(
        .left, .character("1"), does: ParticipantAction.less, label: phrases.keyFirst, help: phrases.helpFirst,
        sign: "←"),
      Binding(.right, .character("2"), does: .more, label: phrases.keySecond, help: phrases.helpSecond, sign: "→"),
      Binding(.character(" "), does: .choose, label: phrases.keySkip, help: phrases.helpSkip),
      Binding(.enter, does: .enter, label: phrases.keySubmit, help: phrases.helpSubmit),
      Binding(.backspace, .delete, does: .clear, help: phrases.helpTakeBack),
    ]
    if canKeep { rows.append(Binding(.escape, does: .keep, label: phrases.keyKeep, help: phrases.helpKeep)) }
    return rows
  }

  var change: ParticipantBinding {
    Binding(.character("w"), .character("c"), does: .change, label: phrases.keyChange, help: phrases.helpChange)
  }

  func questions(canWrite: Bool, canUpvote: Bool, hasContact: Bool) -> [ParticipantBinding] {
    var rows = [Binding(.up, .character("k"), does: ParticipantAction.up, label: phrases.keyChoose, sign: "↑↓")]
    if canUpvote {
      rows.append(
        Binding(.character("+"), .character(" "), does: .upvote, label: phrases.keyUpvote, help: phrases.helpUpvote))
    }
    if canWrite {
      rows.append(
        Binding(
          .enter, .character("n"), .character("v"), does: .write, label: phrases.keyWrite, help: phrases.helpWrite))
    }
    if hasContact {
      rows.append(
        Binding(.character("c"), does: .contact, label: phrases.keyContact, help: phrases.helpContact))
    }
    rows.append(Binding(.down, .character("j"), does: .down, help: phrases.helpMove, sign: "↑↓ j k"))
    return rows + paging
  }

  private func write(_ help: String) -> ParticipantBinding {
    Binding(.enter, .character("n"), does: ParticipantAction.write, label: phrases.keyWrite, help: help)
  }

  func lot(entries: Int) -> [ParticipantBinding] {
    let write = write(phrases.helpSend)
    guard entries > 0 else { return [write] }
    return [
      Binding(.up, .character("k"), does: .up, label: phrases.keyChoose, sign: "↑↓"), write,
      Binding(.character("e"), does: .edit, label: phrases.keyEdit, help: phrases.helpEdit),
      Binding(.down, .character("j"), does: .down, help: phrases.helpMove, sign: "↑↓ j k"),
    ] + paging
  }

  func harvest(entries: Int, earlier: Int, canMark: Bool) -> [ParticipantBinding] {
    let write = write(phrases.helpWriteHarvest)
    let take = Binding(
      .character("t"), does: ParticipantAction.takeAlong, label: phrases.keyTakeAlong, help: phrases.helpTakeAlong)
    let taking = earlier > 0 ? [take] : []
    let move = Binding(
      .down, .character("j"), does: ParticipantAction.down, help: phrases.helpMove, sign: "↑↓ j k")
    guard entries > 0 else {
      guard earlier > 1 else { return taking + [write] }
      return taking + [
        write, Binding(.up, .character("k"), does: .up, label: phrases.keyChoose, sign: "↑↓"), move,
      ]
    }
    let order = [
      Binding(
        .character("+"), .character("="), .shiftUp, does: ParticipantAction.raise, label: phrases.keyOrder,
        help: phrases.helpOrder, sign: "+ -"), Binding(.character("-"), .shiftDown, does: .lower),
    ]
    return [
      Binding(.up, .character("k"), does: .up, label: phrases.keyChoose, sign: "↑↓"), write,
    ] + taking + [Binding(.character("e"), does: .edit, label: phrases.keyEdit, help: phrases.helpEdit)]
      + (canMark
        ? [Binding(.character("*"), .character("m"), does: .mark, label: phrases.keyMark, help: phrases.helpMark)] : [])
      + (entries > 1 ? order : []) + [move] + paging
  }

  /// What leading the own group adds where a ballot takes most letters: only the group's own vote can be closed there.
  func voting(_ lead: LeadOffer) -> [ParticipantBinding] {
    guard case .leading(.vote(.open)) = lead else { return [] }
    return [Binding(.character("s"), does: .closeVote, label: phrases.keyCloseVote, help: phrases.helpCloseVote)]
  }

  /// What leading the own group adds, or how to take it over.
  func lead(_ lead: LeadOffer) -> [ParticipantBinding] {
    guard case .leading(let page) = lead else {
      guard lead == .lead else { return [] }
      return [Binding(.character("l"), does: .takeLead, label: phrases.keyTakeLead, help: phrases.helpTakeLead)]
    }
    var rows = voting(lead)
    let vote: (String?) -> ParticipantBinding = {
      Binding(.character("v"), .function(6), does: .openVote, label: $0, help: phrases.helpVote)
    }
    switch page {
    case .list: rows.append(vote(phrases.keyVote))
    case .other: rows.append(vote(nil))
    case .vote(.decided):
      rows += [
        Binding(
          .character("*"), .character("m"), does: .markChosen, label: phrases.keyTakeChosen,
          help: phrases.helpTakeChosen), vote(phrases.keyVoteAgain),
      ]
    case .vote(.done): rows.append(vote(phrases.keyVoteAgain))
    case .vote(.none), .vote(.open): break
    }
    return rows + [Binding(.character("l"), does: .leaveLead, help: phrases.helpLeaveLead)]
  }

  func typing(isLast: Bool) -> [ParticipantBinding] {
    [
      Binding(.enter, does: .enter, label: isLast ? phrases.keySend : phrases.keyNextField, help: phrases.helpSend),
      Binding(.escape, does: .stopTyping, label: phrases.keyStopTyping, help: phrases.helpStopTyping),
    ]
  }

  var readOn: ParticipantBinding { Binding(.up, .character("k"), does: .up, label: phrases.keyScroll, sign: "↑↓") }
  var arrowsDown: [ParticipantBinding] { [Binding(.down, .character("j"), does: .down)] + paging }

  var reading: [ParticipantBinding] {
    [
      Binding(.up, .character("k"), does: .up, label: phrases.keyScroll, sign: "↑↓"),
      Binding(.down, .character("j"), .character(" "), does: .down, help: phrases.helpMove, sign: "↑↓ j k"),
    ] + paging
  }

  private var paging: [ParticipantBinding] {
    [
      Binding(.pageUp, does: .pageUp, help: phrases.helpPage, sign: "PgUp PgDn"),
      Binding(.pageDown, does: .pageDown), Binding(.home, does: .first), Binding(.end, .character("G"), does: .last),
    ]
  }

  func pages(_ next: String?) -> [ParticipantBinding] {
    [
      Binding(.tab, does: .nextPage, label: next, help: phrases.helpTab),
      Binding(.backTab, does: .previousPage),
    ]
  }

  var common: [ParticipantBinding] {
    [
      Binding(.character("?"), .function(1), does: .help, label: phrases.keyHelp, help: phrases.helpHelp).pinned,
      Binding(.character("q"), .control("c"), does: .quit, label: phrases.keyQuit, help: phrases.helpQuit),
      Binding(.function(4), does: .leave, help: phrases.helpLeave),
    ] + always
  }

  var message: [ParticipantBinding] {
    [
      Binding(.escape, does: .putAway, help: phrases.helpPutAway),
      Binding(.function(3), does: .message, help: phrases.helpMessage),
    ]
  }

  var always: [ParticipantBinding] {
    [
      Binding(.control("c"), does: .quit), Binding(.control("l"), does: .redraw, help: phrases.helpRedraw),
      Binding(.control("z"), does: .suspend),
    ]
  }
}
