import Tally
import Testing
import Workshop
@testable import Engine

// Polls of the moment, and what ends a tie.
extension TripleTests {
  @Test func `ties by lot and by a round among fewer`() {
    let seeded =
      Self.revealed + [
        .lotSeeded(poll: "keuze", round: 1, among: ["a", "b"], seed: 12_345, reason: "Niemand wil afvallen")
      ]
    check(
      given: Self.revealed, when: .seedLot(poll: "keuze", reason: "Niemand wil afvallen"),
      then: [.lotSeeded(poll: "keuze", round: 1, among: ["a", "b"], seed: 12_345, reason: "Niemand wil afvallen")])
    check(given: Self.revealed, when: .seedLot(poll: "keuze", reason: nil), refused: .reasonMissing)
    check(given: Self.closed, when: .seedLot(poll: "keuze", reason: "x"), refused: .noTie)
    check(given: seeded, when: .drawLot(poll: "keuze"), then: [.lotDrawn(poll: "keuze", round: 1, chosen: ["b"])])
    check(given: Self.revealed, when: .drawLot(poll: "keuze"), refused: .noSeed)
    check(given: seeded, when: .decideTie(poll: "keuze", chosen: ["a"], reason: "x"), refused: .seedIsOut)
    let left = Array(Self.options.prefix(2))
    check(
      given: Self.revealed, when: .runOff(poll: "keuze", top: nil, reason: nil),
      then: [
        .runoffCalled(poll: "keuze", round: 1, options: ["a", "b"], reason: nil),
        .pollOpened(poll: "keuze", round: 2, options: left, breakdown: nil),
      ])
    check(given: Self.revealed, when: .runOff(poll: "keuze", top: 3, reason: nil), refused: .runoffOfAll)
    check(given: seeded, when: .runOff(poll: "keuze", top: nil, reason: nil), refused: .seedIsOut)
    check(given: Self.closed, when: .runOff(poll: "keuze", top: 2, reason: nil), refused: .notRevealed)
  }

  @Test func `a poll that the file does not have`() {
    let asked = Poll(id: "", prompt: "Welke eerst?", question: .grades(options: .fixed(Self.options), grades: []))
    let added = Poll(
      id: "poll-1", prompt: "Welke eerst?",
      question: .grades(options: .fixed(Self.options), grades: Question.usualGrades(in: .nl)))
    check(given: Self.started, when: .addPoll(poll: asked), then: [.pollAdded(poll: added, group: nil)])
    check(given: [], when: .addPoll(poll: asked), refused: .notStarted)
    check(given: Self.started, when: .addPoll(poll: asked), by: ann, refused: .notAllowed)
    let one = Poll(id: "", prompt: "Wat?", question: .choice(options: .fixed([Self.options[0]]), max: 1))
    check(given: Self.started, when: .addPoll(poll: one), refused: .tooFewToChoose)
    check(
      given: Self.started + [.pollAdded(poll: added, group: nil)], when: .openPoll(poll: "poll-1"),
      then: [.pollOpened(poll: "poll-1", round: 1, options: Self.options, breakdown: nil)])
    check(
      given: Self.started + [.pollAdded(poll: added, group: nil)], when: .undo, then: [.pollDropped(poll: "poll-1")])
  }

