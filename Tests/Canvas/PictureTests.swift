import Canvas
import Foundation
import FoundationXML
import Testing

@Suite struct PictureTests {
  private var sample: Canvas {
    var canvas = Canvas(Size(columns: 46, rows: 14))
    canvas.fill(Rect(x: 0, y: 0, columns: 46, rows: 1), style: .bar)
    canvas.write("Op zoek naar <één> & \"漢字\" 😀", at: Point(x: 1, y: 0), style: .bar.bold)
    canvas.write("● 3 min voor", at: Point(x: 33, y: 0), style: Style(.good, on: .bar))
    canvas.rule(at: Point(x: 0, y: 1))
    canvas.write("✓ Opening ▶ nu ▲ let op ■ te laat ★", at: Point(x: 1, y: 2), style: .warning)
    canvas.upright(at: Point(x: 44, y: 2), length: 4)
    canvas.bar(45, of: 57, at: Point(x: 1, y: 3), cells: 30)
    canvas.progress(elapsed: 70, of: 60, at: Point(x: 1, y: 4), cells: 30)
    canvas.stacked([(4, .good), (3, .warning), (2, .bad), (1, .dim)], at: Point(x: 1, y: 5), cells: 30)
    canvas.write("gekozen rij", at: Point(x: 1, y: 6), style: .selected, width: 20)
    canvas.write("omgekeerd", at: Point(x: 20, y: 6), style: .bad.reversed)
    canvas.write("streep", at: Point(x: 32, y: 6), style: .accent.underlined)
    canvas.write(BigDigits("17:40", rows: 5), at: Point(x: 1, y: 8), style: .accent)
    canvas.write(BigDigits("08:12", rows: 3), at: Point(x: 28, y: 7).moved(x: 1))
    canvas.distribution([1, 4, 9, 6, 2], in: Rect(x: 36, y: 10, columns: 9, rows: 3), style: .good)
    canvas.write("┌┬┐╭╮┄", at: Point(x: 37, y: 13))
    canvas.cursor = Point(x: 12, y: 6)
    return canvas
  }

  @Test func `a picture is well formed, as large as its frame, and holds every letter`() throws {
    let svg = sample.svg(title: "Voor & na <1>")
    let parser = XMLParser(data: Data(svg.utf8))
    let reader = TextReader()
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.text.contains("Voor & na <1>"))
    #expect(reader.text.contains("Op zoek naar <één> & \"") && reader.text.contains("漢"))
    #expect(reader.text.contains("3 min voor") && reader.text.contains("te laat"))
    #expect(svg.contains("viewBox=\"0 0 410.4 276\""))
    #expect(reader.elements["text", default: 0] < 40)
    if let path = ProcessInfo.processInfo.environment["BERAAD_TEST_PICTURE"] {
      try svg.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  @Test func `an empty frame is a picture too`() {
    #expect(XMLParser(data: Data(Canvas(.zero).svg(title: "niets").utf8)).parse())
  }
}

private final class TextReader: NSObject, XMLParserDelegate {
  var text = ""
  var elements: [String: Int] = [:]

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) { elements[name, default: 0] += 1 }
}
