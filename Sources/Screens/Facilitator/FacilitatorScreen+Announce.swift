extension FacilitatorScreen {
  /// Says what the executable found out, a line each, where it is told what happened: a torn tail that was moved, a plan
  /// that differs. It stays until a key is pressed.
  public mutating func announce(_ sentences: [String]) {
    if !sentences.isEmpty { (notice, announced) = (sentences.joined(separator: "\n▲ "), true) }
  }
}
