import ArgumentParser
import Phrases
import SessionFile
import Workshop

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read a session or a programme and print every mistake with its line, or a summary of the plan.",
    discussion: """
      Example:
        beraad check Sessions/m50-webinar
        beraad check Sessions/denktraject

      Ends with 0 when the session can be run, 65 when something in it is wrong, 66 when it is not there.
      """)

  @Argument(help: "A session or programme file, or a folder that holds session.yaml or programme.yaml.")
  var path: String

  @OptionGroup var messages: LanguageOption

  func run() throws {
    let opened = try OpenedFile.read(path, messages)
    let phrases = Phrases(messages.resolved(session: opened.language))
    switch opened {
    case .session(let session):
      try checkMixing(of: [session], phrases)
      for line in PlanSummary(session: session, phrases: phrases).lines { print(line) }
    case .programme(let programme):
      try checkMixing(of: programme.sessions.map(\.loaded), phrases)
      for line in ProgrammeSummary(programme: programme, phrases: phrases).lines { print(line) }
    }
  }

  private func checkMixing(of sessions: [LoadedSession], _ phrases: Phrases) throws {
    var isImpossible = false
    for session in sessions {
      let mixing = session.mixingProblems(phrases)
      for line in mixing.warnings + mixing.errors { printError("beraad: \(line)") }
      if !mixing.errors.isEmpty { isImpossible = true }
    }
    if isImpossible { throw ExitCode.inputIsWrong }
  }
}
