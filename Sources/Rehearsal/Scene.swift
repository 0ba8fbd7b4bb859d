import Workshop

/// The simulated facilitator's plan for the running item.
struct Scene {
  /// What takes the room's attention, one after the other: polls, groups, reports. Talks and collecting go on beside.
  struct Stage {
    let activity: Activity
    let earliest: Instant
    var begun: Instant?
    /// When the groups, or the group that reports, should be done.
    var until: Instant?
    /// Since when the group that reports speaks.
    var turn: Instant?
    /// How much of what that group says was merged with what others said.
    var joined = 0
    var failures = 0
    var isOver = false
  }

  let item: AgendaItem
  let entered: Instant
  /// When to go on.
  var target: Instant
  var stages: [Stage] = []

  init(_ item: AgendaItem, entered: Instant, target: Instant) {
    self.item = item
    self.entered = entered
    self.target = target
    let staged = item.activities.filter { $0.isStage }
    // Polls alone are spread over the item; what groups do takes all of it.
    let isSpread = staged.allSatisfy { if case .poll = $0 { true } else { false } }
    let length = target - entered
    for (place, activity) in staged.enumerated() {
      let share = isSpread ? Double(place + 1) / Double(staged.count + 1) - 0.08 : 0.02
      stages.append(Stage(activity: activity, earliest: entered + length * share))
    }
  }

  /// What the room does now.
  var current: Int? { stages.firstIndex { !$0.isOver } }

  /// Something runs that should not be interrupted.
  var isBusy: Bool { current.map { stages[$0].begun != nil } ?? false }

  /// How much of the item is past.
  func share(at now: Instant) -> Double {
    Double((now - entered).milliseconds) / Double(max(1, (target - entered).milliseconds))
  }

  func holds(_ activity: ActivityID) -> Bool { item.activities.contains { $0.id == activity } }

  mutating func postpone(_ by: Span) { target = target + by }

  /// What the stages behind one need.
  func reserve(behind place: Int) -> Span {
    let room = (target - entered) * 0.2
    return stages[(place + 1)...].reduce(.zero) { sum, stage in
      switch stage.activity {
      case .poll: sum + min(.seconds(170), room)
      case .reportBack, .form: sum + room
      case .breakout, .collect, .talk: sum
      }
    }
  }
}

extension Activity {
  /// Takes the room's attention.
  var isStage: Bool {
    switch self {
    case .poll, .form, .breakout, .reportBack: true
    case .collect, .talk: false
    }
  }

  /// Everybody is in one room.
  var isPlenary: Bool {
    switch self {
    case .poll, .form, .collect, .talk: true
    case .breakout, .reportBack: false
    }
  }
}
