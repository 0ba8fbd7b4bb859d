import Canvas

extension FacilitatorScreen {
  /// Takes in what its last canvas showed: the help does not stay scrolled past its end.
  public mutating func shown(_ canvas: Canvas) {
    guard case .help(let scroll) = dialog, let end = canvas.scrollEnd, scroll > end else { return }
    dialog = .help(scroll: end)
  }
}
