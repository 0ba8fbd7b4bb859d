import Workshop

/// A session file → the plan and the people, or every mistake at once.
public enum SessionFile {
  /// `path` is a session file, or a folder that holds `session.yaml`. Reads it, the tables and the briefs that it
  /// names; writes nothing. Costs a few milliseconds; about a second for 100,000 participants.
  public static func load(path: String) -> Result<LoadedSession, RejectedSession> {
    var folder = ""
    var file = path
    if FileBytes.isFolder(path) {
      folder = path.hasSuffix("/") ? path : path + "/"
      file = "session.yaml"
      if case .failure(let fault) = FileBytes.read(folder + file, named: file, limit: .max),
        fault.fact == .fileMissing(file)
      {
        return .failure(rejection(withoutSession: path, folder: folder))
      }
    } else if let slash = path.lastIndex(of: "/") {
      folder = String(path[...slash])
      file = String(path[path.index(after: slash)...])
    }
    var loading = Loading(folder: folder, file: file)
    let read = loading.run()
    let problems = loading.sorted()
    guard let (workshop, zone) = read, !problems.contains(where: { $0.severity == .error }) else {
      let isMissing = problems.first.map { $0.line == nil && $0.fact == .fileMissing(file) } ?? false
      // A file that is not there is named as it was typed.
      if isMissing {
        let problem = Problem(file: path, line: nil, column: nil, fact: .fileMissing(path))
        return .failure(RejectedSession(problems: [problem], isMissing: true, language: loading.language))
      }
      return .failure(RejectedSession(problems: problems, isMissing: false, language: loading.language))
    }
    return .success(
      LoadedSession(
        workshop: workshop, roster: loading.roster, zone: zone, warnings: problems, folder: folder, file: file))
  }

  private static func rejection(withoutSession path: String, folder: String) -> RejectedSession {
    if case .success = FileBytes.read(folder + "programme.yaml", named: "programme.yaml", limit: .max) {
      let problem = Problem(file: "programme.yaml", line: 1, column: 1, fact: .laterWork("programme.yaml"))
      return RejectedSession(problems: [problem], isMissing: false, language: nil)
    }
    let problem = Problem(file: path, line: nil, column: nil, fact: .noSessionInFolder(path))
    return RejectedSession(problems: [problem], isMissing: true, language: nil)
  }
}

/// A session file that may be run.
public struct LoadedSession: Equatable, Sendable {
  /// The plan, checked: its ids are unique and what refers to something finds it.
  public var workshop: Workshop
  /// Participants in the order of their file, then leaders in the order of theirs.
  public var roster: [Person]
  /// The workshop's time zone, from 1970 to 2100.
  public var zone: Zone
  /// By file, then by place.
  public var warnings: [Problem]
  /// What the names in the file are relative to, with a slash behind it; empty is the current folder.
  public var folder: String
  /// The session file's name within `folder`.
  public var file: String
}

/// A session file that may not be run, and why.
public struct RejectedSession: Error, Equatable, Sendable {
  /// By file, then by place; warnings among them. At least one error.
  public var problems: [Problem]
  /// There is no such file: another exit code.
  public var isMissing: Bool
  /// The session's own language, where that could still be read.
  public var language: Language?
}
