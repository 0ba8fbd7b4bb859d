import Canvas

extension Prose {
  /// A brief: paragraphs at the width of the place, list rows hanging behind their mark.
  mutating func brief(_ markdown: String) {
    for paragraph in BriefText.paragraphs(of: markdown) {
      if paragraph.isEmpty {
        gap()
      } else if paragraph.hasPrefix("· ") {
        hanging("· ", String(paragraph.dropFirst(2)))
      } else {
        self.paragraph(paragraph)
      }
    }
  }
}
