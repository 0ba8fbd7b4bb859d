import Phrases
import SessionFile
import Testing
import Workshop

struct WorkshopChangeTests {
  private func m50() throws -> Workshop {
    try SessionFile.load(path: repository + "Sessions/m50-webinar").get().workshop
  }

  @Test func `a plan does not differ from itself`() throws {
    #expect(try m50().changes(to: m50()) == [])
  }

  @Test func `each change is named once`() throws {
    let old = try m50()
    var new = old
    new.title = "Anders"
    new.agenda[1].length += .minutes(5)
    new.agenda[1].activities.swapAt(0, 1)
    let moved = new.agenda[1].activities.removeLast()
    new.agenda[4].activities.append(moved)
    new.agenda[0].id = "welkom"
    new.agenda.swapAt(2, 3)
    new.groupSets[0].groups[0].place = "Tafel 1"
    new.groupSets[0].groups.removeLast()
    #expect(
      old.changes(to: new) == [
        .session(.title), .itemRemoved("opening", title: "Opening"), .itemAdded("welkom", title: "Opening"),
        .itemsReordered, .item("presentatie-van-het-onderzoek", title: "Presentatie van het onderzoek", .length),
        .activityMoved("generiek", from: "presentatie-van-het-onderzoek", to: "plenaire-afsluiting"),
        .activitiesReordered("presentatie-van-het-onderzoek"), .groupRemoved("werkstad", set: "clusters"),
        .group("aantrekkelijke-woonstad", set: "clusters"),
      ])
  }

  @Test func `a difference tells both values, and what of an activity it is`() throws {
    let old = try m50()
    var new = old
    new.title = "Anders"
    new.starts = new.starts + .minutes(30)
    new.agenda[0].title = "Welkom"
    new.agenda[3].length += .minutes(5)
    guard case .poll(var poll) = new.agenda[1].activities[1] else {
      Issue.record("no poll there")
      return
    }
    poll.reveal = .live
    poll.limit = .minutes(4)
    new.agenda[1].activities[1] = .poll(poll)
    let zone = try #require(Zones.zone(named: old.zone))
    let lines = old.changes(to: new).map { $0.sentence(in: .nl, from: old, to: new, zone) }
    #expect(
      lines == [
        "de sessie: titel ‘\(old.title)’ → ‘Anders’", "de sessie: begin 10:00 → 10:30",
        "Welkom: titel ‘Opening’ → ‘Welkom’", "Interactief deel in zeven groepen: duur 40 → 45 min",
        "herkenning: uitslag bij het sluiten → meteen; tijd geen → 4 min",
      ])
  }

  @Test func `a poll that changed within is a changed activity`() throws {
    let old = try m50()
    var new = old
    guard case .poll(var poll) = new.agenda[1].activities[1] else {
      Issue.record("no poll there")
      return
    }
    poll.reveal = .live
    new.agenda[1].activities[1] = .poll(poll)
    #expect(old.changes(to: new) == [.activity("herkenning")])
  }
}
