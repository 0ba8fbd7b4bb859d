import Foundation
import Testing

struct CardsTests {
  private static let session = """
    beraad: 1
    id: dag
    title: Een dag
    language: nl
    zone: Europe/Amsterdam
    date: 2020-12-11
    starts: "10:00"
    participants: participants.csv
    attributes: []
    admission: codes
    privacy: {controller: W, purpose: X, basis: Y, keepDays: 2}
    agenda:
      - title: Begin
        minutes: 10

    """

  @Test func `codes are made once, stand on private cards, and are the same when printed again`() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try Self.session.write(toFile: folder.path + "session.yaml", atomically: true, encoding: .utf8)
    try "id,name\na,Anna Bakker\nb,Bram Visser\n".write(
      toFile: folder.path + "participants.csv", atomically: true, encoding: .utf8)
    let first = try Command.beraad(["cards", ".", "--format", "text"], in: folder.path)
    #expect(first.status == 0, "\(first.errors)")
    let codes = first.output.matches(of: /[2-9A-Z]{4}-[2-9A-Z]{4}/).map { String($0.output) }
    #expect(Set(codes).count == 2)
    let again = try Command.beraad(["cards", "."], in: folder.path)
    #expect(again.status == 0, "\(again.errors)")
    let html = try String(contentsOfFile: folder.path + "dag-cards.html", encoding: .utf8)
    for code in codes { #expect(html.contains(code)) }
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "dag-cards.html")[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try Command.beraad(["verify", "dag.journal"], in: folder.path).status == 0)
    // The journal can be published: no code, no name.
    let journal = try String(contentsOfFile: folder.path + "dag.journal", encoding: .utf8)
    for secret in codes + ["Anna"] { #expect(!journal.contains(secret)) }
  }

  @Test func `without the secrets the codes are gone, and it says so`() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try Self.session.write(toFile: folder.path + "session.yaml", atomically: true, encoding: .utf8)
    try "id,name\na,Anna Bakker\n".write(
      toFile: folder.path + "participants.csv", atomically: true, encoding: .utf8)
    #expect(try Command.beraad(["cards", "."], in: folder.path).status == 0)
    try FileManager.default.removeItem(atPath: folder.path + "dag.secrets")
    let cards = try Command.beraad(["cards", "."], in: folder.path)
    #expect(cards.status == 66)
    #expect(cards.errors.contains("persoonlijke codes"))
  }

  @Test func `without codes nothing but pages is made, and only those with names are private`() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let groups = """
      \(Self.session.replacing("admission: codes", with: "admission: roster"))
          activities:
            - breakout: cafe
              groups: {size: 2}
              rounds: 2
              prompt: Wat brengt u?
              collect: [ideeen]
            - poll: eerst
              prompt: Wat eerst?
              kind: choice
              options: [Dit, Dat]

      """
    try groups.write(toFile: folder.path + "session.yaml", atomically: true, encoding: .utf8)
    try "id,name\na,Anna Bakker\nb,Bram Visser\nc,Cas Smit\nd,Daan Bos\n".write(
      toFile: folder.path + "participants.csv", atomically: true, encoding: .utf8)
    let cards = try Command.beraad(["cards", "."], in: folder.path)
    #expect(cards.status == 0, "\(cards.errors)")
    let pages = ["dag-ballots.html", "dag-cards.html", "dag-harvest.html", "dag-seats.html"]
    #expect(folder.names == pages + ["participants.csv", "session.yaml"])
    for page in pages {
      let text = try String(contentsOfFile: folder.path + page, encoding: .utf8)
      let mode = try FileManager.default.attributesOfItem(atPath: folder.path + page)[.posixPermissions] as? Int
      #expect((mode == 0o600) == text.contains("Anna Bakker"), "\(page)")
    }
    let text = try Command.beraad(["cards", ".", "--only", "seats", "--format", "text"], in: folder.path)
    #expect(text.output.contains("Waar zit ik?") && text.output.contains("Voorlopig") && !text.output.contains("[ ]"))
  }
}
