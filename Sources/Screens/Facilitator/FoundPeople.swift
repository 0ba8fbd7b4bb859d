import Engine

/// Whom the host found for a console by a few letters.
struct FoundPeople: Equatable, Sendable {
  var prefix: String
  /// As they were when they were found.
  var people: [FacilitatorView.PersonLine]
  /// How many more are called so.
  var more: Int
}
