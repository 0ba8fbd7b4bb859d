import Testing

struct CheckTests {
  @Test func `the shipped session's plan fits eighty columns`() throws {
    let result = try Command.beraad(["check", repository + "Sessions/m50-webinar"], in: "/tmp")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.contains("10:55   5 min  Korte pauze (vaste tijd)"))
    #expect(lines.contains("12:00          einde"))
    #expect(result.output.contains("58 deelnemers, 7 gespreksleiders"))
  }

  @Test func `wrong, missing and misused end as sysexits says`() throws {
    let errors = repository + "Tests/Errors/"
    let wrong = try Command.beraad(["check", errors + "duplicate-key", "--language", "en"], in: "/tmp")
    #expect(wrong.status == 65)
    #expect(wrong.output.isEmpty)
    #expect(wrong.errors.hasPrefix("session.yaml:4:1: error: the key 'title' is already on line 3;"))
    #expect(try Command.beraad(["check", "/nergens"], in: "/tmp").status == 66)
    #expect(try Command.beraad(["check", errors + "no-session-in-folder"], in: "/tmp").status == 66)
    #expect(try Command.beraad(["check"], in: "/tmp").status == 64)
    #expect(try Command.beraad(["check", "--kleur", "x"], in: "/tmp").status == 64)
  }

  @Test func `messages are in the session's language unless another is asked for`() throws {
    let path = repository + "Tests/Errors/unknown-key"
    #expect(try Command.beraad(["check", path], in: "/tmp").errors.contains("bedoelt u 'minutes'?"))
    let english = try Command.beraad(["check", path, "--language", "en"], in: "/tmp").errors
    #expect(english == "session.yaml:11:5: error: unknown key 'minuts'; did you mean 'minutes'?\n")
  }
}
