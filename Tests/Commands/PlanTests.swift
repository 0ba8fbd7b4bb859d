import Foundation
import Testing

/// `beraad plan`, as a person runs it.
struct PlanTests {
  private static let session = """
    beraad: 1
    id: dag
    title: Een dag
    language: nl
    zone: Europe/Amsterdam
    date: 2020-12-11
    starts: "10:00"
    participants: participants.csv
    attributes: [rol]
    admission: roster
    privacy: {controller: W, purpose: X, basis: Y, keepDays: 2}
    agenda:
      - title: "Begin, met; tekens"
        minutes: 10
      - title: Café
        minutes: 60
        activities:
          - breakout: cafe
            groups: {count: 3}
            rounds: 4
            prompt: Wat brengt u?

    """
  private static let people =
    "id,name,rol\n" + (1...9).map { "p\($0),\"Persoon \($0), gast\",\"a, b\"\n" }.joined()

  private func folder(_ session: String = session, people: String? = people) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Data(session.utf8).write(to: URL(filePath: folder.path + "session.yaml"))
    if let people { try Data(people.utf8).write(to: URL(filePath: folder.path + "participants.csv")) }
    return folder
  }

  @Test func `without a journal it prints a plan for everybody, the same each time, and makes nothing`() throws {
    let folder = try folder()
    defer { folder.remove() }
    let plan = try Command.beraad(["plan", "."], in: folder.path)
    #expect(plan.status == 0 && plan.errors.isEmpty, "\(plan.errors)")
    #expect(plan.output.contains("Voorlopig: een indeling voor alle 9 deelnemers op de lijst."))
    #expect(plan.output.contains("Iedereen ontmoet 8 anderen.") && plan.output.contains("Niemand kan het beter"))
    #expect(plan.output.contains("Ronde 4 van 4"))
    #expect(try Command.beraad(["plan", "."], in: folder.path).output == plan.output)
    let second = try Command.beraad(["plan", ".", "--round", "2", "--language", "en"], in: folder.path)
    #expect(second.output.contains("Round 2 of 4") && !second.output.contains("Round 1 of 4"))
    let markdown = try Command.beraad(["plan", ".", "--format", "md"], in: folder.path)
    #expect(markdown.output.hasPrefix("# Een dag\n") && markdown.output.contains("| Persoon 1, gast |"))
    #expect(folder.names == ["participants.csv", "session.yaml"])
  }

  @Test func `the page is its owner's alone, the calendar goes to standard output`() throws {
    let folder = try folder()
    defer { folder.remove() }
    let page = try Command.beraad(["plan", ".", "--format", "html"], in: folder.path)
    #expect(page.status == 0 && page.output == "geschreven: ./dag-plan.html\n", "\(page)")
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "dag-plan.html")[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let calendar = try Command.beraad(["plan", ".", "--format", "ics"], in: folder.path)
    #expect(calendar.output.hasPrefix("BEGIN:VCALENDAR\r\n") && calendar.output.hasSuffix("END:VCALENDAR\r\n"))
    #expect(calendar.output.contains("SUMMARY:Begin\\, met\\; tekens\r\n") && !calendar.output.contains("Persoon"))
    let elsewhere = try Command.beraad(["plan", ".", "--format", "html", "--to", "uit"], in: folder.path)
    #expect(elsewhere.output == "geschreven: uit/dag-plan.html\n")
    #expect(folder.names == ["dag-plan.html", "participants.csv", "session.yaml", "uit"])
  }

  @Test func `beside a journal it is the session as that tells it, and changes nothing in it`() throws {
    let folder = try folder(Self.session.replacingOccurrences(of: "admission: roster", with: "admission: codes"))
    defer { folder.remove() }
    #expect(try Command.beraad(["cards", "."], in: folder.path).status == 0)
    let journal = try Data(contentsOf: URL(filePath: folder.path + "dag.journal"))
    let plan = try Command.beraad(["plan", "."], in: folder.path)
    #expect(plan.status == 0 && plan.errors.isEmpty, "\(plan.errors)")
    #expect(plan.output.contains("naar dag.journal.") && plan.output.contains("Persoon 1, gast"))
    #expect(try Data(contentsOf: URL(filePath: folder.path + "dag.journal")) == journal)
    try Data(Self.session.replacingOccurrences(of: "minutes: 60", with: "minutes: 70").utf8)
      .write(to: URL(filePath: folder.path + "session.yaml"))
    let changed = try Command.beraad(["plan", "."], in: folder.path)
    #expect(changed.output.contains("60 min") && changed.errors.contains("sinds het begin veranderd"))
    try FileManager.default.removeItem(atPath: folder.path + "dag.people.csv")
    let nameless = try Command.beraad(["plan", "."], in: folder.path)
    #expect(nameless.status == 0 && nameless.output.contains("  p1 ") && nameless.errors.contains("ids staan"))
  }

  @Test func `nobody listed, wishes that cannot be, and what is not there are told in one sentence`() throws {
    let open = Self.session.replacingOccurrences(of: "participants: participants.csv\n", with: "")
      .replacingOccurrences(of: "attributes: [rol]\n", with: "")
      .replacingOccurrences(of: "admission: roster", with: "admission: open")
    let nobody = try folder(open, people: nil)
    defer { nobody.remove() }
    let waits = try Command.beraad(["plan", "."], in: nobody.path)
    #expect(waits.status == 0 && waits.output.contains("Wie waar zit wacht op wie er komen"))
    let wish = "        apart: [[p1, p2, p3, p4]]\n        prompt:"
    let wishes = try folder(Self.session.replacingOccurrences(of: "        prompt:", with: wish))
    defer { wishes.remove() }
    let impossible = try Command.beraad(["plan", "."], in: wishes.path)
    #expect(impossible.status == 65 && impossible.output.isEmpty)
    #expect(impossible.errors.contains("./session.yaml (cafe): ronde 1 kan niet met deze wensen samen"))
    // A card is of use without a table.
    let cards = try Command.beraad(["cards", ".", "--only", "cards", "--format", "text"], in: wishes.path)
    #expect(cards.status == 0 && cards.output.contains("Persoon 1, gast"))
    #expect(try Command.beraad(["plan", ".", "--round", "9"], in: nobody.path).status == 64)
    #expect(try Command.beraad(["plan", ".", "--journal", "none.journal"], in: nobody.path).status == 66)
    #expect(try Command.beraad(["plan", "nergens"], in: nobody.path).status == 66)
  }

  @Test func `a programme is refused in the words of check`() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try Data("beraad: 1\nprogramme: Traject\nlanguage: nl\nsessions: [a]\n".utf8)
      .write(to: URL(filePath: folder.path + "programme.yaml"))
    let plan = try Command.beraad(["plan", "."], in: folder.path)
    #expect(plan.status == 65 && !plan.errors.isEmpty)
    #expect(plan.errors == (try Command.beraad(["check", "."], in: folder.path).errors))
  }
}
