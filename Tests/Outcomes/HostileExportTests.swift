import Engine
import Foundation
import Testing
import Workshop

@testable import Outcomes

/// Text that wants to be more than text, through every format of the export.
struct HostileExportTests {
  private static let script = "<script>alert(1)</script>"

  static let texts = [
    "=HYPERLINK(\"http://x\";\"klik\")", "+1+1", "\(script)</title><img src=x onerror=alert(1)>",
    "**vet** [kop](http://x) | `a`",
    "# kop\n- lijst\n| a | b |", "{{#all}}{{{naam}}}{{/all}}", "\u{1B}[31mrood\u{1B}]0;titel\u{07}",
    "links\u{202E}rechts\u{2066}",
    "BEGIN:VEVENT\r\nSUMMARY:x; y, z\\n", "1: 1,2\n# ALTERNATIVE NAME 1: vals", "a;b,c\"d\"\te",
    "\"}],\"outcomes\":2,\"x\":[{\"",
    String(repeating: "lang &|<\"=", count: 1_000),
  ]

  private func files(_ text: String) throws -> [OutcomeFormat: [OutcomeFile]] {
    var held = try Held.kinds(text: text)
    held.append([
      .entryProposed(
        collection: parkingLot, entry: "p-1", text: text, fields: nil, by: nil, voter: nil, group: nil, held: nil)
    ])
    let made = OutcomeFiles(
      OutcomeSource(
        session: held.session, journal: JournalTip(records: 1, fingerprint: String(repeating: "ab", count: 32)),
        exportedAt: held.now, names: Dictionary(held.people.map { ($0.id, text) }) { first, _ in first }, all: true),
      zone: held.zone)
    return try Dictionary(uniqueKeysWithValues: OutcomeFormat.allCases.map { ($0, try made.files($0)) })
  }

  @Test(arguments: texts)
  func `hostile text comes out of every format as text`(text: String) throws {
    let files = try files(text)
    for (format, written) in files {
      #expect(!written.isEmpty, "\(format)")
      for file in written {
        for scalar in file.text.unicodeScalars {
          let isLine = scalar == "\n" || scalar == "\r" && (format == .csv || format == .ics)
          let isMark = scalar == "\u{FEFF}" && format == .csv
          if isLine || isMark { continue }
          let category = scalar.properties.generalCategory
          #expect(category != .control && category != .format, "\(scalar.value) in \(file.name)")
          if category == .control || category == .format { return }
        }
      }
    }
    try checkPage(try #require(files[.html]?.first?.text), text)
    for file in try #require(files[.csv]) { checkTable(file) }
    for file in try #require(files[.preflib]) { checkRanks(file) }
    checkCalendar(try #require(files[.ics]?.first?.text))
    let markdown = try #require(files[.md]?.first?.text)
    #expect(
      !markdown.contains("<script") && !markdown.contains("{{") && !markdown.replacing("\\](", with: "").contains("]("))
    let json = try JSONSerialization.jsonObject(with: Data(try #require(files[.json]?.first?.text).utf8))
    let outcome = try #require(json as? [String: Any])
    #expect(outcome["outcomes"] as? Int == 1)
    #expect((outcome["session"] as? [String: Any])?["title"] as? String == text)
  }

  private func checkPage(_ html: String, _ text: String) throws {
    let page = PageCheck(html)
    #expect(page.problems.isEmpty, "\(Set(page.problems).sorted().prefix(3))")
    if text.hasPrefix(Self.script) { #expect(page.root.all("h1").first?.words.contains(Self.script) == true) }
  }

  /// Reads it as RFC 4180 says, with semicolons.
  private func checkTable(_ file: OutcomeFile) {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    let scalars = Array(file.text.unicodeScalars.dropFirst())
    var index = 0
    func add(_ scalar: Unicode.Scalar) {
      rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
    }
    while index < scalars.count {
      let scalar = scalars[index]
      switch (scalar, isQuoted) {
      case ("\"", true) where index + 1 < scalars.count && scalars[index + 1] == "\"":
        add(scalar)
        index += 1
      case ("\"", _): isQuoted.toggle()
      case (";", false): rows[rows.count - 1].append("")
      case ("\r", false):
        index += 1
        if index + 1 < scalars.count { rows.append([""]) }
      case (_, _): add(scalar)
      }
      index += 1
    }
    for row in rows {
      #expect(row.count == rows[0].count, "\(file.name)")
      for cell in row where cell.wholeMatch(of: /-?\d+(,\d+)?/) == nil {
        let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
        #expect(!"=+-@".unicodeScalars.contains { $0 == first }, "\(file.name): \(cell.prefix(20))")
      }
    }
  }

  private func checkRanks(_ file: OutcomeFile) {
    for line in file.text.split(separator: "\n") {
      let isHeader = line.wholeMatch(of: /# [A-Z0-9 ]+: .*/) != nil
      #expect(isHeader || line.wholeMatch(of: /\d+: [0-9{},]+/) != nil, "\(line.prefix(60))")
    }
    #expect(file.text.split(separator: "\n").count { $0.hasPrefix("# ALTERNATIVE NAME") } == 4)
  }

  private func checkCalendar(_ text: String) {
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
    let names = Set(
      text.replacing("\r\n ", with: "").components(separatedBy: "\r\n").map { $0.prefix { $0 != ":" && $0 != ";" } })
    #expect(
      names.isSubset(of: [
        "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME", "X-WR-CALDESC", "UID", "DTSTAMP", "DTSTART",
        "DTEND",
        "SUMMARY", "DESCRIPTION", "STATUS", "",
      ]), "\(names)")
  }
}
