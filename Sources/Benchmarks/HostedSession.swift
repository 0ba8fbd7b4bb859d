import ArgumentParser
import Engine
import Host
import Loop
import Workshop

/// Hosts a session with one poll for `HostFigures`, in a process of its own as a host is, with limits that let a client
/// vote as often as it can.
struct HostedSession: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "hosted", shouldDisplay: false)

  /// The session's only poll.
  static let poll = Poll(
    id: "which", prompt: "Which one?",
    question: .choice(options: .fixed([Option(id: "a", title: "Alfa"), Option(id: "b", title: "Bravo")]), max: 1))

  /// What a facilitator does before people can vote.
  static let opening: [Command] = [.startSession(shift: .zero), .openPoll(poll: poll.id)]

  @ArgumentParser.Option var people: Int
  @ArgumentParser.Option var socket: String
  @ArgumentParser.Option var journal: String

  func run() throws {
    let loop = try Loop()
    var setup = HostSetup(loop: loop, zone: .utc)
    setup.limits.messagesPerSecond = 10_000_000
    setup.limits.messageBurst = 10_000_000
    let workshop = Workshop(
      id: "figures", title: "Figures", language: .en, zone: "UTC",
      starts: Instant(milliseconds: Int(Loop.wallMilliseconds())), ends: nil, attributes: [], groupSets: [],
      agenda: [AgendaItem(id: "vote", title: "Vote", length: .minutes(60), activities: [.poll(Self.poll)])])
    let roster = (0..<people).map { Person(id: ParticipantID("p\($0)"), name: "Voter \($0)") }
    let host = try SessionHost.create(workshop, people: roster, in: HostFiles(journal: journal), setup)
    try host.listen(at: socket, mode: 0o600)
    try loop.onSignal(.hangUp) { host.stop { loop.stop() } }
    print("listening")
    loop.run()
  }
}
