extension FacilitatorScreen {
  /// Says something that the executable found out, in the line that tells what happened: a torn tail that was moved, a
  /// plan that differs.
  public mutating func announce(_ sentence: String) { notice = sentence }
}
