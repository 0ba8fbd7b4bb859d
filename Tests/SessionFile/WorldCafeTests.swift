import SessionFile
import Testing
import Workshop

/// The world café as a session file says it.
struct WorldCafeTests {
  private func mixing(_ keys: String...) throws -> Mixing? {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(
      """
      beraad: 1
      id: proef
      title: Proef
      language: nl
      zone: Europe/Amsterdam
      date: 2020-12-11
      starts: "10:00"
      privacy: {controller: Gemeente Waalwijk, purpose: Proef}
      participants: participants.csv
      agenda:
        - title: Wereldcafé
          minutes: 60
          activities:
            - breakout: cafe
              prompt: Praat
              groups: {count: 2}
              \(keys.joined(separator: "\n        "))
      """, to: "session.yaml")
    try folder.write("id,name\np1,A\np2,B\np3,C\np4,D\n", to: "participants.csv")
    return try SessionFile.load(path: folder.path).get().workshop.breakout("cafe")?.mixing
  }

  @Test func `it has three rounds and whom the file names`() throws {
    #expect(try mixing("pattern: worldCafe") == Mixing(rounds: 3, pattern: .worldCafe))
    #expect(
      try mixing("pattern: worldCafe", "rounds: 4", "hosts: [p2, p1]")
        == Mixing(rounds: 4, pattern: .worldCafe, hosts: ["p2", "p1"]))
    #expect(try mixing("seed: 1") == Mixing(rounds: 1))
  }
}
