/// Random numbers that are the same on every run (SplitMix64, Steele et al. 2014): a failing property test fails again.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A sequence of its own for each seed.
  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// A text of `length` scalars: letters of several scripts, digits, marks, spaces, and the odd rarity.
  package mutating func text(length: Int) -> String {
    let alphabet = Array("abcdeXYZ 0123 .,:;!?\n\n'\"“”‘’«»()[]<>&-–—… éßЖдё日本\u{A0}\u{AD}\u{301}😀".unicodeScalars)
    var view = String.UnicodeScalarView()
    for _ in 0..<length { view.append(alphabet[Int.random(in: 0..<alphabet.count, using: &self)]) }
    return String(view)
  }
}
