import Canvas
import Screens
import Wire
import Workshop

extension FacilitatorScreen: StageScreen {
  /// One key must not stop the session for everybody.
  static var takesInterrupt: Bool { true }

  mutating func take(_ view: RoleView, at now: Instant) {
    if case .facilitator(let view) = view { update(view) }
  }
}

extension WallScreen: StageScreen {
  mutating func take(_ view: RoleView, at now: Instant) {
    if case .wall(let view) = view { update(view) }
  }
}
