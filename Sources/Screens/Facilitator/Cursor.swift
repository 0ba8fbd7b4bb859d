/// Which row of a list is chosen: by what it is, so that it stays chosen when rows come and go; by where it was, for
/// when it goes itself.
struct Cursor<ID: Hashable & Sendable>: Equatable, Sendable {
  var id: ID?
  var index = 0

  /// The chosen row of a list, nil when the list is empty.
  func row(in ids: [ID]) -> Int? {
    if let id, let row = ids.firstIndex(of: id) { return row }
    return ids.isEmpty ? nil : min(max(0, index), ids.count - 1)
  }

  mutating func move(by step: Int, in ids: [ID]) {
    guard let row = row(in: ids) else { return }
    choose(row: row + step, in: ids)
  }

  mutating func choose(row: Int, in ids: [ID]) {
    guard !ids.isEmpty else { return }
    index = min(max(0, row), ids.count - 1)
    id = ids[index]
  }

  /// Holds on to what it points at in a new list.
  mutating func settle(in ids: [ID]) {
    guard let row = row(in: ids) else { return }
    choose(row: row, in: ids)
  }
}

/// The rows of a list that a part of so many rows shows: around the chosen one, and none wasted.
func window(of count: Int, around chosen: Int?, rows: Int) -> Range<Int> {
  guard count > rows else { return 0..<count }
  let first = min(max(0, (chosen ?? 0) - rows / 2), count - max(0, rows))
  return first..<first + max(0, rows)
}
