/// A part of the console that keys can be in.
enum Pane: CaseIterable, Equatable, Sendable {
  case agenda, activities, desk, entries, people
}
