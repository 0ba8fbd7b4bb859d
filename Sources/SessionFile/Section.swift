import Workshop

/// One mapping of the file, its keys known to be those of its subject.
struct Section {
  struct Entry {
    var place: Place
    var value: Tree
  }

  var subject: ProblemSubject
  var place: Place
  var entries: [String: Entry]

  subscript(key: String) -> Entry? { entries[key] }

  /// Where a key's value stands, else where the section begins.
  func placeOfValue(_ key: String) -> Place { entries[key]?.value.place ?? place }
}

extension Reading {
  /// `tree` as a mapping, each unknown, misplaced, repeated or later key noted. Nil where it is no mapping.
  /// `key` is what it stands behind.
  mutating func section(_ tree: Tree, _ subject: ProblemSubject, key: String) -> Section? {
    guard let entries = tree.mapping else {
      error(.wrongShape(key: key, expected: .mapping), at: tree.place)
      return nil
    }
    var section = Section(subject: subject, place: tree.place, entries: [:])
    for entry in entries {
      guard let name = entry.key.text else {
        error(.wrongShape(key: key, expected: .text), at: entry.key.place)
        continue
      }
      if let first = section.entries[name] {
        error(.duplicateKey(name, firstLine: first.place.line), at: entry.key.place)
        continue
      }
      section.entries[name] = Section.Entry(place: entry.key.place, value: entry.value)
    }
    return section
  }

  /// Notes the keys of a section that do not belong to it. Apart from `section`, since a poll's subject is known only
  /// when its kind has been read.
  ///
  /// - Parameters:
  ///   - more: keys that this one has beside those of its subject.
  ///   - less: keys of its subject that this one has not.
  mutating func checkKeys(of section: Section, and more: [String] = [], butNot less: [String] = []) {
    let known = Keys.known(section.subject).filter { !less.contains($0) } + more
    let later = ProblemSubject.allCases.flatMap(Keys.later)
    for (name, entry) in section.entries where !known.contains(name) {
      // A slip of the pen may be the name of something later elsewhere: `ballot` for `ballots`.
      let isSlip = !Keys.later(section.subject).contains(name) && nearest(name, in: known) != nil
      if later.contains(name), !isSlip {
        error(.laterWork(name), at: entry.place)
      } else if let home = Keys.home(of: name) {
        error(.misplacedKey(name, belongsTo: home), at: entry.place)
      } else {
        let near = nearest(name, in: known) ?? nearest(name, in: ProblemSubject.allCases.flatMap(Keys.known) + later)
        error(.unknownKey(name, nearest: near), at: entry.place)
      }
    }
  }

  /// Notes the keys of a poll whose kind is later work: of its keys only those are known that are later work as well.
  mutating func checkLaterKeys(of section: Section) {
    for (name, entry) in section.entries where Keys.later(.poll).contains(name) {
      error(.laterWork(name), at: entry.place)
    }
  }

  /// A key's value; one that must be there and is not is noted, and so is one with nothing behind it.
  mutating func value(_ key: String, of section: Section, required: Bool = false) -> Tree? {
    guard let entry = section[key] else {
      let known = Keys.known(section.subject)
      // A slip of the pen is told where it stands, once.
      let isMisspelt = section.entries.keys.contains { !known.contains($0) && nearest($0, in: known) == key }
      if required, !isMisspelt { error(.missingKey(key, in: section.subject), at: section.place) }
      return nil
    }
    if entry.value.isNull {
      error(.valueMissing(key: key), at: entry.place)
      return nil
    }
    return entry.value
  }
}
