import Foundation

/// What programs say of a journal: `beraad verify`, and `.ci/journal_check.py`, which was written after the format alone
/// and shares no code with beraad.
public enum Checker {
  /// Whether there is a python3 to run the second one with.
  public static let isThere = access(python, X_OK) == 0

  private static let python = "/usr/bin/python3"
  private static let environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]

  /// The line of the first fault as `beraad verify` names it; nil where it calls the journal whole.
  public static func verify(_ path: String) throws -> Int? {
    try line(of: [Product.beraad, "verify", path, "--language", "en"], on: path, faulty: 65)
  }

  /// The same by a script in `.ci/`.
  public static func script(_ name: String = "journal_check.py", of path: String) throws -> Int? {
    try line(of: [python, "\(Product.repository)/.ci/\(name)", path], on: path, faulty: 1)
  }

  /// The line that both name, nil where both call the journal whole. Throws where they differ. A journal that is not
  /// there is nobody's; without python3 only `verify` is asked.
  ///
  /// Works on a copy: a host may still be writing.
  @discardableResult
  public static func fault(in journal: String) throws -> Int? {
    guard let bytes = FileManager.default.contents(atPath: journal) else { return nil }
    let folder = try Folder()
    let copy = folder("copy.journal")
    try bytes.write(to: URL(filePath: copy))
    let ours = try verify(copy)
    guard isThere else { return ours }
    let theirs = try script(of: copy)
    guard ours == theirs else {
      throw DriverFailure("\(journal): verify names line \(ours ?? 0), the checker \(theirs ?? 0)")
    }
    return ours
  }

  private static func line(of arguments: [String], on path: String, faulty: Int32) throws -> Int? {
    let run = try Child.run(arguments, environment: environment)
    if run.end == .code(0) { return nil }
    guard run.end == .code(faulty), run.output.hasPrefix("\(path):"),
      let line = Int(run.output.dropFirst(path.count + 1).prefix { $0.isNumber })
    else { throw DriverFailure("\(arguments): \(run.end) \(run.output)\(run.errors)") }
    return line
  }
}
