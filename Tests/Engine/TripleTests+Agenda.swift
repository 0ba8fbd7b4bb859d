import Tally
import Testing
import Timeline
import Workshop

@testable import Engine

// The agenda, changed while it is held.
extension TripleTests {
  private static let item = AgendaItem(id: "item-1", title: "Energizer", length: .minutes(5))

  @Test func `the length of an item to come`() {
    check(
      given: Self.started, when: .changeLength(item: "groepen", by: .minutes(4)),
      then: [.itemExtended(item: "groepen", by: .minutes(4))])
    check(
      given: Self.started, when: .changeLength(item: "opening", by: .minutes(-4)),
      then: [.itemExtended(item: "opening", by: .minutes(-4))])
    check(
      given: Self.started, when: .changeLength(item: "groepen", by: .minutes(-20)),
      refused: .itemTooShort(left: .zero))
    check(given: Self.second, when: .changeLength(item: "opening", by: .minutes(1)), refused: .itemHasBegun("opening"))
    check(
      given: Self.started, when: .changeLength(item: "groepen", by: .minutes(1)), by: ann, refused: .notAllowed)
  }

  @Test func `time that is left`() {
    // Fifty minutes are planned in an hour.
    check(
      given: Self.started, when: .giveSpare(item: "afsluiting"),
      then: [.itemExtended(item: "afsluiting", by: .minutes(10))])
    check(
      given: Self.started + [.itemExtended(item: "opening", by: .minutes(10))], when: .giveSpare(item: "afsluiting"),
      refused: .nothingToSpare)
    check(given: [], when: .giveSpare(item: "afsluiting"), refused: .notStarted)
  }

  @Test func `inserting and splitting an item`() {
    check(
      given: Self.started, when: .insertItem(title: " Energizer ", length: .minutes(5), before: "afsluiting"),
      then: [.itemInserted(item: Self.item, before: "afsluiting")])
    check(
      given: Self.started, when: .insertItem(title: "Energizer", length: .minutes(5), before: "opening"),
      refused: .itemHasBegun("opening"))
    check(
      given: Self.started, when: .insertItem(title: "", length: .minutes(5), before: nil), refused: .emptyText)
    check(
      given: Self.started, when: .insertItem(title: "x", length: .zero, before: nil),
      refused: .itemTooShort(left: .zero))
    check(
      given: Self.started, when: .splitItem(item: "groepen", rest: .minutes(8)),
      then: [.itemSplit(item: "groepen", into: AgendaItem(id: "item-1", title: "Groepen", length: .minutes(8)))])
    check(
      given: Self.started, when: .splitItem(item: "groepen", rest: .minutes(20)),
      refused: .cannotSplit(most: .minutes(20)))
    check(given: Self.second, when: .splitItem(item: "opening", rest: .minutes(1)), refused: .itemHasBegun("opening"))
  }

  @Test func `moving and dropping an item`() {
    check(
      given: Self.started, when: .moveItem(item: "afsluiting", before: "groepen"),
      then: [.itemMoved(item: "afsluiting", before: "groepen")])
    check(given: Self.started, when: .moveItem(item: "afsluiting", before: nil), refused: .alreadySo)
    check(
      given: Self.started, when: .moveItem(item: "afsluiting", before: "opening"), refused: .itemHasBegun("opening"))
    check(given: Self.started, when: .moveItem(item: "opening", before: nil), refused: .itemHasBegun("opening"))
    check(given: Self.started, when: .dropItem(item: "groepen", on: true), then: [.itemDropped(item: "groepen")])
    check(given: Self.second, when: .dropItem(item: "groepen", on: true), refused: .itemHasBegun("groepen"))
    let dropped = Self.started + [.itemDropped(item: "groepen")]
    check(given: dropped, when: .dropItem(item: "groepen", on: false), then: [.itemRestored(item: "groepen")])
    check(given: dropped, when: .dropItem(item: "groepen", on: true), refused: .alreadySo)
    check(given: dropped, when: .goTo(item: "groepen"), refused: .itemDropped("groepen"))
    check(
      given: dropped, when: .nextItem, then: [.itemEnded(item: "opening"), .itemStarted(item: "afsluiting")])
  }

  @Test func `the ways out`() {
    check(
      given: Self.started, when: .takeRemedy(step: .drop("groepen")), then: [.itemDropped(item: "groepen")])
    check(
      given: Self.started, when: .takeRemedy(step: .shorten("opening", by: .minutes(2))),
      then: [.itemExtended(item: "opening", by: .minutes(-2))])
    // What it would give anyway comes on top: it gets shorter than its least.
    check(
      given: Self.started, when: .takeRemedy(step: .shorten("groepen", by: .minutes(2))),
      then: [.itemExtended(item: "groepen", by: .minutes(-12))])
    check(
      given: Self.started, when: .takeRemedy(step: .runOver(.end, by: .minutes(3))),
      then: [.endPostponed(by: .minutes(3))])
    check(
      given: Self.started, when: .takeRemedy(step: .runOver(.anchor("groepen"), by: .minutes(3))),
      then: [.itemPostponed(item: "groepen", by: .minutes(3))])
    check(
      given: Self.started, when: .takeRemedy(step: .leaveOutRound("groepen", saves: .minutes(3))),
      refused: .noRoundToLeaveOut("uitwisseling"))
    check(given: Self.started, when: .takeRemedy(step: .runOver(.end, by: .zero)), refused: .tooMuchTime)
  }

  @Test func `asking to wrap up`() {
    check(given: Self.started, when: .wrapUp(on: true), then: [.wrapUpAsked])
    check(given: Self.started + [.wrapUpAsked], when: .wrapUp(on: false), then: [.wrapUpWithdrawn])
    check(given: Self.started + [.wrapUpAsked], when: .wrapUp(on: true), refused: .alreadySo)
    check(given: [], when: .wrapUp(on: true), refused: .notStarted)
  }
}
