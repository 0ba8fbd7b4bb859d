import CNcurses
import Canvas

/// Turns what ncurses hands out (characters, and keys it knows) into keys. It knows what ncurses does not: pastes, Alt,
/// and sequences that no terminfo entry names, which would otherwise be typed as letters.
struct KeyDecoder {
  /// The most scalars of one paste; the rest of it is dropped.
  static let longestPaste = 16 * 1024
  /// The most scalars of one unknown sequence.
  static let longestSequence = 32

  private enum State: Equatable {
    case ready
    case escaped
    /// After `ESC [`, with what came since.
    case sequence([Unicode.Scalar])
    /// After `ESC O`.
    case single
    case pasting(String.UnicodeScalarView)

    static func == (a: State, b: State) -> Bool {
      switch (a, b) {
      case (.ready, .ready), (.escaped, .escaped), (.single, .single): true
      case (.sequence(let a), .sequence(let b)): a == b
      case (.pasting(let a), .pasting(let b)): a.elementsEqual(b)
      case (.ready, _), (.escaped, _), (.single, _), (.sequence, _), (.pasting, _): false
      }
    }
  }

  private var state = State.ready

  /// A character came.
  mutating func typed(_ scalar: Unicode.Scalar) -> [Key] {
    switch state {
    case .ready:
      if scalar == "\u{1B}" {
        state = .escaped
        return []
      }
      return Self.key(for: scalar).map { [$0] } ?? []
    case .escaped:
      return afterEscape(scalar)
    case .sequence(let scalars):
      return inSequence(scalars, scalar)
    case .single:
      state = .ready
      return Self.key(ending: scalar).map { [$0] } ?? []
    case .pasting(var text):
      // A paste whose end got lost must not swallow the keyboard.
      if scalar == "\u{03}" { return pasteEnded() + [.control("c")] }
      if text.count < Self.longestPaste { text.append(scalar) }
      state = .pasting(text)
      return []
    }
  }

  /// A key that ncurses knows came: one of CNC_KEY_*.
  mutating func pressed(_ code: Int32) -> [Key] {
    if code == Int32(CNC_KEY_PASTED) { return pasteEnded() }
    if case .pasting = state { return [] }
    let before = paused()
    if code == Int32(CNC_KEY_PASTE) {
      state = .pasting(String.UnicodeScalarView())
      return before
    }
    state = .ready
    return before + (Self.key(named: code).map { [$0] } ?? [])
  }

  /// Nothing more has come for now: an Escape by itself was the key.
  mutating func paused() -> [Key] {
    guard state == .escaped else { return [] }
    state = .ready
    return [.escape]
  }

  private mutating func afterEscape(_ scalar: Unicode.Scalar) -> [Key] {
    switch scalar {
    case "\u{1B}": return [.escape]
    case "[":
      state = .sequence([])
      return []
    case "O":
      state = .single
      return []
    case _:
      state = .ready
      guard let key = Self.key(for: scalar) else { return [.escape] }
      guard case .character(let character) = key else { return [.escape, key] }
      return [.alt(character)]
    }
  }

  /// Parameters up to a final character; a known final one is the key, whatever was held with it.
  private mutating func inSequence(_ scalars: [Unicode.Scalar], _ scalar: Unicode.Scalar) -> [Key] {
    switch scalar.value {
    case 0x20...0x3F where scalars.count < Self.longestSequence:
      state = .sequence(scalars + [scalar])
      return []
    case 0x40...0x7E:
      state = .ready
      if scalar == "~" { return Self.key(numbered: scalars).map { [$0] } ?? [] }
      return Self.key(ending: scalar, shifted: scalars.isShifted).map { [$0] } ?? []
    case 0x1B:
      state = .escaped
      return []
    case _:
      state = .ready
      return []
    }
  }

  private mutating func pasteEnded() -> [Key] {
    guard case .pasting(let scalars) = state else { return [] }
    state = .ready
    var text = ""
    for line in String(scalars) { text.append(line == "\r\n" || line == "\r" ? "\n" : line) }
    return text.isEmpty ? [] : [.paste(text)]
  }

  private static func key(for scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x09: .tab
    // Enter sends a carriage return; what is sent to a terminal by programs often ends in a line feed.
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x1B: .escape
    case 0x00: .control(" ")
    case 0x01...0x1A: Unicode.Scalar(scalar.value + 0x60).map { .control(Character($0)) }
    case 0x1C...0x1F: Unicode.Scalar(scalar.value + 0x40).map { .control(Character($0)) }
    case 0x80...0x9F: nil
    case _: .character(Character(scalar))
    }
  }

  private static func key(ending scalar: Unicode.Scalar, shifted isShifted: Bool = false) -> Key? {
    switch scalar {
    case "A": isShifted ? .shiftUp : .up
    case "B": isShifted ? .shiftDown : .down
    case "C": .right
    case "D": .left
    case "H": .home
    case "F": .end
    case "M": .enter
    case "Z": .backTab
    case "P": .function(1)
    case "Q": .function(2)
    case "R": .function(3)
    case "S": .function(4)
    case _: nil
    }
  }

  /// `CSI number ; modifier ~`.
  private static func key(numbered scalars: [Unicode.Scalar]) -> Key? {
    switch String(String.UnicodeScalarView(scalars.prefix { $0 != ";" })) {
    case "1", "7": .home
    case "2": .insert
    case "3": .delete
    case "4", "8": .end
    case "5": .pageUp
    case "6": .pageDown
    case _: nil
    }
  }

  private static func key(named code: Int32) -> Key? {
    let function = Int32(CNC_KEY_FUNCTION)
    if code > function { return .function(Int(code - function)) }
    return switch Int(code) {
    case CNC_KEY_ENTER: .enter
    case CNC_KEY_BACKTAB: .backTab
    case CNC_KEY_BACKSPACE: .backspace
    case CNC_KEY_DELETE: .delete
    case CNC_KEY_INSERT: .insert
    case CNC_KEY_UP: .up
    case CNC_KEY_DOWN: .down
    case CNC_KEY_SHIFT_UP: .shiftUp
    case CNC_KEY_SHIFT_DOWN: .shiftDown
    case CNC_KEY_LEFT: .left
    case CNC_KEY_RIGHT: .right
    case CNC_KEY_HOME: .home
    case CNC_KEY_END: .end
    case CNC_KEY_PAGE_UP: .pageUp
    case CNC_KEY_PAGE_DOWN: .pageDown
    case _: nil
    }
  }
}

extension [Unicode.Scalar] {
  /// Parameters that say Shift and nothing else: `1;2`.
  fileprivate var isShifted: Bool { String(String.UnicodeScalarView(self)) == "1;2" }
}
