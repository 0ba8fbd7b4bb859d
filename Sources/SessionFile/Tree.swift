/// A YAML document as it stands in the file: texts are not yet numbers or truths, since YAML's own guesses (`no` is
/// false, `10:00` is six hundred) are not what a facilitator means.
struct Tree: Equatable, Sendable {
  enum Content: Equatable, Sendable {
    /// `isPlain`: written without quotes.
    case text(String, isPlain: Bool)
    case list([Tree])
    case mapping([Entry])
  }

  struct Entry: Equatable, Sendable {
    var key: Tree
    var value: Tree
  }

  var place: Place
  var content: Content

  /// Nothing was written, or `~` or `null` without quotes.
  var isNull: Bool {
    guard case .text(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The text of a scalar, as written.
  var text: String? {
    guard case .text(let text, _) = content else { return nil }
    return text
  }

  var list: [Tree]? {
    guard case .list(let items) = content else { return nil }
    return items
  }

  var mapping: [Entry]? {
    guard case .mapping(let entries) = content else { return nil }
    return entries
  }
}
