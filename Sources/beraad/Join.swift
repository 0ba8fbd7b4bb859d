import ArgumentParser

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

  @OptionGroup var part: TakingPart
  @OptionGroup var common: CommonOptions

  func run() throws {
    let place = try HostPlace(path: path, common)
    throw try part.play(at: place, name: name, common)
  }
}
