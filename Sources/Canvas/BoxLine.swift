/// The strokes of a box-drawing character (U+2500 to U+257F), read from its Unicode name: 0 none, 1 light, 2 heavy or
/// double, from the middle of the cell to each edge.
struct BoxLine: Equatable {
  var up = 0
  var down = 0
  var left = 0
  var right = 0
  var isDiagonal = false
  var isDashed = false
  var isArc = false

  init(_ scalar: Unicode.Scalar) {
    let words = scalar.properties.name?.split(separator: " ") ?? []
    isDiagonal = words.contains("DIAGONAL")
    isDashed = words.contains("DASH")
    isArc = words.contains("ARC")
    // A weight stands before or after the directions it is for: "DOWN LIGHT AND RIGHT HEAVY", "HEAVY VERTICAL".
    let first = words.dropFirst(2).first
    let leading = first == "HEAVY" || first == "DOUBLE" ? 2 : 1
    var waiting: [Substring] = []
    for word in words.dropFirst(2) {
      switch word {
      case "UP", "DOWN", "LEFT", "RIGHT", "VERTICAL", "HORIZONTAL": waiting.append(word)
      case "LIGHT", "HEAVY", "SINGLE", "DOUBLE":
        for direction in waiting { set(direction, word == "LIGHT" || word == "SINGLE" ? 1 : 2) }
        waiting = []
      case _: continue
      }
    }
    for direction in waiting { set(direction, leading) }
  }

  private mutating func set(_ direction: Substring, _ weight: Int) {
    if direction == "UP" || direction == "VERTICAL" { up = weight }
    if direction == "DOWN" || direction == "VERTICAL" { down = weight }
    if direction == "LEFT" || direction == "HORIZONTAL" { left = weight }
    if direction == "RIGHT" || direction == "HORIZONTAL" { right = weight }
  }
}
