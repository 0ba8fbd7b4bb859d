import ArgumentParser
import Phrases
import SessionFile
import Workshop

extension LoadedSession {
  /// Reads a session file and says its warnings, or all its mistakes, on standard error.
  static func read(_ path: String, _ messages: LanguageOption) throws(ExitCode) -> LoadedSession {
    switch SessionFile.load(path: path) {
    case .failure(let rejected):
      let language = messages.resolved(session: rejected.language)
      for problem in rejected.problems { printError(problem.line(in: language)) }
      throw rejected.isMissing ? ExitCode.inputIsMissing : ExitCode.inputIsWrong
    case .success(let session):
      let language = messages.resolved(session: session.workshop.language)
      for warning in session.warnings { printError(warning.line(in: language)) }
      return session
    }
  }
}
