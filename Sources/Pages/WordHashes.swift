import Texts

/// The folded hashes of a small list of words, asked for every word of a line: open addressing, at most a quarter full.
struct WordHashes: Sendable, Sequence {
  private let slots: [UInt64]
  private let all: [UInt64]

  /// The words of a list that blanks part.
  init(_ words: String) {
    self.init(
      hashes: words.split(separator: " ").map { word in
        let bytes = Array(word.utf8)
        return Folding.hash(bytes, 0..<bytes.count)
      })
  }

  /// The words of those hashes.
  init(hashes all: [UInt64]) {
    var slots = [UInt64](repeating: 0, count: 16)
    while slots.count < all.count * 4 { slots += slots }
    for hash in all {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = hash
    }
    self.slots = slots
    self.all = all
  }

  /// Whether a word of that hash is listed. O(1).
  @inline(__always)
  func contains(_ hash: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  func makeIterator() -> IndexingIterator<[UInt64]> { all.makeIterator() }
}
