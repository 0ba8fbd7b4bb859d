import Foundation
import Testing

/// `beraad export` and `beraad forget`, on the journal of a rehearsal.
@Suite(.serialized) struct ExportTests {
  private static let plan = """
    beraad: 1
    id: rangen
    title: Een rangorde
    language: nl
    zone: Europe/Amsterdam
    date: 2021-03-18
    starts: "13:30"
    ends: "14:00"
    admission: open
    privacy: {controller: x, purpose: y, basis: z, keepDays: 1, contact: c}
    agenda:
      - title: Kiezen
        minutes: 30
        activities:
          - collect: ideeen
            prompt: Welke ideeën heeft u?
          - poll: volgorde
            prompt: Wat eerst?
            kind: rank
            method: schulze
            options: [Water, Wegen, Wonen, Werk]
    """

  /// A folder with `rangen.journal`, played by twelve simulated people.
  private func rehearsed() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Data(Self.plan.utf8).write(to: URL(filePath: folder.path + "rangen.yaml"))
    let run = try Command.beraad(
      ["rehearse", "rangen.yaml", "--headless", "--bots", "12", "--seed", "3", "--to", "uit"], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    return folder
  }

  private func text(_ folder: TemporaryFolder, _ name: String) throws -> String {
    try String(contentsOfFile: folder.path + name, encoding: .utf8)
  }

