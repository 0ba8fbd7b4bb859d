import Foundation
import Tally
import Testing

/// `beraad tally` on cases with answers from independent programs, where the folder with them is named by
/// `BERAAD_VOTING_CASES`. Their licences do not all allow them into the repository.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["BERAAD_VOTING_CASES"] != nil))
struct TallyCasesTests {
  /// What is said of a peer, and what no rule of a workshop asks for.
  static let notes: Set<String> = [
    "note", "max_deviation_between_implementations", "equal-shares-with-increment-completion (one accepted of)",
    "sav", "pav", "cc", "seqpav", "minimaxphragmen", "leximaxphragmen", "maximin-support", "monroe",
  ]
  /// Sets of options, in whatever order.
  static let sets: Set<String> = ["seqphragmen", "equal-shares", "av"]
  /// Rules that are counted nowhere here.
  static let refused = ["meek", "meek-prf", "wigm-prf", "mpls", "open_text"]

  @Test(arguments: [
    "ranking.json", "preflib_nsw.json", "stv.json", "single.json", "approval.json", "approval_committee.json",
    "points.json", "quadratic.json", "scale.json", "consent.json", "grid.json", "majority_judgment.json",
    "pairwise.json", "portfolio.json", "text.json", "qa.json",
  ])
  func `every case whose rule is counted gives its expected answer`(file: String) throws {
    let folder = try #require(ProcessInfo.processInfo.environment["BERAAD_VOTING_CASES"])
    let data = try Data(contentsOf: URL(filePath: "\(folder)/\(file)"))
    let cases = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    let command = try Command.beraad(["tally", "\(folder)/\(file)"], in: ".")
    let answers = try #require(JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [[String: Any]])
    try #require(answers.count == cases.count)
    for (one, answer) in zip(cases, answers) {
      let id = one["id"] as? String ?? ""
      let rule = (one["settings"] as? [String: Any])?["rule"] as? String
      if Self.refused.contains(rule ?? one["kind"] as? String ?? "") {
        #expect(answer["error"] != nil, "\(id)")
        continue
      }
      let expected = try #require(one["expected"] as? [String: Any])
      var differences: [String] = []
      compare(expected, answer, "", &differences)
      #expect(differences.isEmpty, "\(id): \(differences.prefix(5))")
    }
  }

