import Canvas
import Workshop

/// Content lines of a calendar (RFC 5545).
///
/// 1. A line is `NAME:VALUE`, ended by CR LF, of at most 75 octets; what is longer goes on in the next line behind one
///    space (3.1). A character is never parted.
/// 2. In texts a backslash, a semicolon, a comma and a line end are escaped by a backslash (3.3.11); what else controls a
///    terminal or turns the direction of writing is not in them.
/// 3. Times are in UTC to the second (3.3.5).
struct CalendarLines {
  static let longestLine = 75
  /// All lines.
  private(set) var text = ""

  /// A whole calendar of that name, with the events that `write` adds.
  static func calendar(_ name: String, _ language: Language, _ write: (inout CalendarLines) -> Void) -> String {
    var lines = CalendarLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//beraad//plan//\(language.rawValue.uppercased())")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("X-WR-CALNAME", text: name)
    write(&lines)
    lines.add("END", "VCALENDAR")
    return lines.text
  }

  mutating func add(_ name: String, _ value: String) {
    var octets = 0
    for character in "\(name):\(value)" {
      // A character of more than a line is parted between scalars.
      for part in character.utf8.count < Self.longestLine
        ? [String(character)] : character.unicodeScalars.map(String.init)
      {
        if octets + part.utf8.count > Self.longestLine {
          text += "\r\n "
          octets = 1
        }
        text += part
        octets += part.utf8.count
      }
    }
    text += "\r\n"
  }

  mutating func add(_ name: String, text value: String) {
    add(
      name,
      Text.clean(value, keepingLines: true).replacing("\\", with: "\\\\").replacing(";", with: "\\;")
        .replacing(",", with: "\\,").replacing("\n", with: "\\n"))
  }

  mutating func add(_ name: String, _ at: Instant) {
    let local = Zone.utc.local(at)
    let digits = "\(local.isoDay)T\(local.clockWithSeconds)Z".filter { $0 != "-" && $0 != ":" }
    add(name, digits)
  }
}
