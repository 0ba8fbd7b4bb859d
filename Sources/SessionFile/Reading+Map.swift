import Mustache
import Workshop

/// A text with tags, or a condition, and where it stands: looked up when all is known that it can name.
struct PendingTemplate {
  enum Kind { case text, claim, each(of: String, top: Int?) }

  var kind: Kind
  var text: String
  var place: Place
  /// Whether a character of the text stands so far behind its beginning in the file.
  var isAsWritten: Bool
}

extension Reading {
  /// `map:`, and `about:` beside it.
  mutating func map(of section: Section) -> OutcomeMap? {
    let colophon = template("about", of: section, most: Limits.promptCharacters)
    guard let tree = value("map", of: section) else {
      if let entry = section["about"], colophon != nil { error(.aboutWithoutMap, at: entry.place) }
      return nil
    }
    guard let part = self.section(tree, .map, key: "map") else { return nil }
    checkKeys(of: part)
    var map = OutcomeMap(
      question: template("question", of: part, required: true) ?? "", sections: [],
      about: template("about", of: part, most: Limits.promptCharacters) ?? colophon)
    for tree in list("sections", of: part, required: true, limit: Limits.sectionsOfAMap) {
      guard let inner = self.section(tree, .mapSection, key: "sections") else { continue }
      checkKeys(of: inner)
      map.sections.append(
        OutcomeMap.Section(title: template("title", of: inner, required: true) ?? "", claims: claims(of: inner)))
    }
    return map
  }

  private mutating func claims(of section: Section) -> [OutcomeMap.Claim] {
    list("claims", of: section, required: true, limit: Limits.claimsOfASection).compactMap { tree in
      guard let part = self.section(tree, .mapClaim, key: "claims") else { return nil }
      checkKeys(of: part)
      return OutcomeMap.Claim(
        text: template("claim", of: part, required: true) ?? "", holds: condition(of: part),
        bullets: list("bullets", of: part, required: false, limit: Limits.bulletsOfAClaim).compactMap { bullet($0) })
    }
  }

  private mutating func bullet(_ tree: Tree) -> OutcomeMap.Bullet? {
    if tree.text != nil {
      return template(tree, key: "bullets", most: Limits.mapTextCharacters).map { OutcomeMap.Bullet(text: $0) }
    }
    guard let part = section(tree, .mapBullet, key: "bullets") else { return nil }
    checkKeys(of: part)
    var bullet = OutcomeMap.Bullet(text: template("text", of: part, required: true) ?? "", holds: condition(of: part))
    let top = number("top", of: part, in: 1...Limits.bulletsOfAClaim)
    guard let (path, place) = raw("each", of: part) else {
      if let entry = part["item"] ?? part["top"] { error(.missingKey("each", in: .mapBullet), at: entry.place) }
      return bullet
    }
    (bullet.each, bullet.top) = (path, top)
    if let item = value("item", of: part, required: true),
      let text = text(item, key: "item", most: Limits.mapTextCharacters)
    {
      bullet.item = text
      note(text, .each(of: path, top: top), item)
    } else {
      templates.append(PendingTemplate(kind: .each(of: path, top: top), text: "", place: place, isAsWritten: false))
    }
    return bullet
  }

  private mutating func condition(of part: Section) -> String? {
    guard let tree = value("holds", of: part), let text = text(tree, key: "holds", most: Limits.mapTextCharacters)
    else {
      return nil
    }
    note(text, .claim, tree)
    return text
  }

  private mutating func template(
    _ key: String, of part: Section, most: Int = Limits.mapTextCharacters, required: Bool = false
  ) -> String? {
    value(key, of: part, required: required).flatMap { template($0, key: key, most: most) }
  }

  private mutating func template(_ tree: Tree, key: String, most: Int) -> String? {
    guard let text = text(tree, key: key, most: most, lines: true) else { return nil }
    note(text, .text, tree)
    return text
  }

  private mutating func note(_ text: String, _ kind: PendingTemplate.Kind, _ tree: Tree) {
    guard case .text(let written, let isPlain) = tree.content else { return }
    var place = tree.place
    if !isPlain { place.column += 1 }
    // Folded over lines, or trimmed, nobody can say where a character of it stands.
    // Behind a quote that was escaped nobody can say either.
    let isAsWritten =
      written == text && !text.contains { $0.isNewline } && (isPlain || !text.contains { "\"'\\".contains($0) })
    templates.append(
      PendingTemplate(kind: kind, text: text, place: isAsWritten ? place : tree.place, isAsWritten: isAsWritten))
  }

  private mutating func list(_ key: String, of part: Section, required: Bool, limit: Int) -> [Tree] {
    guard let trees = list(key, of: part, required: required) else { return [] }
    if trees.count > limit {
      error(.tooMany(.lines, count: trees.count, limit: limit), at: trees[limit].place)
    }
    return Array(trees.prefix(limit))
  }

  /// What tags name that is not there.
  mutating func checkTemplates(with value: Value) {
    for pending in templates {
      for fault in faults(of: pending, value) {
        var place = pending.place
        if pending.isAsWritten { place.column += fault.offset }
        error(.template(fault.what, nearest: fault.what.known.flatMap { nearest($0.word, in: $0.among) }), at: place)
      }
    }
  }

  private func faults(of pending: PendingTemplate, _ value: Value) -> [Template.Fault] {
    switch pending.kind {
    case .text: return Template(pending.text).problems(with: value)
    case .claim:
      do throws(Template.Fault) { return try Claim(pending.text).problems(with: value) } catch { return [error] }
    case .each(let path, let top):
      let argument = top.map { " top=\"\($0)\"" } ?? ""
      let opening = "{{#\(path)\(argument)}}"
      return Template(opening + pending.text + "{{/\(path)}}").problems(with: value).map { fault in
        Template.Fault(what: fault.what, offset: max(0, fault.offset - opening.unicodeScalars.count))
      }
    }
  }
}
