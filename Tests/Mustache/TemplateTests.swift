import Testing
import Workshop

@testable import Mustache

/// Templates: what they write, and what is wrong with them.
@Suite struct TemplateTests {
  static let answers = Rows(
    columns: [
      Rows.Column(
        "antwoord", choices: [("zeer", "Zeer geïnteresseerd"), ("wel", "Geïnteresseerd"), ("niet", "Nu niet")]),
      Rows.Column("bijdrage", choices: [("kennis", "Met kennis"), ("geld", "Met geld")]),
      Rows.Column("cijfer"),
    ],
    rows: [
      ["antwoord": ["zeer"], "bijdrage": ["kennis", "geld"], "cijfer": ["4"]],
      ["antwoord": ["wel"], "bijdrage": ["kennis"], "cijfer": ["5"]], ["antwoord": ["niet"]], ["antwoord": ["wel"]],
    ])
  static let value = Value.of([
    "titel": .text("Kaart & <b>meer</b>"), "interesse": .of(["count": .count(answers), "voters": .number(4)]),
    "leeg": .list([], shape: .of(["title": .text("")])),
    "themas": .list(
      [.of(["title": .text("Wonen"), "place": .number(1)]), .of(["title": .text("Werk"), "place": .number(2)])],
      shape: .of(["title": .text(""), "place": .number(0)])),
  ])
  static let html = Target(
    escape: { $0.replacing("&", with: "&amp;").replacing("<", with: "&lt;") }, words: { "<\($0)>" })

  static func written(_ text: String) -> String { Template(text).rendered(with: value, for: html) }
  static func faults(_ text: String, markup: Bool = false) -> [TemplateFault] {
    Template(text).problems(with: value, markup: markup).map(\.what)
  }

  @Test(arguments: [
    ("{{titel}}", "Kaart &amp; &lt;b>meer&lt;/b>"), ("{{interesse.count}} van {{interesse.voters}}", "4 van 4"),
    (#"{{interesse.count where="antwoord in (zeer, geïnteresseerd)"}}"#, "3"),
    (#"{{interesse.count where="antwoord = 'Nu niet' or bijdrage = kennis"}}"#, "3"),
    (#"{{interesse.count where="antwoord not in (niet) and bijdrage = geld"}}"#, "1"),
    (#"{{interesse.count where="bijdrage != geld"}}"#, "1"), (#"{{interesse.count where="cijfer >= 5"}}"#, "1"),
    ("{{#themas}}{{place}} {{title}};{{/themas}}", "1 Wonen;2 Werk;"),
    (#"{{#themas top="1"}}{{title}}{{/themas}}"#.replacing("{{/themas}}", with: "{{/themas}}"), "Wonen"),
    ("{{^leeg}}niets{{/leeg}}{{#leeg}}iets{{/leeg}}", "niets"),
    ("{{#words}}{{interesse.voters}} van 30{{/words}}", "<4> van <30>"),
    ("{{#Words}}elf{{/Words}}", "Elf"), ("a{{! niet voor u }}b", "ab"),
    ("- een\n{{#themas}}\n- {{title}}\n{{/themas}}\n- slot\n", "- een\n- Wonen\n- Werk\n- slot\n"),
  ])
  func `a tag writes its value`(template: String, text: String) {
    #expect(Self.written(template) == text)
    #expect(Self.faults(template).isEmpty)
  }

  @Test func `mistakes are found, each at its place`() {
    #expect(Self.faults("{{titl}}") == [.nameUnknown("titl", known: ["interesse", "leeg", "themas", "titel"])])
    #expect(
      Self.faults("{{interesse.cout}}") == [
        .nameUnknown("interesse.cout", known: ["interesse.count", "interesse.voters"])
      ])
    #expect(Self.faults("{{#leeg}}{{naam}}{{/leeg}}").count == 1)
    #expect(Self.faults("{{themas}}") == [.notText("themas", known: [])])
    #expect(Self.faults(#"{{titel where="a = b"}}"#) == [.notCounted("titel")])
    #expect(
      Self.faults(#"{{interesse.count where="antwoord = misschien"}}"#)
        == [.choiceUnknown("misschien", column: "antwoord", known: ["zeer", "wel", "niet"])])
    #expect(
      Self.faults(#"{{interesse.count where="vraag = a"}}"#)
        == [.columnUnknown("vraag", known: ["antwoord", "bijdrage", "cijfer"])])
    #expect(Self.faults(#"{{interesse.count where="antwoord ="}}"#) == [.conditionMalformed("antwoord =")])
    #expect(Self.faults("{{> deel}}") == [.notUsed("{{>")])
    #expect(Self.faults("{{{titel}}}") == [.notUsed("{{{")])
    #expect(Self.faults("{{#themas}}") == [.sectionUnclosed("themas")])
    #expect(Self.faults("{{/themas}}") == [.sectionUnopened("themas", open: nil)])
    #expect(Self.faults("{{titel") == [.tagUnclosed])
    #expect(Self.faults("{{}}") == [.tagEmpty])
    let text = "Regel\n  twee {{titl}}"
    let fault = Template(text).problems(with: Self.value)[0]
    #expect(Template.place(of: fault.offset, in: text) == (2, 8))
  }

  @Test(arguments: [
    ("<p>{{titel}}</p>", true), ("<p class=\"{{titel}}\">", true), ("<a href=\"{{titel}}\">", false),
    ("<script>{{titel}}</script>", false), ("<script>1</script>{{titel}}", true), ("<p {{titel}}>", false),
    ("<p onclick='{{titel}}'>", false), ("<p class={{titel}}>", false),
  ])
  func `in markup a value stands where it is text, and nowhere else`(template: String, isFine: Bool) {
    #expect(Self.faults(template, markup: true) == (isFine ? [] : [.notInMarkup]))
  }

  @Test func `what somebody typed is never a tag`() {
    let hostile = Value.of(["titel": .text("{{interesse.voters}} {{#words}}3{{/words}}")])
    #expect(
      Template("{{#words}}{{titel}}{{/words}}").rendered(with: hostile, for: Self.html)
        == "{{interesse.voters}} {{#words}}3{{/words}}")
  }

  @Test func `any text is read in the end, and its places lie inside it`() {
    var state: UInt64 = 7
    let parts = ["{{", "}}", "#", "/", "^", "a", ".", " ", "\"", "where=\"", "\n", "{", "themas", "!", "é", "("]
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += parts[Int(state >> 33) % parts.count]
      }
      let template = Template(text)
      _ = template.rendered(with: Self.value, for: Self.html)
      for fault in template.problems(with: Self.value, markup: true) {
        #expect((0...text.unicodeScalars.count).contains(fault.offset))
      }
    }
  }
}
