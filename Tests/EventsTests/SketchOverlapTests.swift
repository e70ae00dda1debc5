import QuothTesting
import Testing

@testable import Events

@Suite struct SketchOverlapTests {
  /// Sketches of different powers that share some of their hashes.
  private func sketches(_ count: Int, pool: Int, _ random: inout SeededGenerator) -> [ShingleSketch] {
    let shared = (0..<pool).map { _ in UInt32.random(in: 0...UInt32.max, using: &random) }
    return (0..<count).map { _ in
      let bits = Int.random(in: 0...2, using: &random)
      let mask = UInt32(1) << UInt32(bits) - 1
      let own = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        UInt32.random(in: 0...UInt32.max, using: &random)
      }
      let hashes = Set((own + shared.shuffled(using: &random).prefix(pool / 3)).map { $0 & ~mask })
      return ShingleSketch(zeroBits: bits, hashes: hashes.sorted())
    }
  }

  @Test(arguments: [4, 40, 400])
  func `what is found by the runs is what holding sketches against each other finds`(pool: Int) {
    var random = SeededGenerator(seed: UInt64(pool))
    let sketches = sketches(40, pool: pool, &random)
    var overlap = SketchOverlap(sketches)
    for one in sketches.indices {
      for others in [Array(sketches.indices.dropFirst(one + 1)), [one + 1].filter { $0 < sketches.count }] {
        let expected = others.map { sketches[one].containment(sketches[$0]) }
        #expect(overlap.containments(of: one, in: others) == expected)
      }
    }
  }
}
