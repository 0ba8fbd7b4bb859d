import Foundation
import Testing

/// The rules of the house, held against every source file.
@Suite struct TidyTests {
  struct Source {
    var path: String
    var room: String
    var lines: [String]
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func sources(_ folder: String) throws -> [Source] {
    let base = root.appending(path: folder)
    let found = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    return try (found?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .map { file in
        let path = String(file.path.dropFirst(root.path.count + 1))
        let room = path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
        return Source(
          path: path, room: room, lines: try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n"))
      }
  }

  private func places(in folder: String, where isWrong: (Source, String) -> Bool) throws -> [String] {
    try Self.sources(folder).flatMap { source in
      source.lines.enumerated().filter { isWrong(source, $0.element) }.map { "\(source.path):\($0.offset + 1)" }
    }
  }

  private func imports(_ line: String) -> String? {
    let words = line.split(separator: " ").map(String.init)
    guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
      words[..<at].allSatisfy({ $0.hasPrefix("@") || ["public", "package", "internal", "private"].contains($0) })
    else { return nil }
    return words[at + 1]
  }

  @Test func `Foundation is in nothing of the product`() throws {
    #expect(try places(in: "Sources") { imports($1)?.hasPrefix("Foundation") == true && $0.room != "Benchmarks" } == [])
  }

  @Test func `pure rooms import neither the C library nor ncurses nor a loop`() throws {
    let pure: Set<String> = [
      "Workshop", "Canvas", "JSON", "Timeline", "Rotation", "Tally", "Mustache", "Engine", "Figures", "Phrases",
      "Screens", "Outcomes", "Wire",
    ]
    let impure: Set<String> = [
      "Glibc", "CNcurses", "CUV", "CSystem", "CNettle", "CYAML", "CUnicode", "Loop", "Dispatch",
    ]
    #expect(try places(in: "Sources") { pure.contains($0.room) && imports($1).map(impure.contains) == true } == [])
  }

  @Test func `nothing crashes waiting for bad input, and no check of concurrency is switched off`() throws {
    let forbidden = [
      "try" + "! ", " as" + "! ", "@unchecked " + "Sendable", "nonisolated" + "(unsafe)", "fatal" + "Error(",
    ]
    #expect(
      try places(in: "Sources") { _, line in
        !line.drop { $0 == " " }.hasPrefix("//") && forbidden.contains { line.contains($0) }
      } == [])
  }

  @Test func `the clock and chance are read only where the outside world comes in`() throws {
    let forbidden = ["Date" + "()", "Date" + ".now", ".ran" + "dom(in", "SystemRandom" + "NumberGenerator"]
    #expect(
      try places(in: "Sources") { source, line in
        source.room != "beraad" && forbidden.contains { line.contains($0) }
      } == [])
  }

  @Test func `a file has one subject`() throws {
    let long = try (Self.sources("Sources") + Self.sources("Tests")).filter { $0.lines.count > 400 }
    #expect(long.map { "\($0.path): \($0.lines.count) lines" } == [])
  }

  @Test func `no file is called after nothing in particular`() throws {
    let vague = ["Utils", "Helpers", "Manager", "Common.swift", "Misc"]
    #expect(try Self.sources("Sources").map(\.path).filter { path in vague.contains { path.contains($0) } } == [])
  }

  @Test func `the top level holds what it should and no more`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.root.path)
      .filter { !$0.hasPrefix(".") && $0 != "Package.resolved" && $0 != "rehearsal" }
    #expect(Set(names) == ["Package.swift", "Sources", "Tests", "Sessions", "README.md"])
  }
}
