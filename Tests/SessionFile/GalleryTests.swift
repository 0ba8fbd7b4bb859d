import Foundation
import Phrases
import SessionFile
import Testing
import Workshop

/// `Tests/Errors/`: a folder an error, with its bad input and the exact text of all that is said about it, in both
/// languages. With `BERAAD_WRITE_GALLERY` set the texts are written instead of compared, for their author to read.
struct GalleryTests {
  static let root = repository + "Tests/Errors/"
  static let exhibits = (try? FileManager.default.contentsOfDirectory(atPath: root).sorted()) ?? []

  static func problems(of exhibit: String) -> [Problem] {
    switch SessionFile.open(path: root + exhibit) {
    case .success(.session(let session)): session.warnings
    case .success(.programme(let programme)): programme.warnings
    case .failure(let rejected):
      // The folder's own path differs from machine to machine.
      rejected.problems.map { problem in
        var problem = problem
        problem.file = problem.file.replacing(root, with: "")
        if case .noSessionInFolder(let path) = problem.fact {
          problem.fact = .noSessionInFolder(path.replacing(root, with: ""))
        }
        return problem
      }
    }
  }

  @Test(arguments: exhibits) func `each bad input is told exactly so`(exhibit: String) throws {
    let problems = Self.problems(of: exhibit)
    #expect(!problems.isEmpty)
    for language in Language.allCases {
      let text = problems.map { $0.line(in: language) + "\n" }.joined()
      let path = Self.root + exhibit + "/expected.\(language.rawValue).txt"
      if ProcessInfo.processInfo.environment["BERAAD_WRITE_GALLERY"] != nil {
        try Data(text.utf8).write(to: URL(filePath: path))
      }
      #expect(text == (try String(contentsOfFile: path, encoding: .utf8)))
    }
  }

  @Test func `every problem that the program knows hangs in the gallery`() throws {
    let source = try String(contentsOfFile: repository + "Sources/Workshop/ProblemFact.swift", encoding: .utf8)
    let body = try #require(source.firstRange(of: "enum ProblemFact")).upperBound
    let end = try #require(source[body...].firstRange(of: "\n}")).lowerBound
    let known = Set(
      source[body..<end].split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
        .filter { $0.hasPrefix("case ") }
        .map { String($0.dropFirst(5).prefix { $0.isLetter || $0.isNumber }) })
    #expect(known.count > 60)
    var shown: Set<String> = []
    for problem in Self.exhibits.flatMap(Self.problems) {
      shown.insert(String("\(problem.fact)".prefix { $0.isLetter || $0.isNumber }))
    }
    // These want a file of megabytes or one without permissions: LimitTests makes them.
    #expect(known.subtracting(shown) == ["fileTooLarge", "fileUnreadable"])
  }

  @Test(arguments: exhibits) func `a place lies inside its file`(exhibit: String) throws {
    for problem in Self.problems(of: exhibit) {
      guard let line = problem.line else { continue }
      #expect(try isInside(line: line, column: problem.column, of: Self.root + exhibit + "/" + problem.file))
    }
  }
}

/// Whether a file has such a place: a column may lie just behind the last character, and a line just behind the last.
func isInside(line: Int, column: Int?, of path: String) throws -> Bool {
  let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
  guard line >= 1, line <= max(1, lines.count) else { return false }
  guard let column else { return true }
  return column >= 1 && column <= lines[line - 1].unicodeScalars.count + 1
}
