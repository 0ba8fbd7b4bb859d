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
        beraad screen Sessions/m50-webinar --speaker

      With --speaker it is a speaker's own screen: the time that is left as large as it can be, and when the facilitator
      asks to wrap up (A on the console), that.
      """)

  @Argument(help: "A session file, or a folder that holds session.yaml; else the only session that runs.")
  var path: String?

  @Flag(help: "A speaker's own screen: the timer large, and when to wrap up.")
  var speaker = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let place = try HostPlace(path: path, common)
    let end = try Client.play(WallScreen(language: place.language, isForSpeaker: speaker), as: .wall, at: place, common)
    throw end.code
  }
}
