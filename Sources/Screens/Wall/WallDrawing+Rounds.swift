import Canvas
import Engine
import Phrases
import Workshop

/// Groups with the names of who sits in them, side by side in columns.
private struct NamedSeats {
  /// A group: its title, where it sits, and its names, a line each or one after the other.
  struct Block {
    var title: String
    /// Beside the title, or below it where it does not fit there.
    var place: String?
    var isPlaceBelow: Bool
    var names: [String]
    var rows: Int { names.count + (isPlaceBelow ? 2 : 1) }
  }

  var columns: Int
  var blocks: [Block]

  /// Names are never cut: whoever looks for their own must find it whole. Nil where they do not fit so.
  init?(_ seats: [WallView.Seats], columns: Int, isFlowing: Bool, in part: Rect, _ phrases: Phrases) {
    let width = (part.columns - 4 * (columns - 1)) / columns
    guard width >= 20 || columns == 1 else { return nil }
    self.columns = columns
    blocks = []
    for seat in seats {
      let place = seat.place ?? seat.lead
      let beside = Text.width(of: seat.title) + (place.map { Text.width(of: $0) + 2 } ?? 0)
      var said = seat.names
      if seat.hosted, let host = said.first { said[0] = phrases.stays(host) }
      let names = isFlowing ? Text.wrap(said.joined(separator: ", "), width: max(1, width - 2)) : said
      guard names.allSatisfy({ Text.width(of: $0) <= width - 2 }) else { return nil }
      blocks.append(
        Block(title: seat.title, place: place, isPlaceBelow: place != nil && beside > width, names: names))
    }
    guard heights.reduce(0, +) + heights.count - 1 <= part.rows else { return nil }
  }

  /// How high each row of blocks is.
  var heights: [Int] {
    stride(from: 0, to: blocks.count, by: columns).map { start in
      blocks[start..<min(blocks.count, start + columns)].map(\.rows).max() ?? 0
    }
  }
}

extension WallDrawing {
  /// A step of 1-2-4-All: what to do in it, and where who sits.
  func draw(
    _ step: WorkStep, _ seats: [WallView.Seats], _ round: WallView.Round?, on canvas: inout Canvas, in part: Rect
  ) {
    let task = round?.running == true || step == .alone ? phrases.wallStepTask(step) : phrases.wallFindEachOther
    let used = canvas.write(wrapped: task, in: part, style: .accent)
    let body = part.inset(top: used + (part.rows >= 8 ? 1 : 0))
    if seats.isEmpty || body.rows <= 0 { return }
    var working = round
    working?.running = true
    draw(seats, working, on: &canvas, in: body)
  }

  /// Where each group sits, with names where all of them fit.
  func draw(_ seats: [WallView.Seats], _ round: WallView.Round?, on canvas: inout Canvas, in part: Rect) {
    guard round != nil, seats.contains(where: { !$0.names.isEmpty }) else {
      var body = part
      if round?.running == false {
        canvas.write(phrases.wallSeatsCome, at: body.origin, style: .accent, width: body.columns)
        body = body.inset(top: body.rows >= 8 ? 2 : 1)
      }
      return draw(seats, on: &canvas, in: body)
    }
    let ways = [false, true].flatMap { isFlowing in (1...5).map { (isFlowing, $0) } }
    let named = ways.lazy.compactMap { isFlowing, columns in
      NamedSeats(seats, columns: min(columns, max(1, seats.count)), isFlowing: isFlowing, in: part, phrases)
    }.first
    guard let named else { return draw(seats, on: &canvas, in: part) }
    let places = part.columns([Part](repeating: .flexible(), count: named.columns), gap: 4)
    var y = part.top
    for (row, height) in named.heights.enumerated() {
      for (column, place) in places.enumerated() {
        let index = row * named.columns + column
        guard named.blocks.indices.contains(index) else { continue }
        draw(
          named.blocks[index], on: &canvas, in: Rect(x: place.left, y: y, columns: place.columns, rows: height))
      }
      y += height + 1
    }
  }

  private func draw(_ block: NamedSeats.Block, on canvas: inout Canvas, in part: Rect) {
    let wide = canvas.write(block.title, at: part.origin, style: .bold, width: part.columns)
    var top = 1
    if let place = block.place {
      let at = block.isPlaceBelow ? part.origin.moved(x: 2, y: 1) : part.origin.moved(x: wide + 2)
      canvas.write(place, at: at, style: .accent, width: part.right - at.x)
      if block.isPlaceBelow { top = 2 }
    }
    for (row, name) in block.names.enumerated() {
      canvas.write(name, at: part.origin.moved(x: 2, y: top + row), style: .plain, width: part.columns - 2)
    }
  }
}
