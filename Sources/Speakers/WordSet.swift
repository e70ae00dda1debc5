internal import Texts

/// A fixed set of folded words, asked by the hash of bytes (`Folding.hash`), without a string.
struct WordSet: Sendable {
  private let slots: [UInt64]
  private let mask: Int

  /// A set of words, parted by spaces, commas or line breaks; each is folded.
  init(_ words: String) {
    let bytes = Array(words.utf8)
    var hashes: [UInt64] = []
    var start = 0
    for end in 0...bytes.count
    where end == bytes.count || bytes[end] == 0x20 || bytes[end] == 0x2C || bytes[end] == 0x0A {
      if end > start { hashes.append(Folding.hash(bytes, start..<end)) }
      start = end + 1
    }
    self.init(hashes: hashes)
  }

  /// A set of the words of a list.
  init(_ words: [String]) {
    self.init(
      hashes: words.map { word in
        let bytes = Array(word.utf8)
        return Folding.hash(bytes, 0..<bytes.count)
      })
  }

  private init(hashes: [UInt64]) {
    var size = 16
    while size < hashes.count * 4 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    for hash in hashes {
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (size - 1) }
      slots[slot] = hash
    }
    self.slots = slots
    mask = size - 1
  }

  /// Whether the word with that hash is in the set. O(1).
  func contains(_ hash: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  /// Whether the word at `range` is in the set.
  func contains(_ bytes: [UInt8], _ range: TextRange) -> Bool { contains(Folding.hash(bytes, range)) }
}
