import Engine
import Journal
import Workshop

/// The session's secrets in memory and in their file.
///
/// What is changed is `save`d before anybody depends on it: a poll's key before its round opens, a return code before
/// it is told.
struct Vault {
  private(set) var secrets: Secrets
  private let path: String
  private let disk: Disk
  /// Changed since it was saved last.
  private(set) var isChanged = false
  /// The file is gone, as it should be.
  private(set) var isErased = false
  /// The session is over: nothing goes to the disk any more.
  private(set) var isWiped = false
  /// The keys as they were saved last.
  private var savedKeys: [String: [UInt8]]

  init(_ secrets: Secrets, at path: String, on disk: Disk) {
    self.secrets = secrets
    savedKeys = secrets.keys
    self.path = path
    self.disk = disk
  }

  /// New secrets: a facilitator's key of 128 bits.
  static func fresh(at path: String, on disk: Disk, _ random: (Int) -> [UInt8]) -> Vault {
    var vault = Vault(Secrets(facilitator: Digest.hex(random(16))), at: path, on: disk)
    vault.isChanged = true
    return vault
  }

  mutating func change(_ change: (inout Secrets) -> Void) {
    change(&secrets)
    isChanged = true
  }

  /// On the disk when this returns.
  mutating func save() throws(SecretsFile.Failure) {
    guard isChanged, !isWiped else { return }
    try SecretsFile.write(secrets, to: path, on: disk)
    savedKeys = secrets.keys
    isChanged = false
  }

  /// Overwrites and removes the file. All that is kept, in memory, is what brings screens back that lose their link to
  /// this host.
  mutating func wipe() throws(SecretsFile.Failure) {
    secrets = Secrets(facilitator: secrets.facilitator, returnCodes: secrets.returnCodes)
    isChanged = false
    isWiped = true
    try SecretsFile.wipe(path, on: disk)
    isErased = true
  }

  // Keys

  func hasKey(_ scope: Scope) -> Bool { key(of: scope) != nil }

  func key(of scope: Scope) -> [UInt8]? { secrets.keys[scope.name] }

  /// Whether the file holds the key that is used now.
  func isOnDisk(_ scope: Scope) -> Bool { hasKey(scope) && savedKeys[scope.name] == key(of: scope) }

  /// A person's pseudonym by the keys that are there now.
  var pseudonym: @Sendable (Scope, ParticipantID) -> VoterID? {
    let keys = secrets.keys
    return { scope, person in
      keys[scope.name].map { VoterID(Digest.pseudonym(of: person.text, key: $0)) }
    }
  }

  /// For whom a ballot was entered that still counts.
  var onPaper: [Scope: Set<ParticipantID>] {
    secrets.onPaper.reduce(into: [:]) { scopes, entry in
      guard let scope = Scope(named: entry.key) else { return }
      scopes[scope] = Set(entry.value.map { ParticipantID($0) })
    }
  }

  /// Notes that somebody's ballot is one that was entered, or no longer is.
  mutating func note(_ person: ParticipantID, onPaper isOnPaper: Bool, in scope: Scope) {
    let noted = secrets.onPaper[scope.name] ?? []
    guard noted.contains(person.text) != isOnPaper else { return }
    change {
      $0.onPaper[scope.name] = isOnPaper ? noted + [person.text] : noted.filter { $0 != person.text }
    }
  }

  // Codes

  func returnCode(of person: ParticipantID) -> String? { secrets.returnCodes[person.text] }

  /// Whose return code that is. Every code is compared, each in constant time.
  func person(returning code: String) -> ParticipantID? { Vault.owner(of: code, in: secrets.returnCodes) }

  /// Whose personal code that is.
  func person(withPersonalCode code: String) -> ParticipantID? { Vault.owner(of: code, in: secrets.personalCodes) }

  private static func owner(of code: String, in codes: [String: String]) -> ParticipantID? {
    var owner: ParticipantID?
    for (id, known) in codes where Digest.same(code, known) { owner = ParticipantID(id) }
    return owner
  }

  func isFacilitator(_ key: String) -> Bool { Digest.same(key, secrets.facilitator) }
}
