/// A picture with what it is called and what it shows: whoever cannot see it gets the same from these two and the table
/// that stands beside it.
struct Figure: Equatable {
  /// Plain text.
  var title: String
  /// What can be seen in it, in a sentence; plain text.
  var description: String
  var drawing: Drawing

  /// Inline, with `number` to tell its names from those of the page's other pictures.
  func svg(_ number: Int) -> String {
    let size = "\(Drawing.number(Drawing.width)) \(Drawing.number(drawing.height))"
    return
      "<svg role=\"img\" aria-labelledby=\"figure-\(number)-title figure-\(number)-text\" viewBox=\"0 0 \(size)\">\n"
      + "<title id=\"figure-\(number)-title\">\(escaped(title))</title>\n"
      + "<desc id=\"figure-\(number)-text\">\(escaped(description))</desc>\n\(drawing.body)</svg>\n"
  }
}
