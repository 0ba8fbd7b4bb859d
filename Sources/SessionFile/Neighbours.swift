import Workshop

/// A session beside another one, as far as its own file tells it: its tables are not read.
struct Neighbour {
  /// What the programme calls it: its folder or its file.
  var name: String
  var folder: String
  var file: String
  var workshop: Workshop
  var zone: Zone?

  /// What others can take from it.
  var parts: [String] {
    var parts: [String] = []
    for activity in workshop.activities {
      switch activity {
      case .poll(let poll): parts.append(poll.id.text)
      case .collect(let collect): parts.append(collect.id.text)
      case .breakout(let breakout): parts += breakout.collections.map(\.collection.text).filter { !parts.contains($0) }
      case .form(let form): parts += form.questions.filter { $0.question != nil }.map { "\(form.id).\($0.id)" }
      case .reportBack, .talk: break
      }
    }
    return parts
  }

  /// What an entry of one of its collections says; nil for a poll.
  func fields(of part: String) -> [Field]? {
    for activity in workshop.activities {
      switch activity {
      case .collect(let collect) where collect.id.text == part: return collect.fields
      case .breakout(let breakout):
        if let harvest = breakout.collections.first(where: { $0.collection.text == part }) { return harvest.fields }
      case .poll, .form, .collect, .reportBack, .talk: break
      }
    }
    return nil
  }
}

/// The sessions beside a session, each read when it is asked for, and the programme that stands there.
struct Neighbours {
  /// In which they lie, with its slash; empty is the current one.
  let folder: String
  /// The names in the order of the programme; nil where there is no programme.
  private(set) var order: [String]?
  private var known: [String: Neighbour] = [:]

  /// - Parameter order: the programme's, where the asker has read it.
  init(in folder: String, order: [String]? = nil) {
    self.folder = folder
    self.order = order
    guard order == nil, let tree = Neighbours.tree(folder + "programme.yaml") else { return }
    let list = tree.mapping?.first { $0.key.text == "sessions" }?.value
    self.order = list?.list?.compactMap(\.text).map { trimmed($0) }
  }

  /// Those of a session that lies so: beside a file, or beside a folder that holds `session.yaml`.
  static func folder(ofSessionIn folder: String, file: String) -> String {
    guard file == "session.yaml" else { return folder }
    var parts = folder.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    guard let last = parts.last, last != "..", last != ".", !last.isEmpty else { return folder + "../" }
    parts.removeLast()
    return parts.map { $0 + "/" }.joined()
  }

  /// The session of that name; nil where there is none that can be read.
  mutating func session(_ name: String) -> Neighbour? {
    if let found = known[name] { return found }
    for (place, file) in Neighbours.places(of: name) {
      guard let tree = Neighbours.tree(folder + place + file) else { continue }
      var reading = Reading(file: file)
      guard let draft = reading.session(tree) else { continue }
      let found = Neighbour(
        name: name, folder: folder + place, file: file, workshop: draft.workshop, zone: reading.zone)
      known[name] = found
      return found
    }
    return nil
  }

  /// Where a session of that name may lie: a folder of its own, or a file.
  static func places(of name: String) -> [(folder: String, file: String)] {
    name.hasSuffix(".yaml") ? [("", name)] : [("\(name)/", "session.yaml"), ("", "\(name).yaml")]
  }

  private static func tree(_ path: String) -> Tree? {
    guard case .success(let bytes) = FileBytes.read(path, named: path, limit: Limits.sessionFileBytes),
      let text = CleanText.decode(bytes).text
    else { return nil }
    var parser = TreeParser(text)
    return parser.parse()
  }

  /// The way from a session back to the one of that id, over what each takes from; nil where there is none.
  mutating func way(from name: String, to id: SessionID) -> [String]? {
    var seen: Set<String> = []
    func follow(_ name: String, _ neighbours: inout Neighbours) -> [String]? {
      guard seen.insert(name).inserted, let found = neighbours.session(name) else { return nil }
      if found.workshop.id == id { return [name] }
      for source in found.workshop.sources {
        if let rest = follow(source.session, &neighbours) { return [name] + rest }
      }
      return nil
    }
    return follow(name, &self)
  }
}
