import Foundation

/// Reads a page as a browser would, independent of what writes it, and lists what is wrong with it for whoever prints it
/// or has it read aloud. Empty is good.
struct PageCheck {
  final class Element {
    let name: String
    let attributes: [String: String]
    var children: [Element] = []
    var text = ""
    init(_ name: String, _ attributes: [String: String]) { (self.name, self.attributes) = (name, attributes) }

    /// Itself and all below it, in order.
    var all: [Element] { [self] + children.flatMap(\.all) }
    /// All words in it.
    var words: String { text + children.map(\.words).joined(separator: " ") }
    func all(_ name: String) -> [Element] { all.filter { $0.name == name } }
  }

  private(set) var problems: [String] = []
  let root = Element("", [:])
  private static let void: Set = ["meta", "br", "hr", "img", "link", "input"]
  private static let closedAtOnce: Set = ["rect", "path", "line", "circle"]

  init(_ html: String) {
    read(html)
    checkFrame()
    checkHeadings()
    checkTables()
    checkPictures()
    checkReferences(html)
    checkContrast()
  }

  // MARK: Reading

  private mutating func read(_ html: String) {
    var stack = [root]
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      addText(rest[..<start], to: stack[stack.count - 1])
      rest = rest[start...]
      if rest.hasPrefix("<!doctype html>") {
        rest = rest.dropFirst(15)
        continue
      }
      guard let end = rest.firstIndex(of: ">") else {
        problems.append("a tag that does not end: \(rest.prefix(40))")
        return
      }
      let tag = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if stack.count > 1, stack[stack.count - 1].name == name {
          stack.removeLast()
        } else {
          problems.append("</\(name)> closes <\(stack[stack.count - 1].name)>")
        }
        continue
      }
      guard let element = element(tag) else { continue }
      stack[stack.count - 1].children.append(element)
      if element.name == "style", let close = rest.range(of: "</style>") {
        element.text = String(rest[..<close.lowerBound])
        rest = rest[close.upperBound...]
      } else if !Self.void.contains(element.name), !tag.hasSuffix("/") {
        stack.append(element)
      } else if tag.hasSuffix("/"), !Self.closedAtOnce.contains(element.name) {
        problems.append("<\(element.name)/> is not closed in HTML")
      }
    }
    addText(rest, to: stack[stack.count - 1])
    if stack.count > 1 { problems.append("<\(stack[stack.count - 1].name)> stays open") }
  }

  private mutating func element(_ tag: Substring) -> Element? {
    guard let parts = try? /([a-z][a-z0-9]*)((?:\s+[a-zA-Z0-9-]+="[^"<]*")*)\s*\/?/.wholeMatch(in: tag) else {
      problems.append("no tag of ours: <\(tag.prefix(60))>")
      return nil
    }
    var attributes: [String: String] = [:]
    for match in parts.2.matches(of: /([a-zA-Z0-9-]+)="([^"]*)"/) {
      if attributes.updateValue(decoded(match.2), forKey: String(match.1)) != nil {
        problems.append("\(match.1) stands twice in <\(tag)>")
      }
    }
    return Element(String(parts.1), attributes)
  }

  private mutating func addText(_ raw: Substring, to element: Element) {
    guard !raw.isEmpty else { return }
    element.text += decoded(raw)
  }

  private mutating func decoded(_ raw: Substring) -> String {
    for match in raw.matches(of: /&[^\s;]*;?/) where !["&amp;", "&lt;", "&gt;", "&quot;"].contains(match.output) {
      problems.append("no entity: \(match.output)")
    }
    return String(raw).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }

  // MARK: What has to be there

  private mutating func check(_ holds: Bool, _ problem: String) { if !holds { problems.append(problem) } }

  private mutating func checkFrame() {
    let html = root.children.first { $0.name == "html" }
    check(["nl", "en"].contains(html?.attributes["lang"] ?? ""), "the language is not said")
    let titles = root.all("title").filter { $0.attributes["id"] == nil }
    check(titles.count == 1 && titles.first?.text.isEmpty == false, "no title")
    check(root.all("main").count == 1, "no single main part")
    let ids = root.all.compactMap { $0.attributes["id"] }
    check(Set(ids).count == ids.count, "two elements share an id")
    let first = root.all("body").first?.children.first
    check(first?.name == "a" && first?.attributes["href"]?.hasPrefix("#") == true, "no skip link at the top")
    for name in ["href", "aria-labelledby"] {
      for value in root.all.compactMap({ $0.attributes[name] }) where name != "href" || value.hasPrefix("#") {
        for id in value.split(separator: " ") {
          check(ids.contains(id.hasPrefix("#") ? String(id.dropFirst()) : String(id)), "\(name) leads nowhere: \(id)")
        }
      }
    }
    for element in root.all where element.name == "ul" {
      check(element.children.allSatisfy { $0.name == "li" }, "a list holds more than lines")
    }
  }

  private mutating func checkHeadings() {
    let levels = root.all.compactMap { $0.name.wholeMatch(of: /h([1-6])/).flatMap { Int($0.1) } }
    check(levels.first == 1 && levels.count { $0 == 1 } == 1, "not one heading of the first level, first")
    for (above, below) in zip(levels, levels.dropFirst()) {
      check(below <= above + 1, "a heading of level \(below) stands under one of level \(above)")
    }
    for heading in root.all where heading.name.wholeMatch(of: /h[1-6]/) != nil {
      check(heading.words.contains { !$0.isWhitespace }, "an empty heading")
    }
  }

  private mutating func checkTables() {
    for table in root.all("table") {
      let caption = table.children.first
      check(caption?.name == "caption" && caption?.words.isEmpty == false, "a table without a caption")
      let heads = table.all("thead").flatMap { $0.all("th") }
      check(heads.allSatisfy { $0.attributes["scope"] == "col" && !$0.words.isEmpty }, "a head without words or scope")
      for row in table.all("tbody").flatMap({ $0.all("tr") }) {
        check(row.children.count == heads.count, "a row of \(row.children.count) cells under \(heads.count) heads")
        check(row.children.count { $0.attributes["scope"] == "row" } == 1, "a row without its head: \(row.words)")
      }
    }
  }

  private mutating func checkPictures() {
    for picture in root.all("svg") where picture.attributes["aria-hidden"] != "true" {
      let names = picture.attributes["aria-labelledby"]?.split(separator: " ").map(String.init) ?? []
      let told = picture.children.filter { $0.attributes["id"].map(names.contains) ?? false && !$0.text.isEmpty }
      check(picture.attributes["role"] == "img" && told.map(\.name) == ["title", "desc"], "a picture without words")
    }
    check(root.all("img").isEmpty, "a picture from elsewhere")
  }

  private mutating func checkReferences(_ html: String) {
    for name in ["script", "link", "iframe", "object", "embed", "base", "form", "foreignObject", "use"] {
      check(root.all(name).isEmpty, "<\(name)> in the page")
    }
    for element in root.all {
      for (name, value) in element.attributes {
        check(!name.hasPrefix("on") && name != "src" && name != "style", "\(name) in <\(element.name)>")
        if name == "href" {
          check(value.hasPrefix("#") || element.name == "a" && value.contains(/^https?:\/\//), "a link to \(value)")
        }
      }
    }
    let style = root.all("style").map(\.text).joined()
    check(!style.contains("url(") && !style.contains("@import"), "the style fetches something")
  }

  // MARK: Contrast

  private mutating func checkContrast() {
    for rule in root.all("style").flatMap({ $0.text.matches(of: /([^{}]+)\{([^{}]*)\}/).map { ($0.1, $0.2) } }) {
      let fore = colour("color", in: rule.1)
      let back = colour("background", in: rule.1)
      guard fore != nil || back != nil else { continue }
      let contrast = Self.contrast(fore ?? "#1a1a1a", back ?? "#ffffff")
      check(contrast >= 4.5, "contrast \(contrast) in \(rule.0)")
    }
    for picture in root.all("svg") {
      var shapes: [(Element, CGRect)] = []
      for part in picture.children {
        func number(_ name: String) -> Double { Double(part.attributes[name] ?? "0") ?? .nan }
        switch part.name {
        case "rect":
          shapes.append(
            (part, CGRect(x: number("x"), y: number("y"), width: number("width"), height: number("height"))))
        case "text":
          let place = CGPoint(x: number("x"), y: number("y") - 3)
          let behind = shapes.last { $0.1.contains(place) }?.0.attributes["fill"] ?? "#ffffff"
          let contrast = Self.contrast(part.attributes["fill"] ?? "#000000", behind)
          check(contrast >= 4.5, "contrast \(contrast) of \(part.text) on \(behind)")
          check((number("font-size")) >= 11, "letters of \(number("font-size"))")
        default: break
        }
      }
    }
  }

  private func colour(_ name: String, in rule: Substring) -> String? {
    for part in rule.split(separator: ";") {
      let sides = part.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      if sides.count == 2, sides[0] == name { return sides[1] }
    }
    return nil
  }

  /// WCAG 2.2, relative luminance and contrast ratio.
  static func contrast(_ one: String, _ other: String) -> Double {
    func luminance(_ hex: String) -> Double {
      guard let value = Int(hex.dropFirst(), radix: 16), hex.count == 7 else { return .nan }
      let parts = [16, 8, 0].map { shift -> Double in
        let part = Double((value >> shift) & 255) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}
