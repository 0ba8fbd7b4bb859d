import Engine
import Foundation
import Phrases
import Testing
import Workshop

@testable import Outcomes

/// Pages for A4: what stands on which sheet, and how large.
@Suite struct PaperPageTests {
  private func page(people: Int, groups: Int, rounds: Int, name: (Int) -> String = { "Naam van \($0)" }) throws -> (
    SeatPlan, String
  ) {
    let group = GroupSet(id: "tafels", groups: (1...groups).map { Group.numbered($0, in: .nl) })
    let breakout = Breakout(
      id: "cafe", prompt: "Wat?", groupSet: "tafels", length: .minutes(15), mixing: Mixing(rounds: rounds))
    let workshop = Workshop(
      id: "dag", title: "Een dag", language: .nl, zone: "UTC", starts: Instant(milliseconds: 0), groupSets: [group],
      agenda: [AgendaItem(id: "a", title: "Café", length: .minutes(90), activities: [.breakout(breakout)])])
    let listed = (0..<people).map { Person(id: ParticipantID("p\($0)"), name: name($0)) }
    var session = Session(beginning: workshop, people: listed)
    // Turned by one table a round: where who sits is of no matter here.
    let plan = (0..<rounds).map { round in
      Dictionary(grouping: listed.enumerated(), by: { group.groups[($0.offset + round) % groups].id })
        .mapValues { $0.map(\.element.id) }
    }
    session = session.assuming(GroupPlan(from: 1, rounds: plan), for: "cafe")
    let source = PaperSource(
      session: session, zone: .utc, names: Dictionary(uniqueKeysWithValues: listed.map { ($0.id, $0.name) }),
      phrases: Phrases(.nl), provisional: ["cafe"])
    return (try #require(SeatPlan.all(source).first), PlanSheet(source).html)
  }

  private func sizes(_ html: String, of kind: String) -> [Int] {
    html.components(separatedBy: "<section class=\"\(kind) sheet\"").dropFirst().flatMap { section in
      section.matches(of: /font-size:(\d+)pt/).prefix(1).compactMap { Int($0.output.1) }
    }
  }

  @Test(arguments: [(1, 1, 1), (12, 3, 4), (38, 6, 4), (80, 10, 4), (300, 38, 4), (24, 6, 20), (200, 1, 2)])
  func `everybody is on each round's sheets once, in letters that can be read on a wall`(
    people: Int, groups: Int, rounds: Int
  ) throws {
    let (_, html) = try page(people: people, groups: groups, rounds: rounds)
    let tables = sizes(html, of: "round")
    #expect(tables.count >= rounds && tables.allSatisfy { $0 >= 14 })
    let names = sizes(html, of: "byName")
    #expect(names.allSatisfy { $0 >= 12 } && (names.count < 2 || names.allSatisfy { $0 >= 14 }))
    for person in [0, people / 2, people - 1] {
      #expect(html.components(separatedBy: "<li>Naam van \(person)</li>").count - 1 == rounds)
      #expect(html.contains("<td>Naam van \(person)</td>"))
    }
  }

  @Test func `thirty-eight people at six tables share a sheet a round, and eighty at ten take two`() throws {
    #expect(sizes(try page(people: 38, groups: 6, rounds: 4).1, of: "round").count == 4)
    #expect(sizes(try page(people: 38, groups: 6, rounds: 4).1, of: "byName").count == 1)
    #expect(sizes(try page(people: 80, groups: 10, rounds: 4).1, of: "round").count == 8)
    #expect(sizes(try page(people: 80, groups: 10, rounds: 4).1, of: "byName").count <= 2)
  }

  @Test func `columns keep the order, leave nothing out and are no higher than a sheet`() {
    for seed in 1...200 {
      var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
      let heights = (0..<(seed % 40)).map { _ -> Double in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 40 & 0xFF) + 1
      }
      for count in 1...3 {
        let sheets = PaperRoom.sheets(heights, columns: count, limit: 400)
        #expect(sheets.joined().flatMap { Array($0) } == Array(heights.indices))
        #expect(sheets.allSatisfy { $0.count <= count && !$0.isEmpty })
        for column in sheets.joined() { #expect(heights[column].reduce(0, +) <= 400) }
      }
    }
  }

  @Test func `a table that is higher than a sheet goes on in the next column and says so`() throws {
    let (_, html) = try page(people: 200, groups: 1, rounds: 1)
    #expect(html.contains("<i>200</i>") && html.contains("<i>vervolg</i>"))
  }

  @Test func `long names go on below their beginning, none is cut`() throws {
    let long = "Vertegenwoordiger van de samenwerkende gemeenten in de regio Noordwest-Overijssel en Zuidwest-Drenthe"
    let (_, html) = try page(people: 40, groups: 5, rounds: 3) { "\(long) \($0)" }
    for person in 0..<40 { #expect(html.components(separatedBy: "<li>\(long) \(person)</li>").count - 1 == 3) }
    #expect(sizes(html, of: "round").allSatisfy { $0 >= 14 })
  }
}
