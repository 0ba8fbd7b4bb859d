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
