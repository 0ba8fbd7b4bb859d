/// How much of a width or height one part of a layout gets.
public enum Part: Hashable, Sendable {
  /// So many cells; cut only when the whole has less.
  case fixed(Int)
  /// A share by weight of what the fixed parts leave, but at least `least` cells while there are that many.
  case flexible(Int = 1, least: Int = 0)

  /// Lengths of the parts within `total` cells with `gap` cells between neighbours. The lengths and gaps together
  /// never exceed `total`; with a flexible part they fill it exactly. When room is short the last parts lose first.
  static func lengths(_ parts: [Part], total: Int, gap: Int) -> [Int] {
    var left = max(0, total - max(0, gap) * max(0, parts.count - 1))
    var lengths = parts.map { part in
      let wanted =
        switch part {
        case .fixed(let cells): cells
        case .flexible(_, let least): least
        }
      let given = min(max(0, wanted), left)
      left -= given
      return given
    }
    spread(left, over: parts, into: &lengths)
    return lengths
  }

  /// Hands out `spare` by weight. Parts whose least is already more than their share keep it and stand aside.
  private static func spread(_ spare: Int, over parts: [Part], into lengths: inout [Int]) {
    var sharing = parts.indices.filter { parts[$0].weight > 0 }
    while !sharing.isEmpty {
      let pool = sharing.reduce(spare) { $0 + lengths[$1] }
      let weights = sharing.map { parts[$0].weight }
      let shares = Share.cells(pool, by: weights)
      if let ahead = sharing.indices.first(where: { shares[$0] < lengths[sharing[$0]] }) {
        sharing.remove(at: ahead)
        continue
      }
      for (index, share) in zip(sharing, shares) { lengths[index] = share }
      return
    }
  }

  private var weight: Int {
    switch self {
    case .fixed: 0
    case .flexible(let weight, _): max(0, weight)
    }
  }
}

extension Rect {
  /// The rectangle cut into columns from left to right, with `gap` empty columns between them. As many rectangles
  /// come back as parts went in; those there is no room for are empty.
  public func columns(_ parts: [Part], gap: Int = 0) -> [Rect] {
    var x = left
    return Part.lengths(parts, total: columns, gap: gap).map { length in
      defer { x += length + gap }
      return Rect(x: x, y: top, columns: length, rows: rows).intersection(self)
    }
  }

  /// The rectangle cut into rows from top to bottom, with `gap` empty rows between them.
  public func rows(_ parts: [Part], gap: Int = 0) -> [Rect] {
    var y = top
    return Part.lengths(parts, total: rows, gap: gap).map { length in
      defer { y += length + gap }
      return Rect(x: left, y: y, columns: columns, rows: length).intersection(self)
    }
  }
}
