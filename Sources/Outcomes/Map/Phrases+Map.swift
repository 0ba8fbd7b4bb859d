import Phrases

extension Phrases {
  /// A claim that is not on the map, and why.
  public func offTheMap(_ left: FinishedMap.LeftOut) -> String {
    switch left.why {
    case .doesNotHold(let condition): offTheMap(left.text, doesNotHold: condition)
    case .notShown(let polls): offTheMap(left.text, notShown: polls)
    }
  }
}
