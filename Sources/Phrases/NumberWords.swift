import Workshop

extension Language {
  /// A whole number in words, as a running text has it: `vierenzeventig`, `seventy-four`. From −999,999 to 999,999; others
  /// are in digits. Dutch by the Taalunie's rule: one word up to a thousand, a space behind `duizend`.
  public func words(for number: Int) -> String {
    guard (-999_999...999_999).contains(number) else { return "\(number)" }
    if number < 0 { return (self == .nl ? "min " : "minus ") + words(for: -number) }
    return switch self {
    case .nl: Language.dutch(number)
    case .en: Language.english(number)
    }
  }

  private static let dutchUnits = [
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
    "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
  ]
  private static let dutchTens = [
    "", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
  ]

  private static func dutch(_ number: Int) -> String {
    if number < 20 { return dutchUnits[number] }
    if number < 100 {
      let (tens, unit) = (dutchTens[number / 10], number % 10)
      if unit == 0 { return tens }
      // After a vowel that would run on, the joint has a trema.
      return dutchUnits[unit] + ([2, 3].contains(unit) ? "ën" : "en") + tens
    }
    if number < 1_000 {
      let hundreds = number / 100 == 1 ? "honderd" : dutchUnits[number / 100] + "honderd"
      return number % 100 == 0 ? hundreds : hundreds + dutch(number % 100)
    }
    let thousands = number / 1_000 == 1 ? "duizend" : dutch(number / 1_000) + "duizend"
    return number % 1_000 == 0 ? thousands : thousands + " " + dutch(number % 1_000)
  }

  private static let englishUnits = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let englishTens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  private static func english(_ number: Int) -> String {
    if number < 20 { return englishUnits[number] }
    if number < 100 {
      let (tens, unit) = (englishTens[number / 10], number % 10)
      return unit == 0 ? tens : "\(tens)-\(englishUnits[unit])"
    }
    if number < 1_000 {
      let hundreds = englishUnits[number / 100] + " hundred"
      return number % 100 == 0 ? hundreds : "\(hundreds) and \(english(number % 100))"
    }
    let thousands = english(number / 1_000) + " thousand"
    let rest = number % 1_000
    if rest == 0 { return thousands }
    return rest < 100 ? "\(thousands) and \(english(rest))" : "\(thousands) \(english(rest))"
  }
}
