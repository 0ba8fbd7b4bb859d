import ArgumentParser
import Screens
import Wire
import Workshop

struct WallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "The wall screen: clock, results, who sits where, how to join.",
    discussion: """
      Example:
        beraad screen Sessions/m50-webinar
      """)

  @Argument(help: "A session file, or a folder that holds session.yaml; else the only session that runs.")
  var path: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let place = try HostPlace(path: path, common)
    let end = try Client.play(WallScreen(language: place.language), as: .wall, at: place, common)
    throw end.code
  }
}
