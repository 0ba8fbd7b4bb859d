import Engine
import Phrases
import Workshop

/// A poll that is typed in one line: `rank "Which first?" a; b; c`.
///
/// A kind, by the session file's word or the language's own; a number or a range where the kind has one; `named`, `live`;
/// the question, between quotes or up to its question mark or colon; options with semicolons between them, or commas
/// where there is no semicolon; behind ` / ` grades or columns. Without a kind it is a choice.
struct TypedPoll: Equatable {
  var poll: Poll

  init(_ text: String, _ tongues: [ConsolePhrases]) throws(TypedPollFault) {
    var reading = Reading(rest: text.trimmingSpaces, tongues: tongues)
    if reading.rest.isEmpty { throw .nothing }
    try reading.head()
    let prompt = try reading.prompt()
    if prompt.count > Limits.promptCharacters { throw .tooLong(String(prompt.prefix(40))) }
    poll = Poll(
      id: "", prompt: prompt, question: try reading.question(prompt), ballots: reading.isNamed ? .named : .secret,
      reveal: reading.isLive ? .live : .onClose)
  }

  private struct Reading {
    var rest: String
    let tongues: [ConsolePhrases]
    var kind = PollKind.choice
    var numbers: [Int] = []
    var isNamed = false
    var isLive = false

    /// What stands before the question.
    mutating func head() throws(TypedPollFault) {
      var isFirst = true
      // What stands before a quote can be nothing but these words.
      let isQuoted = rest.firstIndex(where: { Self.closers[$0] != nil && $0 != "'" && $0 != "‘" }) != nil
      while let word = rest.split(whereSeparator: \.isWhitespace).first, let letter = word.first,
        Self.closers[letter] == nil
      {
        let said = word.lowercased()
        if isFirst,
          let found = PollKind.allCases.first(where: { kind in
            kind.rawValue == said || tongues.contains { $0.typed(kind) == said }
          })
        {
          kind = found
        } else if let range = Self.range(said) {
          numbers = range
        } else if tongues.contains(where: { $0.typedNamed == said }) {
          isNamed = true
        } else if said == "live" {
          isLive = true
        } else if isQuoted, isFirst {
          throw .unknownKind(String(word))
        } else {
          return
        }
        isFirst = false
        rest = String(rest.dropFirst(word.count)).trimmingSpaces
      }
    }

    mutating func prompt() throws(TypedPollFault) -> String {
      guard let first = rest.first else { throw .promptMissing }
      let prompt: Substring
      if let closers = Self.closers[first] {
        let inside = rest.dropFirst()
        guard let end = inside.firstIndex(where: closers.contains) else { throw .quoteOpen }
        prompt = inside[..<end]
        rest = String(inside[inside.index(after: end)...])
      } else if let mark = rest.firstIndex(where: { $0 == "?" || $0 == ":" }) {
        prompt = rest[mark] == "?" ? rest[...mark] : rest[..<mark]
        rest = String(rest[rest.index(after: mark)...])
      } else {
        prompt = rest[...]
        rest = ""
      }
      let text = String(prompt).trimmingSpaces
      if text.isEmpty { throw .promptMissing }
      return text
    }

    func question(_ prompt: String) throws(TypedPollFault) -> Question {
      let sides = rest.split(separator: " / ", maxSplits: 1).map(String.init)
      switch kind {
      case .choice:
        let options = try options(rest)
        return .choice(options: .fixed(options), max: try number(1...options.count) ?? 1)
      case .points:
        return .points(
          options: .fixed(try options(rest)), budget: try number(1...Limits.pointsBudget) ?? 10, cap: nil,
          spendAll: false)
      case .quadratic:
        return .quadratic(
          options: .fixed(try options(rest)), budget: try number(1...Limits.pointsOfABudget) ?? 25, negative: false)
      case .rank:
        let options = try options(rest)
        return .rank(options: .fixed(options), method: .schulze, elect: 1, atMost: try number(1...options.count))
      case .scale:
        let titles = titles(rest)
        let statements =
          titles.isEmpty
          ? [Option](titled: [String(prompt.prefix(Limits.titleCharacters))])
          : try list(titles, 1, Limits.statementsOfAPoll)
        return .scale(statements: statements, scale: try scale(), noOpinion: true)
      case .grades:
        if !numbers.isEmpty { throw .takesNoNumber(kind) }
        return .grades(
          options: .fixed(try options(sides.first ?? "")),
          grades: sides.count > 1 ? try list(titles(sides[1]), 2, Limits.gradesOfAPoll) : [])
      case .grid:
        if !numbers.isEmpty { throw .takesNoNumber(kind) }
        let items = try list(titles(sides.first ?? ""), 1, Limits.statementsOfAPoll)
        guard sides.count > 1, titles(sides[1]).count > 1 else { throw .columnsMissing }
        return .grid(items: items, columns: try list(titles(sides[1]), 2, Limits.columnsOfAGrid), ordered: false)
      case .consent, .gradients:
        if !titles(rest).isEmpty { throw .takesNone(kind) }
        if !numbers.isEmpty { throw .takesNoNumber(kind) }
        return kind == .consent ? .consent : .gradients
      case .words:
        if !titles(rest).isEmpty { throw .takesNone(kind) }
        return .words(max: try number(1...Limits.wordsOfABallot) ?? 3, language: .nl)
      }
    }

