import Canvas

extension ParticipantScreen {
  /// Takes in what its last canvas showed: nothing stays scrolled past the end of it, so the way back is never longer
  /// than the way there.
  public mutating func shown(_ canvas: Canvas) {
    // The text of an open answer has the margin of every page, and a column at both ends.
    let margin = canvas.size.columns >= 60 ? 3 : 1
    for id in texts.keys { texts[id]?.area.columns = max(2, canvas.size.columns - 2 * margin - 2) }
    guard let end = canvas.scrollEnd else { return }
    switch overlay {
    case .message(var page):
      page.clamp(to: end)
      overlay = .message(page)
    case .returnCode: reading.clamp(to: end)
    case .help, .contact, .quitting, .leaving, .farewell: break
    case nil:
      guard join == nil else {
        join?.reading.clamp(to: end)
        return
      }
      if let offset = offsets[page], offset > end { offsets[page] = end }
    }
  }
}
