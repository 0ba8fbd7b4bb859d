import Foundation
import TerminalDriver
import Testing

/// The pages of the manual that are made from what the program does. Whoever changes a key, a sentence or an option on
/// purpose sets `BERAAD_PAGES` to `write`, runs the tests and reads what changed.
struct Page {
  /// Of the page, and of its file.
  var title: String
  /// What stands under the title.
  var abstract: String
  /// In order, with an empty line between them.
  var parts: [String] = []

  mutating func heading(_ level: Int, _ text: String) {
    parts.append(String(repeating: "#", count: level) + " " + text)
  }

  mutating func fence(_ text: String) {
    parts.append("```\n" + text.trimmingCharacters(in: .newlines) + "\n```")
  }

  mutating func table(_ heads: [String], _ rows: [[String]]) {
    let lines = [heads, heads.map { _ in "---" }] + rows
    parts.append(
      lines.map { "| " + $0.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |" }
        .joined(separator: "\n"))
  }

  var text: String { (["# \(title)", abstract] + parts).joined(separator: "\n\n") + "\n" }

  /// Compares the page with the one that is committed.
  func check(location: SourceLocation = #_sourceLocation) throws {
    let path = "\(Product.repository)/Sources/beraad/beraad.docc/\(title).md"
    if ProcessInfo.processInfo.environment["BERAAD_PAGES"] == "write" {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let written = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let (is_, was) = (text.components(separatedBy: "\n"), written.components(separatedBy: "\n"))
    guard is_ != was else { return }
    let line = zip(is_, was).enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(title).md is not what the program does now; BERAAD_PAGES=write writes it anew\
      \(line.map { "\nline \($0.offset + 1)\n  is  \($0.element.0)\n  was \($0.element.1)" } ?? "")
      """, sourceLocation: location)
  }
}
