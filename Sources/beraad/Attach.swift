import ArgumentParser
import Engine
import Glibc
import Host
import Journal
import Phrases
import Screens
import Wire
import Workshop

struct Attach: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract: "A facilitator's console beside the one that runs the session.",
    discussion: """
      Example:
        beraad attach Sessions/m50-webinar

      The facilitator's key is read from the session's ID.secrets, which only its owner can read; --key FILE reads it
      from elsewhere, and - asks for it.
      """)

  @Argument(help: "A session file, or a folder that holds session.yaml; else the only session that runs.")
  var path: String?

  @ArgumentParser.Option(
    help: ArgumentHelp("A file that holds the facilitator's key; - asks for it.", valueName: "file"))
  var key: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let place = try HostPlace(path: path, common)
    let key = try FacilitatorKey.read(from: key, place)
    let console = FacilitatorScreen(language: place.language, ascii: common.ascii)
    let role = Role.facilitator(key: key, label: HostSetup.accountName(of: getuid()) ?? "console")
    let end = try Client.play(console, as: role, at: place, common)
    if end == .wrongKey {
      printError("beraad: \(Denial.wrongKey.sentence(in: place.language))")
    }
    throw end.code
  }
}
