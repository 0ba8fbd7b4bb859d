import Engine
import Foundation
import Tally
import Testing
import Workshop

@testable import Outcomes

struct ReportTests {
  @Test(arguments: ["nl", "en"])
  func `the report of a whole session is the one that was read and kept`(language: String) throws {
    let held = try Held.webinar(english: language == "en")
    try expect(held.outcome().report(in: held.zone), isKeptAs: "webinar.\(language).md")
  }

  @Test func `the outcomes of a whole session are the ones that were read and kept`() throws {
    try expect(try Held.webinar().outcome().json, isKeptAs: "webinar.outcomes.json")
  }

  @Test(arguments: ["nl", "en"])
  func `the report of a world café tells its rounds`(language: String) throws {
    let held = try Held.cafe(english: language == "en")
    try expect(held.outcome().report(in: held.zone), isKeptAs: "cafe.\(language).md")
    try expect(held.outcome(names: true).report(in: held.zone), isKeptAs: "cafe.names.\(language).md")
  }

  @Test func `who hosted a table is told with names, and not without`() throws {
    var held = try Held("wereldcafe") { workshop in
      for (item, activities) in workshop.agenda.map(\.activities).enumerated() {
        for case (let index, .breakout(var breakout)) in activities.enumerated() {
          breakout.mixing?.pattern = .worldCafe
          breakout.mixing?.hosts = ["w05"]
          workshop.agenda[item].activities[index] = .breakout(breakout)
        }
      }
    }
    try held.act(.startSession(shift: .zero))
    try held.act(.nextItem)
    try held.act(.planGroups(breakout: "cafe", anew: false))
    try held.act(.startGroups(breakout: "cafe"))
    try held.act(.endGroups(breakout: "cafe"))
    let name = try #require(held.people.first { $0.id == "w05" }?.name)
    #expect(held.outcome(names: true).report(in: held.zone).contains("(gastheer/gastvrouw: \(name))"))
    #expect(!held.outcome().report(in: held.zone).contains("gastheer"))
    #expect(held.outcome().breakouts.first?.rounds?.first?.groups.allSatisfy { $0.host == nil } == true)
  }

  @Test func `the outcomes of a world café are the ones that were read and kept`() throws {
    try expect(try Held.cafe().outcome().json, isKeptAs: "cafe.outcomes.json")
  }

  @Test func `who said what, in which words and round, stays with what it goes on as`() throws {
    let outcome = try Held.cafe().outcome()
    let actions = try #require(outcome.collections.first { $0.id == "acties" })
    let merged = try #require(actions.entries.first)
    #expect(merged.fields == ["text": "Met bewoners beginnen"] && merged.own == ["text": "Eerst langs de bewoners"])
    #expect(merged.upvotes == 3 && merged.merged.map(\.upvotes) == [2])
    #expect(merged.merged.map(\.fields) == [["text": "Bewoners vooraf betrekken"]])
    #expect(merged.groups == ["woningaanbod", "energietransitie"])
    #expect(merged.voices.map(\.round) == [3, 3] && merged.voices.allSatisfy { $0.at != nil })
    let harvests = try #require(outcome.breakouts.first).groups.flatMap(\.harvest).filter { $0.collection == "acties" }
    #expect(harvests.compactMap(\.merged) == [["acties-2"]])
  }

