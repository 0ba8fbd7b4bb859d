import ArgumentParser
import Foundation
import Glibc

/// What a plan for groups costs, and how good it is.
struct RotationFigures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotation", abstract: "Plans for groups: conflict beside its bound, time and memory as numbers grow.",
    discussion: """
      With --reference, also the instances of that folder by their names beside the best results in its best-known.json.
      """)

  @ArgumentParser.Option(help: "A folder of instances as `beraad groups` reads them, with best-known.json.")
  var reference: String?

  @ArgumentParser.Option(help: "Seeds, of which the one in the middle counts.")
  var seeds = 3

  @ArgumentParser.Option(help: "Where the program beraad is (default: beside this one).")
  var beraad = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "beraad").path

  /// People, groups and rounds.
  private static let sizes = [
    (15, 5, 7), (32, 8, 9), (32, 8, 10), (50, 10, 8), (49, 7, 8), (100, 10, 3), (23, 5, 5), (45, 10, 8), (74, 14, 12),
    (100, 12, 6), (39, 13, 19), (33, 11, 16), (42, 14, 20), (44, 11, 14), (72, 12, 13), (75, 15, 16), (58, 7, 3),
    (58, 7, 7), (30, 5, 6), (300, 30, 6), (1_000, 100, 5), (3_000, 300, 4), (10_000, 1_000, 4), (10_000, 1_000, 8),
  ]

  /// The same, with two attributes to spread.
  private static let mixed = [(80, 10, 4), (300, 30, 6), (1_000, 100, 4), (3_000, 300, 4), (10_000, 1_000, 4)]

  func run() throws {
    var report = Report(
      "Groups",
      method: """
        `beraad groups` on an instance file, steps as by default; of \(seeds) seeds the one with the time in the middle. \
        Time is what the program says of the search; memory is the most the process had. The ratio is conflict over its \
        bound.
        """)
    let folder = try Scratch()
    for (people, groups, rounds) in Self.sizes {
      let name = "\(people)-\(groups)-\(rounds).json"
      try folder.write(instance(people, groups, rounds), to: name)
      try measure("\(people) in \(groups) over \(rounds)", folder(name), best: nil, &report)
    }
    for (people, groups, rounds) in Self.mixed {
      let name = "\(people)-\(groups)-\(rounds)-mixed.json"
      try folder.write(instance(people, groups, rounds, isMixed: true), to: name)
      try measure("\(people) in \(groups) over \(rounds), mixed", folder(name), best: nil, &report)
    }
    if let reference {
      let best = try known(reference)
      for name in best.keys.sorted() {
        try measure(name, "\(reference)/\(name).json", best: best[name], &report)
      }
    }
    report.write()
  }

  private struct Known: Decodable {
    var best_conflict: Int
    var imbalance: Int
  }

  private func known(_ folder: String) throws -> [String: Known] {
    try JSONDecoder().decode(
      [String: Known].self, from: Data(contentsOf: URL(filePath: "\(folder)/best-known.json")))
  }

  /// An instance without rules, or with two attributes of which some values are many and some few.
  private func instance(_ people: Int, _ groups: Int, _ rounds: Int, isMixed: Bool = false) -> String {
    let list = (1...people).map { number in
      // Squares are far from even modulo these.
      let (town, role) = (number * number % 7, number * number * number % 9)
      let attributes = isMixed ? #","attrs":{"town":"t\#(town)","role":"r\#(role)"}"# : ""
      return #"{"id":"p\#(number)"\#(attributes)}"#
    }
    let rules = isMixed ? #","constraints":{"balance":["town","role"]}"# : ""
    return #"{"people":[\#(list.joined(separator: ","))],"groups":\#(groups),"rounds":\#(rounds)\#(rules)}"#
  }

  private struct Answer: Decodable {
    var conflict: Int
    var conflictBound: Int
    var imbalance: Int
    var maxMeetings: Int
    var seconds: Double
  }

  private func measure(_ name: String, _ path: String, best: Known?, _ report: inout Report) throws {
    var runs: [(answer: Answer, bytes: Int)] = []
    for seed in 1...max(1, seeds) { runs.append(try solve(path, seed)) }
    runs.sort { $0.answer.seconds < $1.answer.seconds }
    let (answer, bytes) = runs[runs.count / 2]
    let reached = answer.conflict + answer.imbalance
    let beside = best.map { ", best known \($0.best_conflict + $0.imbalance)" } ?? ""
    report.add(
      name, "\(reached) (most meetings \(answer.maxMeetings)) in \(time(answer.seconds * 1e9)), \(mebibytes(bytes))",
      beside: "bound \(answer.conflictBound)\(beside)",
      ratio: answer.conflictBound > 0 ? Double(reached) / Double(answer.conflictBound) : nil)
  }

  /// Runs the program; the kernel tells the most memory that it had.
  private func solve(_ path: String, _ seed: Int) throws -> (Answer, Int) {
    let folder = try Scratch()
    let output = folder("plan.json")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    let words = [beraad, "groups", path, "--seed", "\(seed)"]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    var child: pid_t = 0
    guard posix_spawn(&child, beraad, &actions, nil, &arguments, &environment) == 0 else {
      throw Failure("\(beraad) cannot be started")
    }
    var (status, usage) = (Int32(0), rusage())
    while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
    guard status == 0 else { throw Failure("groups \(path) ended with \(status)") }
    let text = try Data(contentsOf: URL(filePath: output))
    return (try JSONDecoder().decode(Answer.self, from: text), usage.ru_maxrss * 1_024)
  }
}
