/// The binary logarithm of a number above zero, to about 1e-15. Written out because this floor imports no C library; a
/// side effect is that every machine gets the same bits.
func logarithm2(_ number: Double) -> Double {
  precondition(number > 0)
  var (exponent, significand) = (Double(number.exponent), number.significand)
  if significand > 1.414_213_562_373_095_1 {
    significand /= 2
    exponent += 1
  }
  // ln m = 2·(s + s³/3 + s⁵/5 + …) with s = (m−1)/(m+1), which is at most 0.172 here.
  let s = (significand - 1) / (significand + 1)
  var sum = 0.0
  for odd in stride(from: 25.0, through: 1, by: -2) { sum = sum * s * s + 1 / odd }
  return exponent + 2 * s * sum * 1.442_695_040_888_963_4
}
