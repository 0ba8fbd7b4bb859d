import Canvas
import Engine
import Phrases
import Workshop

/// Sheets on which tables write what they find.
public struct HarvestSheet: Sendable {
  /// What one table of a breakout gets.
  struct Part: Sendable {
    var breakout: Breakout
    var item: String
    /// Nil where it is not known how many groups there will be: the name is then written.
    var table: SeatPlan.Table?
  }

  /// One thing that is written, with its lines.
  struct Form: Sendable {
    var label: String?
    var lines: Int
  }

  let head: PaperHead
  let parts: [Part]
  let phrases: Phrases

  /// The sheets of all breakouts that harvest anything.
  public init(_ source: PaperSource) {
    head = PaperHead(source)
    phrases = source.phrases
    parts = SeatPlan.all(source).filter { !$0.breakout.collections.isEmpty }.flatMap { plan in
      let tables = plan.standing.map(Optional.some)
      let waits = source.session.workshop.groupSet(plan.breakout.groupSet)?.size != nil && plan.rounds.isEmpty
      return (waits || tables.isEmpty ? [nil] : tables).map {
        Part(breakout: plan.breakout, item: plan.title, table: $0)
      }
    }
  }

  /// Nothing is harvested.
  public var isEmpty: Bool { parts.isEmpty }

  /// The fields of a collection: each audience of a field is asked apart.
  static func forms(of harvest: Harvest) -> [Form] {
    if harvest.fields == [.text] { return [Form(label: nil, lines: 2)] }
    return harvest.fields.flatMap { field -> [Form] in
      let label = Text.clean(field.label ?? field.id)
      let audiences =
        field.audiences.isEmpty || field.partOf != nil
        ? [label] : field.audiences.map { "\(label) – \(Text.clean($0))" }
      return audiences.map { Form(label: $0, lines: field.lines) }
    }
  }

  func name(of part: Part) -> String { part.table?.title ?? "\(phrases.paperGroupBlank) __________" }

  func under(_ part: Part) -> String {
    [part.table?.place, part.table?.lead.map(phrases.cardLead)].compactMap { $0 }.joined(separator: " · ")
  }

  /// The sheets as plain text, with lines to write on.
  public var text: String {
    var paper = PlainPaper()
    for part in parts {
      paper.gap()
      paper.heading("\(phrases.paperHarvest): \(name(of: part))", "-")
      let under = under(part)
      if !under.isEmpty { paper.paragraph(under) }
      paper.paragraph(part.breakout.prompt)
      for harvest in part.breakout.collections {
        paper.gap()
        paper.paragraph(harvest.title)
        let forms = HarvestSheet.forms(of: harvest)
        for _ in 0..<3 {
          for form in forms {
            if let label = form.label { paper.paragraph(label) }
            for _ in 0..<form.lines {
              paper.line("")
              paper.line(String(repeating: "_", count: PlainPaper.columns))
            }
          }
        }
      }
    }
    return paper.text
  }
}
