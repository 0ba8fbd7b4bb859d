import Canvas
import Phrases
import Workshop

/// An entry while it is typed: a line for each field of the collection, one after the other. What was typed stays until
/// it is on the disk.
struct EntryForm: Equatable, Sendable {
  enum Outcome: Equatable, Sendable { case typed, cancelled, complete, ignored }

  let fields: [Field]
  private(set) var lines: [InputLine]
  private(set) var index = 0
  /// Keys go into it.
  var isActive = false
  /// Sent, not answered yet.
  var isSending = false
  /// The entry that gets this wording; nil is a new one.
  var editing: EntryID?
  /// What is said of that entry.
  enum Purpose: Equatable, Sendable { case wording, theme, commitment }
  var purpose = Purpose.wording
  /// Of a harvest: for which of one's own groups it is typed.
  var group: GroupID?

  init(_ fields: [Field], values: [String: String] = [:], editing: EntryID? = nil) {
    self.fields = fields
    lines = fields.map { InputLine(values[$0.id] ?? "") }
    self.editing = editing
  }

  var isBlank: Bool { lines.allSatisfy(\.isBlank) }
  /// What was typed, by field; fields without a text are left out.
  var values: [String: String] {
    var values: [String: String] = [:]
    for (field, line) in zip(fields, lines) where !line.isBlank { values[field.id] = line.trimmed }
    return values
  }

  mutating func clear() { self = EntryForm(fields) }

  /// Puts the keys into the first field that must be filled and is not.
  mutating func activate() {
    isActive = true
    index = lines.indices.first { fields[$0].required && lines[$0].isBlank } ?? min(index, max(0, lines.count - 1))
  }

  mutating func handle(_ key: Key) -> Outcome {
    guard isActive, !isSending, lines.indices.contains(index) else { return .ignored }
    switch key {
    case .escape:
      isActive = false
      return .cancelled
    case .enter:
      if index + 1 < lines.count {
        index += 1
        return .typed
      }
      return .complete
    case .down where lines.count > 1: index = min(index + 1, lines.count - 1)
    case .up where lines.count > 1: index = max(index - 1, 0)
    case _: return lines[index].handle(key) ? .typed : .ignored
    }
    return .typed
  }

  /// How many rows it takes.
  var rows: Int { fields.count > 1 ? fields.count * 2 : 1 }

  /// Draws the fields below each other, labels above them where there are more than one; the one that is typed in
  /// stays in sight.
  func draw(on canvas: inout Canvas, in part: Rect, hint: String, _ phrases: Phrases) {
    guard fields.count > 1 else {
      lines.first?.draw(on: &canvas, in: part.row(0), isActive: isActive && !isSending, hint: hint)
      return
    }
    let shown = max(1, part.rows / 2)
    let first = max(0, min(index - shown / 2, fields.count - shown))
    for (row, place) in (first..<min(fields.count, first + shown)).enumerated() {
      let isHere = isActive && place == index
      let label = fields[place].label ?? fields[place].id
      let words = fields[place].required ? label : "\(label) (\(phrases.optional))"
      canvas.write(
        "\(isHere ? "▸" : " ") \(words)", at: part.row(row * 2).origin, style: isHere ? .accent : .dim,
        width: part.columns)
      lines[place].draw(
        on: &canvas, in: part.row(row * 2 + 1).inset(left: 2), isActive: isHere && !isSending,
        hint: isHere && place == 0 ? hint : "")
    }
  }
}
