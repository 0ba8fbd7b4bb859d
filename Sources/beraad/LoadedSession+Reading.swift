import ArgumentParser
import Phrases
import SessionFile
import Workshop

extension LoadedSession {
  /// Reads a session file and says its warnings, or all its mistakes, on standard error.
  static func read(_ path: String, _ messages: LanguageOption) throws(ExitCode) -> LoadedSession {
    let session = try accepted(path, messages)
    let language = messages.resolved(session: session.workshop.language)
    for warning in session.warnings { printError(warning.line(in: language)) }
    return session
  }

  /// The same without its warnings, for who has seen them.
  static func accepted(_ path: String, _ messages: LanguageOption) throws(ExitCode) -> LoadedSession {
    switch SessionFile.load(path: path) {
    case .failure(let rejected):
      let language = messages.resolved(session: rejected.language)
      for problem in rejected.problems { printError(problem.line(in: language)) }
      throw rejected.isMissing ? ExitCode.inputIsMissing : ExitCode.inputIsWrong
    case .success(let session): return session
    }
  }
}
