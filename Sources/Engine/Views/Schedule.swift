import Timeline
import Workshop

/// The timetable as the views read it: a line for each item of the agenda, in order.
struct Schedule {
  struct Line {
    var state: AgendaLine.State
    var planned: FacilitatorView.Slot
    var actual: FacilitatorView.Slot
    /// What it was given, with what was added by hand, without what it gives up.
    var length: Span
    /// What it is expected to give because the session is late.
    var given: Span
    var isDropped: Bool
  }

  var now: Instant
  /// What it was made from.
  var course: Course
  var lines: [Line]
  var behind: Span
  var over: Span
  /// Time that nobody has before the next moment that is fixed.
  var spare: Span?
}

extension Session {
  /// The course of the session so far, for the timeline.
  public var course: Course {
    let last = Dictionary(runs.map { ($0.item, $0) }) { $1 }
    let stops = workshop.agenda.map { item in
      let run = last[item.id]
      var stop = Stop(
        item, added: added[item.id, default: .zero] - (run?.bent ?? .zero), shift: shift, started: run?.started,
        ended: run?.ended, paused: run?.idle ?? .zero)
      stop.postponed = postponed[item.id, default: .zero]
      stop.isDropped = dropped.contains(item.id)
      stop.rounds = roundsToCome(in: item)
      if inserted.contains(item.id) {
        stop.isAdded = true
        stop.planned = .zero
      }
      return stop
    }
    var ended: Instant?
    if case .ended(let at) = stage { ended = at }
    var course = Course(
      stops: stops, starts: workshop.starts + shift, ends: workshop.ends.map { $0 + shift },
      current: currentRun.flatMap { position(of: $0.item) }, pausedSince: pausedSince, ended: ended)
    course.postponed = endPostponed
    let planned = filed.agenda.map(\.id)
    if planned != stops.lazy.filter({ !$0.isAdded }).map(\.id) { course.order = planned }
    return course
  }

  /// The rounds of an item's groups that have still to begin, where one of them could be left out.
  private func roundsToCome(in item: AgendaItem) -> Rounds? {
    for case .breakout(let breakout) in item.activities where !breakout.isInSteps {
      let left = breakout.rounds - (breakouts[breakout.id]?.round ?? 0)
      guard breakout.rounds > 1, left > 0, let length = breakout.length(of: breakout.rounds) else { continue }
      return Rounds(count: left, length: length)
    }
    return nil
  }

  /// Before the start, a clock that is further from the plan than this is of another day: the plan is shown as it is.
  public static let anotherDay = Span.minutes(12 * 60)

  func schedule(at now: Instant) -> Schedule {
    let starts = workshop.starts + shift
    let isAnotherDay = stage == .waiting && (now - starts).magnitude > Session.anotherDay
    let course = course
    let table = timetable(of: course, at: isAnotherDay ? starts : now)
    let lines = zip(course.stops, table.rows).map { stop, row in
      let state: AgendaLine.State =
        switch row.phase {
        case .done, .skipped: .done
        case .running: .now
        case .toCome, .dropped: .toCome
        }
      let expected = row.expected ?? Stretch(start: row.planned.start, end: row.planned.start)
      return Schedule.Line(
        state: state, planned: FacilitatorView.Slot(starts: row.planned.start, ends: row.planned.end),
        actual: FacilitatorView.Slot(starts: expected.start, ends: expected.end),
        length: stop.length,
        given: row.given, isDropped: row.phase == .dropped)
    }
    return Schedule(
      now: now, course: course, lines: lines, behind: table.drift, over: table.overrun,
      spare: table.spare)
  }
}
