import ArgumentParser
import Engine
import Phrases
import Screens
import Wire
import Workshop

struct Join: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Take part: vote, ask, see your group. A group leader gets the leader's screen.",
    discussion: """
      Examples:
        beraad join Sessions/m50-webinar
        beraad join --code 7KQ2-M3XD
        beraad join --plain
      """)

  @Argument(help: "A session file, or a folder that holds session.yaml; else the only session that runs.")
  var path: String?

  @ArgumentParser.Option(help: "Your name, as it stands on the list.")
  var name: String?

  @ArgumentParser.Option(help: "Your personal code, or the return code that you got when you joined first.")
  var code: String?

  @Flag(help: "Line by line on standard input and output, for screen readers, pipes and plain terminals.")
  var plain = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let place = try HostPlace(path: path, common)
    if plain { throw try PlainClient.play(at: place, name: name, code: code, common) }
    let screen = JoinScreen(language: place.language, name: name, code: code) { UInt64.random(in: 0...UInt64.max) }
    let end = try Client.play(screen, as: .participant, at: place, common, instead: .joinPlain)
    if case .farewell(let farewell) = end { printLine(farewell.sentence(in: place.language)) }
    throw end.code
  }
}
