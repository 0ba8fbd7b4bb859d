import Engine
import Tally
import Testing
import Workshop

@testable import Outcomes

struct HostileTextTests {
  @Test(arguments: [
    ("- punt", "\\- punt"), ("+ punt", "\\+ punt"), ("1. een", "1\\. een"), ("12) een", "12\\) een"),
    ("1.5 miljoen", "1\\.5 miljoen"), ("in 2021. Daarna", "in 2021. Daarna"), ("# kop", "\\# kop"),
    ("> citaat", "&gt; citaat"), ("---", "\\-\\-\\-"), ("a|b", "a\\|b"), ("`code`", "\\`code\\`"),
    ("*vet* _schuin_", "\\*vet\\* \\_schuin\\_"), ("[x](http://y.nl)", "\\[x\\](http:\\//y.nl)"),
    ("www.y.nl", "www\\.y.nl"), ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("&lt;b&gt;", "&amp;lt;b&amp;gt;"), ("{{{naam}}}", "\\{\\{\\{naam\\}\\}\\}"), ("=1+1", "\\=1+1"),
    ("~~weg~~", "\\~\\~weg\\~\\~"), ("$x$", "\\$x\\$"), ("C:\\map", "C:\\\\map"), ("regel\n# kop", "regel / \\# kop"),
    ("\u{1B}[31mrood\u{1B}[0m", "rood"), ("links\u{202E}rechts", "linksrechts"), ("a\n\n\nb", "a / b"),
    ("==x==", "\\=\\=x=\\="),
  ])
  func `what means something in Markdown is shown as it was written`(raw: String, escaped: String) {
    #expect(Markdown.text(raw) == escaped)
  }

  @Test func `a text of ten thousand characters stays whole and on one line`() {
    let text = Markdown.text(String(repeating: "lang|\n", count: 2_000))
    #expect(!text.contains("\n"))
    #expect(text.split(separator: " ").count { $0 == "lang\\|" } == 2_000)
  }

  @Test func `hostile text changes no line's structure anywhere in the report`() throws {
    let nasty = "<script>x</script> | {{#all}}\n# [kop](http://x)\n- `a` **b** =HYPERLINK(1)"
    func report(_ text: String) throws -> String {
      var held = try Held { workshop in
        workshop.title = text
        workshop.agenda[1].title = text
        let poll = Held.choice("keuze", text, ["een", "twee"])
        workshop.agenda[1].activities.append(.poll(poll))
      }
      try held.wait(until: "10:00")
      try held.act(.startSession(shift: .zero))
      try held.act(.nextItem)
      try held.propose(text, to: "vragen", by: 0)
      try held.act(.admitEntry(collection: "vragen", entry: "vragen-1"))
      try held.act(.shortlistEntry(collection: "vragen", entry: "vragen-1", on: true))
      try held.act(
        .goTo(
          item: try #require(
            held.session.workshop.agenda.first {
              $0.id != held.session.currentRun?.item && !$0.isBreak
                && $0.activities.contains { $0.id == "uitwisseling" }
            }?.id)))
      try held.act(.startGroups(breakout: "uitwisseling"))
      try held.harvest(["text": text], to: "opgaven", of: "werkstad")
      try held.harvest(["aanpak": text, "gemeente": text], to: "aanpakken", of: "werkstad")
      try held.poll("keuze", 2) { .choice([["een", "twee"][$0]]) }
      try held.act(.decideTie(poll: "keuze", chosen: ["een"], reason: text))
      try held.act(.endSession)
      return held.outcome().report(in: held.zone)
    }
    let calm = try report("rustig").split(separator: "\n", omittingEmptySubsequences: false)
    let wild = try report(nasty).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(calm.count == wild.count)
    for (quiet, loud) in zip(calm, wild) {
      // Cells are parted by bars without a backslash before them.
      #expect(cells(quiet) == cells(loud), "\(loud)")
      #expect(
        quiet.prefix { "#>-| ".contains($0) }.filter { $0 != " " }
          == loud.prefix { "#>-| ".contains($0) }.filter { $0 != " " })
      #expect(!loud.replacing("<https://voorbeeld.example", with: "").contains("<") && !loud.contains("{{"))
      #expect(!loud.replacing("\\](", with: "").contains("]("))
    }
  }

  private func cells(_ line: Substring) -> Int {
    var bars = 0
    var previous: Character = " "
    for character in line {
      if character == "|", previous != "\\" { bars += 1 }
      previous = character
    }
    return bars
  }
}
