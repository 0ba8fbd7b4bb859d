import Canvas
import Engine
import Phrases
import Workshop

/// A line on the wall in pieces that stand at columns of their own.
typealias WallLine = [WallPiece]

/// A piece of a line on the wall.
struct WallPiece {
  var x: Int
  var text: String
  var style: Style
}

extension WallDrawing {
  /// What the group that speaks takes along; where other groups found the same, all of them side by side.
  func draw(_ report: ReportView, on canvas: inout Canvas, in part: Rect) {
    let isSpaced = part.rows >= 20
    let place = part.inset(bottom: report.toCome.isEmpty ? 0 : part.rows >= 12 ? 2 : 1)
    var blocks: [[WallLine]] = []
    for findings in report.harvest where !findings.findings.isEmpty {
      let heading: [WallLine] =
        (blocks.isEmpty || isSpaced ? [] : [[]]) + [[WallPiece(x: 0, text: findings.prompt, style: .accent.bold)]]
      for (index, finding) in findings.findings.enumerated() {
        let room = max(1, place.rows - 1 - (index == 0 ? heading.count : 0))
        let made = FindingBlock(finding, findings, speaking: report.group, phrases).blocks(
          columns: place.columns, rows: room)
        for (part, lines) in made.enumerated() {
          blocks.append((index == 0 && part == 0 ? heading : []) + lines.prefix(room) + (isSpaced ? [[]] : []))
        }
      }
    }
    if blocks.isEmpty {
      canvas.write(wrapped: phrases.groupFoundNothing, in: place, style: .dim)
    }
    let parts = parts(blocks.map(\.count), in: place.rows)
    for (index, line) in blocks[parts[turn(of: parts.count)]].joined().prefix(place.rows).enumerated() {
      draw(line, on: &canvas, in: place.row(index))
    }
    drawTurn(of: parts.count, on: &canvas, in: place.row(place.rows - 1))
    guard !report.toCome.isEmpty else { return }
    canvas.write(
      phrases.afterThis(report.toCome), at: part.row(part.rows - 1).origin, style: .dim, width: part.columns)
  }

  func draw(_ line: WallLine, on canvas: inout Canvas, in row: Rect) {
    for piece in line where piece.x < row.columns {
      canvas.write(piece.text, at: row.origin.moved(x: piece.x), style: piece.style, width: row.columns - piece.x)
    }
  }
}

/// A finding on the wall: the wording that stands, and below it each group with its own words, as well as there is room.
private struct FindingBlock {
  let finding: Finding
  let fields: [Field]
  let speaking: GroupID?
  let phrases: Phrases

  /// Before the wording, and before what stands below it.
  static let indent = 3
  /// Between two groups side by side.
  static let gap = 3

  init(_ finding: Finding, _ findings: Findings, speaking: GroupID?, _ phrases: Phrases) {
    (self.finding, self.fields, self.speaking, self.phrases) = (finding, findings.fields, speaking, phrases)
  }

  /// The fullest form that fits the rows: all side by side; some of them, and then the others; a line for each group;
  /// only who they are.
  func blocks(columns: Int, rows: Int) -> [[WallLine]] {
    let wide = max(1, columns - Self.indent)
    guard finding.voices.count > 1 else { return [headline(columns: wide) + discussed] }
    let head = Array(headline(columns: wide).prefix(max(1, rows - 1)))
    let room = rows - head.count - discussed.count
    for wholeTitles in [true, false] {
      let all = sideBySide(columns: wide, wholeTitles: wholeTitles)
      if all.joined().count <= room { return [head + all.joined() + discussed] }
      guard all.allSatisfy({ $0.count <= room }) else { continue }
      let parts = parts(all.map(\.count), in: room + 1)
      return parts.map { head + all[$0].joined() + discussed }
    }
    let lines = oneEach(columns: wide)
    return [head + (lines.count <= room ? lines : Array(names(columns: wide).prefix(max(1, room)))) + discussed]
  }

