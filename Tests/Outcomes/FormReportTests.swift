import Engine
import Foundation
import Tally
import Testing
import Workshop

@testable import Outcomes

/// Forms in the report and in outcomes.json.
struct FormReportTests {
  private func held(
    prompt: String = "Interesse?", wish: String = "Meer tijd", ballots: Poll.Ballots = .secret, closes: Bool = true
  ) throws -> Held {
    var held = try Held { workshop in
      workshop.agenda[0].activities += [
        .form(
          Form(
            id: "enquete", prompt: prompt,
            questions: [
              FormQuestion(
                id: "interesse", prompt: prompt,
                kind: .poll(
                  .choice(options: .fixed([Option(id: "ja", title: prompt), Option(id: "nee", title: "Nee")]), max: 1)),
                required: true, dontKnow: true),
              FormQuestion(
                id: "wens", prompt: "Wens?", kind: .text(lines: 4),
                condition: Condition([.init(question: "interesse", answers: ["ja"])])),
            ], ballots: ballots, asOf: workshop.starts + .minutes(5))),
        .form(
          Form(
            id: "gesprek", prompt: "Gesprek",
            questions: [FormQuestion(id: "verhaal", prompt: "Vertel", kind: .text(lines: 9))],
            by: .interviewer, quotedBy: "cluster")),
      ]
    }
    try held.act(.openForm(form: "enquete"))
    for (place, answer) in ["ja", "ja", "nee", nil].enumerated() {
      let me = Sender.participant(held.voters[place])
      let said: FormAnswer = answer.map { .ballot(.choice([OptionID($0)])) } ?? .dontKnow
      try held.act(.answerForm(form: "enquete", question: "interesse", answer: said), as: me)
      if place == 0 { try held.act(.answerForm(form: "enquete", question: "wens", answer: .text(wish)), as: me) }
      try held.act(.submitForm(form: "enquete"), as: me)
    }
    try held.act(
      .importResponses(
        form: "enquete", run: "r", source: wish,
        responses: [
          ImportedResponse(respondent: "1", given: held.now, answers: ["interesse": .ballot(.choice(["nee"]))]),
          ImportedResponse(
            respondent: "2", given: held.now + .minutes(60 * 24), answers: ["interesse": .ballot(.choice(["nee"]))]),
        ]))
    try held.act(.openForm(form: "gesprek"))
    for (place, text) in ["Goed", wish].enumerated() {
      try held.act(.answerForm(form: "gesprek", question: "verhaal", answer: .text(text), of: held.voters[place]))
      try held.act(.submitForm(form: "gesprek", of: held.voters[place]))
      if place == 0 { try held.act(.authoriseForm(form: "gesprek", on: true, of: held.voters[place])) }
    }
    if closes {
      try held.act(.closeForm(form: "enquete"))
      try held.act(.closeForm(form: "gesprek"))
    }
    return held
  }

  @Test func `the report tells how many, of whom, and what does not count`() throws {
    let report = try held().outcome().report(in: .utc)
    #expect(report.contains("## Formulieren en interviews"))
    #expect(report.contains("1 na de peildatum, telt niet mee"))
    #expect(report.contains("5 van 5 antwoordden · 1 weet het niet · 1 van elders ingelezen"))
    #expect(report.contains("Alleen gevraagd waar bij"))
    #expect(report.contains("- ‘Meer tijd’"))
    #expect(report.contains("1 van 2 geautoriseerd"))
    #expect(report.contains("Eén antwoord is nog niet geautoriseerd en staat hier niet."))
    #expect(report.contains("‘Goed’"))
  }

  @Test func `what is not authorised stands only in an export of everything`() throws {
    let held = try held(wish: "Niet voor buiten")
    let verhaal = held.outcome().forms?.last?.questions.last
    #expect(verhaal?.texts?.map(\.text) == ["Goed"])
    #expect(held.outcome(all: true).forms?.last?.questions.last?.texts?.count == 2)
  }

  @Test func `while it is open there are no figures, and nobody's name without being asked for`() throws {
    let open = try held(closes: false).outcome()
    #expect(open.forms?.first?.state == .open)
    #expect(open.forms?.first?.questions.allSatisfy { $0.result == nil && $0.texts == nil } == true)
    let named = try held(ballots: .named)
    #expect(named.outcome().forms?.first?.questions[1].texts?.first?.name == nil)
    #expect(named.outcome(names: true).forms?.first?.questions[1].texts?.first?.name == named.people.first?.name)
  }

  @Test func `hostile text changes no line's structure`() throws {
    let nasty = "<script>x</script> | {{#all}}\n# [kop](http://x)\n- `a` **b** =HYPERLINK(1) \u{202E}om \u{1B}[31m"
    func shape(_ text: String) throws -> [String] {
      try held(prompt: text, wish: text).outcome().report(in: .utc).split(
        separator: "\n", omittingEmptySubsequences: false
      )
      .map { line in
        String(line.prefix { $0 == "#" || $0 == "-" || $0 == ">" }) + (line.hasPrefix("|") ? "|" : "")
      }
    }
    #expect(try shape(nasty) == shape("gewoon"))
    let report = try held(prompt: nasty, wish: nasty).outcome().report(in: .utc)
    #expect(!report.contains("<script") && !report.contains("\u{202E}") && !report.contains("\u{1B}"))
    let json = try held(prompt: nasty, wish: nasty).outcome().json
    #expect(!json.contains("\u{1B}"))
  }
}