  /// Rounds as an election office's tool reports them. Where it drew a lot, any of those tied may have gone; and where its
  /// contest had write-ins that nobody used, or ballots that are not in the case, the case does not say so.
  @Test func `instant runoff by an office's rules gives its report of rounds`() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["BERAAD_VOTING_CASES"])
    let data = try Data(contentsOf: URL(filePath: "\(folder)/irv_rctab.json"))
    let cases = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    let command = try Command.beraad(["tally", "\(folder)/irv_rctab.json"], in: ".")
    let answers = try #require(JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [[String: Any]])
    try #require(answers.count == cases.count)
    let lot = ["rctab_tiebreak_previous_round_counts_then_random_test"]
    var whole = 0
    for (one, answer) in zip(cases, answers) {
      let id = one["id"] as? String ?? ""
      guard one["method"] as? String == "irv" else {
        #expect(answer["error"] != nil, "\(id)")
        continue
      }
      let expected = try #require(one["expected"] as? [String: Any])
      let hidden = "\(expected)".contains("Undeclared Write-ins") && !"\(one["ballots"] ?? "")".contains("UWI")
      if hidden || lot.contains(id) { continue }
      var differences: [String] = []
      compare(expected["rounds"] as Any, answer["rounds"], "", &differences)
      #expect(differences.isEmpty, "\(id): \(differences.prefix(3))")
      whole += 1
    }
    #expect(whole == 29)
  }

  /// Groups of published conversations that hang least on who came first, and planted ones.
  @Test func `opinion groups agree with the reference where its own are stable`() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["BERAAD_VOTING_CASES"])
    let data = try Data(contentsOf: URL(filePath: "\(folder)/opinion_groups.json"))
    let cases = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]]).map { one in
      // Which statements the conversation's owners had taken out stands beside the reference's answer; it is a setting.
      var one = one
      var settings = one["settings"] as? [String: Any] ?? [:]
      settings["mod_out"] = (one["expected"] as? [String: Any])?["mod_out"]
      one["settings"] = settings
      return one
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "opinion-\(UUID()).json").path
    try JSONSerialization.data(withJSONObject: cases).write(to: URL(filePath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    let command = try Command.beraad(["tally", file], in: ".")
    let answers = try #require(JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [[String: Any]])
    for (one, answer) in zip(cases, answers) {
      let id = one["id"] as? String ?? ""
      let expected = try #require(one["expected"] as? [String: Any])
      if let planted = expected["planted_groups"] as? [Int] {
        let labels = try #require(answer["labels"] as? [Any]).map { $0 as? Int ?? -1 }
        let sure = labels.indices.filter { labels[$0] >= 0 }
        let least = (expected["sklearn_ARI_vs_planted"] as? Double ?? 1) - 0.05
        #expect(adjustedRandIndex(sure.map { labels[$0] }, sure.map { planted[$0] }) >= least, "\(id)")
        #expect(answer["k"] as? Int == expected["sklearn_best_k"] as? Int, "\(id)")
      } else if let groups = expected["groups"] as? [[String: Any]] {
        var differences: [String] = []
        compare(expected["consensus"] as Any, answer["consensus"], "consensus", &differences)
        #expect(differences.isEmpty, "\(id): \(differences.prefix(3))")
        if ["polis_50ptpt-3gp-strict-no-meta", "polis_25ptpt-3gp-no-strict-with-meta"].contains(id) {
          let (a, b) = (members(groups), members(answer["groups"] as? [[String: Any]] ?? []))
          let both = a.keys.filter { b[$0] != nil }
          #expect(both.count > 26)
          #expect(adjustedRandIndex(both.map { a[$0] ?? -1 }, both.map { b[$0] ?? -1 }) >= 0.9, "\(id)")
        }
      }
    }
  }

  private func members(_ groups: [[String: Any]]) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for group in groups {
      for member in group["members"] as? [Int] ?? [] { found[member] = group["id"] as? Int ?? -1 }
    }
    return found
  }

  private func sorted(_ sets: Any?) -> [[String]] {
    ((sets as? [[Any]]) ?? []).map { $0.map { "\($0)" }.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func compare(_ expected: Any, _ found: Any?, _ place: String, _ differences: inout [String]) {
    if let members = expected as? [String: Any] {
      guard let found = found as? [String: Any] else {
        differences.append("\(place): no object")
        return
      }
      for (key, value) in members where !Self.notes.contains(key) {
        if Self.sets.contains(key) {
          if sorted(value) != sorted(found[key]) { differences.append("\(place).\(key)") }
        } else if key != "cooccurrence" || !(value is NSNull) {
          compare(value, found[key], "\(place).\(key)", &differences)
        }
      }
    } else if let elements = expected as? [Any] {
      guard let found = found as? [Any], found.count == elements.count else {
        differences.append("\(place): \(expected) is not \(found ?? "there")")
        return
      }
      for (index, value) in elements.enumerated() {
        compare(value, found[index], "\(place)[\(index)]", &differences)
      }
    } else if let number = expected as? NSNumber {
      guard let found = found as? NSNumber, abs(found.doubleValue - number.doubleValue) < 6e-6 else {
        differences.append("\(place): \(number) is not \(found ?? "there")")
        return
      }
    } else if let text = expected as? String {
      // A name with a space behind it stands so in a peer's sentences only.
      let same = (found as? String)?.trimmingCharacters(in: .whitespaces) == text.trimmingCharacters(in: .whitespaces)
      if !same { differences.append("\(place): \(text) is not \(found ?? "there")") }
    } else if !(found is NSNull) {
      differences.append("\(place): null is not \(found ?? "there")")
    }
  }
}
