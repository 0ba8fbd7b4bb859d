import Workshop

extension Reading {
  /// A list of options, or `{from: COLLECTION, top: 12}`, or the same from a poll that comes before.
  mutating func options(of part: Section) -> OptionSource {
    guard let tree = value("options", of: part, required: true) else { return .fixed([]) }
    if let list = tree.list {
      return .fixed(
        optionList(list, key: "options", least: 2, limit: Limits.optionsOfAPoll, counted: .options, at: tree.place))
    }
    guard tree.mapping != nil else {
      error(.wrongShape(key: "options", expected: .options), at: tree.place)
      return .fixed([])
    }
    guard let inner = section(tree, .optionsFrom, key: "options") else { return .fixed([]) }
    checkKeys(of: inner)
    let top = number("top", of: inner, in: 2...Limits.optionsOfAPoll)
    guard let (name, place) = raw("from", of: inner, required: true) else { return .fixed([]) }
    if name.contains("/") {
      taking = source(name, top: top, at: place)
      return .fixed([])
    }
    if polls.contains(name) { return .best(of: ActivityID(name), top: top) }
    references.append(Pending(kind: .collection, name: name, place: place))
    return .from(collection: CollectionID(name), top: top)
  }

  /// How many options there can be at the most, where that is known.
  func mostOptions(of options: OptionSource) -> Int? { taking == nil ? options.most : taking?.top }

  /// Titles, or `{id: …, title: …}`; the id of a bare title is its slug.
  mutating func optionList(
    _ trees: [Tree], key: String, least: Int, limit: Int, counted: Countable, at place: Place,
    as subject: ProblemSubject = .option
  ) -> [Option] {
    if trees.count > limit {
      error(.tooMany(counted, count: trees.count, limit: limit), at: trees[limit].place)
    }
    let space = IDSpace.within(place)
    var options: [Option] = []
    for tree in trees.prefix(limit) {
      if tree.isNull {
        error(.valueMissing(key: key), at: tree.place)
      } else if tree.text != nil {
        guard let title = text(tree, key: key, most: Limits.titleCharacters) else { continue }
        claim(slug(title), in: space, at: tree.place, madeFrom: title)
        options.append(Option(id: OptionID(slug(title)), title: title))
      } else if let inner = section(tree, subject, key: key) {
        checkKeys(of: inner)
        guard let title = text("title", of: inner, required: true) else { continue }
        if let (written, place) = raw("id", of: inner, form: .id) {
          let id = id(written, key: "id", at: place)
          claim(id, in: space, at: place)
          options.append(Option(id: OptionID(id), title: title))
        } else {
          claim(slug(title), in: space, at: inner.placeOfValue("title"), madeFrom: title)
          options.append(Option(id: OptionID(slug(title)), title: title))
        }
      }
    }
    if trees.count < least { error(.tooFewOptions(count: trees.count), at: place) }
    return options
  }
}
