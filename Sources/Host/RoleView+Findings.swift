import Engine
import Wire

/// What groups found can be long: many groups, each with many lines, one of them said by all.
extension RoleView {
  /// So many findings of a collection at the most, and fewer voices of each; how many there are stays known.
  mutating func keepFindings(_ limit: Int) {
    switch self {
    case .wall(var view):
      switch view.scene {
      case .report(var report):
        report.keepFindings(limit)
        view.scene = .report(report)
      case .harvest(var harvest):
        harvest.collections.keep(limit)
        view.scene = .harvest(harvest)
      case .agenda, .poll, .form, .groups, .back, .collect, .entry, .talk, .minutes, .over: break
      }
      self = .wall(view)
    case .participant(var view):
      for (index, part) in view.activities.enumerated() {
        guard case .report(var report) = part else { continue }
        report.keepFindings(limit)
        view.activities[index] = .report(report)
      }
      self = .participant(view)
    case .leader(var view):
      view.report?.keepFindings(limit)
      self = .leader(view)
    case .facilitator(var view):
      for index in view.reports.indices { view.reports[index].keepFindings(limit) }
      self = .facilitator(view)
    }
  }
}

extension ReportView {
  fileprivate mutating func keepFindings(_ limit: Int) {
    harvest.keep(limit)
    own.keep(limit)
  }
}

extension [Findings] {
  fileprivate mutating func keep(_ limit: Int) {
    for index in indices {
      self[index].findings = Array<Finding>(self[index].findings.prefix(limit / 5)).map { finding in
        var finding = finding
        finding.voices = Array<Voice>(finding.voices.prefix(Swift.max(2, limit / 20)))
        return finding
      }
    }
  }
}
