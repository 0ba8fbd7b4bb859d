import Foundation
import SessionFile
import Testing
import Workshop

struct LimitTests {
  static let top = """
    beraad: 1
    id: proef
    title: Proef
    language: nl
    zone: Europe/Amsterdam
    date: 2020-12-11
    starts: 10:00
    privacy: {controller: Gemeente Waalwijk, purpose: Proef}

    """

  private func load(_ files: [String: String]) throws -> Result<LoadedSession, RejectedSession> {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    for (name, text) in files { try folder.write(text, to: name) }
    return SessionFile.load(path: folder.path)
  }

  private func facts(_ result: Result<LoadedSession, RejectedSession>) -> [ProblemFact] {
    switch result {
    case .success(let session): session.warnings.map(\.fact)
    case .failure(let rejected): rejected.problems.map(\.fact)
    }
  }

  private func items(_ count: Int) -> String {
    Self.top + "agenda:\n" + (1...count).map { "  - {title: Deel \($0), minutes: 1}\n" }.joined()
  }

  @Test func `500 items are read and 501 are too many`() throws {
    #expect(try load(["session.yaml": items(500)]).get().workshop.agenda.count == 500)
    #expect(facts(try load(["session.yaml": items(501)])) == [.tooMany(.items, count: 501, limit: 500)])
  }

  @Test func `a file of a mebibyte is read and a larger one refused`() throws {
    let text = items(1)
    let filler = String(repeating: "#", count: Limits.sessionFileBytes - text.utf8.count)
    #expect(facts(try load(["session.yaml": text + filler])) == [])
    let name = "session.yaml"
    #expect(facts(try load([name: text + filler + "#"])) == [.fileTooLarge(name, limitBytes: 1024 * 1024)])
  }

  @Test func `nesting to any depth is refused without a crash`() throws {
    for text in [String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000) + "x"] {
      #expect(facts(try load(["session.yaml": text])).count == 1)
    }
  }

  @Test func `aliases that unfold to no more than the limit are read`() throws {
    let options = (1...200).map { "o\($0)" }.joined(separator: ", ")
    var text = items(1) + "    \n"
    text = Self.top + "agenda:\n  - title: A\n    minutes: 9\n    activities:\n"
    for number in 1...49 {
      text += "      - poll: p\(number)\n        prompt: Kies\n        kind: choice\n"
      text += "        options: \(number == 1 ? "&lijst [\(options)]" : "*lijst")\n"
    }
    #expect(try load(["session.yaml": text]).get().workshop.activities.count == 49)
    for number in 50...60 {
      text += "      - poll: p\(number)\n        prompt: Kies\n        kind: choice\n        options: *lijst\n"
    }
    #expect(facts(try load(["session.yaml": text])).contains(.aliasesTooLarge(limit: 10_000)))
  }

  @Test func `100,000 participants are read and one more is too many`() throws {
    func table(_ count: Int) -> String { "name\n" + (1...count).map { "Deelnemer \($0)\n" }.joined() }
    let session = Self.top + "participants: lijst.csv\nagenda:\n  - {title: A, minutes: 1}\n"
    let loaded = try load(["session.yaml": session, "lijst.csv": table(100_000)]).get()
    #expect(loaded.roster.count == 100_000)
    #expect(loaded.roster.last?.id == "p100000")
    let many = try load(["session.yaml": session, "lijst.csv": table(100_001)])
    #expect(facts(many) == [.tooMany(.participants, count: 100_001, limit: 100_000)])
  }

  @Test func `a pipe, a device and a folder are no tables, and are not waited for`() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    #expect(mkfifo(folder.path + "pijp", 0o600) == 0)
    for name in ["pijp", "/dev/zero", "."] {
      try folder.write(
        Self.top + "participants: \(name)\nagenda:\n  - {title: A, minutes: 1}\n", to: "session.yaml")
      #expect(facts(SessionFile.load(path: folder.path)) == [.fileNotRegular(name)])
    }
  }

  @Test func `what cannot be opened says why`() throws {
    let result = SessionFile.load(path: String(repeating: "x", count: 5_000))
    guard case .fileUnreadable(_, let reason)? = facts(result).first else {
      Issue.record("\(result)")
      return
    }
    #expect(reason == "File name too long")
  }

  @Test func `a session file that is not there is another exit code`() throws {
    guard case .failure(let rejected) = SessionFile.load(path: "/nergens/session.yaml") else {
      Issue.record("loaded")
      return
    }
    #expect(rejected.isMissing)
    #expect(rejected.problems.map(\.fact) == [.fileMissing("/nergens/session.yaml")])
  }

  @Test func `text is composed on reading, wherever it comes from`() throws {
    let decomposed = "Coo\u{0308}rdinatie"
    let session =
      Self.top + "participants: lijst.csv\nagenda:\n  - {title: \(decomposed), minutes: 1, notes: \"o\\u0308\"}\n"
    let loaded = try load(["session.yaml": session, "lijst.csv": "name\n\(decomposed)\n"]).get()
    #expect(Array(loaded.workshop.agenda[0].title.unicodeScalars) == Array("Coördinatie".unicodeScalars))
    #expect(Array(loaded.workshop.agenda[0].notes?.unicodeScalars ?? "".unicodeScalars) == ["ö"])
    #expect(Array(loaded.roster[0].name.unicodeScalars) == Array("Coördinatie".unicodeScalars))
  }

  @Test func `lengths are read in every form that the format names`() throws {
    for (text, seconds) in [
      ("5", 300), ("2.5", 150), ("90s", 90), ("1h", 3_600), ("1h30", 5_400), ("1h30m", 5_400), ("10m30s", 630),
      ("'05'", 300),
    ] {
      let loaded = try load(["session.yaml": Self.top + "agenda:\n  - {title: A, minutes: \(text)}\n"]).get()
      #expect(loaded.workshop.agenda[0].length == .seconds(seconds), "\(text)")
    }
    for text in ["0", "-5", "5 minuten", "h", "1h90h", "1e3", "99999999999", "5m5", "0.001", "1:30", "٣"] {
      #expect(facts(try load(["session.yaml": Self.top + "agenda:\n  - {title: A, minutes: \(text)}\n"])).count == 1)
    }
  }
}
