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
  }

  var now: Instant
  var lines: [Line]
  var behind: Span
  var over: Span
}

extension Session {
  /// The course of the session so far, for the timeline.
  public var course: Course {
    let stops = workshop.agenda.map { item in
      let run = runs.last { $0.item == item.id }
      return Stop(
        item, added: added[item.id, default: .zero], shift: shift, started: run?.started, ended: run?.ended,
        paused: run?.idle ?? .zero)
    }
    var ended: Instant?
    if case .ended(let at) = stage { ended = at }
    return Course(
      stops: stops, starts: workshop.starts + shift, ends: workshop.ends.map { $0 + shift },
      current: currentRun.flatMap { position(of: $0.item) }, pausedSince: pausedSince, ended: ended)
  }

  /// Before the start, a clock that is further from the plan than this is of another day: the plan is shown as it is.
  public static let anotherDay = Span.minutes(12 * 60)

  func schedule(at now: Instant) -> Schedule {
    let starts = workshop.starts + shift
    let isAnotherDay = stage == .waiting && (now - starts).magnitude > Session.anotherDay
    let table = timetable(of: course, at: isAnotherDay ? starts : now)
    let lines = zip(workshop.agenda, table.rows).map { item, row in
      let state: AgendaLine.State =
        switch row.phase {
        case .done, .skipped: .done
        case .running: .now
        case .toCome: .toCome
        }
      let expected = row.expected ?? Stretch(start: row.planned.start, end: row.planned.start)
      return Schedule.Line(
        state: state, planned: FacilitatorView.Slot(starts: row.planned.start, ends: row.planned.end),
        actual: FacilitatorView.Slot(starts: expected.start, ends: expected.end),
        length: item.length + added[item.id, default: .zero])
    }
    return Schedule(now: now, lines: lines, behind: table.drift, over: table.overrun)
  }
}
