import Phrases
import Workshop

extension BallotSheet {
  /// A page for a browser to print on A4: for each poll a sheet of as many equal ballots as fit, with lines to cut along.
  /// Who votes on paper gets one; the sheet is printed as often as needed.
  public var html: String {
    var page = PaperPage(head, phrases.language)
    for form in forms {
      let (columns, rows) = grid(of: form)
      let ballots = String(repeating: html(of: form), count: columns * rows)
      page.section(
        "ballots", style: "grid-template-columns:repeat(\(columns),1fr);grid-auto-rows:\(275 / rows)mm", ballots)
    }
    return page.html
  }

  /// How many ballots stand beside and below each other: the most that have room.
  func grid(of form: Form) -> (columns: Int, rows: Int) {
    for (columns, rows) in [(2, 3), (2, 2), (1, 3), (1, 2)] {
      let width = PaperRoom.width / Double(columns) - 12 * PaperRoom.millimetre
      if room(of: form, width) <= Double(275 / rows) * PaperRoom.millimetre { return (columns, rows) }
    }
    return (1, 1)
  }

  private func room(of form: Form, _ width: Double) -> Double {
    var height = 14 * PaperRoom.millimetre + PaperRoom.height(head.title, size: 9, width: width)
    height += PaperRoom.height(form.poll.prompt, size: 13, width: width, bold: true)
    height += rules(of: form).reduce(0) { $0 + PaperRoom.height($1, size: 10, width: width) + 5 }
    if form.poll.ballots == .named { height += 8 * PaperRoom.millimetre }
    var text = width
    switch form.poll.question.shape {
    case .text: break
    case .pick: text -= 7 * PaperRoom.millimetre
    case .table(let labels): text -= Double(labels.count) * 8 * PaperRoom.millimetre
    case .points, .votes, .ranks, .versus: text -= 15 * PaperRoom.millimetre
    case .scale(let scale, let noOpinion):
      text -= Double(scale.points.count) * 8 * PaperRoom.millimetre + (noOpinion ? 22 * PaperRoom.millimetre : 0)
    }
    // A statement in a column of a word's width is no statement.
    if text < 40 * PaperRoom.millimetre { return .infinity }
    let options = form.options ?? Array(repeating: "", count: form.blanks)
    return options.reduce(height) {
      $0 + max(6.5 * PaperRoom.millimetre, PaperRoom.height($1, size: 11, width: text)) + 2.2 * PaperRoom.millimetre
    }
  }

  private func html(of form: Form) -> String {
    var out = "<div class=\"ballot\"><small>\(escaped(head.title)) · \(escaped(phrases.paperBallot))</small>\n"
    out += "<h2>\(escaped(form.poll.prompt))</h2>\n"
    for rule in rules(of: form) { out += "<p>\(escaped(rule))</p>\n" }
    if form.poll.ballots == .named {
      out += "<div class=\"option\"><span>\(escaped(phrases.paperNameLine))</span><span class=\"blank\"></span></div>\n"
    }
    let titles =
      form.options.map { $0.map { "<span>\(escaped($0))</span>" } }
      ?? Array(repeating: "<span class=\"blank\"></span>", count: form.blanks)
    switch form.poll.question.shape {
    case .text: out += titles.map { "<div class=\"option\">\($0)</div>\n" }.joined()
    case .pick: out += titles.map { row("box", $0) }.joined()
    case .points, .votes, .ranks, .versus: out += titles.map { row("points", $0) }.joined()
    case .table(let labels): out += table(titles, labels.indices.map { "\($0 + 1)" }, nil)
    case .scale(let scale, let noOpinion):
      out += table(titles, scale.points.map { "\($0)" }, noOpinion ? phrases.noOpinion : nil)
    }
    return out + "</div>\n"
  }

  private func row(_ box: String, _ title: String) -> String {
    "<div class=\"option\"><span class=\"\(box)\"></span>\(title)</div>\n"
  }

  private func table(_ rows: [String], _ points: [String], _ last: String?) -> String {
    let cells = points.map { "<td class=\"point\">\($0)</td>" }.joined()
    let end = last.map { "<td class=\"no\">\(escaped($0))</td>" } ?? ""
    return "<table>\n" + rows.map { "<tr><td>\($0)</td>\(cells)\(end)</tr>\n" }.joined() + "</table>\n"
  }
}
