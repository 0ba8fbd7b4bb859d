import Foundation
import Testing

/// `beraad tally`, as a person and as a program run it.
struct TallyTests {
  private func run(_ text: String, as name: String = "case.json", _ options: [String] = []) throws -> Command {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try Data(text.utf8).write(to: URL(filePath: folder.path + name))
    return try Command.beraad(["tally"] + options + [name], in: folder.path)
  }

  private func object(_ command: Command) throws -> [String: Any] {
    #expect(command.status == 0, "\(command.errors)")
    return try #require(JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any])
  }

  @Test func `a case is counted by every method that it asks for, by either name`() throws {
    let answer = try object(
      run(
        """
        {"id":"x","kind":"rank","method":"schulze | rankedPairs|irv","options":["a","b","c"],
         "ballots":[{"count":3,"ranking":[["a"],["b"]]},{"ranking":["c","b"]}]}
        """))
    #expect(answer["id"] as? String == "x")
    #expect(answer["condorcet_winner"] as? String == "a")
    #expect(answer["irv_winner"] as? String == "a")
    #expect(answer["non_blank"] as? Int == 4)
  }

  @Test func `a spoiled ballot is listed with the reason, and not guessed at`() throws {
    let answer = try object(
      run(
        """
        {"kind":"ranking","options":[1,2],"ballots":[{"ranking":[[1],[1]]},{"ranking":[[3]]},{"ranking":7},{"ranking":[[2]]}]}
        """))
    let invalid = try #require(answer["invalid"] as? [[String: Any]])
    #expect(invalid.map { $0["ballot"] as? Int } == [0, 1, 2])
    #expect(
      invalid.map { $0["reason"] as? String } == ["duplicate option", "unknown option", "not a ballot of this kind"])
    #expect(answer["condorcet_winner"] as? Int == 2)
  }

  @Test func `who withdrew is taken off the ballots`() throws {
    let answer = try object(
      run(
        """
        {"kind":"ranking","method":"stv","seats":1,"options":["a","b","c"],"withdrawn":["a"],
         "ballots":[{"count":3,"ranking":[["a"],["b"]]},{"count":2,"ranking":[["c"]]}]}
        """))
    #expect(answer["elected"] as? [String] == ["b"])
    #expect(answer["quota"] as? String == "3.00000")
  }

  @Test func `of a list the other cases are counted where one asks for a rule that is not`() throws {
    let one = #"{"id":1,"kind":"rank","options":["a"],"ballots":[]}"#
    let meek = #"{"id":2,"kind":"rank","method":"stv","settings":{"rule":"meek"},"options":["a"],"ballots":[]}"#
    let command = try run("[\(one),\(meek)]", ["--language", "en"])
    #expect(command.status == 65)
    #expect(
      command.errors
        == "beraad: case.json: [1].settings.rule: ‘meek’ is not counted here; ask for one of these: scottish, wigm\n")
    let list = try #require(JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [[String: Any]])
    #expect(list.map { $0["id"] as? Int } == [1, 2])
    #expect(list[1]["error"] != nil)
  }

  @Test func `ballots of PrefLib are read with their ties`() throws {
    let answer = try object(
      run(
        "# ALTERNATIVE NAME 1: Water\n# ALTERNATIVE NAME 2: Wind\n# ALTERNATIVE NAME 3: Zon\n5: 1,{2,3}\n2: 3, 2\n",
        as: "a.toi", ["--preflib"]))
    #expect(answer["condorcet_winner"] as? String == "Water")
    let pairs = try #require(answer["pairwise"] as? [String: [String: Int]])
    #expect(pairs["Zon"] == ["Water": 2, "Wind": 2])
  }

  @Test(arguments: [
    ("a.soc", "1: 1,2\nx\n", "a.soc:2: this is not a ballot of PrefLib; write it as 7: 1,{2,3}"),
    (
      "a.soc", "# NUMBER ALTERNATIVES: 2\n1: 1,3\n",
      "a.soc:2: this ballot has a number that is no option or stands on it twice; name each option once at most"
    ),
    ("a.json", "{", "a.json:1:2: this is not valid JSON; mend the character at this place"),
    (
      "a.json", #"{"kind":"rank","method":"coombs","options":["a"],"ballots":[]}"#,
      "a.json: method: ‘coombs’ is not counted here; ask for one of these: borda, condorcet, schulze, rankedPairs, ranked_pairs, irv, stv"
    ),
    (
      "a.json", #"{"kind":"rank","options":["a","a"],"ballots":[]}"#,
      "a.json: options[1]: ‘a’ stands there twice; name it once"
    ),
    ("a.json", #"{"kind":"rank","options":["a"]}"#, "a.json: ‘ballots’ is missing; add it"),
  ])
  func `what is wrong is one sentence with the way to mend it`(name: String, text: String, sentence: String) throws {
    let command = try run(text, as: name, ["--language", "en"] + (name == "a.soc" ? ["--preflib"] : []))
    #expect(command.status == 65)
    #expect(command.output.isEmpty)
    #expect(command.errors == "beraad: \(sentence)\n")
  }

  @Test func `a file that is not there, and none or two of them, have their own codes`() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    #expect(try Command.beraad(["tally", "none.json"], in: folder.path).status == 66)
    #expect(try Command.beraad(["tally"], in: folder.path).status == 64)
    #expect(try Command.beraad(["tally", "a", "--preflib", "b"], in: folder.path).status == 64)
  }
}
