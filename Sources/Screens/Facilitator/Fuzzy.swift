/// How well what was typed fits a name: its letters in order, the better the closer together and the nearer to the
/// beginnings of words.
enum Fuzzy {
  /// Nil where the letters are not all there in order; higher is better. Case does not matter, nor do spaces typed.
  static func score(_ typed: String, in name: String) -> Int? {
    let wanted = Array(typed.lowercased().filter { $0 != " " })
    let letters = Array(name.lowercased())
    guard !wanted.isEmpty else { return 0 }
    if name.lowercased() == typed.lowercased() { return 10_000 }
    var best: Int?
    // Each place of the first letter is tried, the rest is taken as it comes: names are short.
    for start in letters.indices where letters[start] == wanted[0] {
      var score = 0
      var place = start
      var last = -2
      var found = 0
      while place < letters.count, found < wanted.count {
        if letters[place] == wanted[found] {
          score += place == last + 1 ? 8 : 1
          if place == 0 || letters[place - 1] == " " || letters[place - 1] == "-" { score += 6 }
          last = place
          found += 1
        }
        place += 1
      }
      if found == wanted.count { best = max(best ?? .min, score * 4 - letters.count / 4) }
    }
    return best
  }
}
