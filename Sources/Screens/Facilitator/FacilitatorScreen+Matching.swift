import Canvas
import Engine
import Phrases
import Workshop

/// What the page of a collection shows where people offer and seek.
enum MatchPage: Equatable, Sendable, CaseIterable {
  case entries, suggestions, matches

  var next: MatchPage {
    switch self {
    case .entries: .suggestions
    case .suggestions: .matches
    case .matches: .entries
    }
  }
}

/// Matching by hand: one entry, and all others, the likeliest first, sifted by what is typed.
struct MatchChoice: Equatable, Sendable {
  /// Somebody to be matched with.
  struct Line: Equatable, Sendable {
    var match: Match
    var name: String
    var offer: String
    var isMatched: Bool
  }

  var collection: CollectionID
  var name: String
  var lines: [Line]
  var editor: LineEditor

  /// What fits what was typed.
  var shown: [Line] {
    let wanted = editor.text.trimmingSpaces.lowercased()
    guard !wanted.isEmpty else { return lines }
    return lines.filter { $0.name.lowercased().contains(wanted) || $0.offer.lowercased().contains(wanted) }
  }
}

/// Offer and seek at the console: suggestions are confirmed or dropped by one key, and any two can be matched by hand.
extension FacilitatorScreen {
  /// The collection whose matches can be shown, where one has the keys.
  var pairing: (id: CollectionID, desk: PairingDesk)? {
    guard effectivePane == .entries, let desk = collectionShown, let pairing = desk.pairing else { return nil }
    return (desk.id, pairing)
  }

  /// Whether matches stand where entries would.
  var showsMatches: Bool { matchPage != .entries && pairing != nil }

  /// The lines of the page of matches that fit what was typed.
  var matchLines: [PairingDesk.Line] {
    guard let pairing = pairing?.desk else { return [] }
    let lines = matchPage == .matches ? pairing.matches : pairing.suggestions
    let wanted = sieve?.text.trimmingSpaces.lowercased() ?? ""
    guard !wanted.isEmpty else { return lines }
    return lines.filter { line in
      [line.seeker, line.bringer].contains { side in
        [side.name, side.brings, side.seeks].contains { $0.lowercased().contains(wanted) }
      }
    }
  }

  var match: PairingDesk.Line? {
    let lines = matchLines
    return matches.row(in: lines.map(\.match)).map { lines[$0] }
  }

  mutating func performOnMatches(_ action: ConsoleAction, _ argument: String, _ view: FacilitatorView) -> [Intent] {
    if pairing == nil, let desk = view.collections.first(where: { $0.pairing != nil }) {
      // From anywhere to where matching is done.
      show(.collection(desk.id))
      if action == .showMatches { matchPage = .entries }
    }
    guard let pairing else {
      notice = words.noPairing
      return []
    }
    switch action {
    case .showMatches: show(matchPage.next)
    case .searchMatches:
      if !showsMatches { show(.suggestions) }
      sieve = LineEditor(argument, limit: Limits.nameCharacters)
      isSieving = argument.isEmpty
      matches = Cursor()
    case .matchByHand: return matchByHand(pairing.id)
    case .confirmMatch, .dropMatch:
      guard showsMatches, let line = match else {
        notice = words.noMatchHere
        return []
      }
      let pair = line.match
      if action == .dropMatch {
        return send(action, .dropMatch(collection: pairing.id, seeker: pair.seeker, bringer: pair.bringer))
      }
      guard matchPage == .suggestions else {
        notice = Refusal.alreadySo.sentence(in: language, naming: titles)
        return []
      }
      return send(action, .confirmMatch(collection: pairing.id, seeker: pair.seeker, bringer: pair.bringer))
    case _: break
    }
    return []
  }

  private mutating func show(_ page: MatchPage) {
    matchPage = page
    matches = Cursor()
    (sieve, isSieving) = (nil, false)
  }

  /// For the chosen entry all others, ordered by likeness.
  private mutating func matchByHand(_ id: CollectionID) -> [Intent] {
    guard !showsMatches, let entry, let desk = view?.collection(id), let name = entry.entry.by else {
      notice = words.noEntryHere
      show(.entries)
      return []
    }
    let known = Set(
      (desk.pairing?.matches ?? []).flatMap { [$0.match, Match(seeker: $0.match.bringer, bringer: $0.match.seeker)] })
    let lines = desk.likelyMatches(of: entry.entry.id, in: view?.head.language ?? language).map { line in
      let other = line.entry
      return MatchChoice.Line(
        match: line.match, name: other.by ?? "",
        offer: words.all.offer(brings: other.fields[Field.bringing], seeks: other.fields[Field.seeking]),
        isMatched: known.contains(line.match))
    }
    dialog = .match(
      MatchChoice(collection: id, name: name, lines: lines, editor: LineEditor(limit: Limits.nameCharacters)), row: 0)
    return []
  }

  mutating func match(_ key: Key, _ choice: MatchChoice, _ row: Int) -> [Intent] {
    var (choice, row) = (choice, row)
    let lines = choice.shown
    switch key {
    case .down: row = min(max(0, lines.count - 1), row + 1)
    case .up: row = max(0, row - 1)
    case .pageDown: row = min(max(0, lines.count - 1), row + 10)
    case .pageUp: row = max(0, row - 10)
    case .enter:
      guard lines.indices.contains(row) else { return [] }
      dialog = nil
      let pair = lines[row].match
      return send(
        .matchByHand, .confirmMatch(collection: choice.collection, seeker: pair.seeker, bringer: pair.bringer))
    case .character, .paste, .backspace, .delete, .left, .right, .home, .end, .control, .alt, .insert, .function,
      .tab, .backTab, .escape, .resize, .shiftUp, .shiftDown:
      if choice.editor.handle(key) { row = 0 }
    }
    dialog = .match(choice, row: row)
    return []
  }

  /// Keys while a word is typed to sift matches; nil hands the key on.
  mutating func handleInSieve(_ key: Key) -> [Intent]? {
    switch key {
    case .enter: isSieving = false
    case .escape: (isSieving, sieve) = (false, nil)
    case .up, .down, .shiftUp, .shiftDown, .pageUp, .pageDown, .tab, .backTab, .function, .control("c"),
      .control("p"), .control("l"), .control("z"):
      return nil
    case .character, .paste, .backspace, .delete, .left, .right, .home, .end, .control, .alt, .insert, .resize:
      _ = sieve?.handle(key)
    }
    matches = Cursor()
    return []
  }
}
