/// A brief as it is read on a screen and on paper: what Markdown marks is taken off, lines of one paragraph are joined, and what
/// stands in a list begins with `·`.
public enum BriefText {
  /// Paragraphs and list rows; an empty one parts what an empty line parts.
  public static func paragraphs(of markdown: String) -> [String] {
    var paragraphs: [String] = []
    var isOpen = false
    for raw in markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = raw.drop(while: \.isWhitespace)
      if line.isEmpty {
        if let last = paragraphs.last, !last.isEmpty { paragraphs.append("") }
        isOpen = false
        continue
      }
      if let heading = heading(line) {
        paragraphs.append(String(heading))
        isOpen = false
      } else if let row = listRow(line) {
        paragraphs.append("· " + row)
        isOpen = true
      } else if let row = numbered(line) {
        paragraphs.append(String(row))
        isOpen = true
      } else if isOpen, let last = paragraphs.popLast() {
        paragraphs.append(last + " " + line)
      } else {
        paragraphs.append(String(line))
        isOpen = true
      }
    }
    while paragraphs.last?.isEmpty == true { paragraphs.removeLast() }
    return paragraphs.map(plain)
  }

  private static func heading(_ line: Substring) -> Substring? {
    let marks = line.prefix { $0 == "#" }
    guard (1...6).contains(marks.count) else { return nil }
    let rest = line.dropFirst(marks.count)
    return rest.first == " " ? rest.drop { $0 == " " } : nil
  }

  private static func listRow(_ line: Substring) -> Substring? {
    guard let mark = line.first, mark == "-" || mark == "*" || mark == "+" || mark == "•" else { return nil }
    let rest = line.dropFirst()
    return rest.first == " " ? rest.drop { $0 == " " } : nil
  }

  /// `1. …` and `1) …` keep their number.
  private static func numbered(_ line: Substring) -> Substring? {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count) else { return nil }
    let rest = line.dropFirst(digits.count)
    guard let mark = rest.first, mark == "." || mark == ")", rest.dropFirst().first == " " else { return nil }
    return line
  }

  /// Without the marks of emphasis and code.
  private static func plain(_ paragraph: String) -> String {
    var letters = Array(paragraph).filter { $0 != "`" }
    for mark: [Character] in [["*", "*"], ["_", "_"], ["*"], ["_"]] { take(mark, outOf: &letters) }
    while letters.last?.isWhitespace == true { letters.removeLast() }
    return String(letters)
  }

  /// Takes pairs of a mark away: one that stands before a word, one behind a word. What stands in the middle of a word
  /// or by itself is no mark.
  private static func take(_ mark: [Character], outOf letters: inout [Character]) {
    func isWord(_ place: Int) -> Bool { letters.indices.contains(place) && !letters[place].isWhitespace }
    func isInner(_ place: Int) -> Bool { isWord(place) && (letters[place].isLetter || letters[place].isNumber) }
    func stands(at place: Int) -> Bool { letters[place...].starts(with: mark) }
    var place = 0
    while place + mark.count < letters.count {
      defer { place += 1 }
      guard stands(at: place), isWord(place + mark.count), !isInner(place - 1) else { continue }
      let ends = (place + mark.count..<letters.count).first { end in
        stands(at: end) && isWord(end - 1) && !isInner(end + mark.count)
      }
      guard let ends else { continue }
      letters.removeSubrange(ends..<ends + mark.count)
      letters.removeSubrange(place..<place + mark.count)
    }
  }
}
