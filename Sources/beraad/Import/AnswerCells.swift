import Engine
import Phrases
import Tally
import Workshop

/// What one row says in answer to one question, cell by cell.
struct AnswerCells {
  let question: FormQuestion
  let language: Language
  var whole: (column: Int, text: String)?
  var parts: [(column: Int, option: OptionID, text: String)] = []
  var places: [(column: Int, place: Int, text: String)] = []

  /// Why it does not fit, and in which column.
  struct Misfit: Error {
    var column: Int
    var fault: ResponseFault
  }

  private var options: [Option] { question.question?.formOptions(in: language) ?? [] }

  /// The answer; nil where nothing was answered.
  func answer() throws(Misfit) -> FormAnswer? {
    let filled = parts.filter { !$0.text.isEmpty }
    let placed = places.filter { !$0.text.isEmpty }
    let whole = self.whole.flatMap { $0.text.isEmpty ? nil : $0 }
    if whole == nil, filled.isEmpty, placed.isEmpty { return nil }
    if question.dontKnow {
      let texts = [whole?.text].compactMap { $0 } + filled.map(\.text) + placed.map(\.text)
      if texts.allSatisfy({ Self.dontKnow.contains(plainWords($0)) }) { return .dontKnow }
    }
    guard let asked = question.question else {
      guard let whole else { return nil }
      if whole.text.count > Limits.answerCharacters {
        throw Misfit(column: whole.column, fault: .textTooLong(limit: Limits.answerCharacters))
      }
      return .text(whole.text)
    }
    let ballot = try ballot(asked, whole, filled, placed)
    if ballot.isBlank { return nil }
    do { try Tally(asked, options: options).check(ballot) } catch {
      throw Misfit(column: whole?.column ?? filled.first?.column ?? placed.first?.column ?? 0, fault: .spoiled(error))
    }
    return .ballot(ballot)
  }

  /// How people are heard to say so.
  static let dontKnow: Set<String> = [
    "weet ik niet", "weet niet", "weet het niet", "weet ik nog niet", "weet nog niet", "weet ik nog niet",
    "ik weet het niet",
    "dont know", "don t know", "do not know", "i do not know", "i don t know", "dontknow", "unknown", "onbekend",
    "weet ik nog niet", "weet nog niet", "not sure", "dk",
  ]
  private static let yes: Set<String> = ["y", "yes", "j", "ja", "1", "x", "true", "waar", "checked", "aangevinkt"]
  private static let no: Set<String> = [
    "n", "no", "nee", "0", "false", "onwaar", "not selected", "n a", "niet gekozen",
  ]
  private static let noOpinion: Set<String> = [
    "geen mening", "no opinion", "n a", "nvt", "n v t", "niet van toepassing",
  ]

  private typealias Whole = (column: Int, text: String)
  private typealias Part = (column: Int, option: OptionID, text: String)

  private func ballot(
    _ asked: Question, _ whole: Whole?, _ parts: [Part], _ places: [(column: Int, place: Int, text: String)]
  ) throws(Misfit) -> Ballot {
    switch asked {
    case .choice, .committee: return .choice(try chosen(whole, parts, max: asked.mostChosen))
    case .portfolio(_, _, _, let points, _):
      return points == nil ? .choice(try chosen(whole, parts, max: .max)) : .points(try numbers(whole, parts))
    case .points: return .points(try numbers(whole, parts))
    case .quadratic: return .quadratic(try numbers(whole, parts))
    case .rank: return .rank(try ranking(whole, parts, places))
    case .scale(_, let scale, let noOpinion):
      var answers: [OptionID: ScaleAnswer] = [:]
      for part in try rows(whole, parts) {
        if noOpinion, Self.noOpinion.contains(plainWords(part.text)) {
          answers[part.option] = .noOpinion
        } else {
          answers[part.option] = .point(try point(part, on: scale))
        }
      }
      return .scale(answers)
    case .grades(_, let grades): return .grades(try labels(whole, parts, grades))
    case .grid(_, let columns, _): return .grid(try labels(whole, parts, columns))
    case .statements:
      return .statements(try labels(whole, parts, asked.labels).compactMapValues { OpinionVote(rawValue: $0.text) })
    case .gradients:
      guard let whole else { return .gradients(nil) }
      let id = try option(whole.text, column: whole.column, options)
      return .gradients(AgreementLevel.all.first { AgreementLevel.id($0) == id })
    case .words: return .words(whole?.text ?? "")
    case .consent, .pairs: return .blank(for: asked)
    }
  }

