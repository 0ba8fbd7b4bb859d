import Canvas
import Engine
import Phrases
import Workshop

/// One line in words that says what to press now.
extension LeaderScreen {
  /// Nil where nothing is to be pressed.
  ///
  /// - Parameter isNearlyOver: the group has been warned of the end.
  func hint(isNearlyOver: Bool) -> Phrases.Hint? {
    guard let view, !view.head.isOver, overlay == nil else { return nil }
    switch context {
    case .typing(isLast: _, let isEditing, let hasEntries):
      if isEditing { return phrases.hintEditing }
      if !view.running, !view.over { return phrases.hintBefore(hasBrief: isBriefNew) }
      if isBriefNew, view.running, !hasEntries, current.flatMap({ forms[$0.id] })?.isBlank != false {
        return phrases.hintBrief
      }
      let isMarkless = view.harvest.allSatisfy { $0.entries.allSatisfy { !$0.marked } }
      if isNearlyOver, isMarkless, hasEntries, current?.id != parkingLot { return phrases.hintMarkNow }
      if current?.fields.count ?? 1 > 1 { return phrases.hintTypeField }
      let canVote = view.running && current?.id != parkingLot && current?.entries.count ?? 0 > 1
      return phrases.hintTypeLine(hasEntries: hasEntries, canVote: canVote)
    case .list(isOpen: _, let canMark, canOrder: _): return phrases.hintList(canMark: canMark)
    case .voting(let stage):
      switch stage {
      case .open: return phrases.hintVoting
      case .decided: return phrases.hintDecided
      case .none, .done: return phrases.hintReading
      }
    case .reading:
      if page == .report, view.turn == .speaking { return phrases.hintSpeaking }
      if !view.running, !view.over { return phrases.hintBefore(hasBrief: isBriefNew && page != .brief) }
      return page == .brief || page == .agenda || page == .report ? phrases.hintReading : nil
    }
  }

  /// There is a text to read that its leader has not opened.
  var isBriefNew: Bool { view?.brief != nil && !hasSeenBrief }

  /// Writes the hint at the left of the row and the return code at its right, where that has no place of its own: the
  /// code whole always, the hint as far as there is room.
  func drawHint(on canvas: inout Canvas, in row: Rect, code: String?, isNearlyOver: Bool) {
    let wide = code.map { Text.width(of: $0) + 2 } ?? 0
    if let code { canvas.write(code, at: row.origin, style: .dim, width: row.columns, align: .right) }
    guard let hint = hint(isNearlyOver: isNearlyOver) else { return }
    let room = row.columns - wide
    guard let text = [hint.whole, hint.short].first(where: { Text.width(of: $0) <= room }) else { return }
    canvas.write(text, at: row.origin, style: .accent, width: room)
  }

  /// Back to the list that a vote was on, or to the first one.
  mutating func toLists() {
    let voted = page == .vote ? view?.vote?.collection : nil
    guard let list = voted ?? collections.first?.id else { return }
    page = .collection(list)
    chosen = nil
    offset = 0
  }

  /// To the brief, and back to where one was.
  mutating func readBrief() {
    if page == .brief {
      page = beforeBrief.flatMap { pages.contains($0) ? $0 : nil } ?? pages.first ?? .brief
    } else {
      beforeBrief = page
      page = .brief
    }
    chosen = nil
    offset = 0
  }
}
