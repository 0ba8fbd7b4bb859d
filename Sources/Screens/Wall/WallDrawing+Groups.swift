import Canvas
import Engine

/// How the groups stand on the wall: whoever looks for a meeting link must be able to read all of it.
private struct Seating {
  enum Lines: Int {
    /// The title with the place beside it.
    case one = 1
    /// The title with the leader beside it, the place below.
    case two
    /// Title, place and leader, one below the other.
    case three
  }

  var columns: Int
  var lines: Lines
  /// A link is shown with its `https://`.
  var isWhole: Bool

  /// The fullest first; the last one is taken where none fits.
  static let all = [
    Seating(columns: 2, lines: .three, isWhole: true), Seating(columns: 2, lines: .three, isWhole: false),
    Seating(columns: 1, lines: .three, isWhole: true), Seating(columns: 1, lines: .two, isWhole: true),
    Seating(columns: 1, lines: .two, isWhole: false), Seating(columns: 2, lines: .two, isWhole: false),
    Seating(columns: 1, lines: .one, isWhole: true), Seating(columns: 1, lines: .one, isWhole: false),
    Seating(columns: 2, lines: .one, isWhole: false), Seating(columns: 1, lines: .one, isWhole: false),
  ]

  /// What stands as the place of a group: nobody types `https://`.
  func place(of seat: WallView.Seats) -> String? {
    guard !isWhole, let place = seat.place else { return seat.place }
    for scheme in ["https://", "http://"] where place.hasPrefix(scheme) { return String(place.dropFirst(scheme.count)) }
    return place
  }

  /// The cells for the number of people at the right.
  static let people = 5

  /// The column in which a second text stands beside the title.
  func indent(_ seats: [WallView.Seats]) -> Int { (seats.map { Text.width(of: $0.title) }.max() ?? 0) + 2 }

  func rows(_ seats: [WallView.Seats]) -> Int { (seats.count + columns - 1) / columns }

  /// Whether nothing is cut off.
  func fits(_ seats: [WallView.Seats], in part: Rect) -> Bool {
    guard columns == 1 || part.columns >= 70 && seats.count > 1, rows(seats) * lines.rawValue <= part.rows else {
      return false
    }
    let width = (part.columns - 4 * (columns - 1)) / columns
    func wide(_ text: String?) -> Int { text.map { Text.width(of: $0) } ?? 0 }
    let indent = indent(seats)
    return seats.allSatisfy { seat in
      switch lines {
      case .three: max(wide(place(of: seat)), wide(seat.lead)) + 2 <= width && indent + Self.people <= width
      case .two: indent + wide(seat.lead) + Self.people <= width && wide(place(of: seat)) + 2 <= width
      case .one: indent + wide(place(of: seat) ?? seat.lead) + Self.people <= width
      }
    }
  }
}

extension WallDrawing {
  /// Where each group sits: as much as can be shown without a link being cut.
  func draw(_ seats: [WallView.Seats], on canvas: inout Canvas, in part: Rect) {
    guard let least = Seating.all.last else { return }
    let seating = Seating.all.first { $0.fits(seats, in: part) } ?? least
    let lines = seating.lines.rawValue
    let parts = parts([Int](repeating: lines, count: seating.rows(seats)), in: part.rows)
    let here = parts[turn(of: parts.count)]
    let each = here.count
    drawTurn(of: parts.count, on: &canvas, in: part.row(part.rows - 1))
    let step = part.rows >= each * (lines + 1) ? lines + 1 : lines
    let places = part.columns([Part](repeating: .flexible(), count: seating.columns), gap: 4)
    let isCut = !seating.fits(seats, in: part)
    var indent = seating.indent(seats)
    if isCut {
      // Titles can be told apart by their beginnings; of a link every letter counts.
      let widest = seats.map { Text.width(of: seating.place(of: $0) ?? $0.lead ?? "") }.max() ?? 0
      indent = max(min(12, part.columns / 2), min(indent, part.columns - widest - Seating.people))
    }
    let shown = seats.dropFirst(here.lowerBound * seating.columns).prefix(each * seating.columns)
    for (index, seat) in shown.enumerated() {
      let column = places[index / each]
      let row = column.row(index % each * step)
      guard row.rows > 0 else { continue }
      let place = seating.place(of: seat)
      func beside(_ text: String?, _ style: Style) {
        canvas.write(
          text ?? "", at: row.origin.moved(x: indent), style: style, width: row.columns - indent - Seating.people)
      }
      func below(_ text: String?, _ line: Int, _ style: Style) {
        canvas.write(text ?? "", at: row.origin.moved(x: 2, y: line), style: style, width: row.columns - 2)
      }
      canvas.write(seat.title, at: row.origin, style: .bold, width: isCut ? indent - 1 : row.columns - Seating.people)
      switch seating.lines {
      case .one: beside(place ?? seat.lead, .accent)
      case .two:
        beside(seat.lead, .dim)
        below(place, 1, .accent)
      case .three:
        below(place ?? seat.lead, 1, .accent)
        if place != nil { below(seat.lead, 2, .dim) }
      }
      canvas.write(
        String(seat.people), at: Point(x: row.right - 4, y: row.top), style: .dim, width: 4, align: .right)
    }
  }
}
