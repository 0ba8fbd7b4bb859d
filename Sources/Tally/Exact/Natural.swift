/// A whole number from zero up, of any size: what counts need where fractions are multiplied round after round.
///
/// Schoolbook arithmetic on 32-bit digits (Knuth, The Art of Computer Programming 2, 4.3.1): the numbers of a count have
/// tens of digits, where nothing quicker pays.
struct Natural: Hashable, Sendable {
  /// Least digit first, without zeros at the end; zero has none.
  private(set) var digits: [UInt32]

  init(_ number: UInt64) {
    digits = [UInt32(truncatingIfNeeded: number), UInt32(number >> 32)]
    trim()
  }

  init(digits: [UInt32]) {
    self.digits = digits
    trim()
  }

  static let zero = Natural(0)
  static let one = Natural(1)

  var isZero: Bool { digits.isEmpty }
  var isOne: Bool { digits == [1] }

  /// The number, where 64 bits hold it.
  var small: UInt64? {
    switch digits.count {
    case 0: 0
    case 1: UInt64(digits[0])
    case 2: UInt64(digits[1]) << 32 | UInt64(digits[0])
    case _: nil
    }
  }

  private mutating func trim() { while digits.last == 0 { digits.removeLast() } }
}

extension Natural: Comparable {
  static func < (a: Natural, b: Natural) -> Bool {
    if a.digits.count != b.digits.count { return a.digits.count < b.digits.count }
    for place in a.digits.indices.reversed() where a.digits[place] != b.digits[place] {
      return a.digits[place] < b.digits[place]
    }
    return false
  }
}

extension Natural {
  static func + (a: Natural, b: Natural) -> Natural {
    var sum: [UInt32] = []
    sum.reserveCapacity(max(a.digits.count, b.digits.count) + 1)
    var carry: UInt64 = 0
    for place in 0..<max(a.digits.count, b.digits.count) {
      carry += UInt64(place < a.digits.count ? a.digits[place] : 0)
      carry += UInt64(place < b.digits.count ? b.digits[place] : 0)
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    sum.append(UInt32(carry))
    return Natural(digits: sum)
  }

  /// `b` is at most `a`.
  static func - (a: Natural, b: Natural) -> Natural {
    precondition(b <= a, "a natural number is not below zero")
    var rest = a.digits
    var borrow: Int64 = 0
    for place in rest.indices {
      var digit = Int64(rest[place]) - borrow - Int64(place < b.digits.count ? b.digits[place] : 0)
      borrow = digit < 0 ? 1 : 0
      if digit < 0 { digit += 1 << 32 }
      rest[place] = UInt32(digit)
    }
    return Natural(digits: rest)
  }

  static func * (a: Natural, b: Natural) -> Natural {
    if a.isZero || b.isZero { return .zero }
    var product = [UInt32](repeating: 0, count: a.digits.count + b.digits.count)
    for (i, digit) in a.digits.enumerated() {
      var carry: UInt64 = 0
      for (j, other) in b.digits.enumerated() {
        carry += UInt64(digit) * UInt64(other) + UInt64(product[i + j])
        product[i + j] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[i + b.digits.count] = UInt32(carry)
    }
    return Natural(digits: product)
  }

  /// Decimal digits.
  var decimal: String {
    var (rest, text) = (self, "")
    while !rest.isZero {
      let (quotient, part) = rest.divided(bySmall: 1_000_000_000)
      let digits = String(part)
      text = (quotient.isZero ? digits : String(repeating: "0", count: 9 - digits.count) + digits) + text
      rest = quotient
    }
    return text.isEmpty ? "0" : text
  }

  /// What this is over `divisor`, to about fifteen digits, however large both are.
  func value(over divisor: Natural) -> Double {
    let (a, b) = (leading, divisor.leading)
    return a.value / b.value * Double(sign: .plus, exponent: a.exponent - b.exponent, significand: 1)
  }

  /// The first digits, and by how many bits they are to be moved to the left.
  private var leading: (value: Double, exponent: Int) {
    let few = digits.suffix(4)
    return (few.reversed().reduce(0) { $0 * 4_294_967_296 + Double($1) }, 32 * (digits.count - few.count))
  }
}
