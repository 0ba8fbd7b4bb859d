import ArgumentParser
import Foundation
import Host
import Loop

/// How many votes a host takes.
struct HostFigures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "host", abstract: "Votes a second over the socket, all on the disk before they are acknowledged.",
    subcommands: [HostedSession.self])

  @Option(help: "Numbers of clients.")
  var clients = [1, 50, 500]

  @Option(help: "How long a run lasts.")
  var seconds = 2

  @Option(help: "Rounds, of which the best one counts.")
  var rounds = 3

  func run() throws {
    var report = Report(
      "The host",
      method: """
        Clients over the Unix socket, in one other process, each of which casts its next ballot in a secret poll when \
        the last one was acknowledged, for \(seconds) s; views are sent as usual, the limits on senders are lifted. \
        Beside it, in the same round: appending as many records of 200 bytes as there are clients, then fdatasync, over \
        and over. Best of \(rounds) rounds.
        """)
    for number in clients {
      let result = try best(of: rounds) {
        let scratch = try Scratch()
        let (records, syncs) = try appendBare(number, scratch)
        let (votes, latencies) = try serve(number, scratch)
        return Pairing(figure: (records, syncs, votes, latencies), ratio: records / votes)
      }
      let (records, syncs, votes, latencies) = result.figure
      report.add(
        "Votes/s, \(number) clients", thousands(votes), beside: "bare \(thousands(records))", ratio: votes / records)
      report.add(
        "To the acknowledgement, p50 / p99", "\(time(latencies.median)) / \(time(latencies.percentile(99)))",
        beside: "bare sync \(time(syncs.median)) / \(time(syncs.percentile(99)))",
        ratio: Double(latencies.percentile(99)) / Double(syncs.percentile(99)))
    }
    report.write()
  }

  /// Records a second, and what each batch took.
  private func appendBare(_ batch: Int, _ scratch: Scratch) throws -> (Double, Samples) {
    let file = try BareAppend(scratch("bare"))
    let bytes = Array(repeatElement(recordBytes, count: batch).joined())
    var samples = Samples()
    let begin = now()
    while now() < begin + Int64(seconds) * 500_000_000 { samples.add(try file.append(bytes)) }
    return (rate(samples.count * batch, in: now() - begin), samples)
  }

  /// Acknowledged votes a second, and what each took.
  private func serve(_ number: Int, _ scratch: Scratch) throws -> (Double, Samples) {
    let (socket, files) = (scratch("h"), HostFiles(journal: scratch("figures.journal")))
    let terminal = try PseudoTerminal()
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
    try terminal.start(
      [program, "host", "hosted", "--people", "\(number)", "--socket", socket, "--journal", files.journal],
      environment: Stand.environment(scratch))
    let terminals = Terminals(all: [terminal])
    try terminals.wait(for: "host") { terminal.picture.row(of: "listening") != nil }
    try facilitate(HostedSession.opening, files, socket, terminals)

    let loop = try Loop()
    let count = LoadClient.Count()
    let voters = try (0..<number).map { try LoadClient($0, loop, socket, count) }
    defer { for voter in voters { voter.close() } }
    try turn(loop, count, "seats") { voters.allSatisfy(\.isSeated) }
    let begin = now()
    count.end = begin + Int64(seconds) * 1_000_000_000
    for voter in voters { voter.vote() }
    try turn(loop, count, "answers") { count.waiting == 0 }
    return (rate(count.latencies.count, in: now() - begin), count.latencies)
  }

  private func turn(_ loop: Loop, _ count: LoadClient.Count, _ what: String, until done: () -> Bool) throws {
    let deadline = now() + Int64(seconds + 30) * 1_000_000_000
    let tick = loop.every(milliseconds: 100) {}
    defer { tick.cancel() }
    while !done() {
      if let fault = count.fault { throw Failure(fault) }
      guard now() < deadline else { throw Failure("no \(what)") }
      loop.runOnce()
    }
  }
}
