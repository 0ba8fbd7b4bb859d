import Engine
import Phrases
import Workshop

/// Who sits where, for the wall and for the tables.
public struct SeatSheet: Sendable {
  let source: PaperSource
  let head: PaperHead
  let plans: [SeatPlan]

  /// The seats of all breakouts.
  public init(_ source: PaperSource) {
    self.source = source
    head = PaperHead(source)
    plans = SeatPlan.all(source)
  }

  /// The session has no breakouts, or nobody sits in any.
  public var isEmpty: Bool { plans.allSatisfy(\.rounds.isEmpty) }

  /// Why seats are missing, a sentence each.
  public var notices: [String] {
    plans.filter(\.rounds.isEmpty).flatMap { plan in plan.notices.map { "\(plan.title): \($0)" } }
  }

  /// The numbers of rounds that are told of.
  public var rounds: Set<Int> { Set(plans.flatMap { $0.rounds.map(\.number) }) }

  /// A page for a browser to print on A4: for the wall each round's tables, then everybody by name; then a sheet for each
  /// table.
  public var html: String {
    var page = PaperPage(head, source.phrases.language)
    for plan in plans {
      page.addRounds(of: plan, source)
      page.addNames(of: plan, source)
    }
    for plan in plans { page.addTables(of: plan, source) }
    return page.html
  }

  /// The same as plain text, without the sheets for the tables.
  public var text: String {
    var paper = PlainPaper()
    for plan in plans {
      paper.gap()
      paper.write(plan, source, notices: plan.notices)
    }
    return paper.text
  }
}
