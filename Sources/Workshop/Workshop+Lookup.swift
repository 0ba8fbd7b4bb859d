extension Workshop {
  /// Every activity of the agenda, in order.
  public var activities: [Activity] { agenda.flatMap(\.activities) }

  /// The activity of that id.
  public func activity(_ id: ActivityID) -> Activity? { activities.first { $0.id == id } }

  /// The poll of that id.
  public func poll(_ id: ActivityID) -> Poll? {
    for case .poll(let poll) in activities where poll.id == id { return poll }
    return nil
  }

  /// The form of that id.
  public func form(_ id: ActivityID) -> Form? {
    for case .form(let form) in activities where form.id == id { return form }
    return nil
  }

  /// The collect of that id.
  public func collect(_ id: ActivityID) -> Collect? {
    for case .collect(let collect) in activities where collect.id == id { return collect }
    return nil
  }

  /// The breakout of that id.
  public func breakout(_ id: ActivityID) -> Breakout? {
    for case .breakout(let breakout) in activities where breakout.id == id { return breakout }
    return nil
  }

  /// The report back of that id.
  public func reportBack(_ id: ActivityID) -> ReportBack? {
    for case .reportBack(let reportBack) in activities where reportBack.id == id { return reportBack }
    return nil
  }

  /// The talk of that id.
  public func talk(_ id: ActivityID) -> Talk? {
    for case .talk(let talk) in activities where talk.id == id { return talk }
    return nil
  }

  /// The group set of that id.
  public func groupSet(_ id: String) -> GroupSet? { groupSets.first { $0.id == id } }

  /// The item that an activity belongs to.
  public func item(of activity: ActivityID) -> AgendaItem? {
    agenda.first { $0.activities.contains { $0.id == activity } }
  }
}
