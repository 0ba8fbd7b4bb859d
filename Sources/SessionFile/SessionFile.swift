import Workshop

/// A session file → the plan and the people, or every mistake at once.
public enum SessionFile {
  /// `path` is a session file, or a folder that holds `session.yaml`. Reads it, the tables and the briefs that it
  /// names; writes nothing. Costs a few milliseconds; about a second for 100,000 participants.
  public static func load(path: String) -> Result<LoadedSession, RejectedSession> {
    switch place(of: path, holding: "session.yaml") {
    case .success(let found): return load(found.folder, found.file, askedFor: path)
    case .failure(let rejected): return .failure(rejected)
    }
  }

  /// A session or a programme, whichever stands there.
  public static func open(path: String) -> Result<OpenedFile, RejectedSession> {
    if isProgramme(path) { return loadProgramme(path: path).map(OpenedFile.programme) }
    return load(path: path).map(OpenedFile.session)
  }

  /// - Parameter order: the names of the programme's sessions, where the asker has read it.
  static func load(
    _ folder: String, _ file: String, askedFor path: String, order: [String]? = nil
  ) -> Result<LoadedSession, RejectedSession> {
    var loading = Loading(folder: folder, file: file, order: order)
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
        workshop: workshop, roster: loading.roster, zone: zone, warnings: problems, folder: folder, file: file,
        sources: loading.sources))
  }

  /// The folder, with its slash, and the file in it that a path names; `name` is what a folder is to hold.
  static func place(of path: String, holding name: String) -> Result<(folder: String, file: String), RejectedSession> {
    guard FileBytes.isFolder(path) else {
      guard let slash = path.lastIndex(of: "/") else { return .success(("", path)) }
      return .success((String(path[...slash]), String(path[path.index(after: slash)...])))
    }
    let folder = path.hasSuffix("/") ? path : path + "/"
    if holds(folder, name) { return .success((folder, name)) }
    if holds(folder, "programme.yaml") {
      let problem = Problem(file: "programme.yaml", line: 1, column: 1, fact: .isProgramme("programme.yaml"))
      return .failure(RejectedSession(problems: [problem], isMissing: false, language: nil))
    }
    let problem = Problem(file: path, line: nil, column: nil, fact: .noSessionInFolder(path))
    return .failure(RejectedSession(problems: [problem], isMissing: true, language: nil))
  }

  static func holds(_ folder: String, _ name: String) -> Bool {
    guard case .failure(let fault) = FileBytes.read(folder + name, named: name, limit: .max) else { return true }
    return fault.fact != .fileMissing(name)
  }
}

/// What a path led to.
public enum OpenedFile: Equatable, Sendable {
  case session(LoadedSession)
  case programme(LoadedProgramme)
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
  /// The earlier sessions that it takes from, each once, in the order in which it names them.
  public var sources: [SourceSession]
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