  /// An option by its id, its title, or as LimeSurvey codes it by its place (`A2`).
  private func option(_ text: String, column: Int, _ options: [Option]) throws(Misfit) -> OptionID {
    let wanted = plainWords(text)
    if let found = options.first(where: { plainWords($0.title) == wanted || plainWords($0.id.text) == wanted }) {
      return found.id
    }
    let digits = wanted.drop { !$0.isNumber }
    if let place = Int(digits), options.indices.contains(place - 1),
      ["a", "ao", "sq", ""].contains(wanted.dropLast(digits.count))
    {
      return options[place - 1].id
    }
    throw Misfit(column: column, fault: unknown(text, options))
  }

  private func unknown(_ text: String, _ options: [Option]) -> ResponseFault {
    let known = options.map(\.title) + (question.dontKnow ? [Phrases(language).dontKnow] : [])
    let wanted = Set(plainWords(text).split(separator: " "))
    let near = known.max { one, other in
      wanted.intersection(plainWords(one).split(separator: " ")).count
        < wanted.intersection(plainWords(other).split(separator: " ")).count
    }
    let isNear = near.map { !wanted.isDisjoint(with: plainWords($0).split(separator: " ")) } ?? false
    return .unknownAnswer(String(text.prefix(80)), nearest: isNear ? near : nil, known: known)
  }

  /// One cell with all that was chosen, or a cell for each option.
  private func chosen(_ whole: Whole?, _ parts: [Part], max: Int) throws(Misfit) -> [OptionID] {
    var chosen: Set<OptionID> = []
    if let whole {
      if max == 1 {
        chosen.insert(try option(whole.text, column: whole.column, options))
      } else {
        for piece in try pieces(of: whole) { chosen.insert(try option(piece, column: whole.column, options)) }
      }
    }
    for part in parts {
      let said = plainWords(part.text)
      let title = options.first { $0.id == part.option }.map { plainWords($0.title) }
      if Self.yes.contains(said) || said == title {
        chosen.insert(part.option)
      } else if !Self.no.contains(said) {
        throw Misfit(column: part.column, fault: .unknownAnswer(part.text, nearest: nil, known: ["ja", "nee"]))
      }
    }
    return options.map(\.id).filter(chosen.contains)
  }

  /// Parted at semicolons, as Microsoft Forms does, else at commas that are none of an option's own.
  private func pieces(of whole: Whole) throws(Misfit) -> [String] {
    func trimmed(_ text: some StringProtocol) -> String {
      var part = Substring(text)
      while part.first?.isWhitespace == true { part.removeFirst() }
      while part.last?.isWhitespace == true { part.removeLast() }
      return String(part)
    }
    if whole.text.contains(";") {
      return whole.text.split(separator: ";").map(trimmed).filter { !$0.isEmpty }
    }
    let titles = options.flatMap { [$0.title, $0.id.text] }.sorted { $0.count > $1.count }
    var rest = Substring(whole.text)
    var pieces: [String] = []
    while !rest.isEmpty {
      rest = rest.drop { $0.isWhitespace || $0 == "," }
      if rest.isEmpty { break }
      let known = titles.first { title in
        rest.lowercased().hasPrefix(title.lowercased())
          && (rest.dropFirst(title.count).first.map { $0 == "," || $0.isWhitespace } ?? true)
      }
      let end =
        known.map { rest.index(rest.startIndex, offsetBy: $0.count) } ?? rest.firstIndex(of: ",") ?? rest.endIndex
      pieces.append(trimmed(rest[..<end]))
      rest = rest[end...]
    }
    return pieces
  }

