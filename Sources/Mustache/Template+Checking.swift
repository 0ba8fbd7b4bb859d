import Workshop

extension Template {
  /// Every mistake: those of form, and tags that name nothing, by `value`, whose lists say what one of them looks like.
  ///
  /// - Parameter markup: whether the template is of HTML or SVG, where not every place is one for text.
  public func problems(with value: Value, markup: Bool = false) -> [Fault] {
    var checker = Checker(markup: markup ? MarkupPlace() : nil)
    checker.check(nodes, [value])
    return (faults + checker.faults).sorted { $0.offset < $1.offset }
  }

  private struct Checker {
    var faults: [Fault] = []
    var markup: MarkupPlace?

    init(markup: MarkupPlace?) { self.markup = markup }

    mutating func check(_ nodes: [Node], _ stack: [Value]) {
      for node in nodes {
        switch node {
        case .text(let text): markup?.read(text)
        case .value(let tag):
          if markup?.isForText == false { note(.notInMarkup, tag) }
          check(tag, stack)
        case .section(let tag, _, let inner):
          if ["words", "Words"].contains(tag.name), Template.find(tag.path, stack) == nil {
            check(inner, stack)
            continue
          }
          let value = find(tag, stack)
          switch value {
          case .list(_, let shape)?: check(inner, stack + [shape])
          case let value?: check(inner, stack + [value])
          // What is within a section about nothing is nobody's business yet.
          case nil: break
          }
        }
      }
    }

    private mutating func check(_ tag: Tag, _ stack: [Value]) {
      switch find(tag, stack) {
      case .members(let members)?: note(.notText(tag.name, known: members.keys.sorted()), tag)
      case .list?: note(.notText(tag.name, known: []), tag)
      case .text?, .number?, .flag?, .count?, nil: break
      }
    }

    /// What a tag names; that it names nothing, and what its arguments cannot be, is noted.
    private mutating func find(_ tag: Tag, _ stack: [Value]) -> Value? {
      guard let value = Template.find(tag.path, stack) else {
        noteUnknown(tag, stack)
        return nil
      }
      for (key, text) in tag.arguments.sorted(by: { $0.key < $1.key }) {
        switch (key, value) {
        case ("where", .count(let rows)):
          do throws(Fault) { _ = try RowCondition(text, of: rows) } catch { note(error.what, tag) }
        case ("where", _): note(.notCounted(tag.name), tag)
        case ("top", .list):
          if Int(text).map({ $0 < 1 }) ?? true { note(.argumentMalformed("top=\"\(text)\""), tag) }
        case (_, .list): note(.argumentUnknown(key, known: ["top"]), tag)
        case (_, .count): note(.argumentUnknown(key, known: ["where"]), tag)
        case (_, _): note(.argumentUnknown(key, known: []), tag)
        }
      }
      return value
    }

    private mutating func noteUnknown(_ tag: Tag, _ stack: [Value]) {
      // The first part that is not found, and what could stand in its place.
      var known = Set(stack.flatMap(\.names)).sorted()
      var value: Value?
      for (index, name) in tag.path.enumerated() {
        let next = index == 0 ? Template.find([name], stack) : value?[name]
        guard let next else {
          note(
            .nameUnknown(
              tag.path.prefix(index + 1).joined(separator: "."),
              known: known.map { other in
                (tag.path.prefix(index) + [other]).joined(separator: ".")
              }), tag)
          return
        }
        value = next
        known = next.names
      }
    }

    private mutating func note(_ what: TemplateFault, _ tag: Tag) {
      faults.append(Fault(what: what, offset: tag.offset))
    }
  }
}

/// Where in a page of markup the next character would stand.
struct MarkupPlace {
  private var tag: String?
  private var attribute: String?
  private var quote: Character?
  private var element: String?

  /// Not in a script or a style, not in an attribute that a browser acts on, nor loose within a tag.
  var isForText: Bool {
    if element != nil, tag == nil { return false }
    guard tag != nil else { return true }
    guard quote != nil, let attribute else { return false }
    let acting = [
      "href", "xlink:href", "src", "srcset", "style", "action", "formaction", "srcdoc", "data", "background",
    ]
    return !acting.contains(attribute) && !attribute.hasPrefix("on")
  }

  mutating func read(_ text: String) {
    for character in text { read(character) }
  }

  private mutating func read(_ character: Character) {
    guard let current = tag else {
      if character == "<" { tag = "" }
      return
    }
    if let open = quote {
      if character == open { (quote, attribute) = (nil, nil) }
      return
    }
    switch character {
    case ">":
      let name = current.prefix { !$0.isWhitespace }.lowercased()
      if ["script", "style"].contains(name) { element = name }
      if let inside = element, name == "/\(inside)" { element = nil }
      tag = nil
    case "\"", "'":
      quote = character
      let words = current.split { $0.isWhitespace }
      attribute = words.last.map { String($0.prefix { $0 != "=" }).lowercased() }
    case _: tag = current + String(character)
    }
  }
}
