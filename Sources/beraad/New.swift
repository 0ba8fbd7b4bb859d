import ArgumentParser
import Phrases
import SessionFile
import Workshop

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Ask eight questions and write a session that check accepts.",
    discussion: """
      An empty answer takes what stands in brackets. Answers may come from a pipe, one a line.

      Example:
        beraad new mijn-sessie
      """)

  @Argument(help: "The folder to make; else the title's slug.")
  var folder: String?

  @OptionGroup var messages: LanguageOption

  func run() throws {
    let phrases = Phrases(messages.resolved())
    var interview = NewInterview(phrases: phrases, language: messages.resolved())
    if let folder, NewFolder.isTaken(folder) {
      printError(phrases.newExists(folder))
      throw ExitCode.cannotCreate
    }
    let answers = try interview.run()
    let target = folder ?? slug(answers.title)
    switch NewFolder.write(answers.files, to: target) {
    case .made: print(phrases.newDone(target))
    case .taken:
      printError(phrases.newExists(target))
      throw ExitCode.cannotCreate
    case .failed(let reason):
      printError(phrases.newFailed(target, reason: reason))
      throw ExitCode.cannotCreate
    case .refused(let problems):
      for problem in problems { printError(problem.line(in: phrases.language)) }
      throw ExitCode.isDefect
    }
  }
}
