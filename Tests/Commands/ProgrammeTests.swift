import Foundation
import Testing

/// Programmes on the command line.
struct ProgrammeTests {
  private static func programme() throws -> String {
    let folder = FileManager.default.temporaryDirectory.path + "/beraad-programme-\(UUID().uuidString)"
    func write(_ name: String, _ text: String) throws {
      let path = "\(folder)/\(name)"
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    func head(_ id: String, _ title: String, _ date: String) -> String {
      """
      beraad: 1
      id: \(id)
      title: \(title)
      language: nl
      zone: Europe/Amsterdam
      date: \(date)
      starts: "19:30"
      privacy: {controller: Gemeente, purpose: Proef}
      agenda:
        - title: Ophalen
          minutes: 20
          activities:

      """
    }
    try write("programme.yaml", "beraad: 1\nprogramme: Proeftraject\nlanguage: nl\nsessions: [1-start, 2-vervolg]\n")
    try write(
      "1-start/session.yaml",
      head("start", "Eerste avond", "2020-02-11") + """
              - collect: themas
                prompt: Welke thema's zijn van belang?
                upvotes: true

        """)
    try write(
      "2-vervolg/session.yaml",
      head("vervolg", "Tweede avond", "2020-03-03") + """
              - collect: verdieping
                prompt: Wat valt hierover te zeggen?
                from: {from: 1-start/themas, top: 5}
              - poll: keuze
                prompt: Wat eerst?
                kind: points
                budget: 10
                opens: withItem
                options: {from: 1-start/themas, top: 4}

        """)
    return folder
  }

  @Test func `a programme is checked and planned whole, and a session says what it takes`() throws {
    let folder = try Self.programme()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let check = try Command.beraad(["check", folder], in: "/tmp")
    #expect(check.status == 0)
    #expect(check.output.contains("2 sessies in dit programma"))
    #expect(check.output.contains("   keuze: neemt de hoogste 4 over uit: Eerste avond (1-start/themas)"))
    #expect(try Command.beraad(["check", folder + "/2-vervolg"], in: "/tmp").output.contains("Eerste avond"))
    let plan = try Command.beraad(["plan", folder], in: "/tmp")
    #expect(plan.output.contains("Sessie 2 van 2: Tweede avond"))
    let calendar = try Command.beraad(["plan", folder, "--format", "ics"], in: "/tmp").output
    #expect(calendar.components(separatedBy: "BEGIN:VCALENDAR").count == 2)
    #expect(calendar.components(separatedBy: "BEGIN:VEVENT").count == 3)
    #expect(try Command.beraad(["plan", folder, "--format", "md"], in: "/tmp").output.hasPrefix("# Proeftraject\n"))
  }

  @Test func `a session whose source was not held is refused with what to do`() throws {
    let folder = try Self.programme()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let serve = try Command.beraad(["serve", folder + "/2-vervolg"], in: "/tmp")
    #expect(serve.status == 66)
    #expect(serve.errors.contains("nog niet gehouden"))
    let run = try Command.beraad(["serve", folder], in: "/tmp")
    #expect(run.status == 65)
    #expect(run.errors.contains("programma van meer sessies"))
    #expect(try Command.beraad(["export", folder], in: "/tmp").status == 66)
  }

  @Test func `a rehearsal plays the sessions in order, each with what came out of the one before`() throws {
    let folder = try Self.programme()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let play = try Command.beraad(
      ["rehearse", folder, "--bots", "9", "--headless", "--to", folder + "/oefening"], in: "/tmp")
    #expect(play.status == 0)
    let journal = try String(contentsOfFile: folder + "/oefening/2-vervolg/vervolg.journal", encoding: .utf8)
    #expect(journal.contains("\"source\":\"1-start/themas\""))
    #expect(journal.contains("\"kind\":\"entryCarried\""))
    let report = try String(contentsOfFile: folder + "/oefening/2-vervolg/report.md", encoding: .utf8)
    #expect(report.contains("uit: Eerste avond"))
    #expect(
      try String(contentsOfFile: folder + "/oefening/programme.md", encoding: .utf8).contains("Overgenomen: "))
    // A rehearsal is nobody's opinion: a real session does not take from it.
    try FileManager.default.copyItem(
      atPath: folder + "/oefening/1-start/start.journal", toPath: folder + "/1-start/start.journal")
    let serve = try Command.beraad(["serve", folder + "/2-vervolg"], in: "/tmp")
    #expect(serve.status == 65)
    #expect(serve.errors.contains("generale repetitie"))
  }
}
