import Canvas
import Engine
import Foundation
import Phrases
import Rotation
import Testing
import Workshop

@testable import Outcomes

/// A session's plan on paper: text, Markdown and pages.
@Suite struct PlanSheetTests {
  @Test(arguments: Language.allCases)
  func `the plan of a world café is the one that was read and kept`(language: Language) throws {
    let held = try Held("wereldcafe")
    let source = PaperSource(
      session: held.session.assuming(held.turningPlan, for: "cafe"), zone: held.zone, names: held.names,
      phrases: Phrases(language), provisional: ["cafe"])
    let sheet = PlanSheet(source)
    try expect(sheet.text, isKeptAs: "plan.\(language).txt")
    try expect(sheet.markdown, isKeptAs: "plan.\(language).md")
  }

  @Test
  func `a session that goes on prints the rounds as they were, hands that moved people, and times as they now stand`()
    throws
  {
    var held = try Held("wereldcafe")
    held.gone = ["w04", "w19"]
    try held.wait(until: "13:33")
    try held.act(.startSession(shift: .zero))
    try held.wait(until: "13:45")
    try held.act(.nextItem)
    held.append([.groupsPlanned(breakout: "cafe", from: 1, rounds: held.turningPlan.rounds)])
    try held.act(.startGroups(breakout: "cafe"))
    try held.wait(until: "14:01")
    try held.act(.endGroups(breakout: "cafe"))
    try held.act(.moveInGroups(breakout: "cafe", participant: "w07", group: "woningaanbod"))
    try held.wait(until: "14:03")
    try held.act(.startGroups(breakout: "cafe"))
    let source = PaperSource(
      session: held.session, zone: held.zone, names: held.names, phrases: Phrases(.nl), journal: "wereldcafe.journal")
    let text = PlanSheet(source).text
    try expect(text, isKeptAs: "plan.running.txt")
    #expect(text.contains("Ronde 1 van 4 · gehouden 13:45–14:01"))
    #expect(text.contains("Ronde 2 van 4 · aan het werk sinds 14:03"))
    let plan = try #require(SeatPlan.all(source).first)
    #expect(plan.people.first { $0.id == "w07" }?.tables[1]?.id == "woningaanbod")
    #expect(plan.people.first { $0.id == "w04" }?.tables.prefix(2).allSatisfy { $0 == nil } == true)
    #expect(!text.contains("Voorlopig"))
  }

  @Test(arguments: [1, 2, 3, 4, 5]) func `both lists tell the plan, and everybody sits once a round`(seed: UInt64)
    throws
  {
    let held = try Held("wereldcafe") { $0.change(breakout: "cafe") { $0.mixing?.seed = seed } }
    let plan = try #require(SeatPlan.all(try held.provisional()).first)
    #expect(plan.rounds.count == 4)
    #expect(SeatChecker(plan: plan, people: held.people.filter { $0.leads == nil }).faults == [])
    let again = try #require(SeatPlan.all(try held.provisional()).first)
    #expect(again.rounds.map { $0.seatings.map(\.people) } == plan.rounds.map { $0.seatings.map(\.people) })
  }

  @Test func `hands that moved somebody show on paper, and what the plan is worth then`() throws {
    var held = try Held("wereldcafe")
    try held.wait(until: "13:30")
    try held.act(.startSession(shift: .zero))
    try held.act(.nextItem)
    try held.act(.planGroups(breakout: "cafe", anew: false))
    let before = try #require(SeatPlan.all(try held.provisional()).first)
    let table = try #require(before.people.first { $0.id == "w07" }?.tables[0]?.id)
    let other: GroupID = table == "woningaanbod" ? "energietransitie" : "woningaanbod"
    try held.act(.moveInGroups(breakout: "cafe", participant: "w07", group: other))
    let after = try #require(SeatPlan.all(try held.provisional()).first)
    #expect(after.people.first { $0.id == "w07" }?.tables[0]?.id == other)
    #expect(!after.isProvisional && after.notices == [])
    #expect(after.remarks.contains("Met de hand gezet in ronde 1: Gemeente Harderwijk"))
    let breakout = try #require(held.session.workshop.breakout("cafe"))
    let planned = Set(held.session.electorate.map(\.id))
    let worth = try #require(MixingTask(breakout, in: held.session, present: planned, anew: false)?.worth)
    #expect(!worth.isProvenBest && worth.measures.conflict + worth.measures.imbalance > worth.bounds.imbalance)
  }