  private func files(_ folder: TemporaryFolder, _ name: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path + name).filter { $0.contains(".") }.sorted()
  }

  @Test func `ranks that are exported are counted again to the same result`() throws {
    let folder = try rehearsed()
    defer { folder.remove() }
    let export = try Command.beraad(
      ["export", "uit/rangen.journal", "--to", "x", "--format", "preflib,json"], in: folder.path)
    #expect(export.status == 0, "\(export.errors)")
    let name = try #require(files(folder, "x").first { $0.hasPrefix("stembiljetten/volgorde.") })
    let tally = try Command.beraad(["tally", "--preflib", "x/\(name)"], in: folder.path)
    #expect(tally.status == 0, "\(tally.errors)")
    let counted = try #require(JSONSerialization.jsonObject(with: Data(tally.output.utf8)) as? [String: Any])
    let outcomes = try #require(
      JSONSerialization.jsonObject(with: Data(try text(folder, "x/outcomes.json").utf8)) as? [String: Any])
    let polls = try #require(outcomes["polls"] as? [[String: Any]])
    let round = try #require((polls.first?["rounds"] as? [[String: Any]])?.last)
    let result = try #require(round["result"] as? [String: Any])
    let titles = Dictionary(
      try #require(round["options"] as? [[String: String]]).map { ($0["id"] ?? "", $0["title"] ?? "") },
      uniquingKeysWith: { first, _ in first })
    let duels = try #require(result["duels"] as? [String: Any])
    let wins = try #require(duels["wins"] as? [Int])
    let pairs = try #require(counted["pairwise"] as? [String: [String: Int]])
    let options = try #require(duels["options"] as? [String])
    for (row, a) in options.enumerated() {
      for (column, b) in options.enumerated() where row != column {
        #expect(pairs[titles[a] ?? ""]?[titles[b] ?? ""] == wins[row * options.count + column])
      }
    }
  }

  @Test func `what is written unless it is asked for needs nothing installed`() throws {
    let folder = try rehearsed()
    defer { folder.remove() }
    #expect(try Command.beraad(["export", "uit/rangen.journal", "--to", "x"], in: folder.path).status == 0)
    #expect(
      try files(folder, "x") == [
        "agenda.ics", "outcomes.json", "report.html", "report.md", "tabellen/agenda.csv",
        "tabellen/bijdragen-ideeen.csv",
        "tabellen/bijeenkomst.csv", "tabellen/peiling-volgorde.csv", "tabellen/peilingen.csv",
      ])
  }

  @Test(arguments: [
    ("docx", "/usr/bin/pandoc", "PK"), ("odt", "/usr/bin/pandoc", "PK"), ("pdf", "/usr/bin/chromium", "%PDF"),
  ])
  func `documents are made by other programs, or the missing one is named`(
    format: String, program: String, beginning: String
  ) throws {
    let folder = try rehearsed()
    defer { folder.remove() }
    let export = try Command.beraad(
      ["export", "uit/rangen.journal", "--to", "x", "--format", format, "--language", "en"], in: folder.path)
    if FileManager.default.isExecutableFile(atPath: program) {
      #expect(export.status == 0, "\(export.errors)")
      let bytes = try Data(contentsOf: URL(filePath: folder.path + "x/report.\(format)"))
      #expect(bytes.starts(with: Data(beginning.utf8)))
    } else {
      #expect(export.status == 69 && export.errors.contains("sudo apt install"))
      #expect(!folder.names.contains("x"))
    }
  }

  @Test func `a text that is forgotten is in no record of the copy, which names the journal it was made from`() throws {
    let folder = try rehearsed()
    defer { folder.remove() }
    let before = try text(folder, "uit/rangen.journal")
    let proposed = try #require(before.split(separator: "\n").first { $0.contains("\"kind\":\"entryProposed\"") })
    let words = String(try #require(proposed.firstMatch(of: /"text":"([^"]+)"/)).1)
    let asked = try Command.beraad(
      ["forget", "uit/rangen.journal", "--entry", "ideeen-1", "--to", "kopie.journal"], in: folder.path)
    #expect(asked.status == 64 && !folder.names.contains("kopie.journal"))
    let done = try Command.beraad(
      ["forget", "uit/rangen.journal", "--entry", "ideeen-1", "--to", "kopie.journal", "--yes"], in: folder.path)
    #expect(done.status == 0, "\(done.errors)")
    let copy = try text(folder, "kopie.journal")
    #expect(!copy.contains(words) && copy.contains("[verwijderd]"))
    #expect(try text(folder, "uit/rangen.journal") == before)
    let verify = try Command.beraad(["verify", "kopie.journal"], in: folder.path)
    #expect(verify.status == 0, "\(verify.output)")
    let fingerprint = String(
      try #require(before.split(separator: "\n").last?.firstMatch(of: /"chain":"([0-9a-f]{64})"/)).1)
    #expect(try Command.beraad(["export", "kopie.journal", "--to", "x"], in: folder.path).status == 0)
    for name in ["x/report.md", "x/outcomes.json", "x/tabellen/bijeenkomst.csv"] {
      let export = try text(folder, name)
      #expect(export.contains(fingerprint) && !export.contains(words), "\(name)")
    }
    let again = try Command.beraad(
      ["forget", "uit/rangen.journal", "--entry", "ideeen-1", "--to", "kopie.journal", "--yes"], in: folder.path)
    #expect(again.status == 73)
    let strange = try Command.beraad(
      ["forget", "uit/rangen.journal", "--entry", "niets-9", "--to", "y.journal", "--yes"], in: folder.path)
    #expect(strange.status == 65 && !folder.names.contains("y.journal"))
  }

  @Test func `names go, one or all, and the journal stays as it was`() throws {
    let folder = try rehearsed()
    defer { folder.remove() }
    let before = try text(folder, "uit/rangen.journal")
    try Data("id,name,mail\np1,Anna Bakker,a@x.nl\np2,Bo de Vries,b@x.nl\n".utf8)
      .write(to: URL(filePath: folder.path + "uit/rangen.people.csv"))
    let one = try Command.beraad(["forget", "uit/rangen.journal", "--who", "p1", "--yes"], in: folder.path)
    #expect(one.status == 0, "\(one.errors)")
    #expect(try text(folder, "uit/rangen.people.csv") == "id,name,mail\np2,Bo de Vries,b@x.nl\n")
    #expect(try Command.beraad(["forget", "uit/rangen.journal", "--who", "p1", "--yes"], in: folder.path).status == 65)
    #expect(try Command.beraad(["forget", "uit/rangen.journal"], in: folder.path).status == 64)
    let all = try Command.beraad(["forget", "uit/rangen.journal", "--yes"], in: folder.path)
    #expect(all.status == 0, "\(all.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "uit/rangen.people.csv"))
    #expect(try Command.beraad(["forget", "uit/rangen.journal", "--yes"], in: folder.path).status == 66)
    #expect(try text(folder, "uit/rangen.journal") == before)
  }
}
