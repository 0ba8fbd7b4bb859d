import ArgumentParser
import Engine
import Phrases
import Screens
import Terminal
import Wire
import Workshop

struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview",
    abstract: "Fill in a form for somebody: an interviewer types what they say.",
    discussion: """
      Example:
        beraad interview Sessions/village-deals --who w03

      For forms with `by: interviewer`. It goes through the host that runs; where none does it hosts the session while the
      interview lasts. Answers are kept as they are given: broken off, the same command goes on where it was. What is
      typed counts as entered by hand, and stands in the report only when whoever was interviewed has authorised it (a).

      The facilitator's key is read from the session's ID.secrets, which only its owner can read; --key FILE reads it
      from elsewhere, and - asks for it.
      """)

  @Argument(help: "A session file, or a folder that holds session.yaml.")
  var path: String

  @ArgumentParser.Option(help: "Who is interviewed: an id of the list, or a whole name.")
  var who: String

  @ArgumentParser.Option(
    help: ArgumentHelp("A file that holds the facilitator's key; - asks for it.", valueName: "file"))
  var key: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    do { try play() } catch let stop as Stop { throw stop.said() }
  }

  private func play() throws {
    let place = try HostPlace(path: path, common)
    try Client.checkTerminal(common, place.language, instead: .nothing)
    let desk = try WritingDesk(path: path, place, key: key, common)
    defer { desk.close() }
    let screen = InterviewScreen(language: place.language)
    let role = Role.interviewer(key: desk.key, who: who)
    let link = try desk.link(as: role)
    let terminal = try Client.open(common, place.language, instead: .nothing)
    let end: Stage<InterviewScreen>.End
    do {
      defer { terminal.close() }
      end = try Client.run(screen, on: terminal, over: link, desk.loop)
    }
    switch end {
    case .wrongKey: printError("beraad: \(Denial.wrongKey.sentence(in: place.language))")
    case .denied(let denial): printError("beraad: \(denial.sentence(in: place.language))")
    case .farewell(let farewell): printLine(farewell.sentence(in: place.language))
    case .quit, .stopHost, .signal, .gone: break
    }
    throw end.code
  }
}