  /// `Kennis: 3; Geld: 7` in one cell, or a cell for each row.
  private func rows(_ whole: Whole?, _ parts: [Part]) throws(Misfit) -> [Part] {
    guard let whole else { return parts }
    // With one row there is nothing to tell apart.
    if options.count == 1, let only = options.first { return [(whole.column, only.id, whole.text)] + parts }
    var rows = parts
    for piece in whole.text.split(separator: ";") {
      guard let sign = piece.lastIndex(where: { $0 == ":" || $0 == "=" }) else {
        throw Misfit(column: whole.column, fault: unknown(String(piece), options))
      }
      let id = try option(String(piece[..<sign]), column: whole.column, options)
      rows.append((whole.column, id, String(piece[piece.index(after: sign)...].drop(while: \.isWhitespace))))
    }
    return rows
  }

  private func numbers(_ whole: Whole?, _ parts: [Part]) throws(Misfit) -> [OptionID: Int] {
    var numbers: [OptionID: Int] = [:]
    for part in try rows(whole, parts) {
      guard let number = Self.wholeNumber(part.text) else {
        throw Misfit(column: part.column, fault: .notANumber(part.text))
      }
      if number != 0 { numbers[part.option] = number }
    }
    return numbers
  }

  /// `4`, `4,0`, `4.00`.
  static func wholeNumber(_ text: String) -> Int? {
    let parts = text.filter { !$0.isWhitespace }.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard let first = parts.first, parts.count <= 2,
      parts.dropFirst().allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 == "0" } })
    else { return nil }
    return Int(first)
  }

  /// `4`, `4,0`, `4 - mee eens`, or the words at the ends of the scale.
  private func point(_ part: Part, on scale: Scale) throws(Misfit) -> Int {
    if let number = Self.wholeNumber(part.text) { return number }
    let said = plainWords(part.text)
    if let low = scale.low, plainWords(low) == said { return scale.from }
    if let high = scale.high, plainWords(high) == said { return scale.to }
    let digits = said.prefix { $0.isNumber }
    if let number = Int(digits), said.dropFirst(digits.count).first == " " { return number }
    // `A4`, as LimeSurvey codes it.
    if said.first?.isLetter == true, let number = Int(said.drop { $0.isLetter }),
      said.prefix(while: { $0.isLetter }).count <= 2
    {
      return number
    }
    throw Misfit(
      column: part.column,
      fault: .unknownAnswer(part.text, nearest: nil, known: scale.points.map { "\($0)" }))
  }

  private func labels(
    _ whole: Whole?, _ parts: [Part], _ labels: [Option]
  ) throws(Misfit) -> [OptionID: OptionID] {
    var given: [OptionID: OptionID] = [:]
    for part in try rows(whole, parts) { given[part.option] = try option(part.text, column: part.column, labels) }
    return given
  }

  /// `C;A;B` in one cell, a place for each option, or an option for each place.
  private func ranking(
    _ whole: Whole?, _ parts: [Part], _ places: [(column: Int, place: Int, text: String)]
  ) throws(Misfit) -> Ranking {
    var ranked: [(place: Int, option: OptionID)] = []
    if let whole {
      for (place, piece) in try pieces(of: whole).enumerated() {
        ranked.append((place, try option(piece, column: whole.column, options)))
      }
    }
    for part in parts {
      guard let place = Self.wholeNumber(part.text) else {
        throw Misfit(column: part.column, fault: .notANumber(part.text))
      }
      ranked.append((place, part.option))
    }
    for one in places { ranked.append((one.place, try option(one.text, column: one.column, options))) }
    let byPlace = Dictionary(grouping: ranked, by: \.place)
    return Ranking(byPlace.keys.sorted().map { byPlace[$0, default: []].map(\.option) })
  }
}

extension Question {
  /// How many options one ballot may choose.
  fileprivate var mostChosen: Int {
    switch self {
    case .choice(_, let max), .committee(_, let max, _, _): max
    case .points, .scale, .quadratic, .rank, .grades, .consent, .gradients, .grid, .pairs, .statements, .portfolio,
      .words:
      1
    }
  }
}
