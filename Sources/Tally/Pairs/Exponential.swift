/// e to a power, to about 1e-15. Written out because this floor imports no C library; every machine gets the same bits.
func exponential(_ power: Double) -> Double {
  if power > 709 { return .infinity }
  if power < -745 { return 0 }
  // 2^k · e^r with |r| ≤ ½ ln 2; the series of e^r ends below the last bit.
  let k = (power * 1.442_695_040_888_963_4).rounded()
  let r = power - k * 0.693_147_180_369_123_8 - k * 1.908_214_929_270_588e-10
  var sum = 1.0
  for term in stride(from: 14.0, through: 1, by: -1) { sum = 1 + sum * r / term }
  return sum * Double(sign: .plus, exponent: Int(k), significand: 1)
}
