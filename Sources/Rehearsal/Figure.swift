import Engine
import Link
import Wire
import Workshop

/// A simulated person at a screen: a link of their own, and what it showed last.
final class Figure {
  /// Makes the ids of commands and all that this person does by chance.
  var chance: Chance
  private(set) var link: HostLink?
  private(set) var view: RoleView?
  /// A view came that has not been looked at.
  private(set) var hasNews = false
  /// Of links that are gone.
  private var receivedBefore = 0

  init(chance: Chance) { self.chance = chance }

  var received: Int { receivedBefore + (link?.receivedBytes ?? 0) }
  var isThere: Bool { link != nil }

  func sit(at link: HostLink) {
    leave()
    self.link = link
  }

  /// The screen goes away without a word.
  func leave() {
    receivedBefore = received
    link?.close()
    link = nil
    view = nil
    hasNews = false
  }

  func see(_ view: RoleView) {
    self.view = view
    hasNews = true
  }

  /// The newest view, once.
  func news() -> RoleView? {
    defer { hasNews = false }
    return hasNews ? view : nil
  }
}
