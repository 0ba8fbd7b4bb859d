import Canvas
import Foundation
import Testing

/// Literal screens under `Tests/Frames`: the text, then the tones of its cells as letters. With
/// `BERAAD_WRITE_FRAMES` set they are written afresh; with `BERAAD_FRAME_PICTURES` a picture of each goes to that
/// folder, to be looked at.
enum FrameFile {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Frames")

  static func check(_ canvas: Canvas, _ name: String, _ place: SourceLocation = #_sourceLocation) throws {
    let environment = ProcessInfo.processInfo.environment
    let file = folder.appendingPathComponent("\(name).txt")
    let shown = text(of: canvas)
    if let pictures = environment["BERAAD_FRAME_PICTURES"] {
      let picture = URL(fileURLWithPath: pictures).appendingPathComponent("\(name).svg")
      try FileManager.default.createDirectory(
        at: picture.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(canvas.svg(title: name).utf8).write(to: picture)
    }
    if environment["BERAAD_WRITE_FRAMES"] != nil {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(shown.utf8).write(to: file)
      return
    }
    let wanted = try String(contentsOf: file, encoding: .utf8)
    #expect(shown == wanted, "\(name) looks different", sourceLocation: place)
  }

  static func text(of canvas: Canvas) -> String {
    let size = "\(canvas.size.columns)×\(canvas.size.rows)"
    let cursor = canvas.cursor.map { "cursor \($0.x), \($0.y)" } ?? "no cursor"
    return (["# \(size), \(cursor)"] + canvas.lines + ["# tones"] + canvas.styles).joined(separator: "\n") + "\n"
  }

  /// The names of the frames in a folder.
  static func names(in part: String) throws -> Set<String> {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(part).path)
    return Set(files.filter { $0.hasSuffix(".txt") }.map { "\(part)/\($0.dropLast(4))" })
  }
}
