import Phrases
import Workshop

extension FinishedMap {
  /// A file of its own: one A4 sheet, lying.
  public var svg: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + inlineSVG(isSheet: true) }

  /// To stand in a page of HTML; `id` keeps it apart from others there.
  public func inlineSVG(id: String = "map") -> String { inlineSVG(id: id, isSheet: false) }

  /// Dark enough for white letters on it, and for letters in it on `light` (WCAG AA, 4.5 to 1).
  private static let dark = ["#14506e", "#7a4410", "#2c5a33", "#5a3777", "#7c2f3f", "#3d4a55"]
  private static let light = ["#eaf2f6", "#f8f0e6", "#eaf4ec", "#f2edf7", "#f8ecee", "#eff1f3"]

  private func inlineSVG(id: String = "map", isSheet: Bool) -> String {
    let layout = MapLayout(self, notice: rehearsal ? ReportPhrases(language).rehearsalInShort : nil)
    let size = isSheet ? " width=\"297mm\" height=\"210mm\"" : " style=\"max-width:100%;height:auto\""
    var out =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"\(size) viewBox=\"0 0 297 210\" role=\"img\" lang=\"\(language.rawValue)\" "
      + "aria-labelledby=\"\(escaped(id))-title \(escaped(id))-desc\" "
      + "font-family=\"'Liberation Sans', Arial, Helvetica, sans-serif\">\n"
    out += "<title id=\"\(escaped(id))-title\">\(escaped(title))</title>\n"
    out += "<desc id=\"\(escaped(id))-desc\">\(escaped(spoken))</desc>\n"
    out += "<rect width=\"297\" height=\"210\" fill=\"#ffffff\"/>\n"
    for box in layout.boxes {
      let fill = (box.isHeading ? Self.dark : Self.light)[box.section % Self.dark.count]
      out +=
        "<rect x=\"\(short(box.x))\" y=\"\(short(box.y))\" width=\"\(short(box.width))\" height=\"\(short(box.height))\" "
        + "rx=\"1.2\" fill=\"\(fill)\"/>\n"
    }
    if let rule = layout.rule {
      out += "<line x1=\"\(short(MapLayout.margin))\" x2=\"\(short(MapLayout.width - MapLayout.margin))\" "
      out += "y1=\"\(short(rule))\" y2=\"\(short(rule))\" stroke=\"#8a949c\" stroke-width=\"0.25\"/>\n"
    }
    for dot in layout.dots {
      out += "<circle cx=\"\(short(dot.x))\" cy=\"\(short(dot.y))\" r=\"\(short(dot.radius))\" "
      out += "fill=\"\(Self.dark[dot.section % Self.dark.count])\"/>\n"
    }
    for line in layout.lines where !line.text.isEmpty {
      let fill = line.isWhite ? "#ffffff" : line.section.map { Self.dark[$0 % Self.dark.count] } ?? "#1c2226"
      out += "<text x=\"\(short(line.x))\" y=\"\(short(line.y))\" font-size=\"\(short(line.size))\" fill=\"\(fill)\""
      out += "\(line.bold ? " font-weight=\"bold\"" : "")>\(escaped(line.text))</text>\n"
    }
    return out + "</svg>\n"
  }

  /// The whole in the order in which it is read, for who cannot see it.
  private var spoken: String {
    var parts = [question]
    for section in sections {
      parts.append(section.title + ".")
      for claim in section.claims {
        parts.append(claim.text)
        for bullet in claim.bullets { parts.append(([bullet.text] + bullet.items).joined(separator: " ")) }
      }
    }
    return (parts + (about.map { [$0] } ?? [])).joined(separator: " ")
  }

  /// In hundredths.
  private func short(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let (whole, rest) = (hundredths / 100, abs(hundredths % 100))
    return rest == 0 ? "\(whole)" : "\(hundredths < 0 && whole == 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension FinishedMap {
  /// The same in words, for `map.md` and for a page of HTML beside the picture.
  public var markdown: String {
    var blocks = ["# \(Markdown.text(title))", Markdown.text(question)]
    if rehearsal { blocks.insert("> \(ReportPhrases(language).rehearsal)", at: 1) }
    for section in sections {
      blocks.append("## \(Markdown.text(section.title))")
      for claim in section.claims {
        blocks.append("**\(Markdown.text(claim.text))**")
        let bullets = claim.bullets.flatMap { bullet in
          ["- \(Markdown.text(bullet.text))"] + bullet.items.map { "  - \(Markdown.text($0))" }
        }
        if !bullets.isEmpty { blocks.append(bullets.joined(separator: "\n")) }
      }
    }
    if let about { blocks.append("---\n\n\(Markdown.text(about))") }
    blocks += account.map { Markdown.text($0) }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}
