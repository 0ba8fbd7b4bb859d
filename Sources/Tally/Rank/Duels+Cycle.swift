import Workshop

extension Duels {
  /// The smallest margin by which an option wins a duel; nil where it does not win them all.
  public func smallestMargin(of option: OptionID) -> Int? {
    guard count > 1, let a = options.firstIndex(of: option) else { return nil }
    let least = (0..<count).filter { $0 != a }.map { margin(a, $0) }.min() ?? 0
    return least > 0 ? least : nil
  }

  /// The pair that differs least, the winner first where there is one; nil with fewer than two options.
  public var closest: (a: OptionID, b: OptionID, margin: Int)? {
    var best: (Int, Int, Int)?
    for a in 0..<count {
      for b in 0..<a where abs(margin(a, b)) < best?.2 ?? .max {
        best = margin(b, a) >= 0 ? (b, a, margin(b, a)) : (a, b, margin(a, b))
      }
    }
    return best.map { (options[$0.0], options[$0.1], $0.2) }
  }

  /// A cycle of won duels, where there is no Condorcet winner because of one: from the first option round to the last,
  /// which beats the first. The shortest there is.
  public var cycle: [OptionID]? {
    var shortest: [Int]?
    for start in 0..<count {
      // Breadth first, so that the first way back is the shortest.
      var came = [Int?](repeating: nil, count: count)
      var queue = [start]
      var head = 0
      search: while head < queue.count {
        let a = queue[head]
        head += 1
        for b in 0..<count where margin(a, b) > 0 {
          if b == start {
            var way = [a]
            while let before = came[way[0]] { way.insert(before, at: 0) }
            if way.count < shortest?.count ?? .max { shortest = way }
            break search
          }
          if came[b] == nil {
            came[b] = a
            queue.append(b)
          }
        }
      }
    }
    return shortest.map(names)
  }
}
