import ArgumentParser
import Foundation
import TerminalDriver
import Testing

@testable import beraad

struct CommandLineTests {
  /// Pages on which people read what to type.
  static let pages = ["README.md", "Sources/beraad/beraad.docc/Room.md"]

  @Test(arguments: pages) func `what a page tells people to type is a command line`(page: String) throws {
    let text = try String(contentsOfFile: "\(Product.repository)/\(page)", encoding: .utf8)
    var lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.hasPrefix("beraad ") }
    // A command alone is spoken of, with something behind it it is to be typed.
    lines += text.matches(of: /`(beraad [^` ]+ [^`]+)`/).map { String($0.output.1) }
    try #require(lines.count > 3)
    for line in lines {
      #expect(throws: Never.self, "\(line)") { try Beraad.parseAsRoot(Self.words(of: line)) }
    }
  }

  /// As a shell would have them, without what it does itself: the program's name, and where the output goes.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    for (index, part) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      words += index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
    return words.dropFirst().filter { !$0.hasPrefix(">") }
  }
}
