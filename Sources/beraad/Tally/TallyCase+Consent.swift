import JSON
import Phrases
import Tally
import Workshop

extension TallyCase {
  /// Consent, from answers, or from answers with the reason: `{"answer": "object", "reason": "…"}`.
  func countConsent() throws(InstanceFault) -> JSONObject {
    let eligible = try settings.have("eligible")?.whole(0...1_000_000_000)
    var tally = ConsentTally(eligible: eligible, quorum: try quorum(of: eligible), needsReasons: false)
    var spoiled = SpoiledBallots()
    for (index, ballot) in try ballots().enumerated() {
      let name = ballot.json.asString ?? ballot.json["answer"]?.asString ?? ballot.json["choice"]?.asString
      let answer = name.flatMap(Self.consentAnswer)
      if answer == nil, ballot.json != .null {
        spoiled.add(index, name == nil ? .wrongKind : .unknownOption(OptionID(name ?? "")))
      } else {
        spoiled.add(index, tally.add(ConsentBallot(answer, reason: ballot.json["reason"]?.asString)))
      }
    }
    let result = tally.result
    let missing = eligible.map { max(0, $0 - result.ballots.received - spoiled.list.count + result.ballots.spoiled) }
    var answer = JSONObject()
    answer.set(
      "tally",
      .object(JSONObject(result.answers.map { .init(key: Self.name(of: $0.answer), value: .integer($0.count)) })))
    let status =
      switch result.status {
      case .consent: "consent"
      case .objection: "objection"
      case .noQuorum: "no quorum"
      }
    answer.set("status", .string(status))
    answer.set("objections", .integer(result.count(of: .object)))
    answer.set("reasons", .array(result.objections.map(JSON.string)))
    answer.set("missing", JSON(missing))
    answer.set("could_still_be_blocked", .bool(result.canBeBlocked(outstanding: missing ?? 0)))
    answer.set("invalid", .array(spoiled.list))
    return answer
  }

  /// A number of ballots, or below 1 a part of those who can vote.
  private func quorum(of eligible: Int?) throws(InstanceFault) -> Int {
    guard let node = try settings.have("quorum") else { return 0 }
    if let part = node.json.asNumber, part > 0, part < 1, let eligible {
      return Int((part * Double(eligible)).rounded(.up))
    }
    return try node.whole(0...1_000_000_000)
  }

  private static func name(of answer: ConsentAnswer) -> String {
    switch answer {
    case .consent, .concern, .object, .abstain: answer.rawValue
    case .standAside: "stand_aside"
    }
  }

  private static func consentAnswer(_ name: String) -> ConsentAnswer? {
    ConsentAnswer.allCases.first { name == $0.rawValue || name == Self.name(of: $0) }
  }
}
