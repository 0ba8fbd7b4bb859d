import Foundation
import Testing

/// `beraad groups`, as a person and as a program run it.
struct GroupsTests {
  private struct Answer: Decodable {
    var rounds: [[[String]]]
    var conflict, conflictBound, repeats, maxMeetings, imbalance, steps: Int
    var seconds: Double
  }

  private func people(_ count: Int) -> String {
    (1...count).map { #"{"id":"p\#($0)","attrs":{"town":"t\#($0 % 3)"}}"# }.joined(separator: ",")
  }

  private func run(_ instance: String, _ options: [String] = []) throws -> Command {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try Data(instance.utf8).write(to: URL(filePath: folder.path + "plan.json"))
    return try Command.beraad(["groups", "plan.json"] + options, in: folder.path)
  }

  @Test func `an instance becomes a plan as JSON, the same one each time`() throws {
    let instance = """
      {"people":[\(people(15))],"groups":5,"rounds":7,"capacity":null,"constraints":{},"history":[],"note":{"a":1}}
      """
    let first = try run(instance, ["--seed", "3", "--steps", "2000000"])
    #expect(first.status == 0, "\(first.errors)")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(first.output.utf8))
    #expect(answer.rounds.map { $0.joined().count } == Array(repeating: 15, count: 7))
    #expect(answer.conflict == 0 && answer.conflictBound == 0 && answer.repeats == 0 && answer.maxMeetings == 1)
    let again = try run(instance, ["--seed", "3", "--steps", "2000000"])
    #expect(try JSONDecoder().decode(Answer.self, from: Data(again.output.utf8)).rounds == answer.rounds)
  }

  @Test func `people read who meets whom again and why nobody can do better`() throws {
    let instance = """
      {"people":[\(people(12))],"groups":3,"rounds":3,"constraints":{"balance":["town"],"hosts":{"p1":2}}}
      """
    let english = try run(instance, ["--explain", "--steps", "20000", "--language", "en"])
    #expect(english.status == 0, "\(english.errors)")
    #expect(english.output.contains("Round 3\n"))
    #expect(english.output.contains("pairs sit together more than once:"))
    #expect(english.output.contains("Nobody can do better: a group has more people than there are groups"))
    let dutch = try run(instance, ["--explain", "--steps", "20000", "--language", "nl"])
    #expect(dutch.output.contains("Niemand kan het beter: een groep heeft meer mensen"))
  }

  @Test func `of very many pairs who meet again the first are named, and ids cannot turn a line round`() throws {
    let command = try run(
      #"{"people":[{"id":"a\u202Eb"},\#(people(11))],"groups":2,"rounds":4}"#,
      ["--explain", "--steps", "1000", "--language", "en"])
    #expect(command.status == 0, "\(command.errors)")
    #expect(command.output.contains(#"a\u{202E}b"#) && !command.output.contains("\u{202E}"))
    #expect(command.output.components(separatedBy: "×\n").count - 1 == 30)
    #expect(command.output.contains("  and another "))
  }

  @Test func `seats and pairs hold in the rounds that they name`() throws {
    let instance = """
      {"people":[\(people(12))],"groups":3,"rounds":3,"constraints":{
      "seats":[{"person":"p1","group":2,"round":3}],"togetherIn":[{"pair":["p1","p2"],"rounds":[1,3]}],
      "apartIn":[{"pair":["p1","p2"],"rounds":[2]}]}}
      """
    let command = try run(instance, ["--steps", "20000"])
    #expect(command.status == 0, "\(command.errors)")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(command.output.utf8))
    #expect(answer.rounds[2][2].contains("p1"))
    let areTogether = answer.rounds.map { round in round.contains { $0.contains("p1") && $0.contains("p2") } }
    #expect(areTogether == [true, false, true])
  }

  @Test(arguments: [
    (#"{"people":[],"#, "plan.json:1:14: this is not valid JSON; mend the character at this place"),
    (
      #"{"people":[{"id":"p1","name":"Jo"}],"groups":1,"rounds":1}"#,
      "plan.json: people[0]: unknown member ‘name’; what may stand here: id, attrs, present, rounds"
    ),
    (#"{"people":[],"groups":2}"#, "plan.json: ‘rounds’ is missing; add it"),
    (#"{"people":[],"groups":0,"rounds":1}"#, "plan.json: groups: 0 cannot be; choose a number from 1 to 10000"),
    (
      #"{"people":[{"id":"p1"},{"id":"p2"}],"groups":2,"rounds":1,"constraints":{"together":[["p1"]]}}"#,
      #"plan.json: constraints.together[0]: a pair: ["p1", "p2"] should stand here"#
    ),
    (
      #"{"people":[{"id":"p1"}],"groups":1,"rounds":1,"constraints":{"hosts":{"p2":0}}}"#,
      "plan.json: p2 is not among people; add or mend it"
    ),
    (
      #"{"people":[{"id":"p1"}],"groups":1,"rounds":1,"constraints":{"seats":[{"person":"p1","group":0,"round":2}]}}"#,
      "plan.json: a wish names round 2, which there is not; mend the round"
    ),
    (
      #"{"people":[{"id":"p1"}],"groups":1,"rounds":1,"constraints":{"seats":[{"person":"p1","group":0}]}}"#,
      "plan.json: constraints.seats[0]: ‘round’ is missing; add it"
    ),
    (
      #"{"people":[{"id":"a"},{"id":"b"},{"id":"c"}],"groups":1,"rounds":1,"constraints":{"apart":[["a","b"]]}}"#,
      "plan.json: round 1 cannot have this wish: a and b sit apart; drop it"
    ),
    (
      #"{"people":[{"id":"a"},{"id":"b"},{"id":"c"}],"groups":2,"rounds":1,"capacity":{"max":1}}"#,
      "plan.json: round 1 has 3 people and 2 seats; make groups larger or take more of them"
    ),
    (
      #"{"people":[{"id":"a"},{"id":"b"},{"id":"c"}],"groups":2,"rounds":1,"capacity":{"min":2,"max":9}}"#,
      "plan.json: round 1 has 3 people, and the groups want 4 at least; lower min or take fewer of them"
    ),
    (
      #"{"people":[{"id":"a"},{"id":"b"}],"groups":2,"rounds":1,"constraints":{"hosts":{"a":0,"a":1}}}"#,
      "plan.json:1:87: ‘a’ stands there twice; name it once"
    ),
    (
      #"{"people":[{"id":""}],"groups":1,"rounds":1}"#,
      "plan.json: people[0].id: an id of at least one character should stand here"
    ),
    (
      #"{"people":[{"id":"a\u202Eb"}],"groups":1,"rounds":1,"constraints":{"hosts":{"a\u202Eb":1}}}"#,
      #"plan.json: a\u{202E}b sits in group 1, which there is not; groups count from 0"#
    ),
  ])
  func `what is wrong is one sentence with the way to mend it`(instance: String, sentence: String) throws {
    let command = try run(instance, ["--language", "en"])
    #expect(command.status == 65)
    #expect(command.output.isEmpty)
    #expect(command.errors == "beraad: \(sentence)\n")
  }

  @Test func `an instance that is not there, and a number that cannot be, have their own codes`() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    #expect(try Command.beraad(["groups", "none.json"], in: folder.path).status == 66)
    #expect(try Command.beraad(["groups", "none.json", "--steps", "-1"], in: folder.path).status == 64)
    #expect(try Command.beraad(["groups", folder.path], in: folder.path).status == 65)
  }
}
