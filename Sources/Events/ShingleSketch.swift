package import Texts

/// A sample of a text's runs of four words, by which copies are found without the texts: those whose hash is divisible
/// by a power of two, which rises with the text's length, so that the sketches of any two texts can be compared at the
/// coarser power. (Broder, "On the resemblance and containment of documents", 1997, sampling modulo m.)
package struct ShingleSketch: Sendable, Hashable {
  /// The hashes' lowest bits that must be zero.
  package var zeroBits: Int
  /// The sampled hashes, rising.
  package var hashes: [UInt32]

  /// A sketch holds at most this many hashes.
  private static let most = 128

  package init(zeroBits: Int = 0, hashes: [UInt32] = []) {
    self.zeroBits = zeroBits
    self.hashes = hashes
  }

  /// The sketch of a text. O(n log n).
  package init(_ bytes: [UInt8], _ words: [Word]) {
    var hashes = Set(Shingles.scan(bytes, words, size: 4).map { UInt32(truncatingIfNeeded: $0 >> 32) })
    zeroBits = 0
    while hashes.count > Self.most, zeroBits < 24 {
      zeroBits += 1
      let mask = UInt32(1) << UInt32(zeroBits) - 1
      hashes = hashes.filter { $0 & mask == 0 }
    }
    self.hashes = hashes.sorted()
  }

  /// The share of the smaller sample that the other text has too, 0 to 1; 0 where fewer than four runs can be compared.
  /// O(hashes of both): both rise.
  package func containment(_ other: ShingleSketch) -> Double {
    let mask = UInt32(1) << UInt32(max(zeroBits, other.zeroBits)) - 1
    return hashes.withUnsafeBufferPointer { mine in
      other.hashes.withUnsafeBufferPointer { theirs in Self.containment(mine, theirs, mask: mask) }
    }
  }

  private static func containment(
    _ mine: UnsafeBufferPointer<UInt32>, _ theirs: UnsafeBufferPointer<UInt32>, mask: UInt32
  ) -> Double {
    var (left, right, both) = (0, 0, 0)
    while left < mine.count, right < theirs.count {
      let (one, two) = (mine[left], theirs[right])
      both += one == two && one & mask == 0 ? 1 : 0
      left += one <= two ? 1 : 0
      right += two <= one ? 1 : 0
    }
    // Most pairs share nothing at all.
    guard both > 0 else { return 0 }
    let fewer = min(mine.count { $0 & mask == 0 }, theirs.count { $0 & mask == 0 })
    return fewer >= 4 ? Double(both) / Double(fewer) : 0
  }
}
