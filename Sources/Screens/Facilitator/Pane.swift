/// A part of the console that keys can be in.
enum Pane: CaseIterable, Equatable, Sendable {
  case agenda, activities, desk
  /// What the group that speaks takes along: the desk, while one does.
  case findings
  /// The groups that speak in turn, while one does.
  case groups
  case entries, people
}
