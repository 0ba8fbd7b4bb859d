import Timeline
import Workshop

/// What a forecast is of.
struct ForecastMoment: Equatable, Sendable {
  var course: Course
  var now: Instant
}

extension Session {
  /// How many runs the console's forecast counts.
  public static let forecastRuns = 200

  /// How often what is left would end on time, by rules of thumb: the same during each minute, so that it does not
  /// flicker.
  func forecast(of course: Course, at now: Instant) -> Forecast? {
    guard !isOver else { return nil }
    let starts = workshop.starts + shift
    let isAnotherDay = stage == .waiting && (now - starts).magnitude > Session.anotherDay
    let now = isAnotherDay ? starts : now.minute
    return forecasts.value(for: ForecastMoment(course: course, now: now)) {
      course.forecast(
        workshop.agenda.map(manner), habits: .ruleOfThumb, runs: Self.forecastRuns, seed: 1, at: now)
    }
  }

  /// How often what is left would end on time by these habits.
  public func forecast(habits: Habits, runs: Int, seed: UInt64, at now: Instant) -> Forecast? {
    course.forecast(workshop.agenda.map(manner), habits: habits, runs: runs, seed: seed, at: now)
  }

  /// How an item runs over, and how many speak in turn in it.
  func manner(of item: AgendaItem) -> Manner {
    for case .breakout in item.activities { return Manner(.groups) }
    for case .reportBack(let report) in item.activities {
      return Manner(.reports, turns: workshop.breakout(report.breakout).map { groups(of: $0).count } ?? 0)
    }
    return Manner(item.pace)
  }
}

extension AgendaItem {
  /// What it does with its time.
  public var pace: Pace {
    if isBreak { return .rest }
    var pace = lead == nil ? Pace.plenary : .talk
    for activity in activities {
      switch activity {
      case .breakout: return .groups
      case .reportBack: pace = .reports
      case .talk: pace = pace == .reports ? .reports : .talk
      case .poll, .form, .collect: break
      }
    }
    return pace
  }
}

extension Habits {
  /// Takes in how the items of an earlier session went, and how late it began.
  public mutating func learn(from session: Session) {
    guard let began = session.startedAt else { return }
    learnStart(late: began - (session.workshop.starts + session.shift))
    for run in session.runs {
      guard let ended = run.ended, let item = session.item(run.item) else { continue }
      // Minutes that were added by hand are time that it ran over.
      learn(item.pace, took: ended - run.started - run.idle, of: item.length - run.bent)
    }
  }
}
