import Testing

/// `beraad rehearse --times`.
struct WillItFitTests {
  private func run(_ arguments: String...) throws -> Command {
    try Command.beraad(["rehearse", repository + "Sessions/m50-webinar"] + arguments, in: "/tmp")
  }

  @Test func `it says how often the plan ends on time and what breaks first, and nothing is written`() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let result = try Command.beraad(
      ["rehearse", repository + "Sessions/m50-webinar", "--times", "200", "--language", "en"], in: folder.path)
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output.contains("of 200 runs the session ends on time (12:00)."))
    #expect(result.output.contains("What breaks first:\n  in "))
    #expect(result.output.contains("Overruns by rules of thumb"))
    #expect(folder.names.isEmpty)
  }

  @Test func `the same seed gives the same answer, another one another`() throws {
    let one = try run("--times", "300", "--seed", "5").output
    #expect(try run("--times", "300", "--seed", "5").output == one)
    #expect(try run("--times", "300", "--seed", "6").output != one)
  }

  @Test func `what cannot be is refused`() throws {
    #expect(try run("--times", "0").status == 64)
    #expect(try run("--times", "100001").status == 64)
    #expect(try run("--learn", "x.journal").status == 64)
    let missing = try run("--times", "10", "--learn", "/nergens.journal")
    #expect(missing.status == 66 && missing.output.isEmpty)
  }

  @Test func `it learns from the journal of an earlier session`() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let held = try Command.beraad(
      ["rehearse", repository + "Sessions/m50-webinar", "--headless", "--to", folder.path + "eerder"], in: folder.path)
    #expect(held.status == 0)
    let journal = folder.path + "eerder/m50-webinar.journal"
    let result = try run("--times", "200", "--learn", journal, "--learn", journal, "--language", "en")
    #expect(result.status == 0)
    #expect(result.output.contains("Overruns learned from 10 items of earlier sessions. Seed 1."))
  }
}
