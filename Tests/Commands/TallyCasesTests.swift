import Foundation
import Testing

/// `beraad tally` on cases with answers from independent programs, where the folder with them is named by
/// `BERAAD_VOTING_CASES`. Their licences do not all allow them into the repository.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["BERAAD_VOTING_CASES"] != nil))
struct TallyCasesTests {
  /// What is said of a peer, and what no rule of a workshop asks for.
  static let notes: Set<String> = []
  /// Rules that are counted nowhere here.
  static let refused = ["meek", "meek-prf", "wigm-prf", "mpls"]

  @Test(arguments: ["ranking.json", "preflib_nsw.json", "stv.json"])
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
      if let rule, Self.refused.contains(rule) {
        #expect(answer["error"] != nil, "\(id)")
        continue
      }
      let expected = try #require(one["expected"] as? [String: Any])
      var differences: [String] = []
      compare(expected, answer, "", &differences)
      #expect(differences.isEmpty, "\(id): \(differences.prefix(5))")
    }
  }

  private func compare(_ expected: Any, _ found: Any?, _ place: String, _ differences: inout [String]) {
    if let members = expected as? [String: Any] {
      guard let found = found as? [String: Any] else {
        differences.append("\(place): no object")
        return
      }
      for (key, value) in members where !Self.notes.contains(key) {
        compare(value, found[key], "\(place).\(key)", &differences)
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
      guard let found = found as? NSNumber, abs(found.doubleValue - number.doubleValue) < 1e-6 else {
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
