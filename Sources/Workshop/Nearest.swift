/// The candidate that `word` was probably meant to be, or nil where none is near: Damerau–Levenshtein distance with
/// neighbours swapped (optimal string alignment), at most a third of the length.
public func nearest(_ word: String, in candidates: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased())
  guard letters.count <= 64 else { return nil }
  // A word of two letters is as near to every other.
  let limit = letters.count < 3 ? 0 : max(1, letters.count / 3)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates where abs(candidate.count - letters.count) <= limit {
    let distance = editDistance(letters, Array(candidate.lowercased()))
    if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
  }
  return best?.candidate
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...b.count)
  for i in a.indices {
    var current = [i + 1]
    for j in b.indices {
      var least = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, beforePrevious[j - 1] + 1) }
      current.append(least)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.count]
}