  @Test func `hands and paper`() {
    check(
      given: Self.opened, when: .countHands(poll: "keuze", round: 1, counts: ["a": 31, "b": 12, "c": 0]),
      then: [.handsCounted(poll: "keuze", round: 1, counts: ["a": 31, "b": 12])])
    check(
      given: Self.opened, when: .countHands(poll: "keuze", round: 1, counts: ["z": 1]),
      refused: .spoiled(.unknownOption("z")))
    check(
      given: Self.closed, when: .countHands(poll: "keuze", round: 1, counts: ["a": 1]), refused: .pollNotOpen("keuze"))
    check(
      given: Self.opened, when: .countHands(poll: "keuze", round: 1, counts: ["a": -1]),
      refused: .numberOutOfRange(least: 0, most: 10_000))
    check(
      given: Self.opened + [.handsCounted(poll: "keuze", round: 1, counts: ["a": 2])], when: .undo,
      then: [.handsCounted(poll: "keuze", round: 1, counts: [:])])
    check(
      given: Self.opened, when: .castPaper(poll: "keuze", round: 1, participant: "cas", ballot: .choice(["a"])),
      then: [
        .ballotCast(
          poll: "keuze", round: 1, voter: "poll/keuze/1:cas", participant: nil, number: 1, ballot: .choice(["a"]),
          breakdown: nil)
      ])
    check(
      given: Self.voted, when: .castPaper(poll: "keuze", round: 1, participant: "ann", ballot: .choice(["b"])),
      refused: .hasVoted("ann"))
    check(
      given: Self.opened, when: .castPaper(poll: "keuze", round: 1, participant: "cas", ballot: .choice(["a"])),
      by: ann, refused: .notAllowed)
    check(
      given: Self.opened, when: .castPaper(poll: "keuze", round: 1, participant: "cas", ballot: .choice(["z"])),
      refused: .spoiled(.unknownOption("z")))
  }

  @Test func `options of a poll that is pending`() {
    check(
      given: Self.started, when: .editOption(poll: "keuze", option: "b", title: "Bis"),
      then: [.optionEdited(poll: "keuze", option: "b", title: "Bis")])
    check(
      given: Self.started, when: .editOption(poll: "keuze", option: "z", title: "Bis"),
      refused: .spoiled(.unknownOption("z")))
    check(given: Self.opened, when: .withdrawOption(poll: "keuze", option: "b"), refused: .optionsStand)
    let two: [Event] = Self.started + [.optionWithdrawn(poll: "keuze", option: "b")]
    check(
      given: Self.started, when: .withdrawOption(poll: "keuze", option: "b"),
      then: [.optionWithdrawn(poll: "keuze", option: "b")])
    check(given: two, when: .withdrawOption(poll: "keuze", option: "a"), refused: .tooFewToChoose)
    check(
      given: two, when: .openPoll(poll: "keuze"),
      then: [.pollOpened(poll: "keuze", round: 1, options: [Self.options[0], Self.options[2]], breakdown: nil)])
    check(given: two, when: .undo, then: [.optionsRestored(poll: "keuze", options: Self.options)])
    check(
      given: Self.started, when: .mergeOptions(poll: "keuze", into: "a", from: ["c"], title: "A of C"),
      then: [
        .optionsMerged(poll: "keuze", into: "a", from: ["c"]),
        .optionEdited(poll: "keuze", option: "a", title: "A of C"),
      ])
    check(
      given: Self.started, when: .mergeOptions(poll: "keuze", into: "a", from: ["a"], title: nil),
      refused: .mergeIntoItself)
    let parts = [Option(id: "b", title: "Lokaal"), Option(id: "regionaal", title: "Regionaal")]
    check(
      given: Self.started, when: .splitOption(poll: "keuze", option: "b", titles: ["Lokaal", "Regionaal"]),
      then: [.optionSplit(poll: "keuze", option: "b", into: parts)])
    check(
      given: Self.started, when: .splitOption(poll: "keuze", option: "b", titles: ["Lokaal"]), refused: .tooFewToChoose)
    check(
      given: Self.started, when: .editOption(poll: "vooruit", option: "b", title: "x"), refused: .optionsNotOfThePoll)
    check(
      given: Self.started + [.optionSplit(poll: "keuze", option: "b", into: parts)], when: .openPoll(poll: "keuze"),
      then: [
        .pollOpened(poll: "keuze", round: 1, options: [Self.options[0]] + parts + [Self.options[2]], breakdown: nil)
      ])
  }
}
