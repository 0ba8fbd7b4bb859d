import Testing

@testable import Benchmarks

struct SamplesTests {
  @Test func `a percentile is the smallest sample that so many do not exceed, in whatever order they came`() {
    let samples = Samples([50, 10, 40, 20, 30])
    #expect([0, 20, 21, 50, 60, 80, 99, 100].map { samples.percentile($0) } == [10, 10, 20, 30, 30, 40, 50, 50])
    #expect(samples.median == 30)
    #expect(Samples(Array((1...200).reversed())).percentile(99) == 198)
    #expect(Samples([7]).percentile(99) == 7)
    #expect(Samples().percentile(50) == 0)
  }

  @Test func `of several rounds the one with the smallest ratio counts`() throws {
    var ratios = [2.0, 1.5, 3.0]
    let result = try best(of: 3) {
      let ratio = ratios.removeFirst()
      return Pairing(figure: "\(ratio)", ratio: ratio)
    }
    #expect(result.figure == "1.5")
    #expect(ratios.isEmpty)
  }
}

struct PictureTests {
  private func picture(_ bytes: String) -> Picture {
    var picture = Picture(columns: 12, rows: 4)
    picture.take(bytes.utf8)
    return picture
  }

  @Test func `text goes where the cursor was put, and is erased and moved as a terminal does it`() {
    let screen = picture("\u{1B}[2;3H✓ Counted\u{1B}[4;1Hlast\u{1B}[2;5Hc\u{1B}[1P")
    #expect(screen.text == "\n  ✓ cunted\n\nlast")
    #expect(screen.row(of: "✓ cunt") == 1)
    #expect(screen.row(of: "✓ C") == nil)
    #expect(picture("abc\r\n\u{1B}[1mdef\u{1B}[H\u{1B}[K").text == "\ndef\n\n")
    #expect(picture("1\r\n2\r\n3\r\n4\r\n5").text == "2\n3\n4\n5")
    #expect(picture("1\r\n2\r\n3\u{1B}[1;2r\u{1B}[2;1H\nx").text == "2\nx\n3\n")
    #expect(picture("\u{1B}[?1049h\u{1B}(B\u{1B}]0;title\u{7}").isBlank)
  }

  @Test func `a character may come in pieces`() {
    var screen = Picture(columns: 4, rows: 1)
    for byte in "█é".utf8 { screen.take([byte]) }
    #expect(screen.text == "█é")
  }
}
