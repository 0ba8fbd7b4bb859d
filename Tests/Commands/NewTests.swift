import Foundation
import Testing

struct NewTests {
  private static let answers = "Een \"dag\" \\ samen\nnl\n2026-03-28\n23:30\n300\nEurope/Amsterdam\n%\nWat: nu #?\n"

  @Test(arguments: ["open", "roster", "codes"])
  func `what new writes is accepted by check`(admission: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let answers = Self.answers.replacing("%", with: admission)
    let new = try Command.beraad(["new", "dag"], input: answers, in: folder.path)
    #expect(new.status == 0, "\(new.errors)")
    #expect(folder.names == ["dag"])
    let check = try Command.beraad(["check", "dag"], in: folder.path)
    #expect(check.status == 0)
    #expect(check.errors.isEmpty)
    // Five hours over a night in which the clocks go forward.
    #expect(check.output.contains("23:30–05:30"))
  }

  @Test func `empty answers take what stands in brackets`() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let blank = String(repeating: "\n", count: 8)
    #expect(try Command.beraad(["new"], input: blank, in: folder.path).status == 0)
    #expect(folder.names == ["workshop"])
  }

  @Test(arguments: 0..<8) func `answers that end midway leave nothing behind`(count: Int) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let input = String(repeating: "\n", count: count)
    let new = try Command.beraad(["new", "dag"], input: input, in: folder.path)
    #expect(new.status == 65)
    #expect(new.errors.split(separator: "\n").count == 1)
    #expect(folder.names == [])
  }

  @Test func `an answer that cannot be leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let new = try Command.beraad(["new", "dag"], input: "\n\nmorgen\n\n\n\n\n\n", in: folder.path)
    #expect(new.status == 65)
    #expect(folder.names == [])
  }

  @Test func `what stands there is never overwritten`() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let blank = String(repeating: "\n", count: 8)
    #expect(try Command.beraad(["new", "dag"], input: blank, in: folder.path).status == 0)
    let path = folder.path + "dag/session.yaml"
    try Data("mijn werk".utf8).write(to: URL(filePath: path))
    let again = try Command.beraad(["new", "dag"], input: blank, in: folder.path)
    #expect(again.status == 73)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mijn werk")
    #expect(folder.names == ["dag"])
    let nowhere = try Command.beraad(["new", "nergens/dag"], input: blank, in: folder.path)
    #expect(nowhere.status == 73)
  }
}
