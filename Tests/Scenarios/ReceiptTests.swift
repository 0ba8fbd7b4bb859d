import TerminalDriver
import Testing

/// From the ten characters on a voter's screen to the ballot in the journal and in the export.
@Suite struct ReceiptTests {
  @Test func `a voter finds the own ballot by the receipt, and nobody finds whose it is`() throws {
    let plan = Venue.plan.replacing(
      "options: [Red, Green, Blue]", with: "options: [Red, Green, Blue]\n        receipts: on")
    let venue = try Venue(plan: plan)
    let console = try venue.run()
    let anna = try venue.join("Anna Bakker")
    try venue.begin(console)
    try venue.open(console)
    try anna.waitFor("receipt of ten characters")
    try anna.send("2", "Enter")
    let screen = try anna.waitFor(/your receipt [2-9A-Z]{5}-[2-9A-Z]{5}/)
    let receipt = String(try #require(screen.firstMatch(of: /[2-9A-Z]{5}-[2-9A-Z]{5}/)).output)
    try venue.close(console, activity: 1, result: "1 of 4 voted")

    let found = try venue.beraad("verify", venue.journal, "--receipt", receipt.lowercased(), "--language", "en")
    #expect(found.end == .code(0), "\(found.errors)")
    #expect(found.output.contains("‘Which colour?’, round 1: Green"))
    let strange = try venue.beraad("verify", venue.journal, "--receipt", "22222-22222", "--language", "en")
    #expect(strange.end == .code(65))
    #expect(strange.errors.contains("no ballot has 22222-22222"))

    let cast = try #require(try venue.records("ballotCast").first)
    let hash = try #require(venue.data(cast)["receipt"] as? String)
    #expect(hash.count == 64)
    #expect(try venue.beraad("export", venue.journal, "--to", venue.tmux.folder("out")).end == .code(0))
    let report = try #require(venue.tmux.folder.text(of: "out/report.md"))
    #expect(report.contains("`\(hash.prefix(16))` | Green"))
    for text in [report, try #require(venue.tmux.folder.text(of: "out/outcomes.json"))] {
      #expect(!text.contains(receipt) && !text.contains("Anna"))
    }
  }
}
