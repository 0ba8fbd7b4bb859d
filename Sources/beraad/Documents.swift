import Glibc
import Outcomes
import Phrases

/// Documents that other programs make of the report: pandoc from its Markdown, Chromium from its page. They see files in a
/// folder that is taken away again, and nothing of what they make is in place before all of it is there.
struct Documents {
  private(set) var made: [Exporting.Format: [UInt8]] = [:]

  /// Those of the formats that are documents.
  init(_ formats: [Exporting.Format], of outcome: OutcomeFiles, _ phrases: Phrases) throws(Stop) {
    let wanted = formats.filter { Self.program($0) != nil }
    guard !wanted.isEmpty else { return }
    var programs: [OtherProgram.Kind: OtherProgram] = [:]
    for kind in wanted.compactMap(Self.program) where programs[kind] == nil {
      programs[kind] = try OtherProgram(kind, phrases)
    }
    let folder = try TemporaryFolder("beraad-export", phrases)
    defer { folder.removeAll() }
    for format in wanted {
      guard let kind = Self.program(format), let program = programs[kind] else { continue }
      let own: OutcomeFormat = kind == .pandoc ? .md : .html
      let written: [OutcomeFile]
      do { written = try outcome.files(own) } catch { throw Stop(.isDefect, "\(error)") }
      guard let report = written.first else { continue }
      let input = try Self.write(report, in: folder, phrases)
      let output = "\(folder.path)/report.\(format.rawValue)"
      try program.run(
        kind == .pandoc
          ? Self.pandoc(format, from: input, to: output, outcome.language)
          : Self.chromium(from: input, to: output, in: folder),
        in: folder.path)
      made[format] = try InputFile.read(output, phrases)
    }
  }

  private static func program(_ format: Exporting.Format) -> OtherProgram.Kind? {
    switch format {
    case .docx, .odt: .pandoc
    case .pdf: .chromium
    case .md, .html, .csv, .json, .ics, .preflib, .map, .contacts: nil
    }
  }

  /// Debian's pandoc cannot write Word in its sandbox. It has nothing to fetch: no text of ours can hold a picture or markup.
  /// The first heading becomes the document's title, and those below it move up.
  private static func pandoc(
    _ format: Exporting.Format, from input: String, to output: String, _ language: String
  ) -> [String] {
    [
      "--from=commonmark-raw_html+pipe_tables", "--to=\(format.rawValue)", "--shift-heading-level-by=-1",
      "--metadata=lang:\(language)", "--output=\(output)", input,
    ]
  }

  /// Tagged, so that it can be read aloud. Root has no sandbox; the page fetches and runs nothing.
  private static func chromium(from input: String, to output: String, in folder: TemporaryFolder) -> [String] {
    [
      "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking",
      "--disable-dev-shm-usage", "--user-data-dir=\(folder.path)/profile", "--no-pdf-header-footer",
      "--export-tagged-pdf", "--generate-pdf-document-outline", "--print-to-pdf=\(output)",
    ] + (geteuid() == 0 ? ["--no-sandbox"] : []) + ["file://\(input)"]
  }

  private static func write(
    _ file: OutcomeFile, in folder: TemporaryFolder, _ phrases: Phrases
  ) throws(Stop) -> String {
    var files = try OutputFiles(in: folder.path, phrases)
    try files.add(file.name, file.text, isPrivate: true)
    _ = try files.finish()
    return "\(folder.path)/\(file.name)"
  }
}
