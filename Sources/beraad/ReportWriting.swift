import Glibc
import Phrases
import Workshop

/// Writes the documents of a session that goes on: by a process of its own, so that the host neither waits for it nor
/// opens its own journal a second time, which would let go of the name in its lock.
struct ReportWriting: Sendable {
  /// As long as the largest session takes, many times over.
  static let mostSeconds = 120

  let journal: String
  let phrases: Phrases

  /// Where they are, or why they are not there: a sentence for the console.
  func write() -> String {
    do throws(Stop) {
      let folder = try TemporaryFolder("beraad-report", phrases)
      defer { folder.removeAll() }
      let log = "\(folder.path)/log"
      let status: Int32
      do throws(Subprocess.Failure) {
        status = try Subprocess.run(
          "/proc/self/exe", ["export", journal, "--language", phrases.language.rawValue],
          environment: ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "TMPDIR=\(folder.path)"], log: log,
          seconds: Self.mostSeconds)
      } catch {
        switch error {
        case .start(let reason): return phrases.reportNotWritten(reason)
        case .tooSlow:
          return phrases.reportNotWritten(phrases.programTooSlow("beraad export", seconds: Self.mostSeconds))
        }
      }
      let said = String(decoding: try InputFile.read(log, phrases), as: UTF8.self).split(separator: "\n")
      guard status == 0 else { return phrases.reportNotWritten(said.first.map(String.init) ?? "\(status)") }
      let start = phrases.written("")
      return phrases.reportWritten(
        Exporting(journal: journal, phrases: phrases).defaultFolder, files: said.count { $0.hasPrefix(start) })
    } catch {
      return phrases.reportNotWritten(error.sentence)
    }
  }
}
