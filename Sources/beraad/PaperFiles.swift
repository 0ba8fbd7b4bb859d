import Host
import Phrases

/// Pages for a browser to print, beside the journal that they belong to, whether that is there or not: `ID-plan.html`.
struct PaperFiles {
  let paths: [String]

  /// Writes all of them or none.
  ///
  /// - Parameters:
  ///   - pages: what each is called behind the session's id, its text, and whether only the owner may read it.
  ///   - folder: nil is that of the journal.
  init(
    _ pages: [(name: String, html: String, isPrivate: Bool)], of files: HostFiles, in folder: String?,
    _ phrases: Phrases
  ) throws(Stop) {
    let stem = HostFiles.stem(of: files.journal)
    let slash = stem.lastIndex(of: "/")
    let name = slash.map { String(stem[stem.index(after: $0)...]) } ?? stem
    var output = try OutputFiles(in: folder ?? slash.map { String(stem[..<$0]) } ?? ".", phrases)
    for page in pages { try output.add("\(name)-\(page.name).html", page.html, isPrivate: page.isPrivate) }
    paths = try output.finish()
  }
}
