/// The kinds of polls that can be asked in one line, as the session file calls them: items with a cost want a file.
public enum PollKind: String, CaseIterable, Sendable {
  case choice, points, quadratic, rank, scale, grades, consent, gradients, grid, pairs, statements, words
}

extension Question {
  /// The grades of a poll that names none, best first, with a middle one.
  public static func usualGrades(in language: Language) -> [Option] {
    let titles =
      switch language {
      case .nl: ["uitstekend", "goed", "redelijk", "matig", "slecht"]
      case .en: ["excellent", "good", "fair", "poor", "bad"]
      }
    return titles.map { Option(id: OptionID(slug($0)), title: $0) }
  }
}

extension [Option] {
  /// Options by their titles, each with an id of its own: the slug of its title, with a number where that is taken.
  public init(titled titles: [String]) {
    self = titles.reduce(into: []) { options, title in
      let base = slug(title)
      var (id, number) = (base, 2)
      while options.contains(where: { $0.id.text == id }) {
        id = "\(base.prefix(Limits.idCharacters - 5))-\(number)"
        number += 1
      }
      options.append(Option(id: OptionID(id), title: title))
    }
  }
}
