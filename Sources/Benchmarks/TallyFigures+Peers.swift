import Foundation

/// Libraries of PyPI that count rankings, where a Python that has them is named.
extension TallyFigures {
  /// They count so many ballots: all would take minutes.
  static let peerBallots = 10_000

  /// Prints a line for each figure: the library, the method, seconds.
  private static let script = """
    import sys, time
    width, path = int(sys.argv[1]), sys.argv[2]
    data = open(path, "rb").read()
    rows = [[b for b in data[i:i + width] if b] for i in range(0, len(data), width)]
    def figure(library, method, count):
        try:
            start = time.perf_counter()
            count()
            print(f"{library} {method}|{time.perf_counter() - start}")
        except ImportError:
            print(f"{library} {method}|")
    def pyrankvote(irv):
        import pyrankvote as p
        options = [p.Candidate(str(i + 1)) for i in range(width)]
        ballots = [p.Ballot(ranked_candidates=[options[b - 1] for b in row]) for row in rows]
        start = time.perf_counter()
        p.instant_runoff_voting(options, ballots) if irv else p.single_transferable_vote(options, ballots, 5)
        return time.perf_counter() - start
    def pref_voting(name):
        import pref_voting.profiles_with_ties as q, pref_voting.margin_based_methods as m
        profile = q.ProfileWithTies([{b: i for i, b in enumerate(row)} for row in rows], candidates=list(range(1, width + 1)))
        profile.use_extended_strict_preference()
        getattr(m, name)(profile)
    def votelib():
        import votelib.evaluate.condorcet as c, votelib.convert as v, collections
        votes = collections.Counter(tuple(row) for row in rows)
        c.Schulze().evaluate(v.RankedToCondorcetVotes().convert(dict(votes)))
    figure("pyrankvote", "instant runoff", lambda: pyrankvote(True))
    figure("pyrankvote", "STV, 5 seats", lambda: pyrankvote(False))
    figure("pref_voting", "Schulze", lambda: pref_voting("beat_path"))
    figure("pref_voting", "ranked pairs", lambda: pref_voting("ranked_pairs"))
    figure("votelib", "Schulze", votelib)
    """

  func addPeers(_ big: BigBallots, _ report: inout Report) {
    guard let peers else {
      report.add("Peers", "absent", beside: "name a Python with --peers", ratio: nil)
      return
    }
    do {
      let folder = try Scratch()
      try folder.write(Self.script, to: "peers.py")
      try Data(big.bytes.prefix(Self.peerBallots * big.options)).write(to: URL(filePath: folder("ballots")))
      let process = Process()
      process.executableURL = URL(filePath: peers)
      process.arguments = [folder("peers.py"), "\(big.options)", folder("ballots")]
      let output = Pipe()
      process.standardOutput = output
      process.standardError = Pipe()
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      for line in text.split(separator: "\n") {
        let parts = line.split(separator: "|")
        let took = parts.count > 1 ? Double(parts[1]) : nil
        report.add(
          String(parts[0]), took.map { "\(time($0 * 1e9)) for \(Self.peerBallots)" } ?? "not installed",
          beside: took.map { "\(time($0 * 1e9 / Double(Self.peerBallots))) a ballot" } ?? "–", ratio: nil)
      }
    } catch {
      report.add("Peers", "\(error)", beside: "–", ratio: nil)
    }
  }
}
