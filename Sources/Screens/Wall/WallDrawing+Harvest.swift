import Canvas
import Engine
import Phrases
import Workshop

extension WallDrawing {
  /// All that the groups found as one picture, in as few columns as it fits in; where it fits in none, one part after the
  /// other.
  func draw(_ harvest: HarvestView, on canvas: inout Canvas, in part: Rect) {
    let foot = part.rows >= 9 ? footLines(harvest) : []
    let place = part.inset(bottom: foot.count + (part.rows >= 14 && !foot.isEmpty ? 1 : 0))
    for (index, line) in foot.enumerated() {
      let row = part.row(part.rows - foot.count + index)
      canvas.write(line, at: row.origin, style: .dim, width: row.columns)
    }
    guard place.rows > 0 else { return }
    let forms = (1...4).filter { $0 == 1 || width($0, in: place) >= 34 }.map { columns in
      (
        columns,
        pages: HarvestPages(blocks(harvest, columns: width(columns, in: place)), columns: columns, in: place.rows)
      )
    }
    // The fewest pages; of those the fewest columns.
    guard let best = forms.min(by: { ($0.pages.count, $0.0) < ($1.pages.count, $1.0) }) else { return }
    let wide = width(best.0, in: place)
    for (column, lines) in best.pages[turn(of: best.pages.count)].enumerated() {
      let x = place.left + column * (wide + Self.gap)
      for (row, line) in lines.enumerated() {
        draw(line, on: &canvas, in: Rect(x: x, y: place.top + row, columns: wide, rows: 1))
      }
    }
    drawTurn(of: best.pages.count, on: &canvas, in: place.row(place.rows - 1))
  }

  /// Between two columns.
  private static let gap = 4

  private func width(_ columns: Int, in part: Rect) -> Int {
    (part.columns - Self.gap * (columns - 1)) / columns
  }

  private func footLines(_ harvest: HarvestView) -> [String] {
    let all = harvest.collections.flatMap(\.findings)
    let others = harvest.collections.reduce(0) { $0 + $1.count - $1.findings.count }
    let signs = phrases.signs(
      shortlisted: all.contains(where: \.entry.shortlisted),
      marked: all.contains { $0.voices.contains(where: \.marked) && !$0.entry.shortlisted })
    return [
      others > 0 ? phrases.wallMore(others) : "", signs,
      harvest.toCome.isEmpty ? "" : phrases.notSpoken(harvest.toCome),
    ].filter { !$0.isEmpty }
  }

  /// What belongs together stands together: a heading with what comes first below it.
  private func blocks(_ harvest: HarvestView, columns: Int) -> [HarvestBlock] {
    var blocks: [HarvestBlock] = []
    for findings in harvest.collections where !findings.findings.isEmpty {
      var heading: [WallLine] = [[WallPiece(x: 0, text: Text.cut(findings.prompt, to: columns), style: .accent.bold)]]
      var section = ""
      for finding in findings.findings {
        let title = finding.groups > 1 ? phrases.foundByMore : finding.titles.first ?? phrases.plenary
        if title != section {
          if !section.isEmpty { heading.append([]) }
          heading.append([WallPiece(x: 0, text: Text.cut(title, to: columns), style: .bold)])
          section = title
        }
        blocks.append(
          HarvestBlock(
            heading: heading, lines: lines(of: finding, in: findings, columns: columns),
            section: [WallPiece(x: 0, text: Text.cut("\(section) …", to: columns), style: .dim)]))
        heading = []
      }
      blocks.append(HarvestBlock(heading: [], lines: [[]], section: []))
    }
    return blocks
  }

  private func lines(of finding: Finding, in findings: Findings, columns: Int) -> [WallLine] {
    let isShared = finding.groups > 1
    let sign =
      finding.entry.shortlisted
      ? "✓" : !isShared && finding.voices.contains(where: \.marked) ? "★" : isShared ? "•" : "·"
    let upvotes = finding.entry.upvotes > 0 ? " ▴\(finding.entry.upvotes)" : ""
    let text = finding.entry.oneLine(findings.fields) + upvotes
    var lines: [WallLine] = Text.wrap(text, width: max(1, columns - 2)).enumerated().map { index, line in
      let first = index == 0 ? [WallPiece(x: 0, text: sign, style: .accent.bold)] : []
      return first + [WallPiece(x: 2, text: line, style: finding.entry.shortlisted ? .bold : .plain)]
    }
    if isShared {
      let found = phrases.found(by: finding.titles, count: finding.groups)
      lines += Text.wrap(found, items: finding.titles, width: max(1, columns - 2)).map {
        [WallPiece(x: 2, text: $0, style: .accent)]
      }
    }
    return lines
  }
}

/// Lines that stand together.
private struct HarvestBlock {
  /// Above the first of a section.
  var heading: [WallLine]
  var lines: [WallLine]
  /// Where a section goes on in another column.
  var section: WallLine
}

/// Blocks set in columns, one column after the other, page after page. What is longer than a column is parted.
private struct HarvestPages {
  private var pages: [[[WallLine]]] = []

  var count: Int { pages.count }

  subscript(_ page: Int) -> [[WallLine]] { pages.indices.contains(page) ? pages[page] : [] }

  init(_ blocks: [HarvestBlock], columns: Int, in rows: Int) {
    pages = Self.set(blocks, columns: columns, in: rows)
    // A row for which page this is.
    if pages.count > 1 { pages = Self.set(blocks, columns: columns, in: max(1, rows - 1)) }
  }

  private static func set(_ blocks: [HarvestBlock], columns: Int, in rows: Int) -> [[[WallLine]]] {
    var all: [[WallLine]] = [[]]
    for block in blocks {
      var lines = block.heading + block.lines
      let isNew = all[all.count - 1].isEmpty || all[all.count - 1].count + lines.count > rows
      if isNew {
        if !all[all.count - 1].isEmpty { all.append([]) }
        while lines.first?.isEmpty == true { lines.removeFirst() }
        if block.heading.isEmpty, !lines.isEmpty, rows > lines.count + 2 { lines.insert(block.section, at: 0) }
      }
      for line in lines {
        if all[all.count - 1].count >= rows { all.append([]) }
        all[all.count - 1].append(line)
      }
    }
    if all.last?.isEmpty == true, all.count > 1 { all.removeLast() }
    return stride(from: 0, to: all.count, by: columns).map { Array(all[$0..<min($0 + columns, all.count)]) }
  }
}
