import Canvas
import Phrases
import Timeline
import Workshop

/// How tables are written as comma-separated text.
public enum TableStyle: String, CaseIterable, Sendable {
  /// As Excel opens it where a comma is the decimal sign: UTF-8 with a byte-order mark, semicolons, decimal commas.
  case excel
  /// RFC 4180: commas, decimal points, no byte-order mark.
  case plain
}

/// A table as text of comma-separated values.
///
/// 1. Records end with CR LF; a field with a separator, a quote, a line end or white space at an end is quoted, and quotes
///    in it are doubled (RFC 4180).
/// 2. No cell can run: a text whose first sign that is not white space is `=`, `+`, `-`, `@`, their full-width forms, or
///    an apostrophe, has one apostrophe before it. A reader takes that one away again, so every text comes back as it was.
///    Numbers have none.
/// 3. What controls a terminal or turns the direction of writing is not in it; lines are kept, ended by LF.
/// 4. Times are `2020-12-11 10:01:00` in the session's zone; yes and no are words of its language; what is not known is
///    empty.
struct TableText {
  let style: TableStyle
  let zone: Zone
  let words: ReportPhrases

  func text(of table: DataTable) -> String {
    var out = style == .excel ? "\u{FEFF}" : ""
    append(table.heads.map { quoted(safe($0)) }, to: &out)
    for row in table.rows { append(row.map(field), to: &out) }
    return out
  }

  private func append(_ fields: [String], to out: inout String) {
    out += fields.joined(separator: style == .excel ? ";" : ",")
    out += "\r\n"
  }

  private func field(_ cell: DataTable.Cell) -> String {
    switch cell {
    case .text(let text): quoted(safe(text))
    case .count(let count): "\(count)"
    case .number(let number): quoted(decimal(number))
    case .yes(let yes): words.yes(yes)
    case .time(let instant):
      "\(zone.local(instant).isoDay) \(zone.local(instant).clockWithSeconds)"
    case .empty: ""
    }
  }

  /// With at most four decimals.
  private func decimal(_ number: Double) -> String {
    let scaled = (number * 10_000).rounded()
    guard abs(scaled) < 1e15 else { return "" }
    let whole = Int(abs(scaled))
    var decimals = String(10_000 + whole % 10_000).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    let sign = scaled < 0 ? "-" : ""
    return decimals.isEmpty
      ? "\(sign)\(whole / 10_000)" : "\(sign)\(whole / 10_000)\(style == .excel ? "," : ".")\(decimals)"
  }

  /// A text that no spreadsheet takes for a formula.
  private func safe(_ text: String) -> String {
    let clean = Text.clean(text, keepingLines: true)
    guard let first = clean.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return clean }
    return Self.dangerous.contains(first) ? "'" + clean : clean
  }

  /// Signs that begin a formula, in the half and the full width, and the sign that is put before them.
  private static let dangerous: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "'", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}", "\u{FE62}", "\u{FE63}",
    "\u{FE66}",
    "\u{FE6B}",
  ]

  private func quoted(_ field: String) -> String {
    let separator: UInt8 = style == .excel ? 0x3B : 0x2C
    let isSpecial = field.utf8.contains { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard isSpecial || field.first?.isWhitespace == true || field.last?.isWhitespace == true else { return field }
    return "\"\(field.replacing("\"", with: "\"\""))\""
  }
}
