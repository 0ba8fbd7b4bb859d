// CSV as in RFC 4180, UTF-8.
//
// Written: fields separated by commas, records ended by a newline; a field is quoted when it holds a comma, a quote, a
// line break, or white space at an end; quotes in it are doubled. Read: the same, also with CRLF, and a byte-order mark
// before the first field. An empty line is a record of one empty field.

/// Reading and writing comma-separated text.
public enum CSV {
  struct Row: Equatable {
    /// The line that it begins in, from 1.
    var line: Int
    var fields: [String]
  }

  /// Adds a record to a text.
  public static func append(_ fields: [String], to text: inout String) {
    for (place, field) in fields.enumerated() {
      if place > 0 { text += "," }
      text += needsQuotes(field) ? "\"\(doubled(field))\"" : field
    }
    text += "\n"
  }

  private static func needsQuotes(_ field: String) -> Bool {
    let special = field.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
    return special || field.first?.isWhitespace == true || field.last?.isWhitespace == true
  }

  private static func doubled(_ field: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in field.unicodeScalars {
      if scalar == "\"" { scalars.append(scalar) }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  static func rows(_ text: String) throws(PeopleFault) -> [Row] {
    var reader = Reader(scalars: Array(text.unicodeScalars))
    return try reader.rows()
  }

  private struct Reader {
    let scalars: [Unicode.Scalar]
    var index = 0
    var line = 1

    mutating func rows() throws(PeopleFault) -> [Row] {
      if scalars.first == "\u{FEFF}" { index = 1 }
      var rows: [Row] = []
      while index < scalars.count {
        var row = Row(line: line, fields: [try field()])
        while index < scalars.count, scalars[index] == "," {
          index += 1
          row.fields.append(try field())
        }
        if index < scalars.count { passLineBreak() }
        rows.append(row)
      }
      return rows
    }

    private mutating func passLineBreak() {
      index += scalars[index] == "\r" ? 2 : 1
      line += 1
    }

    private var isAtEndOfField: Bool {
      guard index < scalars.count else { return true }
      switch scalars[index] {
      case ",", "\n": return true
      case "\r": return index + 1 < scalars.count && scalars[index + 1] == "\n"
      default: return false
      }
    }

    private mutating func field() throws(PeopleFault) -> String {
      if index < scalars.count, scalars[index] == "\"" { return try quoted() }
      var field = String.UnicodeScalarView()
      while !isAtEndOfField {
        if scalars[index] == "\"" { throw PeopleFault(line: line, kind: .strayQuote, found: String(field)) }
        field.append(scalars[index])
        index += 1
      }
      return String(field)
    }

    private mutating func quoted() throws(PeopleFault) -> String {
      let start = line
      index += 1
      var field = String.UnicodeScalarView()
      while index < scalars.count {
        let scalar = scalars[index]
        index += 1
        if scalar == "\"" {
          if index < scalars.count, scalars[index] == "\"" {
            index += 1
          } else if isAtEndOfField {
            return String(field)
          } else {
            throw PeopleFault(line: line, kind: .strayQuote, found: String(field))
          }
        }
        if scalar == "\n" { line += 1 }
        field.append(scalar)
      }
      throw PeopleFault(line: start, kind: .openQuote, found: String(String(field).prefix(40)))
    }
  }
}
