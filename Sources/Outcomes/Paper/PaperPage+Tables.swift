import Phrases
import Workshop

/// Tables with their people, as large as fits a sheet.
extension PaperPage {
  /// A sheet or more for each round: who sits at which table.
  mutating func addRounds(of plan: SeatPlan, _ source: PaperSource) {
    for round in plan.rounds {
      let heading = plan.name(of: round, source.phrases)
      let small = [plan.title, plan.state(of: round, source)].compactMap { $0 }.joined(separator: " · ")
      let notice = plan.isProvisional && round.state == .toCome ? source.phrases.paperProvisionalShort : nil
      let limit = PaperRoom.height - PaperRoom.heading(heading, small) - noticeRoom(notice)
      let blocks = round.seatings.flatMap { TableBlock.parts(of: $0, limit: limit, source.phrases) }
      let layout = ColumnLayout(
        sizes: TableBlock.sizes, counts: blocks.count == 1 ? [1] : [2, 3], limit: limit
      ) { size, width in blocks.map { $0.height(size, width) } }
      for columns in layout.html({ blocks[$0].map(\.html).joined() }) {
        sheet("round", heading, small, noticeHTML(notice) + columns)
      }
    }
  }

  /// Sheets that lie on the tables: what each is called, what is asked, and its people, round by round.
  mutating func addTables(of plan: SeatPlan, _ source: PaperSource) {
    let phrases = source.phrases
    for table in plan.standing where !plan.rounds.isEmpty {
      let under = [table.place, table.lead.map(phrases.cardLead)].compactMap { $0 }.joined(separator: " · ")
      let notice = plan.isProvisional ? phrases.paperProvisionalShort : nil
      let top =
        "<div class=\"place\">\(escaped(under))</div>\n\(noticeHTML(notice))"
        + "<div class=\"prompt\">\(escaped(plan.breakout.prompt))</div>\n"
      let limit =
        PaperRoom.height - PaperRoom.height(table.title, size: 34, width: PaperRoom.width, bold: true, line: 1.15)
        - PaperRoom.height(under, size: 18, width: PaperRoom.width, line: 1.3)
        - PaperRoom.height(plan.breakout.prompt, size: 14, width: PaperRoom.width, line: 1.3) - noticeRoom(notice) - 60
      let blocks = plan.rounds.flatMap { round in
        let people = round.seatings.first { $0.table.id == table.id }?.people ?? []
        let heading = plan.hasSeveralRounds ? plan.shortName(of: round, phrases) : phrases.paperByTable
        return TableBlock.parts(of: people, heading: heading, limit: limit, phrases)
      }
      let layout = ColumnLayout(
        sizes: TableBlock.sizes, counts: blocks.count == 1 ? [1] : [2, 3], limit: limit
      ) { size, width in blocks.map { $0.height(size, width) } }
      for columns in layout.html({ blocks[$0].map(\.html).joined() }) {
        sheet("onTable", table.title, nil, top + columns)
      }
    }
  }

  /// A notice in a frame.
  func noticeHTML(_ notice: String?) -> String { notice.map { "<p class=\"notice\">\(escaped($0))</p>\n" } ?? "" }

  func noticeRoom(_ notice: String?) -> Double {
    notice.map { PaperRoom.height($0, size: 11, width: PaperRoom.width - 18, line: 1.3) + 8 * PaperRoom.millimetre }
      ?? 0
  }
}

/// A table with its people, or a part of one that is higher than a sheet.
struct TableBlock {
  /// From across the room down to what is still read at arm's length, in points.
  static let sizes = [22, 20, 19, 18, 17, 16, 15, 14]
  static let least = 14

  /// The table's number, where it stands in neither its name nor its place.
  var label: String?
  var heading: String
  /// How many sit there, or that it is continued.
  var count: String
  var under: [String]
  var people: [String]

  static func parts(of seating: SeatPlan.Seating, limit: Double, _ phrases: Phrases) -> [TableBlock] {
    let table = seating.table
    var parts = parts(of: seating.people, heading: table.title, limit: limit, phrases)
    let words = [table.title, table.place ?? ""].flatMap { $0.split(separator: " ") }
    for part in parts.indices { parts[part].label = words.contains { $0 == table.label } ? nil : table.label }
    parts[0].under = [[table.place, table.lead.map(phrases.cardLead)].compactMap { $0 }.joined(separator: " · ")].filter
    { !$0.isEmpty }
    return parts
  }

  static func parts(of people: [String], heading: String, limit: Double, _ phrases: Phrases) -> [TableBlock] {
    let size = Double(least)
    let most = max(1, Int((limit - size * 6) / (size * 1.25)))
    return (0..<max(1, (people.count + most - 1) / most)).map { part in
      TableBlock(
        heading: heading, count: part == 0 ? "\(people.count)" : phrases.paperContinued, under: [],
        people: Array(people.dropFirst(part * most).prefix(most)))
    }
  }

  /// How high it is at a size and a width.
  func height(_ size: Double, _ width: Double) -> Double {
    let title = PaperRoom.height(heading, size: size * 1.15, width: width - size * 3, bold: true, line: 1.2) + 2
    let lines = under.reduce(0.0) { $0 + PaperRoom.height($1, size: size * 0.8, width: width, line: 1.3) }
    let names = people.reduce(0.0) { $0 + PaperRoom.height($1, size: size, width: width - size) }
    return title + lines + names + size * 0.95
  }

  var html: String {
    let number = label.map { "<span>\(escaped($0))</span>" } ?? ""
    let lines = under.map { "<div class=\"under\">\(escaped($0))</div>\n" }.joined()
    let names = people.map { "<li>\(escaped($0))</li>" }.joined(separator: "\n")
    return "<div class=\"table\"><h2>\(number)<b>\(escaped(heading))</b><i>\(escaped(count))</i></h2>\n"
      + "\(lines)<ol>\n\(names)\n</ol></div>\n"
  }
}
