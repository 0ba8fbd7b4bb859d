import ArgumentParser
import Foundation

/// What beraad costs while nothing happens.
struct IdleFigures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "idle", abstract: "Processor time of an idle console and an idle client.")

  @Option(help: "A session that has a poll herkenning in its second item.")
  var session = "Sessions/m50-webinar"

  @Option(help: "How long to look on.")
  var seconds = 60

  func run() throws {
    let peer = ["/usr/bin/top", "-d", "1"]
    var report = Report(
      "Idle",
      method: """
        `beraad run` with the session running and a poll open, one seated `beraad join`, and `top -d 1`, which also \
        draws once a second, each in a terminal of 120×40; time on a core of all threads over the same \(seconds) s \
        (/proc/PID/task/*/schedstat).
        """)
    let stand = try Stand(copyOf: session)
    let console = try stand.host("run")
    try stand.open("herkenning", inItem: 1)
    let client = try stand.join(1, until: "Herkent u uw gemeente")[0]
    let top = try PseudoTerminal()
    if FileManager.default.isExecutableFile(atPath: peer[0]) {
      try top.start(peer, environment: stand.environment)
      stand.terminals.all.append(top)
    }
    stand.terminals.rest(milliseconds: 2_000)
    let watched = [console, client, top].filter { $0.process > 0 }
    let before = try watched.map { try processorTime($0.process) }
    let begin = now()
    stand.terminals.rest(milliseconds: Int64(seconds) * 1_000)
    let passed = now() - begin
    let shares = try zip(watched, before).map { terminal, before in
      Double(try processorTime(terminal.process) - before) / Double(passed)
    }
    let reference = shares.count > 2 ? shares[2] : nil
    for (what, share) in zip(["Console and host", "Participant's client"], shares) {
      report.add(
        what, String(format: "%.3f %% of a core", share * 100), aim: "under 0.2 %",
        beside: reference.map { String(format: "`top -d 1` %.3f %%", $0 * 100) } ?? "–",
        ratio: reference.map { share / $0 })
    }
    report.write()
  }
}

/// The time that all threads of a process have run so far, in nanoseconds.
func processorTime(_ process: pid_t) throws -> Int64 {
  let folder = "/proc/\(process)/task"
  return try FileManager.default.contentsOfDirectory(atPath: folder).reduce(0) { sum, task in
    let text = try String(contentsOfFile: "\(folder)/\(task)/schedstat", encoding: .utf8)
    return sum + (text.split(separator: " ").first.flatMap { Int64($0) } ?? 0)
  }
}
