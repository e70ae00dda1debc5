/// Changes inputs at random, the same way for the same seed: for the short form in the tests. The long form is guided by
/// coverage (`make fuzz`).
package struct Mutator {
  private var state: UInt64

  /// A sequence of mutations of its own for each seed.
  package init(seed: UInt64) { state = seed }

  /// One of the target's seeds after a few changes.
  package mutating func input(for target: FuzzTarget) -> [UInt8] {
    guard !target.seeds.isEmpty else { return [] }
    var bytes = target.seeds[below(target.seeds.count)]
    for _ in 0...below(5) { change(&bytes, target) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ target: FuzzTarget) {
    let place = below(bytes.count + 1)
    let end = min(bytes.count, place + below(20))
    switch below(8) {
    case 0: bytes.insert(UInt8(truncatingIfNeeded: next()), at: place)
    case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8(below(8))
    case 2 where place < bytes.count: bytes[place] = interesting[below(interesting.count)]
    case 3: bytes.removeSubrange(place..<end)
    case 4:
      let copies = Array(repeating: Array(bytes[place..<end]), count: 1 + below(6)).joined()
      bytes.insert(contentsOf: copies, at: place)
    case 5 where !target.words.isEmpty:
      bytes.insert(contentsOf: target.words[below(target.words.count)].utf8, at: place)
    case 6:
      let other = target.seeds[below(target.seeds.count)]
      let start = below(other.count + 1)
      bytes.insert(contentsOf: other[start..<min(other.count, start + below(60))], at: place)
    default: bytes.removeLast(min(bytes.count, below(30)))
    }
  }

  private let interesting: [UInt8] = [
    0, 1, 0x0A, 0x20, 0x22, 0x26, 0x3C, 0x7F, 0x80, 0xC2, 0xD8, 0xE2, 0xED, 0xF4, 0xFF,
  ]

  private mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % max(1, bound) }

  /// SplitMix64 (Steele et al. 2014).
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
