import Workshop

/// Which keys stand where: the format's table, and what of it is later work.
enum Keys {
  /// The types of an activity that are built, in the order of the format.
  static let activityTypes = ["poll", "form", "collect", "breakout", "reportBack", "talk"]
  /// The types of a form's questions.
  static let questionTypes = ["poll", "text"]
  /// The kinds of polls that are built, in the order of the format.
  static let kinds = [
    "choice", "points", "quadratic", "rank", "scale", "grades", "consent", "gradients", "grid", "pairs", "statements",
    "portfolio", "words",
  ]

  /// What a poll has that a form's question has not: the form itself says it, or nothing is decided there.
  static let pollsOnly = ["ballots", "reveal", "quorum", "limit", "breakdown", "tie", "receipts", "opens", "elect"]

  /// What only groups that are mixed have.
  static let mixing = ["mix", "alike", "apart", "together", "bundle", "seed", "meet", "pattern", "hosts"]

  static func known(_ subject: ProblemSubject) -> [String] {
    switch subject {
    case .session:
      [
        "beraad", "id", "title", "language", "zone", "date", "starts", "ends", "audience", "participants", "attributes",
        "admission", "privacy", "minimumGroup", "oneVotePer", "groups", "agenda", "map", "about",
      ]
    case .privacy: ["controller", "purpose", "basis", "keepDays", "contact"]
    case .groupSet: ["by", "count", "size", "leads"]
    case .item:
      ["id", "title", "minutes", "atLeast", "at", "break", "optional", "priority", "lead", "notes", "activities"]
    case .form: ["form", "prompt", "questions", "by", "ballots", "reveal", "opens", "closes", "asOf", "quotedBy"]
    // The keys of its kind come to these.
    case .question: ["poll", "prompt", "kind", "if", "required", "dontKnow"]
    case .textQuestion: ["text", "prompt", "lines", "if", "required", "dontKnow"]
    case .poll:
      [
        "poll", "prompt", "kind", "ballots", "reveal", "quorum", "limit", "breakdown", "tie", "receipts", "opens",
      ]
    case .choicePoll: known(.poll) + ["options", "max", "elect", "method"]
    case .pointsPoll: known(.poll) + ["options", "budget", "cap", "spendAll"]
    case .scalePoll: known(.poll) + ["statements", "scale", "noOpinion"]
    case .quadraticPoll: known(.poll) + ["options", "budget", "negative"]
    case .rankPoll: known(.poll) + ["options", "method", "elect", "atMost"]
    case .gradesPoll: known(.poll) + ["options", "grades"]
    case .gridPoll: known(.poll) + ["items", "columns", "ordered"]
    case .pairsPoll: known(.poll) + ["options", "perPerson"]
    case .statementsPoll: known(.poll) + ["statements"]
    case .portfolioPoll: known(.poll) + ["items", "budget", "ballot", "options"]
    case .pricedItem: ["id", "title", "cost"]
    case .wordsPoll: known(.poll) + ["max"]
    case .scale: ["from", "to", "low", "high"]
    case .option: ["id", "title"]
    case .optionsFrom: ["from", "top"]
    case .collect: ["collect", "prompt", "fields", "perPerson", "moderated", "upvotes", "signed", "contact", "from"]
    case .harvest: ["collect", "title", "fields", "upvotes"]
    case .field: ["label", "required", "lines", "for"]
    case .breakout: ["breakout", "groups", "prompt", "minutes", "collect", "rounds"] + mixing
    case .reportBack: ["reportBack", "of", "minutes", "prompt"]
    case .talk: ["talk", "lead", "minutes", "prompt"]
    case .programme: ["beraad", "programme", "language", "sessions", "map", "about"]
    case .map: ["question", "sections", "about"]
    case .mapSection: ["title", "claims"]
    case .mapClaim: ["claim", "holds", "bullets"]
    case .mapBullet: ["text", "holds", "each", "top", "item"]
    }
  }

  /// Described in the format, not built yet.
  static func later(_ subject: ProblemSubject) -> [String] {
    switch subject {
    case .session, .groupSet, .item: []
    case .statementsPoll: ["participantsAdd", "moderated"]
    case .privacy, .poll, .form, .question, .textQuestion, .choicePoll, .pointsPoll, .scalePoll, .quadraticPoll,
      .rankPoll, .gradesPoll, .gridPoll, .wordsPoll,
      .pairsPoll, .portfolioPoll, .pricedItem, .option, .scale, .optionsFrom, .collect, .breakout, .harvest, .field,
      .reportBack,
      .talk:
      []
    case .programme, .map, .mapSection, .mapClaim, .mapBullet: []
    }
  }

  /// Where a key that is unknown here would be known.
  static func home(of key: String) -> ProblemSubject? {
    let order: [ProblemSubject] = [
      .session, .item, .poll, .choicePoll, .pointsPoll, .scalePoll, .quadraticPoll, .rankPoll, .gradesPoll, .gridPoll,
      .wordsPoll, .pairsPoll, .statementsPoll, .portfolioPoll, .pricedItem, .form, .question, .textQuestion, .collect,
      .breakout, .reportBack, .talk,
      .groupSet,
      .privacy, .scale, .optionsFrom, .field, .option, .harvest, .programme, .map, .mapSection, .mapClaim,
      .mapBullet,
    ]
    return order.first { known($0).contains(key) }
  }
}
