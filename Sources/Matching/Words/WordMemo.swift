import Synchronization

/// Remembers how words are read: their spelling unified, their stem, what is known of them. Half of a text are a few hundred words,
/// and most of the cost of reading one is in its endings.
///
/// A table by hash in which a word takes the place of another: bounded, and what comes out of it never depends on what is in it.
struct WordMemo {
  /// How a word is read.
  struct Reading {
    /// The canonical word.
    var word: UInt64
    /// The stem.
    var stem: UInt32
    /// What sort of word it is wherever it stands.
    var traits: Token.Traits
  }

  private static let size = 1 << 14
  /// Each with the hash that it is of; 0 for none.
  private var readings = [(hash: UInt64, reading: Reading)](
    repeating: (0, Reading(word: 0, stem: 0, traits: [])), count: size)

  /// The reading of the word whose folded bytes have this hash; nil where it is not remembered.
  @inline(__always)
  func find(_ hash: UInt64) -> Reading? {
    let known = readings[Int(truncatingIfNeeded: hash) & (Self.size - 1)]
    return known.hash == hash && hash != 0 ? known.reading : nil
  }

  /// Remembers a reading.
  mutating func keep(_ reading: Reading, of hash: UInt64) {
    readings[Int(truncatingIfNeeded: hash) & (Self.size - 1)] = (hash, reading)
  }

  private static let resting = Mutex<[WordMemo]>([])

  /// A memo that nobody else has: one that was given back, else an empty one.
  static func take() -> WordMemo { resting.withLock { $0.popLast() } ?? WordMemo() }

  /// Gives a memo back for the next text.
  static func give(_ memo: consuming WordMemo) {
    let memo = memo
    resting.withLock { if $0.count < 8 { $0.append(memo) } }
  }
}
