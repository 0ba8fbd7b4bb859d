import Canvas
import Foundation
import Testing

/// The literal frames under `Tests/Frames/`: the text of a canvas, a line, its styles, a line, its grounds. Whoever
/// changes a screen on purpose sets `BERAAD_FRAMES` to `write`, runs the tests and reads what changed; with
/// `BERAAD_PICTURES` set to a folder every frame is drawn there too, as SVG.
enum Frames {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Frames")

  static func check(_ canvas: Canvas, _ name: String, location: SourceLocation = #_sourceLocation) throws {
    let environment = ProcessInfo.processInfo.environment
    let rule = String(repeating: "=", count: max(1, canvas.size.columns))
    let text =
      ([rule] + canvas.lines + [rule] + canvas.styles + [rule] + canvas.grounds + [rule])
      .joined(separator: "\n") + "\n"
    let file = folder.appending(path: "\(name).txt")
    if environment["BERAAD_FRAMES"] == "write" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    if let pictures = environment["BERAAD_PICTURES"] {
      let folder = URL(filePath: pictures)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try canvas.svg(title: name).write(to: folder.appending(path: "\(name).svg"), atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    guard text != expected else { return }
    let (is_, was) = (text.components(separatedBy: "\n"), expected.components(separatedBy: "\n"))
    let line = zip(is_, was).enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(name) differs\(line.map { " first in line \($0.offset + 1):\n  is  \($0.element.0)\n  was \($0.element.1)" } ?? " in length")
      """, sourceLocation: location)
  }

  /// A picture that pages show, `beraad.docc/Resources/NAME.svg`; `BERAAD_FRAMES=write` writes it anew as well.
  static func checkPicture(
    _ canvas: Canvas, _ name: String, title: String, location: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/beraad/beraad.docc/Resources/\(name).svg")
    let picture = canvas.svg(title: title)
    if ProcessInfo.processInfo.environment["BERAAD_FRAMES"] == "write" {
      try picture.write(to: file, atomically: true, encoding: .utf8)
    }
    if try String(contentsOf: file, encoding: .utf8) != picture {
      Issue.record("\(name).svg is not what the screen shows now", sourceLocation: location)
    }
  }
}
