import JSON
import Phrases
import SessionFile
import Tally
import Workshop

extension TallyCase {
  /// Words, from texts.
  func countWords() throws(InstanceFault) -> JSONObject {
    var stops: Set<String> = []
    for name in ["stop_words", "stopWords"] {
      guard let node = try settings.have(name) else { continue }
      for word in try node.list() { stops.insert(try word.text()) }
    }
    if let node = try settings.have("language") {
      guard let language = Language(rawValue: try node.text()) else {
        throw InstanceFault(.notCounted(try node.text(), known: Language.allCases.map(\.rawValue)), at: node.place)
      }
      stops.formUnion(StopWords.of(language))
    }
    var tally = WordsTally(stopWords: stops, max: try settings.have("max")?.whole(1...1_000))
    var spoiled = SpoiledBallots()
    for (index, ballot) in try ballots().enumerated() {
      if let text = ballot.json == .null ? "" : ballot.json.asString {
        spoiled.add(index, tally.add(canonicallyComposed(text)))
      } else {
        spoiled.add(index, Spoilage.wrongKind)
      }
    }
    var answer = JSONObject()
    let words = tally.result().words
    answer.set(
      "counts", .object(JSONObject(words.map { .init(key: $0.word, value: .integer($0.count)) })))
    answer.set("invalid", .array(spoiled.list))
    return answer
  }

  /// Upvotes of questions: one a voter and question, which `d` −1 takes back.
  func countUpvotes() throws(InstanceFault) -> JSONObject {
    let names = try CaseNames(members.need("options").list())
    var (votes, spoiled): ([OptionID: Set<String>], SpoiledBallots) = ([:], SpoiledBallots())
    for (index, ballot) in try ballots().enumerated() {
      let vote = try ballot.anyObject()
      let question = try vote.need("q").optionID()
      guard names.ids.contains(question) else {
        spoiled.add(index, Spoilage.unknownOption(question))
        continue
      }
      let voter = try vote.need("voter").optionID().text
      if try vote.have("d")?.whole(-1...1) ?? 1 < 0 {
        votes[question]?.remove(voter)
      } else {
        votes[question, default: []].insert(voter)
      }
    }
    let counted = names.ids.enumerated().map { (place: $0, id: $1, count: votes[$1]?.count ?? 0) }
      .filter { $0.count > 0 }.sorted { ($1.count, $0.place) < ($0.count, $1.place) }
    var answer = JSONObject()
    answer.set("ranking", .array(counted.map { [names.of($0.id), .integer($0.count)] }))
    answer.set("invalid", .array(spoiled.list))
    return answer
  }
}
