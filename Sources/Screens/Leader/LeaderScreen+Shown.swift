import Canvas

extension LeaderScreen {
  /// Takes in what its last canvas showed: nothing stays scrolled past the end of it.
  public mutating func shown(_ canvas: Canvas) {
    guard let end = canvas.scrollEnd else { return }
    switch overlay {
    case .message(var page):
      page.clamp(to: end)
      overlay = .message(page)
    case .returnCode: reading.clamp(to: end)
    case .help, .quitting, .farewell: break
    case nil: offset = min(offset, end)
    }
  }
}
