import Glibc
import Phrases

/// A program that exports and imports hand work to, where it is installed: started without a shell, for a limited time, in a
/// folder of its own.
struct OtherProgram {
  /// What it is called here, and the Debian package that holds it.
  enum Kind: String {
    case pandoc, chromium, xlsx2csv

    var names: [String] {
      switch self {
      case .pandoc: ["pandoc"]
      case .chromium: ["chromium", "chromium-browser", "google-chrome"]
      case .xlsx2csv: ["xlsx2csv"]
      }
    }
    /// Longer than the largest session takes several times over.
    var mostSeconds: Int { 120 }
  }

  let kind: Kind
  private let path: String
  private let phrases: Phrases

  /// Looks for it as `PATH` says.
  init(_ kind: Kind, _ phrases: Phrases) throws(Stop) {
    let folders = environmentVariable("PATH")?.split(separator: ":").map(String.init) ?? []
    let found = folders.flatMap { folder in kind.names.map { "\(folder)/\($0)" } }
    guard let path = found.first(where: { $0.hasPrefix("/") && access($0, X_OK) == 0 }) else {
      throw Stop(.isUnavailable, phrases.programMissing(kind.rawValue))
    }
    (self.kind, self.path, self.phrases) = (kind, path, phrases)
  }

  /// Runs it to its end. What it says goes to `log`, a file in `folder`, and its first line is told where it fails.
  func run(_ arguments: [String], in folder: String) throws(Stop) {
    let log = "\(folder)/log"
    let environment = [
      "PATH=\(environmentVariable("PATH") ?? "/usr/bin:/bin")", "HOME=\(folder)", "TMPDIR=\(folder)", "LANG=C.UTF-8",
    ]
    let status: Int32
    do throws(Subprocess.Failure) {
      status = try Subprocess.run(path, arguments, environment: environment, log: log, seconds: kind.mostSeconds)
    } catch {
      switch error {
      case .start(let reason): throw failed(reason)
      case .tooSlow:
        throw Stop(.isUnavailable, phrases.programTooSlow(kind.rawValue, seconds: kind.mostSeconds))
      }
    }
    guard status == 0 else { throw failed(firstLine(of: log) ?? "\(status)") }
  }

  private func failed(_ reason: String) -> Stop {
    Stop(.isUnavailable, phrases.programFailed(kind.rawValue, reason: reason))
  }

  private func firstLine(of log: String) -> String? {
    guard let bytes = try? InputFile.read(log, phrases), let line = bytes.split(separator: 0x0A).first else {
      return nil
    }
    return String(decoding: line.prefix(200), as: UTF8.self)
  }
}
