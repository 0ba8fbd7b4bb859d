/// A key that was pressed, as far as terminals can tell. What a key does is the screens' business.
public enum Key: Hashable, Sendable {
  /// A typed character, space included; always one grapheme cluster, unclean: see `Text.clean`.
  case character(Character)
  /// Enter or Return.
  case enter
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// Escape by itself.
  case escape
  /// Backspace.
  case backspace
  /// Delete (forward).
  case delete
  /// Insert.
  case insert
  /// The arrow up.
  case up
  /// The arrow down.
  case down
  /// Shift and the arrow up, where the terminal tells it from the arrow alone.
  case shiftUp
  /// Shift and the arrow down, where the terminal tells it from the arrow alone.
  case shiftDown
  /// The arrow to the left.
  case left
  /// The arrow to the right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// A function key, from 1.
  case function(Int)
  /// Control with a letter, which is in lower case: `.control("c")`. Tab, Enter and Escape come as themselves.
  case control(Character)
  /// Alt (or Escape just before) with a character.
  case alt(Character)
  /// Text pasted in one go; unclean: see `Text.clean`. Its line ends are `\n`.
  case paste(String)
  /// The terminal has another size now.
  case resize
}
