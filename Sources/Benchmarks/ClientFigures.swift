import ArgumentParser
import Foundation

/// What a participant's client costs: its start and its memory.
struct ClientFigures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "client", abstract: "A participant's client: start to first frame, and memory with 50 running.")

  @Option(help: "A session that has a poll herkenning in its second item.")
  var session = "Sessions/m50-webinar"

  @Option(help: "Clients that run when memory is measured.")
  var clients = 50

  @Option(help: "Starts a round.")
  var starts = 30

  @Option(help: "Rounds, of which the best one counts.")
  var rounds = 3

  func run() throws {
    var report = Report(
      "A participant's client",
      method: """
        `beraad join` in a terminal of 120×40 against a running host; from the spawn to the first text on the screen, \
        and until the session's title stands there, which the host tells; \(starts) starts, taken in turn with those it stands beside; best \
        of \(rounds) rounds. Memory is the proportional set size of \(clients) clients that are seated and look at an \
        open poll.
        """)
    let stand = try Stand(copyOf: session)
    try stand.host("serve")
    try stand.open("herkenning", inItem: 1)
    try measureStarts(stand, &report)
    try measureMemory(stand, &report)
    report.write()
  }

  private func measureStarts(_ stand: Stand, _ report: inout Report) throws {
    let title = String(stand.title.prefix(20))
    let peer = plainPeer
    let result = try best(of: rounds) {
      var (named, bare, page, least, other) = (Samples(), Samples(), Samples(), Samples(), Samples())
      for _ in 0..<starts {
        least.add(try spawn(stand, ["/bin/true"]) { $0.hasEnded })
        other.add(try spawn(stand, peer) { !$0.picture.isBlank })
        let join = [stand.beraad, "join", "--socket", stand.socket]
        bare.add(try spawn(stand, join) { !$0.picture.isBlank })
        named.add(try spawn(stand, join + [stand.path]) { !$0.picture.isBlank })
        page.add(try spawn(stand, join) { $0.picture.row(of: title) != nil })
      }
      let ratio = Double(named.median) / Double(least.median)
      return Pairing(figure: (named, bare, page, least, other), ratio: ratio)
    }
    let (named, bare, page, least, other) = result.figure
    let beside = "`/bin/true` \(time(least.median)), `\(peerName)` \(time(other.median))"
    for (what, samples) in [
      ("First frame, `join PATH`", named), ("First frame, `join`", bare),
      ("Page with the session's title, `join`", page),
    ] {
      report.add(
        "\(what), p50 / p99", "\(time(samples.median)) / \(time(samples.percentile(99)))",
        aim: what.hasPrefix("First") ? "under 10 ms" : "–",
        beside: beside, ratio: Double(samples.median) / Double(least.median))
    }
  }

  /// From the spawn until `done`.
  private func spawn(_ stand: Stand, _ arguments: [String], until done: (PseudoTerminal) -> Bool) throws -> Int64 {
    let terminal = try PseudoTerminal()
    let begin = try terminal.start(arguments, environment: stand.environment)
    // The host's terminal is read as well, or the host would wait for it.
    try Terminals(all: [terminal] + stand.terminals.all).wait(for: "frame of \(arguments)") { done(terminal) }
    let end = now()
    terminal.end()
    return end - begin
  }

  private func measureMemory(_ stand: Stand, _ report: inout Report) throws {
    let prompt = "Herkent u uw gemeente"
    let joined = try stand.join(clients, until: prompt)
    stand.terminals.rest(milliseconds: 1_000)
    let own = try joined.map { try proportionalSetSize($0.process) }
    for terminal in joined { terminal.end() }
    let peers = try (0..<clients).map { _ in
      let terminal = try PseudoTerminal()
      try terminal.start(plainPeer, environment: stand.environment)
      return terminal
    }
    try Terminals(all: peers).wait(for: peerName) { peers.allSatisfy { !$0.picture.isBlank } }
    let others = try peers.map { try proportionalSetSize($0.process) }
    let (mean, most) = (own.reduce(0, +) / clients, own.max() ?? 0)
    let other = others.reduce(0, +) / clients
    report.add(
      "Memory of each of \(clients), mean / most", "\(mebibytes(mean)) / \(mebibytes(most))", aim: "under 2 MB",
      beside: "`\(peerName)` \(mebibytes(other))", ratio: Double(mean) / Double(other))
  }

  private var hasDialog: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/dialog") }
  private var peerName: String { hasDialog ? "dialog" : "sh" }
  /// The least program that shows something and waits.
  private var plainPeer: [String] {
    hasDialog
      ? ["/usr/bin/dialog", "--menu", "Herkent u uw gemeente?", "20", "60", "3", "1", "ja", "2", "nee", "3", "deels"]
      : ["/bin/sh", "-c", "echo x; read answer"]
  }
}

/// The proportional set size of a process in bytes: what it has for itself, and its share of what it has with others.
func proportionalSetSize(_ process: pid_t) throws -> Int {
  let text = try String(contentsOfFile: "/proc/\(process)/smaps_rollup", encoding: .utf8)
  let line = text.split(separator: "\n").first { $0.hasPrefix("Pss:") }
  guard let kibibytes = line?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
    throw Failure("no Pss of \(process)")
  }
  return kibibytes * 1_024
}

func mebibytes(_ bytes: Int) -> String { String(format: "%.2f MiB", Double(bytes) / 1_048_576) }
