import Engine
import Phrases
import Tally
import Testing
import Workshop

@testable import Outcomes

struct TableTests {
  private func files(_ held: Held, _ style: TableStyle = .excel, names: Bool = false, all: Bool = false) throws
    -> [String: String]
  {
    let made = OutcomeFiles(
      OutcomeSource(
        session: held.session,
        journal: JournalTip(records: held.records.count, fingerprint: String(repeating: "8f3a91c077de40b2", count: 4)),
        exportedAt: held.now,
        names: names ? Dictionary(held.people.map { ($0.id, $0.name) }) { first, _ in first } : nil, all: all),
      zone: held.zone, tables: style)
    return Dictionary(try made.files(.csv).map { ($0.name, $0.text) }) { first, _ in first }
  }

  private func table(_ texts: [DataTable.Cell], _ style: TableStyle) throws -> String {
    let words = ReportPhrases(.nl)
    let text = TableText(style: style, zone: try Held().zone, words: words)
      .text(of: DataTable(name: "x", heads: ["kop"], rows: texts.map { [$0] }))
    return String(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
  }

  @Test func `a poll's table has a row an option, in the way that Dutch Excel opens`() throws {
    let files = try files(Held.webinar())
    let table = try #require(files["tabellen/peiling-tempo.csv"])
    #expect(
      table == "\u{FEFF}ronde;stand;code;optie;gekozen;stemmen;aandeel;bijeenkomst;vingerafdruk\r\n"
        + "1;revealed;wonen;Wonen;nee;15;0,5;m50-webinar;8f3a91c077de40b2\r\n"
        + "1;revealed;zorg;Zorg;ja;15;0,5;m50-webinar;8f3a91c077de40b2\r\n"
        + "1;revealed;werk;Werk;nee;0;0;m50-webinar;8f3a91c077de40b2\r\n")
    let plain = try #require(try self.files(Held.webinar(), .plain)["tabellen/peiling-tempo.csv"])
    #expect(plain.hasPrefix("ronde,stand,code,optie,gekozen,stemmen,aandeel,"))
    #expect(plain.contains("\r\n1,revealed,wonen,Wonen,nee,15,0.5,"))
  }

