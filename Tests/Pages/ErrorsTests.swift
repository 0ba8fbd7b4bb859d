import Foundation
import TerminalDriver
import Testing

struct ErrorsTests {
  private static let gallery = "\(Product.repository)/Tests/Errors"
  /// What is wrong with a longer line is its length.
  private static let longestLine = 200

  @Test func `the page of errors shows the whole gallery`() throws {
    var page = Page(
      title: "Errors",
      abstract: """
        What `beraad check` says of a session file that is wrong: the input, then all that is said of it. Every problem that
        the program knows is here; `Tests/Errors/` holds the files, with the same in Dutch.
        """)
    let exhibits = try FileManager.default.contentsOfDirectory(atPath: Self.gallery).sorted()
    try #require(!exhibits.isEmpty)
    for exhibit in exhibits {
      let told = try String(contentsOfFile: "\(Self.gallery)/\(exhibit)/expected.en.txt", encoding: .utf8)
      page.heading(2, exhibit.replacing("-", with: " "))
      for file in try FileManager.default.contentsOfDirectory(atPath: "\(Self.gallery)/\(exhibit)").sorted()
      where !file.hasPrefix("expected.") {
        if let input = input("\(exhibit)/\(file)") {
          page.parts.append("`\(file)`")
          page.fence(input)
        }
      }
      page.fence(told)
    }
    try page.check()
  }

  /// A file as it can stand on a page; nil where it holds nothing that can be shown.
  private func input(_ path: String) -> String? {
    guard let text = try? String(contentsOfFile: "\(Self.gallery)/\(path)", encoding: .utf8), !text.isEmpty else {
      return nil
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let line = visible(String(line))
      return line.count > Self.longestLine ? line.prefix(Self.longestLine) + "…" : line
    }.joined(separator: "\n")
  }

  private func visible(_ line: String) -> String {
    var visible = ""
    for scalar in line.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator:
        visible += "\\u{\(String(scalar.value, radix: 16))}"
      default: visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }
}