  @Test func `nothing is wider than eighty columns, whatever names are like`() throws {
    let held = try Held("wereldcafe") { workshop in
      workshop.title = String(repeating: "Een heel lange titel ", count: 8)
      workshop.change(breakout: "cafe") { $0.mixing?.rounds = 30 }
    }
    var source = try held.provisional()
    let odd = [
      "山田 太郎 様", "Bakker, Anna (wethouder) van de gemeente Hof van Twente aan de IJssel", "\u{202E}a\u{1B}[2J|b",
    ]
    for (person, name) in zip(held.session.electorate, odd) { source.names[person.id] = name }
    let lines = PlanSheet(source).text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.filter { Text.width(of: $0) > 80 } == [])
    #expect(lines.contains { $0.contains("山田 太郎 様") } && !lines.contains { $0.contains("\u{1B}") })
    // Every round stands beside every name, in as many tables as that takes.
    let plan = try #require(SeatPlan.all(source).first)
    let rows = lines.count { $0.hasPrefix("  山田 太郎 様 ") }
    #expect(plan.rounds.count == 30 && rows > 1)
  }

  @Test func `where nobody is listed seats wait for who comes`() throws {
    var held = try Held("wereldcafe")
    held.session = Session(beginning: held.session.workshop, people: [])
    let sheet = PlanSheet(try held.provisional())
    #expect(sheet.text.contains("Wie waar zit wacht op wie er komen"))
    #expect(sheet.html.contains("Wie waar zit wacht op wie er komen"))
    #expect(SeatSheet(sheet.source).isEmpty && SeatSheet(sheet.source).notices.count == 1)
    #expect(CardSheet(sheet.source, codes: [:], joinHint: nil).isEmpty)
  }

  @Test func `tables are called by what they are called in the room`() {
    func labels(_ titles: [String], _ places: [String?]) -> [String] {
      SeatPlan.Table.labels(titles: titles, places: places)
    }
    #expect(labels(["Wonen", "Zorg"], ["tafel 2", "tafel 1"]) == ["2", "1"])
    #expect(labels(["Groep 1", "Groep 2"], [nil, nil]) == ["1", "2"])
    #expect(labels(["Hoek A", "Hoek B"], [nil, "https://x.nl/b"]) == ["A", "B"])
    #expect(labels(["Wonen", "Zorg"], ["tafel 1", nil]) == ["1", "2"])
    #expect(labels(["Wonen", "Zorg"], ["zaal 1", "zaal 1"]) == ["1", "2"])
    #expect(labels([], []) == [])
  }

  @Test func `names stand in the order of the alphabet, whatever marks they have`() {
    let names = [
      "Zoë", "Élise", "Eva", "anna de Wit", "Anna Bakker", "Çelik", "Cas", "tafel 10", "tafel 9", "山田", "IJsbrand",
      "Jan-Willem", "Jan Arie", "O'Brien", "Obe",
    ]
    #expect(
      names.alphabetical { $0 } == [
        "Anna Bakker", "anna de Wit", "Cas", "Çelik", "Élise", "Eva", "IJsbrand", "Jan Arie", "Jan-Willem", "Obe",
        "O'Brien", "tafel 9", "tafel 10", "Zoë", "山田",
      ])
  }

  /// Compares with a file under `Expected/`; with BERAAD_KEEP=1 in the environment writes it anew.
  private func expect(_ text: String, isKeptAs name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected/\(name)")
    if ProcessInfo.processInfo.environment["BERAAD_KEEP"] == "1" { try Data(text.utf8).write(to: file) }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)))
  }
}
