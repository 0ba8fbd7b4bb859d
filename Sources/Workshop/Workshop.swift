/// The plan of one session: everything a session file says, checked, with files that it names read in. What happened
/// to the plan is in the journal.
public struct Workshop: Codable, Equatable, Sendable {
  /// Names the journal: `[a-z0-9-]{1,64}`.
  public var id: SessionID
  /// As people read it.
  public var title: String
  /// The language of participants and exports.
  public var language: Language
  /// IANA name; its offsets are a `Zone` that the executable supplies.
  public var zone: String
  /// When the first item is planned to start.
  public var starts: Instant
  /// The hard end.
  public var ends: Instant?
  /// For whom it is.
  public var audience: String?
  /// The attributes of participants that the journal holds.
  public var attributes: [String]
  /// How people get in.
  public var admission: Admission
  /// What participants are told before their first input; nil where the file says nothing.
  public var privacy: Privacy?
  /// Groups with fewer eligible members than this are never broken down.
  public var minimumGroup: Int
  /// Whoever shares a value of this attribute has one ballot together; nil gives everybody one.
  public var oneVotePer: String?
  /// The named divisions into groups.
  public var groupSets: [GroupSet]
  /// The items in the order of the agenda.
  public var agenda: [AgendaItem]
  /// What its outcomes are laid out in; nil where the file has none.
  public var map: OutcomeMap?

  /// All of it, as its members say.
  public init(
    id: SessionID, title: String, language: Language, zone: String, starts: Instant, ends: Instant? = nil,
    audience: String? = nil, attributes: [String] = [], admission: Admission = .roster, privacy: Privacy? = nil,
    minimumGroup: Int = 3, oneVotePer: String? = nil, groupSets: [GroupSet] = [], agenda: [AgendaItem],
    map: OutcomeMap? = nil
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
    self.oneVotePer = oneVotePer
    self.groupSets = groupSets
    self.agenda = agenda
    self.map = map
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
  /// Who is responsible for the data.
  public var controller: String
  /// What they are for.
  public var purpose: String
  /// The legal basis.
  public var basis: String?
  /// How long they are kept.
  public var keepDays: Int?
  /// Whom to ask.
  public var contact: String?

  /// All of it, as its members say.
  public init(controller: String, purpose: String, basis: String?, keepDays: Int?, contact: String?) {
    self.controller = controller
    self.purpose = purpose
    self.basis = basis
    self.keepDays = keepDays
    self.contact = contact
  }
}

/// A named division of the participants, with what each group needs: by one attribute, or mixed anew.
public struct GroupSet: Codable, Equatable, Sendable {
  /// What breakouts name it by.
  public var id: String
  /// A column that the session names in `attributes`; nil where people are mixed.
  public var attribute: String?
  /// Where people are mixed and only the size of a group is given: how many sit in one, as near as the numbers allow.
  /// The groups are then made when it is known who is there.
  public var size: Int?
  /// By attribute: one for each value that occurs, in order of the leads file, then of the alphabet. Mixed: as many as
  /// the file says, by number or as the leads file names them; none where a size is given.
  public var groups: [Group]

  /// All of it, as its members say.
  public init(id: String, attribute: String? = nil, size: Int? = nil, groups: [Group]) {
    self.id = id
    self.attribute = attribute
    self.size = size
    self.groups = groups
  }

  /// So many groups: those of the file, then by number.
  public func groups(_ count: Int, in language: Language) -> [Group] {
    let numbered = (0..<max(0, count)).map { Group.numbered($0 + 1, in: language) }
    return Array(groups.prefix(count)) + numbered.dropFirst(groups.count)
  }
}

/// One breakout group: what it is called, where it sits, what it reads.
public struct Group: Codable, Equatable, Sendable {
  /// Its name in ballots, journal and exports.
  public var id: GroupID
  /// The attribute's value, as participants read it.
  public var title: String
  /// The leader's place on the roster; the name stands apart from the journal.
  public var lead: ParticipantID?
  /// A table or a link.
  public var place: String?
  /// The whole text of the brief.
  public var brief: String?

  /// All of it, as its members say.
  public init(id: GroupID, title: String, lead: ParticipantID? = nil, place: String? = nil, brief: String? = nil) {
    self.id = id
    self.title = title
    self.lead = lead
    self.place = place
    self.brief = brief
  }
}

extension Group {
  /// A group without a name of its own: `Groep 3`.
  public static func numbered(_ number: Int, in language: Language) -> Group {
    switch language {
    case .nl: Group(id: GroupID("groep-\(number)"), title: "Groep \(number)")
    case .en: Group(id: GroupID("group-\(number)"), title: "Group \(number)")
    }
  }
}

/// One line of the agenda.
public struct AgendaItem: Codable, Equatable, Sendable {
  /// Its name in ballots, journal and exports.
  public var id: ItemID
  /// As people read it.
  public var title: String
  /// The planned length, more than zero.
  public var length: Span
  /// What it may shrink to when the session runs late; equal to `length` where the file says nothing.
  public var atLeast: Span
  /// Anchored to the clock: what comes before bends, this does not move.
  public var anchor: Instant?
  /// Whether it is a break.
  public var isBreak: Bool
  /// Whether it may be dropped where time is short: nil where it must stay, else those with the highest go last.
  public var priority: Int?
  /// Who leads it, as people read it; nil where nobody is named.
  public var lead: String?
  /// Only the facilitator sees these.
  public var notes: String?
  /// What participants do in it, in order.
  public var activities: [Activity]

  /// All of it, as its members say.
  public init(
    id: ItemID, title: String, length: Span, atLeast: Span? = nil, anchor: Instant? = nil, isBreak: Bool = false,
    priority: Int? = nil, lead: String? = nil, notes: String? = nil, activities: [Activity] = []
  ) {
    self.id = id
    self.title = title
    self.length = length
    self.atLeast = atLeast ?? length
    self.anchor = anchor
    self.isBreak = isBreak
    self.priority = priority
    self.lead = lead
    self.notes = notes
    self.activities = activities
  }
}

/// Somebody who may take part. Only `id` and `attributes` go into the journal.
public struct Person: Codable, Equatable, Sendable {
  /// Its name in ballots, journal and exports.
  public var id: ParticipantID
  /// What the person is called.
  public var name: String
  /// The Unix account that is this person, where admission is by accounts.
  public var account: String?
  /// The group that this person leads; such a person has no ballot unless also listed as a participant.
  public var leads: GroupID?
  /// Those attributes that the session names.
  public var attributes: [String: String]
  /// All other columns, in the order of the file: they stand with the names.
  public var other: [String: String]

  /// All of it, as its members say.
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
