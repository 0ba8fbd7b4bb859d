import Canvas
import Engine
import Phrases

/// The message to all over the whole screen, for one that is longer than its place above.
struct MessagePage: Equatable, Sendable {
  let message: Message
  private(set) var offset = 0

  init(_ message: Message) { self.message = message }

  /// Whether the key puts the message away.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .up, .character("k"): offset = max(0, offset - 1)
    case .down, .character("j"), .character(" "): offset = min(offset + 1, 400)
    case .escape, .enter, .function(3), .character("q"): return true
    case _: break
    }
    return false
  }

  func draw(on canvas: inout Canvas, in part: Rect, _ phrases: Phrases, footer: Rect) {
    let prose = Prose.fitting(part) { $0.paragraph(phrases.messageToAll(message.text), .accent.bold) }
    prose.draw(on: &canvas, in: part, from: offset)
    let table = [
      Binding(.escape, does: true, label: phrases.keyPutAway),
      Binding(.up, .down, does: false, label: phrases.keyScroll, sign: "↑↓"),
    ]
    canvas.footer(table, phrases, in: footer)
  }
}
