extension Natural {
  /// Quotient and rest; `divisor` is not zero.
  func divided(by divisor: Natural) -> (quotient: Natural, rest: Natural) {
    precondition(!divisor.isZero, "nothing is divided by zero")
    if self < divisor { return (.zero, self) }
    if let a = small, let b = divisor.small { return (Natural(a / b), Natural(a % b)) }
    if divisor.digits.count == 1 {
      let (quotient, rest) = divided(bySmall: divisor.digits[0])
      return (quotient, Natural(UInt64(rest)))
    }
    return longDivision(by: divisor)
  }

  func divided(bySmall divisor: UInt32) -> (quotient: Natural, rest: UInt32) {
    var quotient = digits
    var rest: UInt64 = 0
    for place in quotient.indices.reversed() {
      rest = rest << 32 | UInt64(quotient[place])
      quotient[place] = UInt32(rest / UInt64(divisor))
      rest %= UInt64(divisor)
    }
    return (Natural(digits: quotient), UInt32(rest))
  }

  /// Knuth's algorithm D: the divisor is shifted until its highest bit is set, so that a digit of the quotient guessed
  /// from the first digits is at most two too high.
  private func longDivision(by divisor: Natural) -> (quotient: Natural, rest: Natural) {
    let shift = divisor.digits[divisor.digits.count - 1].leadingZeroBitCount
    let v = divisor.shifted(left: shift).digits
    var u = shifted(left: shift).digits
    while u.count <= digits.count { u.append(0) }
    let (n, m) = (v.count, u.count - v.count)
    let base: UInt64 = 1 << 32
    var quotient = [UInt32](repeating: 0, count: m)
    for j in (0..<m).reversed() {
      let head = UInt64(u[j + n]) << 32 | UInt64(u[j + n - 1])
      var guess = head / UInt64(v[n - 1])
      var over = head % UInt64(v[n - 1])
      while guess >= base || guess * UInt64(v[n - 2]) > over << 32 | UInt64(u[j + n - 2]) {
        guess -= 1
        over += UInt64(v[n - 1])
        if over >= base { break }
      }
      if subtract(v, times: guess, from: &u, at: j) {
        guess -= 1
        add(v, to: &u, at: j)
      }
      quotient[j] = UInt32(guess)
    }
    return (Natural(digits: quotient), Natural(digits: Array(u.prefix(n))).shifted(right: shift))
  }

  /// Whether it went below zero.
  private func subtract(_ v: [UInt32], times factor: UInt64, from u: inout [UInt32], at place: Int) -> Bool {
    var (carry, borrow): (UInt64, Int64) = (0, 0)
    for i in 0...v.count {
      carry += i < v.count ? factor * UInt64(v[i]) : 0
      var digit = Int64(u[place + i]) - borrow - Int64(carry & 0xFFFF_FFFF)
      carry >>= 32
      borrow = digit < 0 ? 1 : 0
      if digit < 0 { digit += 1 << 32 }
      u[place + i] = UInt32(digit)
    }
    return borrow > 0
  }

  private func add(_ v: [UInt32], to u: inout [UInt32], at place: Int) {
    var carry: UInt64 = 0
    for i in 0...v.count {
      carry += UInt64(u[place + i]) + UInt64(i < v.count ? v[i] : 0)
      u[place + i] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
  }

  /// By less than 32 bits.
  private func shifted(left bits: Int) -> Natural {
    var (out, carry): ([UInt32], UInt64) = ([], 0)
    for digit in digits {
      carry |= UInt64(digit) << bits
      out.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    out.append(UInt32(carry))
    return Natural(digits: out)
  }

  private func shifted(right bits: Int) -> Natural {
    var (out, carry): ([UInt32], UInt64) = (digits, 0)
    for place in out.indices.reversed() {
      let whole = carry << 32 | UInt64(out[place])
      out[place] = UInt32(truncatingIfNeeded: whole >> bits)
      carry = whole & ((1 << bits) - 1)
    }
    return Natural(digits: out)
  }

  /// The greatest common divisor, after Euclid.
  static func commonDivisor(_ a: Natural, _ b: Natural) -> Natural {
    var (a, b) = (a, b)
    while !b.isZero {
      if let x = a.small, let y = b.small {
        var (x, y) = (x, y)
        while y != 0 { (x, y) = (y, x % y) }
        return Natural(x)
      }
      (a, b) = (b, a.divided(by: b).rest)
    }
    return a
  }
}