  private func headline(columns: Int) -> [WallLine] {
    let sign = finding.entry.shortlisted ? "✓" : isMarked ? "★" : "•"
    let count = finding.entry.upvotes > 0 ? "   ▴\(finding.entry.upvotes)" : ""
    let wrapped = Text.wrap(finding.entry.oneLine(fields), width: max(1, columns - Text.width(of: count)))
    return wrapped.enumerated().map { index, text in
      var line = index == 0 ? [WallPiece(x: 0, text: sign, style: .accent.bold)] : []
      line.append(WallPiece(x: Self.indent, text: text, style: .bold))
      if index == 0, !count.isEmpty {
        line.append(WallPiece(x: Self.indent + Text.width(of: text), text: count, style: .accent))
      }
      return line
    }
  }

  private var isMarked: Bool { finding.voices.contains { $0.marked && $0.group == speaking } }

  private var discussed: [WallLine] {
    finding.discussed.map { [[WallPiece(x: Self.indent, text: phrases.discussed(with: $0), style: .dim)]] } ?? []
  }

  /// The groups in order of proposal, each with all that it said.
  private var groups: [(title: String, isSpeaking: Bool, words: [String])] {
    var groups: [(id: GroupID?, title: String, words: [String])] = []
    for voice in finding.voices {
      let words = fields.oneLine(voice.fields)
      if let index = groups.firstIndex(where: { $0.id == voice.group }) {
        groups[index].words.append(words)
      } else {
        groups.append((voice.group, voice.title ?? phrases.plenary, [words]))
      }
    }
    return groups.map { ($0.title, speaking != nil && $0.id == speaking, $0.words) }
  }

  private func style(_ isSpeaking: Bool) -> Style { isSpeaking ? .accent.bold : .accent }

  /// A row of groups after the other.
  private func sideBySide(columns: Int, wholeTitles: Bool) -> [[WallLine]] {
    let groups = groups
    let least = columns >= 100 ? 22 : 18
    let most = max(1, (columns + Self.gap) / (least + Self.gap))
    let rows = (groups.count + most - 1) / most
    let each = (groups.count + rows - 1) / rows
    let wide = max(1, (columns - Self.gap * (each - 1)) / each)
    var all: [[WallLine]] = []
    for start in stride(from: 0, to: groups.count, by: each) {
      let row = groups[start..<min(start + each, groups.count)]
      let titles = row.map { wholeTitles ? Text.wrap($0.title, width: wide) : [Text.cut($0.title, to: wide)] }
      // The words begin on one line, however long the names above them are.
      let high = titles.map(\.count).max() ?? 0
      let cells = zip(row, titles).map { group, title in
        title.map { ($0, style(group.isSpeaking)) }
          + [(String, Style)](repeating: ("", .plain), count: high - title.count)
          + group.words.flatMap { Text.wrap($0, width: wide) }.map { ($0, Style.plain) }
      }
      all.append(
        (0..<(cells.map(\.count).max() ?? 0)).map { line in
          cells.enumerated().compactMap { column, cell in
            guard cell.indices.contains(line) else { return nil }
            return WallPiece(x: Self.indent + column * (wide + Self.gap), text: cell[line].0, style: cell[line].1)
          }
        })
    }
    return all
  }

  private func oneEach(columns: Int) -> [WallLine] {
    let groups = groups
    let title = min(columns / 3, groups.map { Text.width(of: $0.title) }.max() ?? 0)
    return groups.map { group in
      [
        WallPiece(x: Self.indent, text: Text.cut(group.title, to: title), style: style(group.isSpeaking)),
        WallPiece(
          x: Self.indent + title + 2, text: Text.cut(group.words.joined(separator: " / "), to: columns - title - 2),
          style: .plain),
      ]
    }
  }

  private func names(columns: Int) -> [WallLine] {
    let others = finding.titles.filter { title in finding.voices.contains { $0.title == title && $0.group != speaking }
    }
    guard !others.isEmpty else { return [] }
    return Text.wrap(phrases.alsoSaid(by: others), items: others, width: columns).map {
      [WallPiece(x: Self.indent, text: $0, style: .accent)]
    }
  }
}

extension Text {
  /// A sentence that ends in items between commas, in lines that break between items only.
  static func wrap(_ sentence: String, items: [String], width: Int) -> [String] {
    // Spaces within an item hold it together while the lines are made.
    var held = sentence
    for item in items where item.contains(" ") {
      if let range = held.firstRange(of: item) {
        held.replaceSubrange(range, with: String(item.map { $0 == " " ? "\u{A0}" : $0 }))
      }
    }
    return wrap(held, width: width).map { String($0.map { $0 == "\u{A0}" ? " " : $0 }) }
  }
}
