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
    case .failure(let rejected): throw rejected.said(messages)
    case .success(let session): return session
    }
  }
}

extension OpenedFile {
  /// Reads a session or a programme and says all its mistakes, or with `warning` its warnings, on standard error.
  static func read(_ path: String, _ messages: LanguageOption, warning: Bool = true) throws(ExitCode) -> OpenedFile {
    let opened: OpenedFile
    switch SessionFile.open(path: path) {
    case .failure(let rejected): throw rejected.said(messages)
    case .success(let found): opened = found
    }
    let language = messages.resolved(session: opened.language)
    if warning { for problem in opened.warnings { printError(problem.line(in: language)) } }
    return opened
  }

  /// What its participants and exports read.
  var language: Language {
    switch self {
    case .session(let session): session.workshop.language
    case .programme(let programme): programme.language
    }
  }

  private var warnings: [Problem] {
    switch self {
    case .session(let session): session.warnings
    case .programme(let programme): programme.warnings
    }
  }
}

extension RejectedSession {
  /// Says all its mistakes on standard error and gives the code to leave with.
  func said(_ messages: LanguageOption) -> ExitCode {
    let language = messages.resolved(session: language)
    for problem in problems { printError(problem.line(in: language)) }
    return isMissing ? .inputIsMissing : .inputIsWrong
  }
}
