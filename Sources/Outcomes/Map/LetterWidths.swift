/// How wide text is in Helvetica, and in the fonts that were made to its measure (Arial, Liberation Sans): thousandths of
/// the size, by the font's published metrics (Adobe Core 14 AFM). A letter with a mark is as wide as without it; of what the
/// tables do not have, the widest is assumed.
enum LetterWidths {
  private static let regular: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
  ]
  private static let bold: [Int] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
    556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
    280, 389, 584,
  ]

  /// In the unit of `size`.
  static func width(of text: some StringProtocol, size: Double, bold isBold: Bool = false) -> Double {
    let table = isBold ? bold : regular
    let sum = text.unicodeScalars.reduce(0) { sum, scalar in
      if (32..<127).contains(scalar.value) { return sum + table[Int(scalar.value) - 32] }
      switch scalar.value {
      case 0x300..<0x370, 0x200B...0x200D: return sum
      case 0xC0...0xDD: return sum + (isBold ? 722 : 700)
      case 0xDF...0xFF: return sum + (isBold ? 580 : 556)
      case 0x2018, 0x2019: return sum + 278
      case 0x2013: return sum + 556
      case 0x20...0x24F: return sum + 611
      default: return sum + 1_000
      }
    }
    return Double(sum) * size / 1_000
  }

  /// A text in lines of at most that width; a word that is wider is parted.
  static func lines(_ text: String, width: Double, size: Double, bold isBold: Bool = false) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        let longer = line.isEmpty ? String(word) : "\(line) \(word)"
        if self.width(of: longer, size: size, bold: isBold) <= width {
          line = longer
          continue
        }
        if !line.isEmpty { lines.append(line) }
        line = ""
        for character in word {
          if self.width(of: line + String(character), size: size, bold: isBold) > width, !line.isEmpty {
            lines.append(line)
            line = ""
          }
          line.append(character)
        }
      }
      lines.append(line)
    }
    return lines
  }
}
