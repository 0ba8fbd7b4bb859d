/// The members of a JSON object in their order. Names are unique.
public struct JSONObject: Equatable, Sendable {
  /// One name with its value.
  public struct Member: Equatable, Sendable {
    /// The name, unescaped.
    public var key: String
    /// What it holds.
    public var value: JSON

    /// Makes a member.
    public init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// The members in the order in which they are written.
  public private(set) var members: [Member]

  /// An object without members.
  public init() { members = [] }

  /// An object of these members; a name that stands twice is a defect of the caller (checked in debug builds only).
  public init(_ members: [Member]) {
    assert(Set(members.map(\.key)).count == members.count, "a name stands twice")
    self.members = members
  }

  /// The value of that name. Setting changes it in its place, or adds it at the end; `nil` removes it. Linear.
  public subscript(key: String) -> JSON? {
    get { members.first { $0.key == key }?.value }
    set {
      let place = members.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  /// The names in their order.
  public var keys: [String] { members.map(\.key) }

  /// How many members there are.
  public var count: Int { members.count }

  /// Whether there are none.
  public var isEmpty: Bool { members.isEmpty }

  /// Adds a member at the end without looking whether the name is there already.
  mutating func append(_ member: Member) { members.append(member) }

  /// Room for the members that most objects have.
  mutating func reserveFew() { members.reserveCapacity(6) }

  mutating func replace(at place: Int, with value: JSON) { members[place].value = value }

  /// The same members, ordered by the UTF-8 bytes of their names.
  public func sorted() -> JSONObject {
    JSONObject(members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object; a name that stands twice is a defect of the caller.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self.init(elements.map { Member(key: $0.0, value: $0.1) })
  }
}