    private func number(_ range: ClosedRange<Int>) throws(TypedPollFault) -> Int? {
      guard let number = numbers.first else { return nil }
      guard numbers.count == 1, range.contains(number) else {
        throw .number(least: range.lowerBound, most: range.upperBound)
      }
      return number
    }

    private func scale() throws(TypedPollFault) -> Scale {
      let (from, to) = numbers.count == 2 ? (numbers[0], numbers[1]) : (1, numbers.first ?? 5)
      guard to > from, to - from < Limits.pointsOfAScale else { throw .number(least: 2, most: Limits.pointsOfAScale) }
      return Scale(from: from, to: to)
    }

    private func options(_ text: String) throws(TypedPollFault) -> [Option] {
      try list(titles(text), 2, Limits.optionsOfAPoll)
    }

    private func list(_ titles: [String], _ least: Int, _ most: Int) throws(TypedPollFault) -> [Option] {
      if titles.count < least { throw .tooFew(kind) }
      if titles.count > most { throw .tooMany(limit: most) }
      if let long = titles.first(where: { $0.count > Limits.titleCharacters }) {
        throw .tooLong(String(long.prefix(40)))
      }
      for (index, title) in titles.enumerated() where titles[..<index].contains(title) { throw .repeated(title) }
      return [Option](titled: titles)
    }

    private func titles(_ text: String) -> [String] {
      let separator: Character = text.contains(";") ? ";" : ","
      return text.split(separator: separator).map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
    }

    /// `7` or `1-7`.
    private static func range(_ word: String) -> [Int]? {
      let parts = word.split(whereSeparator: { $0 == "-" || $0 == "–" })
      let numbers = parts.compactMap { $0.count < 8 ? Int($0) : nil }
      return !numbers.isEmpty && numbers.count == parts.count && numbers.count < 3 ? numbers : nil
    }

    private static let closers: [Character: [Character]] = [
      "\"": ["\""], "“": ["”", "\""], "„": ["”", "“", "\""], "«": ["»"], "‘": ["’"], "'": ["'"],
    ]
  }
}

extension FacilitatorScreen {
  /// This console's language first; the other one is understood as well.
  var tongues: [ConsolePhrases] { [words] + Language.allCases.filter { $0 != language }.map { ConsolePhrases($0) } }

  mutating func addPoll(_ argument: String) -> [Intent] {
    do throws(TypedPollFault) {
      let typed = try TypedPoll(argument, tongues)
      return send(.addPoll, .addPoll(poll: typed.poll), Sight())
    } catch {
      // What was typed stays, to be mended.
      notice = words.fault(error)
      dialog = .palette(
        LineEditor(words.verb(of: .addPoll) + " " + argument, limit: Limits.entryCharacters), row: 0)
      return []
    }
  }

  /// What a line of the palette would ask, or what is missing in it; nil for another line.
  func reading(_ line: PaletteLine?) -> (text: String, isFault: Bool)? {
    guard let line, line.action == .addPoll, !line.argument.isEmpty else { return nil }
    do throws(TypedPollFault) {
      let poll = try TypedPoll(line.argument, tongues).poll
      var rows: [Option] = []
      if case .fixed(let options) = poll.question.source { rows = options }
      let facts = [words.kind(poll.question), language.quote(titles.cut(poll.prompt))] + rows.map(\.title)
      return (facts.joined(separator: " · "), false)
    } catch { return (words.fault(error), true) }
  }
}
