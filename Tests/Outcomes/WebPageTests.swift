import Engine
import Foundation
import Testing
import Workshop

@testable import Outcomes

struct WebPageTests {
  private func all() throws -> [(name: String, html: String)] {
    try ["nl", "en"].flatMap { language -> [(name: String, html: String)] in
      let english = language == "en"
      let webinar = try Held.webinar(english: english)
      let cafe = try Held.cafe(english: english)
      let kinds = try Held.kinds(english: english)
      return [
        ("webinar.\(language)", webinar.outcome(names: true, all: true).reportPage(in: webinar.zone)),
        ("cafe.\(language)", cafe.outcome(names: true).reportPage(in: cafe.zone)),
        ("kinds.\(language)", kinds.outcome().reportPage(in: kinds.zone)),
        ("waiting.\(language)", try Held().outcome().reportPage(in: webinar.zone)),
      ]
    }
  }

  @Test func `a page can be printed and read aloud, and needs nothing from elsewhere`() throws {
    for (name, html) in try all() {
      let found = PageCheck(html).problems
      #expect(found.isEmpty, "\(name): \(Set(found).sorted().joined(separator: "; "))")
      if let folder = ProcessInfo.processInfo.environment["BERAAD_PAGES_TO"] {
        try Data(html.utf8).write(to: URL(filePath: "\(folder)/\(name).html"))
      }
    }
  }

  @Test func `the page says what the Markdown says, word for word`() throws {
    let held = try Held.webinar()
    let outcome = held.outcome()
    let page = PageCheck(outcome.reportPage(in: held.zone)).root
    let words = page.all("main").flatMap(\.all).map(\.text).joined(separator: " ")
    func letters(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }
    let said = letters(words)
    for line in outcome.report(in: held.zone).split(separator: "\n") where !line.hasPrefix("|") {
      let plain = letters(Marks.plain(String(line)))
      // What is set off inside a sentence stands apart in the tree.
      if !line.contains("*"), !line.contains("`") { #expect(said.contains(plain), "\(line)") }
    }
  }

  @Test func `kinds whose figures are hard to see have a picture, others none`() throws {
    let held = try Held.kinds()
    let page = PageCheck(held.outcome().reportPage(in: held.zone)).root
    let titles = page.all("figure").flatMap { $0.all("title") }.map(\.text)
    #expect(
      titles == [
        "Spreiding van de antwoorden: Hoe staat u hierin?", "Onderlinge duels: In welke volgorde?",
        "Hoe de stemmen gingen: Wie wordt voorzitter?", "Hoe de stemmen gingen: Wie komen in de stuurgroep?",
        "Profiel van de oordelen: Hoe goed is elk voorstel?", "Kaart van meningen: Eens of oneens?",
      ])
  }

  @Test(arguments: [
    ("**vet** en *schuin*", "<strong>vet</strong> en <em>schuin</em>"), ("\\*geen\\* nadruk", "*geen* nadruk"),
    ("`code*`", "<code>code*</code>"), ("&lt;b&gt; &amp;amp;", "&lt;b&gt; &amp;amp;"), ("C:\\\\map", "C:\\map"),
    (
      "<https://voorbeeld.example/a?b=c>",
      "<a href=\"https://voorbeeld.example/a?b=c\">https://voorbeeld.example/a?b=c</a>"
    ),
    ("*een **twee** drie*", "<em>een <strong>twee</strong> drie</em>"), ("**open", "<strong>open</strong>"),
  ])
  func `marked text is read back as it was meant`(marked: String, html: String) {
    #expect(Marks.html(marked) == html)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "a|b *c* _d_ `e` [f](g)", "{{#x}}{{{y}}}{{/x}}", "=1+1", "regel\nnog een", "\\",
    "&amp;",
    "~~x~~ ==y== $z$ ^q^ @iedereen #kop", "www.x.nl https://x.nl", "***", "--- +++ 1. 2)", "\"'<>",
  ])
  func `what people wrote comes back from marked text as they wrote it`(raw: String) {
    #expect(Marks.plain(Markdown.text(raw)) == raw.replacing("\n", with: " / "))
  }

  @Test func `pictures are left out where they could not be read`() {
    let many = StackedPicture(steps: (0..<20).map { "\($0)" }, rows: [.init(title: "x", counts: Array(0..<20))])
    #expect(many.drawing == nil)
    #expect(StackedPicture(steps: ["a", "b"], rows: [.init(title: "x", counts: [0, 0])]).drawing == nil)
    for step in 0..<11 {
      let shade = Shade.step(step, of: 11)
      #expect(PageCheck.contrast(shade.ink.hex, shade.hex) >= 4.5)
    }
    for shade in Shade.groups {
      #expect(PageCheck.contrast(shade.ink.hex, shade.hex) >= 4.5, "\(shade.hex)")
      #expect(PageCheck.contrast(shade.hex, "#ffffff") >= 3, "\(shade.hex)")
    }
  }
}
