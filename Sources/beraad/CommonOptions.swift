import ArgumentParser
import Workshop

// `Option` alone would also be an option of a poll.

/// The language of messages, for commands that show nothing else.
struct LanguageOption: ParsableArguments {
  @ArgumentParser.Option(help: ArgumentHelp("Language of messages and screens: nl or en.", valueName: "nl|en"))
  var language: Language?

  /// What was asked for, else the session's own, else that of the environment.
  func resolved(session: Language? = nil) -> Language { language ?? session ?? .ofEnvironment }
}

/// What every command that runs or joins a session takes.
struct CommonOptions: ParsableArguments {
  @ArgumentParser.Option(help: "The journal; else ID.journal beside the session file.")
  var journal: String?

  @ArgumentParser.Option(help: "The host's socket; else $XDG_RUNTIME_DIR/beraad/ID.sock.")
  var socket: String?

  @ArgumentParser.Option(help: "A Unix group whose members may connect.")
  var unixGroup: String?

  @OptionGroup var messages: LanguageOption

  @Flag(help: "No colours; the variable NO_COLOR does the same.")
  var noColor = false

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @ArgumentParser.Option(help: "Diagnostics go to this file; they never go to the screen.")
  var log: String?
}

extension Language: ExpressibleByArgument {}
