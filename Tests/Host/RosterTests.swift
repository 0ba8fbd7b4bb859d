import Engine
import Host
import Journal
import Testing
import Workshop

/// A list of people that was changed while no host ran.
struct RosterTests {
  private func changed(_ change: (inout [Person]) -> Void) -> [Person] {
    var people = [Person].proef
    change(&people)
    return people
  }

  private func file(_ stage: Stage) throws -> PeopleFile {
    try PeopleFile.read(stage.files.people, on: .system).file
  }

  @Test func `a changed list is told, taken in with the people file, and told no more`() throws {
    let stage = try Stage()
    try stage.open()
    _ = try stage.participant("p1")
    try stage.kill()
    let list = changed {
      $0.removeAll { ["p1", "p4"].contains($0.id) }
      $0[0].name = "Bert de Wit"
      $0.append(
        Person(id: "p9", name: "Nina Nieuw", attributes: ["cluster": "Noord"], other: ["mail": "n@example.org"]))
    }
    let found = try #require(try SessionHost.open(stage.files, expecting: "proef"))
    let gone = try #require([Person].proef.first { $0.id == "p4" }?.name)
    let stays = try #require([Person].proef.first { $0.id == "p1" }?.name)
    #expect(
      try found.changes(toRoster: list)
        == [.added(["Nina Nieuw"]), .renamed(["Bert de Wit"]), .removed([gone]), .stay([stays])])

    let host = try SessionHost.resume(found, takingIn: list, stage.setup)
    host.abandon()
    #expect(host.session.seat("p9")?.attributes == ["cluster": "Noord"])
    #expect(host.session.seat("p4") == nil && host.session.seat("p1") != nil)
    let names = try file(stage)
    #expect(names.columns.contains("mail"))
    #expect(names.people.first { $0.id == "p2" }?.name == "Bert de Wit")
    #expect(names.people.first { $0.id == "p9" }?.values == names.columns.map { $0 == "mail" ? "n@example.org" : "" })
    #expect(!names.people.contains { $0.id == "p4" } && names.people.contains { $0.id == "p1" })
    #expect(Session(folding: try stage.records()) == host.session)
  }

  @Test func `what was taken in is not told again`() throws {
    let stage = try Stage()
    try stage.open()
    try stage.kill()
    let list = changed { $0.append(Person(id: "p9", name: "Nina Nieuw", attributes: ["cluster": "Noord"])) }
    func changes() throws -> [RosterChange] {
      try #require(try SessionHost.open(stage.files, expecting: "proef")).changes(toRoster: list)
    }
    #expect(try changes() == [.added(["Nina Nieuw"])])
    try {
      try SessionHost.resume(try #require(try SessionHost.open(stage.files)), takingIn: list, stage.setup).abandon()
    }()
    #expect(try changes() == [])
  }

  @Test func `without being taken in it changes nothing`() throws {
    let stage = try Stage()
    try stage.open()
    try stage.kill()
    let before = try file(stage)
    let host = try stage.resume()
    #expect(try file(stage) == before)
    #expect(host.session.seats.count == [Person].proef.count)
  }

  @Test func `names that were taken away are not asked for again`() throws {
    let stage = try Stage()
    try stage.open()
    try stage.kill()
    try PeopleFile.remove(stage.files.people, on: .system)
    let found = try #require(try SessionHost.open(stage.files, expecting: "proef"))
    #expect(try found.changes(toRoster: .proef) == [])
  }

  @Test func `who is added gets a personal code where people come in by codes`() throws {
    let stage = try Stage()
    try stage.open(.proef(.codes))
    try stage.kill()
    let found = try #require(try SessionHost.open(stage.files, expecting: "proef"))
    let list = changed { $0.append(Person(id: "p9", name: "Nina Nieuw")) }
    let host = try SessionHost.resume(found, takingIn: list, stage.setup)
    #expect(host.personalCodes.count == list.count && host.personalCodes["p9"] != nil)
    #expect(try stage.secrets().personalCodes["p9"] == host.personalCodes["p9"])
    host.abandon()
  }
}
