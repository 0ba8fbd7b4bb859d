import Canvas
import Engine
import Phrases
import Workshop

/// Offer and seek: the question who may have one's contact details, and whom one was matched with.
extension ParticipantScreen {
  /// Asks, where somebody has just written for the first time and nothing else is on the screen.
  mutating func askContact(after collection: CollectionID) {
    guard let pairing = view?.collection(collection)?.pairing, pairing.agreed == nil, overlay == nil else { return }
    // What is typed on would be taken for an answer.
    forms[collection]?.isActive = false
    overlay = .contact(collection, answer: nil)
  }

  /// Asks again, with the answer that stands.
  mutating func askContactHere() {
    guard case .part(let id) = page, let collect = view?.collection(CollectionID(id.text)),
      let pairing = collect.pairing
    else { return }
    overlay = .contact(collect.id, answer: pairing.agreed)
  }

  /// Two steps, as in voting: a letter or an arrow chooses, Enter sends.
  mutating func contact(_ key: Key, _ collection: CollectionID, _ answer: Bool?) -> [Intent] {
    switch key {
    case .character("j"), .character("J"), .character("y"), .character("Y"), .up:
      overlay = .contact(collection, answer: true)
    case .character("n"), .character("N"), .down: overlay = .contact(collection, answer: false)
    case .escape: overlay = nil
    case .enter:
      guard let answer else { return [] }
      overlay = nil
      guard answer != view?.collection(collection)?.pairing?.agreed else { return [] }
      return [participation.agree(collection, on: answer)]
    case _: break
    }
    return []
  }

  func drawContact(_ collection: CollectionID, _ answer: Bool?, on canvas: inout Canvas, in part: Rect, footer: Rect) {
    let columns = view?.collection(collection)?.pairing?.columns ?? []
    let keys = phrases.keysOfYesAndNo
    let place = Rect(origin: part.origin, size: Size(columns: min(part.columns, 70), rows: part.rows))
    let prose = Prose.fitting(place) { prose in
      prose.paragraph(phrases.contactQuestion(columns), .bold)
      prose.gap()
      for (key, label, value) in [(keys.yes, phrases.contactYes, true), (keys.no, phrases.contactNo, false)] {
        let isChosen = answer == value
        prose.line(
          (isChosen ? "▸ " : "  ", .accent.bold), (key, .bold), ("  \(label)", isChosen ? .accent.bold : .plain))
      }
      prose.gap()
      prose.paragraph(phrases.contactMeans, .dim)
    }
    prose.draw(on: &canvas, in: place)
    var table: [Binding<ParticipantAction>] = [
      Binding(.up, .down, does: .up, label: phrases.keyChoose, sign: "\(keys.yes) \(keys.no)")
    ]
    if answer != nil { table.append(Binding(.enter, does: .enter, label: phrases.keyConfirmAnswer)) }
    table.append(Binding(.escape, does: .keep, label: phrases.keyLater))
    canvas.footer(table, phrases, in: footer)
  }

  /// How the answer stands, and whom one was matched with; returns the rows that it took.
  func drawPairing(_ pairing: OwnPairing, on canvas: inout Canvas, in part: Rect) -> Int {
    guard part.rows >= 4 else { return 0 }
    var lines: [(String, Style)] = []
    if pairing.hasWritten || pairing.agreed != nil {
      let style: Style = pairing.agreed == nil ? .warning : .dim
      let text = phrases.contactStands(pairing.agreed, pairing.columns, key: "c")
      lines += Text.wrap(text, width: part.columns).prefix(2).map { ($0, style) }
    }
    let room = max(2, part.rows / 2 - lines.count)
    let shown = min(pairing.matches.count, max(1, room / 2))
    for match in pairing.matches.prefix(shown) {
      lines.append(("⇄ " + phrases.matchedWith(match.name, match.seat), .accent))
      let offer = PlainText.flat(phrases.offer(brings: match.brings, seeks: match.seeks))
      if !offer.isEmpty { lines.append(("  " + Text.cut(offer, to: part.columns - 2), .plain)) }
    }
    if shown < pairing.matched { lines.append(("  " + phrases.moreMatches(pairing.matched - shown), .dim)) }
    for (row, line) in lines.prefix(part.rows).enumerated() {
      canvas.write(line.0, at: part.row(row).origin, style: line.1, width: part.columns)
    }
    return min(lines.count, part.rows)
  }
}

extension ParticipantView {
  /// Whom one was matched with and meets in a group: at work, or in the round to come.
  func matches(at card: GroupCard) -> [OwnMatch] {
    let time: MatchSeat.Time = card.running ? .now : .toCome
    let all = activities.flatMap { part -> [OwnMatch] in
      if case .collect(let collect) = part { return collect.pairing?.matches ?? [] }
      return []
    }
    return all.filter { $0.seat?.breakout == card.breakout && $0.seat?.time == time }
  }
}
