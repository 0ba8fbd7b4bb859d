/// The one-page map of what came out: a question, and what answers it, each claim bound to what was counted. Its texts
/// are templates over the outcomes.
public struct OutcomeMap: Codable, Equatable, Sendable {
  /// A part of the map with a heading of its own.
  public struct Section: Codable, Equatable, Sendable {
    /// As people read it.
    public var title: String
    /// In order.
    public var claims: [Claim]

    /// All of it, as its members say.
    public init(title: String, claims: [Claim]) {
      self.title = title
      self.claims = claims
    }
  }

  /// What is said, and what bears it out.
  public struct Claim: Codable, Equatable, Sendable {
    /// What is said.
    public var text: String
    /// When it may be said; nil is always.
    public var holds: String?
    /// What bears it out, in order.
    public var bullets: [Bullet]

    /// All of it, as its members say.
    public init(text: String, holds: String? = nil, bullets: [Bullet] = []) {
      self.text = text
      self.holds = holds
      self.bullets = bullets
    }
  }

  /// A line under a claim.
  public struct Bullet: Codable, Equatable, Sendable {
    /// What it says.
    public var text: String
    /// When it may be said; nil is always.
    public var holds: String?
    /// What stands below it, one of a list in each line, by its name: `themas.ranked`.
    public var each: String?
    /// How many of that list; nil is all.
    public var top: Int?
    /// What each of those lines says.
    public var item: String?

    /// All of it, as its members say.
    public init(text: String, holds: String? = nil, each: String? = nil, top: Int? = nil, item: String? = nil) {
      self.text = text
      self.holds = holds
      self.each = each
      self.top = top
      self.item = item
    }
  }

  /// What the map answers.
  public var question: String
  /// In order.
  public var sections: [Section]
  /// The colophon: what it is about, who made it, of what it is worked out.
  public var about: String?

  /// All of it, as its members say.
  public init(question: String, sections: [Section], about: String? = nil) {
    self.question = question
    self.sections = sections
    self.about = about
  }
}