  @Test func `there is a table of each poll, collection and breakout, and one of where they are from`() throws {
    let names = try files(Held.webinar()).keys.sorted()
    #expect(
      names == [
        "tabellen/agenda.csv", "tabellen/bijdragen-aanpakken.csv", "tabellen/bijdragen-opgaven.csv",
        "tabellen/bijdragen-parkeerplaats.csv", "tabellen/bijdragen-vragen.csv", "tabellen/bijeenkomst.csv",
        "tabellen/groepen-uitwisseling.csv", "tabellen/peiling-generiek-uitgesplitst.csv",
        "tabellen/peiling-generiek.csv", "tabellen/peiling-herkenning-uitgesplitst.csv",
        "tabellen/peiling-herkenning.csv", "tabellen/peiling-leeg.csv", "tabellen/peiling-tempo-uitgesplitst.csv",
        "tabellen/peiling-tempo.csv", "tabellen/peiling-vervolg.csv", "tabellen/peiling-vooruitblik.csv",
        "tabellen/peilingen.csv",
      ])
    let named = try files(Held.webinar(), names: true)
    #expect(named["tabellen/peiling-vervolg-stemmen.csv"] != nil)
    let files = try files(Held.kinds())
    #expect(files.keys.count { $0.hasPrefix("tabellen/peiling-") } == 17)
  }

  @Test func `every row of a table has as many cells as its head`() throws {
    for held in [try Held.webinar(), try Held.cafe(), try Held.kinds()] {
      let outcome = held.outcome(names: true, all: true)
      for table in TableMaking(outcome, held.zone).tables {
        for row in table.rows { #expect(row.count == table.heads.count, "\(table.name)") }
        #expect(Set(table.heads).count == table.heads.count, "\(table.name): \(table.heads)")
      }
    }
  }

  @Test(arguments: [
    "=1+1", "+31 6 1234", "-2", "@SUM(A1)", "  =HYPERLINK(\"http://x\")", "＝1", "＋1", "－1", "＠x", "−1", "'al zo",
    "gewoon",
    "a;b,c", "regel\n=2", "\"aanhaling\"", "", " ", "=cmd|' /C calc'!A0",
  ])
  func `no cell can run, and every text can be read back`(raw: String) throws {
    for style in TableStyle.allCases {
      let text = try table([.text(raw)], style)
      var field = String(text.dropFirst("kop\r\n".count).dropLast())
      if field.hasPrefix("\"") { field = String(field.dropFirst().dropLast()).replacing("\"\"", with: "\"") }
      let first = field.unicodeScalars.first { !$0.properties.isWhitespace }
      #expect(!"=+-@＝＋－＠−".unicodeScalars.contains { $0 == first })
      if field.hasPrefix("'") { field.removeFirst() }
      #expect(field == raw)
    }
  }

  @Test func `numbers stay numbers, with the decimal sign of their reader`() throws {
    let cells: [DataTable.Cell] = [.count(-3), .number(0.5), .number(-1.25), .number(2), .number(1.0 / 3), .yes(true)]
    #expect(try table(cells, .excel) == "kop\r\n-3\r\n0,5\r\n-1,25\r\n2\r\n0,3333\r\nja\r\n")
    #expect(try table(cells, .plain) == "kop\r\n-3\r\n0.5\r\n-1.25\r\n2\r\n0.3333\r\nja\r\n")
  }

  @Test func `a file of ranks says what its orders are, and which options they are of`() throws {
    let held = try Held.kinds()
    let made = OutcomeFiles(
      OutcomeSource(
        session: held.session, journal: JournalTip(records: 1, fingerprint: "ab"), exportedAt: held.now),
      zone: held.zone)
    let files = try made.files(.preflib)
    #expect(files.map(\.name) == ["stembiljetten/schulze.toi", "stembiljetten/irv.toi", "stembiljetten/stv.toi"])
    let text = try #require(files.first?.text)
    #expect(text.contains("# NUMBER VOTERS: 41\n") && text.contains("# ALTERNATIVE NAME 2: Een gezamenlijk datateam\n"))
    #expect(text.contains("Vingerafdruk van het logboek na 1 regels: ab"))
  }

  @Test(
    arguments: [
      ([[["a"], ["b"]]], "soc"), ([[["a"]], [["b"], ["a"]]], "soi"), ([[["a", "b"]]], "toc"),
      ([[["a"], ["b"]], []], "soc"),
      ([[["a", "b"], ["c"]], [["a"]]], "toi"),
    ] as [([[[String]]], String)])
  func `complete or not, with ties or without`(ballots: [[[String]]], ending: String) {
    let all = Set(ballots.joined().joined()).sorted()
    let file = PreflibText(
      ballots.map { Ranking($0.map { $0.map { OptionID($0) } }) },
      options: all.map { Option(id: OptionID($0), title: $0) },
      title: "x", name: "x", about: [], on: "2020-01-01")
    #expect(file.ending == ending)
  }

  @Test func `the calendar of the export tells what happened, and of which session`() throws {
    let held = try Held.webinar()
    let made = OutcomeFiles(
      OutcomeSource(
        session: held.session, journal: JournalTip(records: 1, fingerprint: "abc"), exportedAt: held.now),
      zone: held.zone)
    let text = try #require(try made.files(.ics).first?.text)
    #expect(text.contains("DTSTART:20201211T090100Z\r\n") && text.contains("DTEND:20201211T105800Z\r\n"))
    #expect(text.replacing("\r\n ", with: "").contains("Vingerafdruk van het logboek na 1 regels: abc"))
  }
}
