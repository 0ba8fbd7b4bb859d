import JSON
import Testing
import Workshop

@testable import Tally

struct JSONTests {
  @Test func `a ballot stands in a journal as a person would write it`() throws {
    let written: [(Ballot, String)] = [
      (.choice(["b", "a"]), #"{"choice":["b","a"]}"#),
      (.choice([]), #"{"choice":[]}"#),
      (.points(["b": 4, "a": 6]), #"{"points":{"a":6,"b":4}}"#),
      (.scale(["s2": .noOpinion, "s1": .point(-4)]), #"{"scale":{"s1":-4,"s2":"noOpinion"}}"#),
    ]
    for (ballot, text) in written {
      #expect(try JSON(encoding: ballot).text == text)
      #expect(try Ballot(decoding: JSON(parsing: text)) == ballot)
    }
  }

  @Test(arguments: [
    "{}", "[]", #"{"rank":["a"]}"#, #"{"choice":["a"],"points":{}}"#, #"{"choice":"a"}"#, #"{"points":{"a":1.5}}"#,
    #"{"scale":{"a":"geen mening"}}"#, #"{"scale":{"a":null}}"#,
  ])
  func `what is no ballot is not read as one`(text: String) throws {
    let json = try JSON(parsing: text)
    #expect(throws: JSONMismatch.self) { try Ballot(decoding: json) }
  }

  @Test func `a result comes back as it was sent`() throws {
    for seed in 0..<100 {
      let result = RandomPoll(seed: seed).tally.result
      #expect(try PollResult(decoding: JSON(encoding: result)) == result)
    }
  }
}
