import Phrases

/// The list in which people look themselves up.
extension PaperPage {
  /// A sheet or more with everybody by name, and the table of each round in columns.
  mutating func addNames(of plan: SeatPlan, _ source: PaperSource) {
    guard !plan.rounds.isEmpty, !plan.people.isEmpty else { return }
    let heading = source.phrases.paperByName
    let notice = plan.isProvisional ? source.phrases.paperProvisionalShort : nil
    let legend = NameLegend(of: plan)
    let top = noticeHTML(notice) + legend.html
    let limit = PaperRoom.height - PaperRoom.heading(heading, plan.title) - noticeRoom(notice) - legend.room - 20
    let rows = NameRows(plan: plan)
    for rounds in rows.parts {
      let layout = rows.layout(rounds, limit: limit)
      for columns in layout.html({ rows.html($0, rounds, source.phrases) }) {
        sheet("byName", heading, plan.title, top + columns)
      }
    }
  }
}

/// What the labels of tables stand for.
struct NameLegend {
  private let tables: [SeatPlan.Table]

  init(of plan: SeatPlan) {
    // `Groep 3` tells what 3 is.
    let isTold = plan.tables.allSatisfy { $0.place == nil && $0.title.hasSuffix(" \($0.label)") }
    tables = plan.hasSeveralRounds && !isTold ? plan.tables : []
  }

  var html: String {
    if tables.isEmpty { return "" }
    let parts = tables.map { "<span><b>\(escaped($0.label))</b> \(escaped($0.seatInRoom))</span>" }
    return "<p class=\"legend\">\(parts.joined(separator: " "))</p>\n"
  }

  var room: Double {
    if tables.isEmpty { return 0 }
    // None of them is parted over lines.
    let text = tables.map { "\($0.label) \($0.seatInRoom)".replacing(" ", with: "_") + "__" }.joined(separator: " ")
    return PaperRoom.height(text, size: 10, width: PaperRoom.width, line: 1.3) + 2 * PaperRoom.millimetre
  }
}

/// A row a person: the name, and the label of a table for each round, or the whole name of the only one.
struct NameRows {
  static let sizes = [18, 17, 16, 15, 14]
  /// Where they let all share a sheet.
  static let smallSizes = [13, 12]
  /// By which it is told how many columns there is room for.
  static let usual = 14

  var plan: SeatPlan

  /// How wide the column of a round is, in sizes of the letter.
  private var label: Double { Double(max(2, plan.tables.map(\.label.count).max() ?? 0)) * 0.62 + 0.4 }

  /// Rounds that fit beside the names, one lot of sheets after the other.
  var parts: [Range<Int>] {
    let most = max(1, Int(PaperRoom.width * 0.6 / (Double(NameRows.usual) * label)))
    let count = max(1, (plan.rounds.count + most - 1) / most)
    return (0..<count).map { plan.rounds.count * $0 / count..<plan.rounds.count * ($0 + 1) / count }
  }

  /// Two, or one where beside so many rounds names would have no room in the half of a sheet.
  func columns(_ rounds: Range<Int>) -> Int {
    let labels = Double(rounds.count) * label * Double(NameRows.usual)
    return plan.people.count < 12 || plan.hasSeveralRounds && labels > PaperRoom.column(of: 2) * 0.55 ? 1 : 2
  }

  func layout(_ rounds: Range<Int>, limit: Double) -> ColumnLayout {
    func laid(_ sizes: [Int]) -> ColumnLayout {
      ColumnLayout(sizes: sizes, counts: [columns(rounds)], limit: limit) { size, width in
        plan.people.map { height(of: $0, rounds, size, width) }
      }
    }
    let large = laid(NameRows.sizes)
    if large.sheets.count < 2 { return large }
    let small = laid(NameRows.smallSizes)
    return small.sheets.count == 1 ? small : large
  }

  private func height(of person: SeatPlan.Person, _ rounds: Range<Int>, _ size: Double, _ width: Double) -> Double {
    let name = plan.hasSeveralRounds ? width - (Double(rounds.count) * label + 0.4) * size : width / 2
    let seat = plan.hasSeveralRounds ? "" : person.tables.first.flatMap { $0?.seatInRoom } ?? ""
    let lines = max(
      PaperRoom.lines(person.name, size: size, width: name), PaperRoom.lines(seat, size: size, width: width / 2))
    return Double(lines) * size * 1.2 + 0.5
  }

  func html(_ people: Range<Int>, _ rounds: Range<Int>, _ phrases: Phrases) -> String {
    let heads =
      plan.hasSeveralRounds
      ? rounds.map { "<th>\(escaped(plan.mark(of: plan.rounds[$0], phrases)))</th>" }
      : ["<th class=\"whole\">\(escaped(phrases.paperTable))</th>"]
    let cells = "<th>\(escaped(phrases.paperName))</th>\(heads.joined())"
    let rows = plan.people[people].map { person in
      let seats =
        plan.hasSeveralRounds
        ? rounds.map { "<td style=\"width:\(label)em\">\(escaped(person.tables[$0]?.label ?? "–"))</td>" }
        : ["<td class=\"whole\">\(escaped(person.tables.first.flatMap { $0?.seatInRoom } ?? "–"))</td>"]
      return "<tr><td>\(escaped(person.name))</td>\(seats.joined())</tr>"
    }
    return
      "<table class=\"names\">\n<thead><tr>\(cells)</tr></thead>\n<tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table>"
  }
}
