import Canvas
import Phrases

/// A key and what it does. Dispatch, the footer and the help of a screen all read the same table of these.
struct Binding<Action: Equatable & Sendable>: Equatable, Sendable {
  /// Any of them does it; the first is the one that is named.
  var keys: [Key]
  var action: Action
  /// For the footer, in one or two words; nil keeps it out of there.
  var label: String?
  /// For the help, in a clause; nil keeps it out of there.
  var help: String?
  /// How the keys are written where the names of `keys` would be long: `1–9`.
  var sign: String?
  /// Stands in the footer before all others find room.
  var isPinned = false

  init(_ keys: Key..., does action: Action, label: String? = nil, help: String? = nil, sign: String? = nil) {
    self.keys = keys
    self.action = action
    self.label = label
    self.help = help
    self.sign = sign
  }

  /// The same row, whose room in the footer is kept free.
  var pinned: Binding {
    var row = self
    row.isPinned = true
    return row
  }

  /// What stands before the label.
  func name(_ phrases: Phrases) -> String { sign ?? keys.first?.name(phrases) ?? "" }
}

extension Sequence {
  /// What a key does by this table: the first row that has it.
  func action<Action>(of key: Key) -> Action? where Element == Binding<Action> {
    if let action = first(where: { $0.keys.contains(key) })?.action { return action }
    // Where Shift says nothing more it is an arrow like any other.
    switch key {
    case .shiftUp: return action(of: .up)
    case .shiftDown: return action(of: .down)
    case _: return nil
    }
  }
}

extension Key {
  /// How a key is written on a screen.
  func name(_ phrases: Phrases) -> String {
    switch self {
    case .character(" "): phrases.spaceBar
    case .character(let character): String(character)
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "⇧Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .shiftUp: "⇧↑"
    case .shiftDown: "⇧↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .alt(let character): "Alt-\(character)"
    case .paste, .resize: ""
    }
  }
}

extension Canvas {
  /// Writes the keys of the moment on one row, the first rows of the table first: all that fit whole.
  ///
  /// What is pinned has its room kept free.
  mutating func footer<Action>(_ table: [Binding<Action>], _ phrases: Phrases, in row: Rect) {
    func wide(_ binding: Binding<Action>) -> Int {
      binding.label.map { Text.width(of: binding.name(phrases)) + 1 + Text.width(of: $0) } ?? 0
    }
    var x = row.left
    var kept = table.filter { $0.isPinned && $0.label != nil }.reduce(0) { $0 + wide($1) + 3 }
    for binding in table {
      guard let label = binding.label else { continue }
      if binding.isPinned { kept -= wide(binding) + 3 }
      guard x + wide(binding) + kept <= row.right else { continue }
      x +=
        write([(binding.name(phrases), .bold), (" ", .plain), (label, .dim)], at: Point(x: x, y: row.top)) + 3
    }
  }
}

extension Canvas {
  /// The rows of a table that have a help text, one below the other, and how to leave them.
  mutating func helpList<Action>(_ table: [Binding<Action>], _ phrases: Phrases, in part: Rect, footer: Rect) {
    write(phrases.helpTitle, at: part.origin, style: .bold)
    let rows = table.filter { $0.help != nil }
    let wide = rows.map { Text.width(of: $0.name(phrases)) }.max() ?? 0
    let list = part.inset(top: 1)
    for (index, binding) in rows.prefix(list.rows).enumerated() {
      let row = list.row(index)
      write(binding.name(phrases), at: row.origin, style: .bold, width: wide)
      write(binding.help ?? "", at: row.origin.moved(x: wide + 2), width: row.columns - wide - 2)
    }
    write(phrases.closeHelp, at: footer.origin, style: .dim, width: footer.columns)
  }
}
