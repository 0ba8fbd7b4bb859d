/// ASCII look-alikes, one character for one cell.
enum Ascii {
  /// What a glyph of one cell becomes.
  static func lookAlike(of character: Character) -> Character {
    if character.isASCII { return character }
    if let sign = signs[character] { return sign }
    guard let scalar = character.unicodeScalars.first else { return "?" }
    if scalar.isASCII { return Character(scalar) }
    switch scalar.value {
    case 0x2500...0x257F: return boxDrawing(scalar)
    case 0x2800...0x28FF: return scalar.value == 0x2800 ? " " : ":"
    case 0xC0...0x24F, 0x1E00...0x1EFF: return latin(scalar)
    case _: return "?"
    }
  }

  private static let signs: [Character: Character] = [
    "✓": "v", "✔": "v", "✗": "x", "✘": "x", "×": "x", "▶": ">", "▸": ">", "►": ">", "◀": "<", "◂": "<", "▲": "!",
    "△": "!", "▴": "^", "▵": "^", "▼": "v", "▾": "v", "●": "*", "○": "o", "◉": "@", "◆": "*", "◇": "o", "★": "*",
    "☆": ".", "•": "*", "·": ".", "■": "#", "□": "o", "▪": "#", "▫": "o", "…": "~", "↑": "^", "↓": "v", "←": "<",
    "→": ">", "↵": "<", "⏎": "<", "⇥": ">", "↩": "<", "↺": "@", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-",
    "‘": "'", "’": "'", "‚": ",", "“": "\"", "”": "\"", "„": "\"", "«": "<", "»": ">", "‹": "<", "›": ">", "€": "E",
    "£": "L", "§": "S", "°": "o", "±": "+", "≈": "~", "≠": "#", "≤": "<", "≥": ">", "¿": "?", "¡": "!", "ß": "s",
    "Æ": "A", "æ": "a", "Œ": "O", "œ": "o", "Ĳ": "Y", "ĳ": "y", "Þ": "T", "þ": "t", "Ð": "D", "ð": "d", "ı": "i",
    "ŉ": "n", "ſ": "s", "½": "/", "¼": "/", "¾": "/", "²": "2", "³": "3", "¹": "1", "µ": "u", "⚑": "P", "▣": "#",
    "⚐": "P",
    "\u{FFFD}": "?",
    // Blocks: dark ones are `#`, half ones `=`, light ones `-` and `.`; heights climb from `_` to `#`.
    "█": "#", "▉": "#", "▊": "#", "▋": "#", "▌": "=", "▍": "=", "▎": "-", "▏": "-", "▐": "#", "▕": "|", "▓": "%",
    "▒": ":", "░": ".", "▀": "\"", "▁": "_", "▂": "_", "▃": "-", "▄": "-", "▅": "=", "▆": "=", "▇": "#",
  ]

  /// A line, a corner or a crossing, told by its name.
  private static func boxDrawing(_ scalar: Unicode.Scalar) -> Character {
    let directions = BoxLine(scalar)
    if directions.isDiagonal { return "+" }
    let across = directions.left > 0 || directions.right > 0
    let down = directions.up > 0 || directions.down > 0
    return across && down ? "+" : across ? "-" : "|"
  }

  /// The base letter of a Latin letter, told by its name: "LATIN SMALL LETTER E WITH ACUTE".
  private static func latin(_ scalar: Unicode.Scalar) -> Character {
    let words = scalar.properties.name?.split(separator: " ") ?? []
    guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1, let base = words[3].first
    else { return "?" }
    return words[1] == "SMALL" ? Character(base.lowercased()) : base
  }
}
