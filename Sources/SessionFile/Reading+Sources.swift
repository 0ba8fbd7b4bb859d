import Workshop

/// What is taken from earlier sessions of the programme.
extension Reading {
  /// `1-enquete/themas`; nil, and noted, where it is anything else.
  mutating func source(_ text: String, top: Int?, at place: Place) -> Source? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { trimmed($0) }
    // Of a form one question: `enquete.themas`.
    let names = parts.last?.split(separator: ".", omittingEmptySubsequences: false).map(String.init) ?? []
    guard parts.count == 2, isSessionName(parts[0]), names.count <= 2, names.allSatisfy(isID) else {
      error(.sourceMalformed(text), at: place)
      return nil
    }
    let source = Source(session: parts[0], part: parts[1], top: top)
    sources.append((source, place))
    return source
  }

  /// Whether the statements or items of a poll come from an earlier session; the poll then takes them.
  mutating func takes(_ key: String, of part: Section) -> Bool {
    guard let tree = part[key]?.value, tree.mapping != nil, let inner = section(tree, .optionsFrom, key: key) else {
      return false
    }
    checkKeys(of: inner)
    let top = number("top", of: inner, in: 1...Limits.optionsOfAPoll)
    if let (name, place) = raw("from", of: inner, required: true) { taking = source(name, top: top, at: place) }
    return true
  }

  /// Of a collect: `from: 1-enquete/themas`, or `from: {from: 1-enquete/themas, top: 5}`.
  mutating func entrySource(of part: Section) -> Source? {
    guard let tree = value("from", of: part) else { return nil }
    if tree.text != nil { return raw(tree, key: "from").flatMap { source($0, top: nil, at: tree.place) } }
    guard tree.mapping != nil else {
      error(.wrongShape(key: "from", expected: .source), at: tree.place)
      return nil
    }
    guard let inner = section(tree, .optionsFrom, key: "from") else { return nil }
    checkKeys(of: inner)
    let top = number("top", of: inner, in: 1...Limits.optionsOfAPoll)
    return raw("from", of: inner, required: true).flatMap { source($0.text, top: top, at: $0.place) }
  }
}

/// The name of a folder or a file beside a programme file: no way out of its folder, and nothing that a shell or a
/// template would stumble over.
func isSessionName(_ text: String) -> Bool {
  guard let first = text.first, first != "-", first != ".", text.utf8.count <= Limits.nameCharacters else {
    return false
  }
  return text.allSatisfy { $0.isLetter || $0.isNumber || "-_. ".contains($0) } && !text.hasSuffix(" ")
}
