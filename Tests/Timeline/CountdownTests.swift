import Testing
import Timeline
import Workshop

struct CountdownTests {
  let talk = Countdown(started: at(0), length: .minutes(20))

  @Test func `the light is amber at a fifth, red at a twentieth and over at nothing`() {
    let millisecond = Span(milliseconds: 1)
    #expect(talk.light(at: at(0)) == .ample)
    #expect(talk.light(at: at(16) - millisecond) == .ample)
    #expect(talk.light(at: at(16)) == .amber)
    #expect(talk.light(at: at(19) - millisecond) == .amber)
    #expect(talk.light(at: at(19)) == .red)
    #expect(talk.light(at: at(20) - millisecond) == .red)
    #expect(talk.light(at: at(20)) == .over)
    #expect(talk.light(at: at(90)) == .over)
    #expect(Countdown(started: at(0), length: .zero).light(at: at(0)) == .over)
  }

  @Test func `it stands still in a pause and goes on after it`() {
    var paused = Countdown(started: at(0), length: .minutes(20), paused: .minutes(1), pausedSince: at(10))
    #expect(paused.remaining(at: at(10)) == .minutes(11))
    #expect(paused.remaining(at: at(60)) == .minutes(11))
    #expect(paused.ends(at: at(60)) == at(71))
    paused.paused = .minutes(51)
    paused.pausedSince = nil
    #expect(paused.remaining(at: at(61)) == .minutes(10))
    #expect(paused.ends(at: at(61)) == at(71))
  }

  @Test func `more used than given is below zero, and a clock before the start is not`() {
    #expect(talk.remaining(at: at(25)) == .minutes(-5))
    #expect(talk.ends(at: at(25)) == at(20))
    #expect(talk.remaining(at: at(-5)) == .minutes(20))
  }
}
