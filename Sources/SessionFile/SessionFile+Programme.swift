import Workshop

extension SessionFile {
  /// `path` is a programme file, or a folder that holds `programme.yaml`. Reads it and every session of it whole; each
  /// mistake of all of them is told at once, with its file as the programme names it.
  public static func loadProgramme(path: String) -> Result<LoadedProgramme, RejectedSession> {
    switch place(of: path, holding: "programme.yaml") {
    case .failure(let rejected): return .failure(rejected)
    case .success(let found):
      var loading = ProgrammeLoading(folder: found.folder, file: found.file)
      let programme = loading.run()
      guard let programme, !loading.problems.contains(where: { $0.severity == .error }) else {
        let isMissing = loading.problems.first.map { $0.line == nil && $0.fact == .fileMissing(found.file) } ?? false
        return .failure(
          RejectedSession(problems: loading.problems, isMissing: isMissing, language: loading.language))
      }
      return .success(programme)
    }
  }

  /// Whether a programme stands there, rather than a session.
  static func isProgramme(_ path: String) -> Bool {
    if FileBytes.isFolder(path) {
      let folder = path.hasSuffix("/") ? path : path + "/"
      return !holds(folder, "session.yaml") && holds(folder, "programme.yaml")
    }
    guard case .success(let bytes) = FileBytes.read(path, named: path, limit: Limits.sessionFileBytes),
      let text = CleanText.decode(bytes).text
    else { return false }
    var parser = TreeParser(text)
    return parser.parse()?.mapping?.contains { $0.key.text == "programme" } ?? false
  }
}

/// A programme whose every session may be run.
public struct LoadedProgramme: Equatable, Sendable {
  /// As people read it.
  public var title: String
  /// What its plan and its exports are written in.
  public var language: Language
  /// In order.
  public var sessions: [ProgrammeSession]
  /// What the outcomes of the whole are laid out in; nil where the file has none.
  public var map: OutcomeMap?
  /// Of the programme file and of all sessions.
  public var warnings: [Problem]
  /// What the names in the file are relative to, with a slash behind it; empty is the current folder.
  public var folder: String
  /// The programme file's name within `folder`.
  public var file: String

  /// What names its files: a slug of its folder, or of its title where it lies in none.
  public var id: String {
    let name = folder.split(separator: "/").last.map(String.init) ?? ""
    return slug(name.isEmpty || name == "." || name == ".." ? title : name)
  }
}

/// A session of a programme.
public struct ProgrammeSession: Equatable, Sendable {
  /// What the programme calls it: its folder or its file.
  public var name: String
  /// As its own file has it.
  public var loaded: LoadedSession
}
