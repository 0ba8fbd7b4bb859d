import Foundation
import TerminalDriver
import Testing

/// A session in a folder of its own, and the terminals of those who take part in it.
final class Venue {
  let tmux: Multiplexer
  /// The folder with the session file.
  let session: String
  private let id: String

  /// A small session of four people; its day is past, so that the console asks at the start.
  static let plan = """
    beraad: 1
    id: proef
    title: A small session
    language: en
    zone: Europe/Amsterdam
    date: 2020-12-11
    starts: "10:00"
    ends: "12:00"
    participants: participants.csv
    admission: roster
    privacy: {controller: The organiser, purpose: Trying things out, basis: Consent, keepDays: 2}
    agenda:
      - title: Choosing
        minutes: 30
        activities:
          - poll: colour
            prompt: Which colour?
            kind: choice
            options: [Red, Green, Blue]
          - collect: questions
            prompt: What do you want to ask?
            upvotes: true
      - title: Talking
        minutes: 30
      - title: Closing
        minutes: 30

    """

  static let people = "id,name\na1,Anna Bakker\nb1,Bram Visser\nc1,Chris Jansen\nd1,Dora Smit\n"

  /// The small session, with another plan, other people and other files if they are given.
  init(plan: String = Venue.plan, people: String = Venue.people, files: [String: String] = [:]) throws {
    tmux = try Multiplexer()
    session = tmux.folder("proef")
    id = "proef"
    try FileManager.default.createDirectory(atPath: session, withIntermediateDirectories: false)
    try tmux.folder.write(plan, to: "proef/session.yaml")
    try tmux.folder.write(people, to: "proef/participants.csv")
    for (name, text) in files { try tmux.folder.write(text, to: "proef/\(name)") }
  }

  /// The session of that name under `Sessions/`, copied.
  init(copyOf name: String) throws {
    tmux = try Multiplexer()
    session = try tmux.folder.copy("\(Product.repository)/Sessions/\(name)")
    id = name
  }

  deinit {
    do { try Checker.fault(in: journal) } catch { Issue.record(error) }
  }

  /// A command that ends by itself, without a terminal.
  @discardableResult
  func beraad(_ arguments: String..., environment: [String: String] = [:], input: String = "") throws
    -> (end: Child.End, output: String, errors: String)
  {
    try Child.run([Product.beraad] + arguments, environment: tmux.environment.merging(environment) { $1 }, input: input)
  }

  /// The host without a console, once it listens.
  func serve() throws -> Child {
    let host = try Child([Product.beraad, "serve", session], environment: tmux.environment)
    try host.waitFor("listening on")
    return host
  }

  /// The host with its console, once it shows the session.
  func run(columns: Int = 120, rows: Int = 40) throws -> Pane {
    let console = try tmux.start([Product.beraad, "run", session], columns: columns, rows: rows)
    try console.waitFor(/\? (help|hulp)/)
    return console
  }

  /// A console beside the host, once it shows the session.
  func attach(columns: Int = 120, rows: Int = 40) throws -> Pane {
    let console = try tmux.start([Product.beraad, "attach", session], columns: columns, rows: rows)
    try console.waitFor(/\? (help|hulp)/)
    return console
  }

  /// Somebody who reads the privacy notice, finds their name by typing, and reads the return code.
  func join(_ name: String, columns: Int = 80, rows: Int = 24) throws -> Pane {
    let pane = try tmux.start([Product.beraad, "join", session], columns: columns, rows: rows)
    try pane.waitFor(/(read, go on|gelezen, verder)/)
    try pane.send("Enter")
    try pane.waitFor(/(beginning of your name|begin van uw naam)/)
    try pane.type(name)
    try pane.waitFor("only \(name)") { screen in
      screen.contains("▸ \(name)") && screen.split(separator: "\n").count { $0.hasPrefix("     ") } == 0
    }
    try pane.send("Enter")
    try pane.waitFor(/(Your return code is|Uw terugkeercode is)/)
    try pane.send("Enter")
    try pane.waitForAbsence(of: "Enter, F2")
    return pane
  }

  /// Begins the session from a console, all times moved to now.
  func begin(_ console: Pane) throws {
    try console.send("n")
    try console.waitFor(/s \/ Enter/)
    try console.send("Enter")
    try console.waitFor(/▶ \p{L}/)
    try console.waitForAbsence(of: "s / Enter")
  }

  /// Opens the poll on the desk.
  func open(_ console: Pane) throws {
    try console.send("v")
    try console.waitFor(/▶ open (since|sinds)/)
  }

  /// Closes the poll on the desk and looks at its result, which is the activity of that number.
  func close(_ console: Pane, activity number: Int, result: String) throws {
    try console.send("s")
    try console.waitFor(/(Result of|Uitslag van) .* (shown|getoond|getoo…|sho…)/)
    try console.send("\(number)")
    try console.waitFor(result)
  }

  /// The code with which somebody comes back, as it stands at the top right.
  func returnCode(of pane: Pane) throws -> String {
    let screen = try pane.waitFor(/[A-Z0-9]{4}-[A-Z0-9]{4}/)
    guard let code = screen.firstMatch(of: /[A-Z0-9]{4}-[A-Z0-9]{4}/) else { throw DriverFailure("no code: \(screen)") }
    return String(code.output)
  }

  /// The journal's records, whole lines only.
  func records(_ kind: String? = nil) throws -> [[String: Any]] {
    guard let data = FileManager.default.contents(atPath: "\(session)/\(id).journal") else { return [] }
    return try data.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let record = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      return kind == nil || record?["kind"] as? String == kind ? record : nil
    }
  }

  /// The last ballot of each voter in a poll, as JSON text, sorted.
  func ballots(in poll: String) throws -> [String] {
    var last: [String: String] = [:]
    for record in try records("ballotCast") {
      guard let data = record["data"] as? [String: Any], data["poll"] as? String == poll,
        let voter = data["voter"] as? String, let ballot = data["ballot"]
      else { continue }
      let bytes = try JSONSerialization.data(withJSONObject: ballot, options: .sortedKeys)
      last[voter] = String(decoding: bytes, as: UTF8.self)
    }
    return last.values.sorted()
  }

  /// A record's data.
  func data(_ record: [String: Any]?) -> [String: Any] { record?["data"] as? [String: Any] ?? [:] }

  var journal: String { "\(session)/\(id).journal" }
}
