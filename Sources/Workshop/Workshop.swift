/// The plan of one session: everything a session file says, checked, with files that it names read in. What happened
/// to the plan is in the journal.
public struct Workshop: Codable, Equatable, Sendable {
  public var id: SessionID
  public var title: String
  public var language: Language
  /// IANA name; its offsets are a `Zone` that the executable supplies.
  public var zone: String
  public var starts: Instant
  /// The hard end.
  public var ends: Instant?
  public var audience: String?
  /// The attributes of participants that the journal holds.
  public var attributes: [String]
  public var admission: Admission
  public var privacy: Privacy?
  /// Groups with fewer eligible members than this are never broken down.
  public var minimumGroup: Int
  public var groupSets: [GroupSet]
  public var agenda: [AgendaItem]

  public init(
    id: SessionID, title: String, language: Language, zone: String, starts: Instant, ends: Instant? = nil,
    audience: String? = nil, attributes: [String] = [], admission: Admission = .roster, privacy: Privacy? = nil,
    minimumGroup: Int = 3, groupSets: [GroupSet] = [], agenda: [AgendaItem]
  ) {
    self.id = id
    self.title = title
    self.language = language
    self.zone = zone
    self.starts = starts
    self.ends = ends
    self.audience = audience
    self.attributes = attributes
    self.admission = admission
    self.privacy = privacy
    self.minimumGroup = minimumGroup
    self.groupSets = groupSets
    self.agenda = agenda
  }
}

/// What participants and exports read.
public enum Language: String, Codable, Equatable, Sendable, CaseIterable {
  case nl, en
}

/// How somebody gets in.
public enum Admission: String, Codable, Equatable, Sendable, CaseIterable {
  /// Type a name.
  case open
  /// Pick your name from the list.
  case roster
  /// A personal code.
  case codes
  /// The Unix account, by the column `account`.
  case accounts
}

/// Who processes what the participants enter, and why; shown before the first input.
public struct Privacy: Codable, Equatable, Sendable {
  public var controller: String
  public var purpose: String
  public var basis: String?
  public var keepDays: Int?
  public var contact: String?

  public init(controller: String, purpose: String, basis: String?, keepDays: Int?, contact: String?) {
    self.controller = controller
    self.purpose = purpose
    self.basis = basis
    self.keepDays = keepDays
    self.contact = contact
  }
}

/// A named division of the participants by one attribute, with what each group needs.
public struct GroupSet: Codable, Equatable, Sendable {
  public var id: String
  public var attribute: String
  /// One for each value of the attribute that occurs, in order of the leads file, then of the alphabet.
  public var groups: [Group]

  public init(id: String, attribute: String, groups: [Group]) {
    self.id = id
    self.attribute = attribute
    self.groups = groups
  }
}

/// One breakout group: what it is called, where it sits, what it reads.
public struct Group: Codable, Equatable, Sendable {
  public var id: GroupID
  /// The attribute's value, as participants read it.
  public var title: String
  /// The leader's place on the roster; the name stands apart from the journal.
  public var lead: ParticipantID?
  /// A table or a link.
  public var place: String?
  /// The whole text of the brief.
  public var brief: String?

  public init(id: GroupID, title: String, lead: ParticipantID? = nil, place: String? = nil, brief: String? = nil) {
    self.id = id
    self.title = title
    self.lead = lead
    self.place = place
    self.brief = brief
  }
}

/// One line of the agenda.
public struct AgendaItem: Codable, Equatable, Sendable {
  public var id: ItemID
  public var title: String
  /// The planned length, more than zero.
  public var length: Span
  /// What it may shrink to when the session runs late; equal to `length` where the file says nothing.
  public var atLeast: Span
  /// Anchored to the clock: what comes before bends, this does not move.
  public var anchor: Instant?
  public var isBreak: Bool
  public var lead: String?
  /// Only the facilitator sees these.
  public var notes: String?
  public var activities: [Activity]

  public init(
    id: ItemID, title: String, length: Span, atLeast: Span? = nil, anchor: Instant? = nil, isBreak: Bool = false,
    lead: String? = nil, notes: String? = nil, activities: [Activity] = []
  ) {
    self.id = id
    self.title = title
    self.length = length
    self.atLeast = atLeast ?? length
    self.anchor = anchor
    self.isBreak = isBreak
    self.lead = lead
    self.notes = notes
    self.activities = activities
  }
}

/// Somebody who may take part. Only `id` and `attributes` go into the journal.
public struct Person: Codable, Equatable, Sendable {
  public var id: ParticipantID
  public var name: String
  /// The Unix account that is this person, where admission is by accounts.
  public var account: String?
  /// The group that this person leads; such a person has no ballot unless also listed as a participant.
  public var leads: GroupID?
  /// Those attributes that the session names.
  public var attributes: [String: String]
  /// All other columns, in the order of the file: they stand with the names.
  public var other: [String: String]

  public init(
    id: ParticipantID, name: String, account: String? = nil, leads: GroupID? = nil, attributes: [String: String] = [:],
    other: [String: String] = [:]
  ) {
    self.id = id
    self.name = name
    self.account = account
    self.leads = leads
    self.attributes = attributes
    self.other = other
  }
}