  @Test func `how many others everybody met is counted from who sat where`() throws {
    let met = try #require(
      Met([["a": ["p1", "p2", "p3"], "b": ["p4", "p5"]], ["a": ["p1", "p2", "p4"], "b": ["p3", "p5", "p6"]]]))
    // p1: 2 3 4, p2: 1 3 4, p3: 1 2 5 6, p4: 5 1 2, p5: 4 3 6, p6: 3 5.
    #expect((met.people, met.least, met.most, met.pairsAgain) == (6, 2, 4, 1))
    #expect(met.median == 3)
    #expect(Met([[:]]) == nil)
    let outcome = try Held.cafe().outcome()
    let breakout = try #require(outcome.breakouts.first)
    #expect(breakout.rounds?.map { $0.groups.reduce(0) { $0 + $1.members } } == [36, 36, 36])
    #expect(breakout.roundsPlanned == 4 && breakout.round == 3 && breakout.met?.people == 36)
  }

  @Test func `nothing of a poll that was not revealed is in any export, unless everything is asked for`() throws {
    let held = try Held.webinar()
    for text in [held.outcome().report(in: held.zone), try held.outcome().json] {
      for word in ["intern", "Wat blijft onder ons", "geheim-een", "Geheim twee"] { #expect(!text.contains(word)) }
    }
    #expect(held.outcome().leftOut == LeftOut(polls: 1, rounds: 1, entries: 2))
    let all = held.outcome(all: true)
    #expect(all.report(in: held.zone).contains("### Wat blijft onder ons?"))
    #expect(try all.json.contains("\"unrevealed\""))
    #expect(all.leftOut == LeftOut())
  }

  @Test func `what was hidden or not let through is in no export, unless everything is asked for`() throws {
    let held = try Held.webinar()
    for word in ["Dit hoort hier niet", "Nog niet bekeken"] {
      #expect(!held.outcome().report(in: held.zone).contains(word))
      #expect(!(try held.outcome().json.contains(word)))
      #expect(held.outcome(all: true).report(in: held.zone).contains(word))
    }
  }

  @Test func `the first wording of an edited entry is only in an export of everything`() throws {
    let held = try Held.webinar()
    #expect(!(try held.outcome().json.contains("Geldt dit ook voor de regio?")))
    #expect(try held.outcome(all: true).json.contains("Geldt dit ook voor de regio?"))
  }

  @Test func `no participant is named unless names are asked for`() throws {
    let held = try Held.webinar()
    let names = held.people.map(\.name)
    for text in [held.outcome().report(in: held.zone), try held.outcome().json] {
      for name in names { #expect(!text.contains(name), "\(name)") }
      for person in held.people { #expect(!text.contains("\"\(person.id)\"")) }
    }
    let named = held.outcome(names: true).report(in: held.zone)
    for name in names { #expect(named.contains(name), "\(name)") }
  }

  @Test func `a report never cuts what was chosen`() throws {
    let long =
      "Regionale afspraken over woningbouw " + String(repeating: "met alle gemeenten van het cluster ", count: 5)
    var held = try Held { workshop in
      workshop.agenda[1].activities.append(.poll(Held.choice("lang", long + "vraag", [long + "eind", "Kort"])))
    }
    try held.act(.startSession(shift: .zero))
    try held.act(.nextItem)
    try held.poll("lang", 5) { _ in .choice([OptionID(slug(long + "eind"))]) }
    try held.act(.endSession)
    let report = held.outcome().report(in: held.zone)
    #expect(report.contains("\(long)vraag – **\(long)eind**"))
  }

  @Test func `the practice poll is in no export`() throws {
    let held = try Held.webinar()
    let all = held.outcome(names: true, all: true)
    for text in [all.report(in: held.zone), try all.json] {
      #expect(!text.contains("Oefenstem") && !text.contains(Poll.practiceID.text))
    }
  }

  @Test func `a poll without ballots has no answers, never a percentage`() throws {
    let held = try Held.webinar()
    let report = held.outcome().report(in: held.zone)
    let start = try #require(report.range(of: "### Waarop antwoordt niemand?"))
    let rest = report[start.upperBound...]
    let part = rest[..<(rest.range(of: "\n#")?.lowerBound ?? rest.endIndex)]
    #expect(part.contains("geen antwoorden"))
    #expect(!part.contains("%") && !part.contains("|"))
  }

  @Test func `a round counts those who could vote when it closed`() throws {
    var held = try Held.webinar()
    let before = held.outcome().polls
    held.append([.participantAdded(participant: "gast-1", attributes: [:], leads: nil, admitted: true)])
    #expect(held.outcome().polls == before)
    #expect(held.outcome().people.listed == 59)
  }

  @Test func `a session whose times were moved says when it was planned`() throws {
    var held = try Held()
    try held.wait(until: "10:25")
    try held.act(.startSession(shift: .minutes(25)))
    let report = held.outcome().report(in: held.zone)
    #expect(report.contains("begonnen om 10:25 (gepland om 10:00; alle tijden zijn meegeschoven)"))
    #expect(try held.outcome().json.contains("\"fileStart\": \"2020-12-11T09:00:00.000Z\""))
    #expect(!(try Held.webinar().outcome().json.contains("fileStart")))
  }

  @Test(arguments: [
    ("10:00:31", "begonnen om 10:00, zoals gepland"), ("10:00:59", "begonnen om 10:00, zoals gepland"),
    ("10:01:00", "begonnen om 10:01, 1 minuut later dan gepland"),
    ("09:59:59", "begonnen om 09:59, 1 minuut eerder dan gepland"),
  ])
  func `how late a session began is what its two times say`(clock: String, expected: String) throws {
    var held = try Held()
    try held.wait(until: clock)
    try held.act(.startSession(shift: .zero))
    #expect(held.outcome().report(in: held.zone).contains(expected))
  }

  @Test func `a scale is told of with single quotation marks, and one voter is no share`() throws {
    let held = try Held.webinar()
    #expect(!held.outcome().report(in: held.zone).contains("‘‘"))
    var one = try Held { $0.agenda[1].activities.append(.poll(Held.choice("een", "Gaan wij door?", ["Ja", "Nee"]))) }
    try one.wait(until: "10:02")
    try one.act(.startSession(shift: .zero))
    try one.act(.nextItem)
    try one.poll("een", 1) { _ in .choice(["ja"]) }
    #expect(one.outcome().report(in: one.zone).contains("‘Ja’ is het meest gekozen: door de enige stemmer."))
  }

  @Test func `a session that goes on and one that has not begun say so and show no figures`() throws {
    var held = try Held()
    #expect(held.outcome().report(in: held.zone).contains("**Nog niet begonnen.**"))
    try held.wait(until: "10:02")
    try held.act(.startSession(shift: .zero))
    try held.act(.nextItem)
    try held.act(.openPoll(poll: "herkenning"))
    try held.vote("herkenning", 9) { _ in .scale(["cluster": .point(5)]) }
    let outcome = held.outcome()
    #expect(outcome.report(in: held.zone).contains("Deze peiling staat nog open; er is nog geen uitslag."))
    #expect(outcome.report(in: held.zone).contains("**Tussenstand.**"))
    #expect(outcome.polls.first?.rounds.first?.turnout == nil)
    #expect(outcome.leftOut == LeftOut())
  }

  /// Compares with a file under `Expected/`; with BERAAD_KEEP=1 in the environment writes it anew.
  private func expect(_ text: String, isKeptAs name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected/\(name)")
    if ProcessInfo.processInfo.environment["BERAAD_KEEP"] == "1" { try Data(text.utf8).write(to: file) }
    let kept = try String(contentsOf: file, encoding: .utf8)
    let lines = zip(text.split(separator: "\n"), kept.split(separator: "\n"))
    for (line, expected) in lines where line != expected {
      #expect(line == expected)
      return
    }
    #expect(text == kept)
  }
}
