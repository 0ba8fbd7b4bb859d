import Foundation
import Testing
import Workshop

@testable import SessionFile

/// Instants and offsets as python3's zoneinfo gives them.
struct ZoneTests {
  @Test(arguments: [
    ("Europe/Amsterdam", "1977-04-03T01:00:00.000Z", 3_600, 7_200),
    ("Europe/Amsterdam", "2020-03-29T01:00:00.000Z", 3_600, 7_200),
    ("Europe/Amsterdam", "2020-10-25T01:00:00.000Z", 7_200, 3_600),
    // From 2038 on by the rule behind the table.
    ("Europe/Amsterdam", "2038-03-28T01:00:00.000Z", 3_600, 7_200),
    ("Europe/Amsterdam", "2099-10-25T01:00:00.000Z", 7_200, 3_600),
    // Summer is half an hour, and begins in October.
    ("Australia/Lord_Howe", "2020-04-04T15:00:00.000Z", 39_600, 37_800),
    ("Australia/Lord_Howe", "2020-10-03T15:30:00.000Z", 37_800, 39_600),
    ("Australia/Lord_Howe", "2098-04-05T15:00:00.000Z", 39_600, 37_800),
    // The law has standard time in summer, and an hour less in winter.
    ("Europe/Dublin", "1971-10-31T02:00:00.000Z", 3_600, 0),
    ("Europe/Dublin", "2095-03-27T01:00:00.000Z", 0, 3_600),
    // Without summer time in Ramadan; a table until 2087.
    ("Africa/Casablanca", "2023-03-19T02:00:00.000Z", 3_600, 0),
    ("Africa/Casablanca", "2087-05-11T02:00:00.000Z", 0, 3_600),
    // A day that never was.
    ("Pacific/Apia", "2011-12-30T10:00:00.000Z", -36_000, 50_400),
    ("Asia/Pyongyang", "2018-05-04T15:00:00.000Z", 30_600, 32_400),
    ("America/Caracas", "2007-12-09T07:00:00.000Z", -14_400, -16_200),
    // Summer begins on the day before the rule's, and two days after it.
    ("America/Nuuk", "2060-03-28T01:00:00.000Z", -7_200, -3_600),
    ("Asia/Gaza", "2060-03-27T00:00:00.000Z", 7_200, 10_800),
  ])
  func `the clock changes at this moment and not a second sooner`(name: String, at: String, before: Int, after: Int)
    throws
  {
    let zone = try #require(Zones.zone(named: name))
    let moment = try #require(Instant(iso8601: at))
    #expect(zone.offsetSeconds(at: Instant(milliseconds: moment.milliseconds - 1)) == before)
    #expect(zone.offsetSeconds(at: moment) == after)
  }

  @Test func `every zone of the database is read, and its transitions are in order`() {
    let names = Zones.names(in: "/usr/share/zoneinfo")
    #expect(names.count > 400)
    for name in names {
      guard let zone = Zones.zone(named: name) else {
        Issue.record("\(name)")
        continue
      }
      let transitions = zone.transitions
      #expect(transitions.first?.from == Instant(milliseconds: 0))
      #expect(zip(transitions, transitions.dropFirst()).allSatisfy { $0.from < $1.from }, "\(name)")
      #expect(zip(transitions, transitions.dropFirst()).allSatisfy { $0.offsetSeconds != $1.offsetSeconds })
    }
  }

  @Test func `no name leads out of the database`() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    for inner in ["", "zones/", "zones/Europe/", "zones/posix/Europe/", "zones/right/Europe/"] {
      try FileManager.default.createDirectory(atPath: folder.path + inner, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: "/usr/share/zoneinfo/Europe/Amsterdam", toPath: folder.path + inner + "Amsterdam")
    }
    let zones = folder.path + "zones"
    #expect(Zones.zone(named: "Europe/Amsterdam", in: zones) != nil)
    for name in [
      "../Amsterdam", "Europe/../../Amsterdam", "Europe/../Amsterdam", "Europe/./Amsterdam", "Europe//Amsterdam",
      "/Amsterdam", "Europe/Amsterdam/", "\(folder.path)Amsterdam", "Amsterdam", "posix/Europe/Amsterdam",
      "right/Europe/Amsterdam", "Europe/Amsterdam\0", "Europe", "", "/", "Europe/\u{0}", "europe/amsterdam",
    ] {
      #expect(Zones.zone(named: name, in: zones) == nil, "\(name)")
    }
    #expect(Zones.names(in: zones) == [])
  }

  @Test func `a damaged file is no zone`() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/Europe/Amsterdam")))
    #expect(ZoneFile(bytes) != nil)
    for count in 0..<bytes.count { #expect(ZoneFile(Array(bytes[..<count])) == nil, "\(count)") }
    var dice = FuzzTests.Dice(state: 1)
    for _ in 0..<2_000 {
      var bent = bytes
      for _ in 0..<4 { bent[Int.random(in: 0..<bent.count, using: &dice)] = .random(in: 0...255, using: &dice) }
      _ = ZoneFile(bent)?.transitions(from: 0, to: 4_102_444_800)
    }
  }

  @Test func `the rule for all years is read in each of its forms`() throws {
    #expect(try #require(PosixZone("<+0330>-3:30")) == PosixZone(standardOffset: 12_600))
    let always = try #require(PosixZone("XXX3EDT4,0/0,J365/23"))
    #expect(always.offset(at: 0) == -14_400)
    let julian = try #require(PosixZone("ABC0DEF,J60/0,J300/0"))
    // 1 March, whether the year has 29 February or not.
    #expect(julian.changes(in: 2023).first == ZoneChange(second: 1_677_628_800, offset: 3_600))
    #expect(julian.changes(in: 2024).first == ZoneChange(second: 1_709_251_200, offset: 3_600))
    let counted = try #require(PosixZone("ABC0DEF-1:15:30,59/0,299"))
    #expect(counted.changes(in: 2024).first == ZoneChange(second: 1_709_164_800, offset: 4_530))
    for text in [
      "", "CE-1", "CET", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0",
      "CET-1CEST,M3.5.7,M10.5.0", "CET-168", "<CET-1", "CET-1CEST,M3.5.0,M10.5.0/3x", "CET-1:60", ":Europe/Amsterdam",
      "CET-1CEST,J0,J10", "CET-1CEST,366,1",
    ] {
      #expect(PosixZone(text) == nil, "\(text)")
    }
  }

  @Test func `a city, and a slip of the pen, find the zone that was meant`() {
    #expect(Zones.nearestName(to: "Amsterdam") == "Europe/Amsterdam")
    #expect(Zones.nearestName(to: "europe/amsterdam") == "Europe/Amsterdam")
    #expect(Zones.nearestName(to: "Europe/Amsterdm") == "Europe/Amsterdam")
    #expect(Zones.nearestName(to: "Buenos_Aires") == "America/Argentina/Buenos_Aires")
    #expect(Zones.nearestName(to: "CEST") == nil)
  }
}
