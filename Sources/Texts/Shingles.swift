/// Runs of `k` neighbouring words as hashes: for finding texts that share passages.
///
/// Broder, "On the resemblance and containment of documents", 1997.
package enum Shingles {
  /// The hash of each run of `size` words of `bytes`, in order; none where there are fewer words. O(n).
  package static func scan(_ bytes: [UInt8], _ words: [Word], size: Int) -> [UInt64] {
    guard size > 0, words.count >= size else { return [] }
    let hashes = words.map { Folding.hash(bytes, $0.range) }
    return (0...(hashes.count - size)).map { start in
      var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
      for index in start..<(start + size) { hash = (hash ^ hashes[index]) &* 0xBF58_476D_1CE4_E5B9 &+ hash >> 29 }
      return hash
    }
  }

  /// The share of shingles that two sets have in common (Jaccard); 0 where both are empty.
  package static func resemblance(_ first: Set<UInt64>, _ second: Set<UInt64>) -> Double {
    let shared = first.intersection(second).count
    let all = first.count + second.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }
}
