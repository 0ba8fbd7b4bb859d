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
    switch SessionFile.load(path: path) {
    case .failure(let rejected):
      let language = messages.resolved(session: rejected.language)
      for problem in rejected.problems { printError(problem.line(in: language)) }
      throw rejected.isMissing ? ExitCode.inputIsMissing : ExitCode.inputIsWrong
    case .success(let session):
      let language = messages.resolved(session: session.workshop.language)
      for warning in session.warnings { printError(warning.line(in: language)) }
      for line in PlanSummary(session: session, phrases: Phrases(language)).lines { print(line) }
    }
  }
}
