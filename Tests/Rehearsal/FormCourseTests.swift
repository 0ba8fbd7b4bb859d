import Engine
import Rehearsal
import Tally
import Testing
import Workshop

/// A survey and interviews with simulated people: plausible, resumed halfway, and the same again.
@Suite struct FormCourseTests {
  static let workshop: Workshop = {
    func options(_ titles: String...) -> OptionSource { .fixed([Option](titled: titles)) }
    func poll(_ id: QuestionID, _ question: Question, required: Bool = false, _ condition: Condition? = nil)
      -> FormQuestion
    {
      FormQuestion(
        id: id, prompt: "\(id)?", kind: .poll(question), required: required, dontKnow: true, condition: condition)
    }
    let rows = [Option](titled: ["Een", "Twee"])
    return Workshop(
      id: "enquete", title: "Enquête", language: .nl, zone: "UTC", starts: Instant(milliseconds: 1_607_680_800_000),
      attributes: ["kring"],
      agenda: [
        AgendaItem(
          id: "invullen", title: "Invullen", length: .minutes(30),
          activities: [
            .form(
              Form(
                id: "vragen", prompt: "Vragen",
                questions: [
                  poll("keus", .choice(options: options("Ja", "Nee"), max: 1), required: true),
                  poll(
                    "waarmee", .choice(options: options("Kennis", "Geld"), max: 2), required: true,
                    Condition([.init(question: "keus", answers: ["ja"])])),
                  poll("schaal", .scale(statements: rows, scale: Scale(from: 1, to: 5), noOpinion: true)),
                  poll("punten", .points(options: options("A", "B", "C"), budget: 10, cap: nil, spendAll: true)),
                  poll("volgorde", .rank(options: options("A", "B", "C"), method: .schulze, elect: 1, atMost: nil)),
                  poll("raster", .grid(items: rows, columns: [Option](titled: ["Wijk", "Regio"]), ordered: true)),
                  poll("woorden", .words(max: 3, language: .nl)),
                  FormQuestion(id: "wens", prompt: "Wens?", kind: .text(lines: 4)),
                ], opens: .withItem)),
            .form(
              Form(
                id: "gesprek", prompt: "Gesprek",
                questions: [FormQuestion(id: "verhaal", prompt: "Vertel", kind: .text(lines: 10), required: true)],
                by: .interviewer, quotedBy: "kring")),
          ])
      ])
  }()

  static let roster = people.filter { $0.leads == nil }

  @Test(arguments: [UInt64(1), 2]) func `a survey fills and interviews are held`(_ seed: UInt64) throws {
    let proof = try Proof.run(Self.workshop, roster: Self.roster, seed: seed, absent: 1)
    let form = try #require(proof.live.workshop.form("vragen"))
    let counts = proof.live.counts(of: form)
    #expect(counts.counted >= 8 && counts.counted == proof.summary.forms, "\(counts)")
    #expect(proof.summary.dropped == proof.summary.returned)
    let results = proof.live.results(of: form)
    #expect(results.allSatisfy { $0.counts.answered <= $0.counts.asked })
    #expect(results.filter { $0.question != "waarmee" }.allSatisfy { $0.counts.answered * 2 >= $0.counts.asked })
    let talks = try #require(proof.live.workshop.form("gesprek"))
    #expect(proof.live.counts(of: talks).byHand >= 8)
    #expect(proof.live.counts(of: talks).authorised > 0)
    #expect(Session(folding: try proof.records) == proof.live, "replayed it is the same")
  }

  @Test func `the same seed gives the same journal`() throws {
    let one = try Proof.run(Self.workshop, roster: Self.roster, seed: 7)
    #expect(try Proof.run(Self.workshop, roster: Self.roster, seed: 7).journal == one.journal)
  }
}
