import Foundation
import Phrases
import SessionFile
import Testing
import Workshop

/// The top of the repository, with a slash behind it.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path(percentEncoded: false)

struct ShippedSessionTests {
  @Test func `the m50 webinar loads without a word`() throws {
    let result = SessionFile.load(path: repository + "Sessions/m50-webinar")
    if case .failure(let rejected) = result {
      Issue.record("\(rejected.problems.map { $0.line(in: .en) }.joined(separator: "\n"))")
    }
    let session = try result.get()
    #expect(session.warnings.map { $0.line(in: .en) } == [])
    #expect(session.roster.filter { $0.leads == nil }.count == 58)
    #expect(session.roster.filter { $0.leads != nil }.count == 7)
    let plan = session.workshop
    var clocks: [String] = []
    var next = plan.starts
    for item in plan.agenda {
      clocks.append("\(session.zone.local(next).clock) \(item.title)")
      if let anchor = item.anchor { #expect(anchor == next) }
      next = next + item.length
    }
    #expect(
      clocks == [
        "10:00 Opening", "10:05 Presentatie van het onderzoek", "10:55 Korte pauze",
        "11:00 Interactief deel in zeven groepen", "11:40 Plenaire afsluiting",
      ])
    #expect(plan.ends == next)
    #expect(plan.starts.iso8601 == "2020-12-11T09:00:00.000Z")
    let groups = try #require(plan.groupSet("clusters")).groups
    #expect(groups.map(\.id.text).count == 7)
    for group in groups {
      #expect(group.brief?.contains("demografie") == true)
      #expect(group.place?.hasPrefix("https://voorbeeld.example/") == true)
      #expect(group.lead == ParticipantID("lead-\(group.id)"))
    }
    #expect(plan.breakout("uitwisseling")?.collections.map(\.fields.count) == [1, 2])
  }

  @Test func `zones know when clocks change`() throws {
    let zone = try #require(Zones.zone(named: "Europe/Amsterdam"))
    for (text, offset) in [
      ("2020-12-11T09:00:00.000Z", 3_600), ("2020-07-01T09:00:00.000Z", 7_200), ("2095-07-01T09:00:00.000Z", 7_200),
      ("1975-07-01T09:00:00.000Z", 3_600), ("2020-03-29T00:59:59.000Z", 3_600), ("2020-03-29T01:00:00.000Z", 7_200),
    ] {
      #expect(zone.offsetSeconds(at: try #require(Instant(iso8601: text))) == offset, "\(text)")
    }
    #expect(Zones.zone(named: "Europe/Amsterdm") == nil)
    #expect(Zones.zone(named: "CEST") == nil)
    #expect(Zones.zone(named: "../../etc/passwd") == nil)
    // A change that is no daylight saving: Samoa skipped a day.
    let apia = try #require(Zones.zone(named: "Pacific/Apia"))
    #expect(apia.offsetSeconds(at: try #require(Instant(iso8601: "2011-12-31T12:00:00.000Z"))) == 14 * 3_600)
  }
}
