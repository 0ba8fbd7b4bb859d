import Workshop

/// Who takes an entry up, with whom, by when.
public struct Commitment: Codable, Equatable, Sendable {
  /// An organisation, a role or a person, in words.
  public var owner: String
  /// Who does it with them, in words.
  public var partners: [String]
  /// By when: `2020-06-01`; nil where no day was named.
  public var due: String?

  /// Who does something, with whom, by when.
  public init(owner: String, partners: [String] = [], due: String? = nil) {
    self.owner = owner
    self.partners = partners
    self.due = due
  }

  /// How many partners one entry has.
  public static let mostPartners = 20

  /// The day that is meant by `2020-06-01` or `1-6-2020`; nil for anything else.
  public static func day(_ text: String) -> Day? {
    let parts = text.split { "-/.".contains($0) }.map { Int($0) }
    guard parts.count == 3, let first = parts[0], let month = parts[1], let last = parts[2] else { return nil }
    return first > 31 ? Day(year: first, month: month, day: last) : Day(year: last, month: month, day: first)
  }

  /// A day as a journal has it.
  public static func text(of day: Day) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day.year)-\(two(day.month))-\(two(day.day))"
  }
}
