import Canvas
import Engine
import Phrases

/// A plan that waits to be applied: what it would change.
extension ConsolePicture {
  mutating func drawProposal(_ proposal: BreakoutDesk.Proposal, in part: Rect) {
    guard part.rows > 0 else { return }
    let lines = ProposalLines(proposal, words, columns: part.columns).lines
    let first = min(max(0, screen.scroll), max(0, lines.count - part.rows))
    let shown = first..<min(lines.count, first + part.rows)
    for (row, index) in shown.enumerated() {
      canvas.write(lines[index], at: part.row(row).origin, width: part.columns)
    }
    if shown.count < lines.count { moreSigns(shown, of: lines.count, in: part) }
  }
}

/// The lines of a proposal, for a desk so wide.
struct ProposalLines {
  typealias Line = [(String, Style)]
  private(set) var lines: [Line] = []

  init(_ proposal: BreakoutDesk.Proposal, _ words: ConsolePhrases, columns: Int) {
    let bindings = ConsoleBindings(words: words)
    let counts = (moved: proposal.moved, joined: proposal.joined, left: proposal.leaving.count)
    wrap(words.proposal(proposal.round, counts.moved, counts.joined, counts.left), .accent.bold, columns)
    if proposal.outdated {
      wrap("▲ " + words.proposalOutdated(key: bindings.key(of: .applyPlan)), .warning, columns)
    } else {
      lines.append([
        (bindings.key(of: .applyPlan), .bold), (" " + words.label(of: .applyPlan) + "   ", .dim),
        (bindings.key(of: .dropPlan), .bold), (" " + words.label(of: .dropPlan), .dim),
      ])
    }
    lines.append([])
    for round in proposal.rounds {
      var line: Line = [(words.round(round.round) + "  ", .plain)]
      line.append((words.again(round.before, round.after), (round.before ?? 0) < round.after ? .warning : .plain))
      if round.round > proposal.round, round.moved > 0 { line.append((" · " + words.change(round.moved), .dim)) }
      lines.append(line)
    }
    section(words.changing, proposal.moves, of: proposal.moved, columns, words) { move in
      let way = [("  \(move.from ?? "") → ", Style.dim), (move.to ?? "", .accent)]
      return [(Self.name(move, beside: way, columns), .plain)] + way
    }
    section(words.newHere, proposal.joining, of: proposal.joined, columns, words) { move in
      let way = [(" → ", Style.dim), (move.to ?? "", .accent)]
      return [("+ ", Style.accent.bold), (Self.name(move, beside: way, columns - 2), .plain)] + way
    }
    if !proposal.leaving.isEmpty {
      lines.append([])
      wrap(words.notThere(proposal.leaving), .dim, columns)
    }
  }

  /// Of a long name so much that where its bearer goes stands on the same line.
  private static func name(_ move: BreakoutDesk.Move, beside way: Line, _ columns: Int) -> String {
    Text.cut(move.name, to: max(8, columns - way.reduce(0) { $0 + Text.width(of: $1.0) }))
  }

  private mutating func wrap(_ text: String, _ style: Style, _ columns: Int) {
    for line in Text.wrap(text, width: columns) { lines.append([(line, style)]) }
  }

  /// Cells beside each other, as many as there is room for.
  private mutating func section(
    _ title: String, _ moves: [BreakoutDesk.Move], of count: Int, _ columns: Int, _ words: ConsolePhrases,
    _ cell: (BreakoutDesk.Move) -> Line
  ) {
    guard count > 0 else { return }
    lines.append([])
    lines.append([(title, .dim)])
    let cells = moves.map(cell) + (moves.count < count ? [[(words.andMore(count - moves.count), .dim)]] : [])
    func width(_ cell: Line) -> Int { cell.reduce(0) { $0 + Text.width(of: $1.0) } }
    let wide = min(max(1, columns), (cells.map(width).max() ?? 0) + 3)
    let across = max(1, (columns + 3) / wide)
    for start in stride(from: 0, to: cells.count, by: across) {
      var line: Line = []
      for cell in cells[start..<min(cells.count, start + across)] {
        line += cell
        line.append((String(repeating: " ", count: max(0, wide - width(cell))), .plain))
      }
      line.removeLast()
      lines.append(line)
    }
  }
}
