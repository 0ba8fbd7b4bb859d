import Canvas
import Engine
import Phrases
import Workshop

/// Ballots of paper: for who has no screen, and for when there is none.
public struct BallotSheet: Sendable {
  /// The ballot of one poll.
  struct Form: Sendable {
    var poll: Poll
    /// Of a poll whose options come from a collection: as it was opened last, else nil.
    var options: [String]?
    /// How many there may be to copy, where they are not known.
    var blanks: Int
  }

  let head: PaperHead
  let forms: [Form]
  let phrases: Phrases
  /// Lines to copy options to, where the file names no number.
  static let usualBlanks = 8
  static let mostBlanks = 20

  /// The ballots of all polls of the agenda.
  public init(_ source: PaperSource) {
    head = PaperHead(source)
    phrases = source.phrases
    forms = source.session.workshop.activities.compactMap { activity in
      guard case .poll(let poll) = activity else { return nil }
      let opened = source.session.polls[poll.id]?.current?.options
      var titles: [String]?
      var blanks = BallotSheet.usualBlanks
      switch poll.question.source {
      case .fixed(let options): titles = options.map(\.title)
      case .from(_, let top):
        titles = opened?.map(\.title)
        blanks = min(BallotSheet.mostBlanks, top ?? BallotSheet.usualBlanks)
      case .best(_, let top):
        titles = opened?.map(\.title)
        blanks = min(BallotSheet.mostBlanks, top ?? BallotSheet.usualBlanks)
      case nil:
        titles = poll.question.standing(in: source.session.workshop.language)?.map(\.title)
        // A line for what is written.
        if poll.question.shape == .text { (titles, blanks) = (nil, 1) }
      }
      return Form(poll: poll, options: titles?.map { Text.clean($0) }, blanks: blanks)
    }
  }

  /// There are no polls.
  public var isEmpty: Bool { forms.isEmpty }

  /// What stands below the question.
  func rules(of form: Form) -> [String] {
    var rules = [phrases.paperRule(form.poll.question)]
    if case .scale(_, let scale, _) = form.poll.question, let ends = phrases.paperScaleEnds(scale) {
      rules.append(ends)
    }
    if form.options == nil, form.poll.question.source != nil { rules.append(phrases.paperOptionsLater) }
    switch form.poll.ballots {
    case .secret: rules.append(phrases.paperSecret)
    case .named: rules.append(phrases.secrecy(secret: false))
    }
    return rules
  }

  /// The ballots as plain text.
  public var text: String {
    var paper = PlainPaper()
    for form in forms {
      paper.gap()
      paper.heading("\(phrases.paperBallot): \(form.poll.prompt)", "-")
      for rule in rules(of: form) { paper.paragraph(rule) }
      if form.poll.ballots == .named { paper.paragraph("\(phrases.paperNameLine) \(BallotSheet.blank)") }
      paper.gap()
      for option in form.options ?? Array(repeating: BallotSheet.blank, count: form.blanks) {
        switch form.poll.question.shape {
        case .pick: paper.hanging("[ ]  ", option)
        case .points, .votes, .ranks, .versus: paper.hanging("[    ]  ", option)
        case .text: paper.paragraph(option)
        case .table(let labels):
          paper.paragraph(option)
          paper.hanging("     ", labels.indices.map { "\($0 + 1)" }.joined(separator: " · "))
        case .scale(let scale, let noOpinion):
          paper.paragraph(option)
          let points = scale.points.map { "\($0)" }.joined(separator: " · ")
          paper.hanging("     ", points + (noOpinion ? " · \(phrases.noOpinion)" : ""))
        }
      }
    }
    return paper.text
  }

  private static let blank = String(repeating: "_", count: 40)
}
