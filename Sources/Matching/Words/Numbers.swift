/// Numbers in digits and in words: `25`, `twenty-five`; `1.5 million`, `1,500,000`.
enum Numbers {
  /// What a number word does to the number that is being read.
  enum Part: Sendable {
    /// 1 to 9.
    case unit(Double)
    /// 10 to 19.
    case teen(Double)
    /// 20, 30 … 90.
    case tens(Double)
    /// hundred.
    case hundred
    /// thousand, million …
    case scale(Double)
  }

  /// The number words by the hash of their folded form.
  static let parts: [UInt64: Part] = {
    var parts: [UInt64: Part] = [:]
    let units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    for (index, word) in units.enumerated() { parts[WordHash.of(word)] = .unit(Double(index + 1)) }
    let teens = [
      "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    for (index, word) in teens.enumerated() { parts[WordHash.of(word)] = .teen(Double(index + 10)) }
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for (index, word) in tens.enumerated() { parts[WordHash.of(word)] = .tens(Double(index + 2) * 10) }
    parts[WordHash.of("hundred")] = .hundred
    let scales: [(String, Double)] = [("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12)]
    for (word, value) in scales { parts[WordHash.of(word)] = .scale(value) }
    parts[WordHash.of("zero")] = .teen(0)
    return parts
  }()

  /// Ordinals in words, read as digits.
  static let ordinals: [(String, String)] = [
    ("first", "1st"), ("second", "2nd"), ("third", "3rd"), ("fourth", "4th"), ("fifth", "5th"), ("sixth", "6th"),
    ("seventh", "7th"), ("eighth", "8th"), ("ninth", "9th"), ("tenth", "10th"), ("eleventh", "11th"),
    ("twelfth", "12th"), ("thirteenth", "13th"), ("fourteenth", "14th"), ("fifteenth", "15th"), ("sixteenth", "16th"),
    ("seventeenth", "17th"), ("eighteenth", "18th"), ("nineteenth", "19th"), ("twentieth", "20th"),
    ("thirtieth", "30th"), ("fortieth", "40th"), ("fiftieth", "50th"), ("sixtieth", "60th"), ("seventieth", "70th"),
    ("eightieth", "80th"), ("ninetieth", "90th"), ("hundredth", "100th"),
  ]

  /// The value of digits with separators (`660,000`, `1.12`); nil where letters follow or it is no plain number.
  static func value(_ bytes: [UInt8]) -> Double? {
    var value = 0.0
    var fraction = 0.0
    var inFraction = false
    guard bytes.count <= 18 else { return nil }
    for byte in bytes {
      switch byte {
      case 0x30...0x39:
        if inFraction {
          value += Double(byte - 0x30) * fraction
          fraction /= 10
        } else {
          value = value * 10 + Double(byte - 0x30)
        }
      case 0x2C: if inFraction { return nil }
      case 0x2E:
        if inFraction { return nil }
        inFraction = true
        fraction = 0.1
      default: return nil
      }
    }
    return (value * 1e6).rounded() / 1e6
  }
}

/// Reads a run of number words and digits as one number, one part at a time.
struct NumberReading {
  private var total = 0.0
  private var group = 0.0
  private var lowest = Double.infinity
  private var lowestScale = Double.infinity
  private var started = false

  var value: Double { total + group }
  var isStarted: Bool { started }

  /// Takes the next part; false where it does not continue this number (and nothing is taken).
  mutating func take(_ part: Numbers.Part) -> Bool {
    switch part {
    case .unit(let value): return add(value, room: 10)
    case .teen(let value): return add(value, room: 100)
    case .tens(let value): return add(value, room: 100)
    case .hundred:
      guard started, group >= 1, group < 100, group == group.rounded() else { return startScale(100) }
      group *= 100
      lowest = 100
    case .scale(let scale):
      guard started, group > 0, scale < lowestScale else { return startScale(scale) }
      total += group * scale
      group = 0
      lowest = scale
      lowestScale = scale
    }
    return true
  }

  /// Takes digits; only at the beginning.
  mutating func take(digits value: Double) -> Bool {
    guard !started else { return false }
    started = true
    group = value
    lowest = 0
    return true
  }

  private mutating func add(_ value: Double, room: Double) -> Bool {
    guard !started || lowest >= room else { return false }
    started = true
    group += value
    lowest = room == 10 ? 1 : (value >= 20 ? 10 : 1)
    return true
  }

  private mutating func startScale(_ scale: Double) -> Bool {
    guard !started else { return false }
    started = true
    if scale == 100 {
      group = 100
      lowest = 100
    } else {
      total = scale
      lowest = scale
      lowestScale = scale
    }
    return true
  }
}
