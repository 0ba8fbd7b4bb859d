import ArgumentParser
import Phrases
import SessionFile
import Workshop

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read a session and print every mistake with its line, or a summary of the plan.",
    discussion: """
      Example:
        beraad check Sessions/m50-webinar

      Ends with 0 when the session can be run, 65 when something in it is wrong, 66 when it is not there.
      """)

  @Argument(help: "A session file, or a folder that holds session.yaml.")
  var path: String

  @OptionGroup var messages: LanguageOption

  func run() throws {
    let session = try LoadedSession.read(path, messages)
    let phrases = Phrases(messages.resolved(session: session.workshop.language))
    let mixing = session.mixingProblems(phrases)
    for line in mixing.warnings + mixing.errors { printError("beraad: \(line)") }
    if !mixing.errors.isEmpty { throw ExitCode.inputIsWrong }
    for line in PlanSummary(session: session, phrases: phrases).lines { print(line) }
  }
}
