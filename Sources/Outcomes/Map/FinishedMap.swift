import Canvas
import Figures
import Mustache
import Phrases
import Workshop

/// An outcome map with its texts filled in, and without what does not hold.
public struct FinishedMap: Equatable, Sendable {
  struct Section: Equatable, Sendable {
    var title: String
    var claims: [Claim]
  }

  struct Claim: Equatable, Sendable {
    var text: String
    var bullets: [Bullet]
  }

  struct Bullet: Equatable, Sendable {
    var text: String
    var items: [String]
  }

  /// What is not on the map, and why.
  public struct LeftOut: Equatable, Sendable {
    /// As the file has it, its tags filled in as far as they can be.
    public var text: String
    /// A reason.
    public enum Why: Equatable, Sendable {
      /// Its condition does not hold on the real figures.
      case doesNotHold(String)
      /// It names polls whose result was not shown.
      case notShown([String])
    }
    /// Why it is not there.
    public var why: Why
  }

  let title: String
  let question: String
  let sections: [Section]
  let about: String?
  /// Under the colophon: what it was worked out from.
  let account: [String]
  let rehearsal: Bool
  let language: Language
  /// Claims and bullets that are not on it.
  public let leftOut: [LeftOut]

  /// - Parameters:
  ///   - title: of the session or the programme.
  ///   - value: what its texts can name.
  ///   - untold: the polls whose result was not shown, as they are named.
  ///   - account: what it was worked out from, a line each.
  public init(
    _ map: OutcomeMap, title: String, value: Value, untold: Set<String>, account: [String], rehearsal: Bool,
    language: Language
  ) {
    var filling = Filling(value: value, untold: untold, language: language)
    self.title = Text.clean(title)
    self.account = account
    self.rehearsal = rehearsal
    self.language = language
    question = filling.text(map.question)
    sections = map.sections.compactMap { section in
      let claims = section.claims.compactMap { filling.claim($0) }
      return claims.isEmpty ? nil : Section(title: filling.text(section.title), claims: claims)
    }
    about = map.about.map { filling.text($0) }
    leftOut = filling.leftOut
  }

  /// Nothing that it claims holds.
  public var isEmpty: Bool { sections.isEmpty }
}

/// Fills texts in, one after the other.
private struct Filling {
  let value: Value
  let untold: Set<String>
  let language: Language
  var leftOut: [FinishedMap.LeftOut] = []

  func text(_ template: String) -> String { text(template, about: value) }

  private func text(_ template: String, about value: Value) -> String {
    let language = language
    // What is drawn is escaped where it is drawn.
    let target = Target(escape: { Text.clean($0) }, words: { language.words(for: $0) })
    return Text.clean(Template(template).rendered(with: value, for: target), keepingLines: true)
  }

  mutating func claim(_ claim: OutcomeMap.Claim) -> FinishedMap.Claim? {
    guard isFine(claim.text, holds: claim.holds) else { return nil }
    return FinishedMap.Claim(text: text(claim.text), bullets: claim.bullets.compactMap { bullet($0) })
  }

  private mutating func bullet(_ bullet: OutcomeMap.Bullet) -> FinishedMap.Bullet? {
    let list = bullet.each.map { "{{#\($0)\(bullet.top.map { " top=\"\($0)\"" } ?? "")}}" }
    guard isFine(bullet.text, holds: bullet.holds, also: list.map { $0 + "{{/\(bullet.each ?? "")}}" }) else {
      return nil
    }
    var items: [String] = []
    if let list, let each = bullet.each {
      // One a line, so that each can be told from the next, whatever is in it.
      let all = text("\(list)\(bullet.item ?? "")\u{1F}{{/\(each)}}", keeping: "\u{1F}")
      items = all.split(separator: "\u{1F}").map { Text.clean(String($0)) }
    }
    return FinishedMap.Bullet(text: text(bullet.text), items: items)
  }

  private func text(_ template: String, keeping separator: String) -> String {
    let language = language
    let target = Target(escape: { Text.clean($0) }, words: { language.words(for: $0) })
    return Template(template).rendered(with: value, for: target)
  }

  private mutating func isFine(_ template: String, holds: String?, also list: String? = nil) -> Bool {
    let claim = holds.flatMap { try? Claim($0) }
    let paths = Template(template).paths + (list.map { Template($0).paths } ?? []) + (claim?.paths ?? [])
    let missing = untold.filter { name in paths.contains { $0.joined(separator: ".").isWithin(name) } }.sorted()
    if !missing.isEmpty {
      leftOut.append(FinishedMap.LeftOut(text: text(template), why: .notShown(missing)))
      return false
    }
    if let holds, claim?.holds(with: value) != true {
      leftOut.append(FinishedMap.LeftOut(text: text(template), why: .doesNotHold(holds)))
      return false
    }
    return true
  }
}

extension String {
  /// Whether a name is another one, or something of it.
  fileprivate func isWithin(_ name: String) -> Bool { self == name || hasPrefix(name + ".") }
}
