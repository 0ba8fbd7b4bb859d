import Timeline
import Workshop

extension Session {
  /// How long a message to all stays on the screens.
  public static let messageStays = Span.minutes(10)

  func head(_ around: Surroundings, _ schedule: Schedule) -> Head {
    let running = currentRun.flatMap { position(of: $0.item) }
    let first = running.map { $0 + 1 } ?? (stage == .waiting ? 0 : workshop.agenda.count)
    let next = workshop.agenda.indices[first...].first { !schedule.lines[$0].isDropped }
    let message = messages.last.flatMap { around.now - $0.at <= Session.messageStays ? $0 : nil }
    let starts = workshop.starts + shift
    let edge = Span.minutes(24 * 60)
    return Head(
      session: workshop.id, title: workshop.title, language: workshop.language,
      zone: around.zone.around(min(around.now, starts) - edge, max(around.now, starts) + edge), now: around.now,
      stage: stage, rehearsal: rehearsal,
      item: running.map { headItem(at: $0, schedule, endsUp: schedule.course.expectedEnd(at: around.now)) },
      next: next.map { headItem(at: $0, schedule) },
      starts: starts, pausedSince: pausedSince, wrapUp: wrapUp, message: message,
      trouble: around.journal.trouble)
  }

  private func headItem(at position: Int, _ schedule: Schedule, endsUp: Instant? = nil) -> HeadItem {
    let item = workshop.agenda[position]
    let line = schedule.lines[position]
    return HeadItem(
      id: item.id, title: item.title, lead: item.lead, isBreak: item.isBreak, starts: line.actual.starts,
      ends: endsUp ?? line.actual.ends, length: line.length)
  }

  func agendaLines(_ schedule: Schedule) -> [AgendaLine] {
    zip(workshop.agenda, schedule.lines).filter { !$0.1.isDropped }.map { item, line in
      AgendaLine(
        id: item.id, title: item.title, lead: item.lead, isBreak: item.isBreak, state: line.state,
        starts: line.actual.starts, ends: line.actual.ends)
    }
  }
}
