import Synchronization

/// Remembers how words are read: their spelling unified, their stem, what is known of them. Half of a text are a few hundred words,
/// and most of the cost of reading one is in its endings.
///
/// A table by hash in which a word takes the place of another: bounded, and what comes out of it never depends on what is in it.
struct WordMemo {
  /// How a word is read.
  struct Reading: Sendable {
    /// The canonical word.
    var word: UInt64 = 0
    /// The stem.
    var stem: UInt32 = 0
    /// What sort of word it is wherever it stands.
    var traits: Token.Traits = []
  }

  /// How a word is read as it is written, letter by letter and in its case: two parts at most.
  struct Written: Sendable {
    let first: Reading
    /// Where the first part ends, in bytes from the beginning of the word.
    let end: Int
    let second: Reading?

    /// What was read of the word in `range`; nil where it is not as simple.
    init?(_ tokens: ArraySlice<Token>, of range: Range<Int>) {
      guard let first = tokens.first, let last = tokens.last, tokens.count <= 2 else { return nil }
      self.first = Self.reading(first)
      end = Int(first.end) - range.lowerBound
      second = tokens.count == 2 ? Self.reading(last) : nil
      guard Int(first.start) == range.lowerBound, Int(last.end) == range.upperBound,
        tokens.count == 1 || last.start == first.end
      else { return nil }
    }

    init() {
      first = Reading()
      end = 0
      second = nil
    }

    private static func reading(_ token: Token) -> Reading {
      Reading(word: token.word, stem: token.stem, traits: token.traits.subtracting([.editorial, .opensSentence]))
    }
  }

  /// A number for the bytes of a word as they are.
  static func key(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = WordHash.seed
    for offset in range { hash = WordHash.adding(bytes[offset], to: hash) }
    return hash
  }

  /// Readings by number, each in the place that its number says.
  private struct Table<Value: Sendable>: Sendable {
    private var entries: [(key: UInt64, value: Value)]
    private let shift: UInt64

    init(bits: Int, empty: Value) {
      entries = Array(repeating: (0, empty), count: 1 << bits)
      shift = UInt64(64 - bits)
    }

    /// One multiplication spreads the bits (Fibonacci hashing, Knuth 6.4).
    @inline(__always)
    private func place(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> shift) }

    @inline(__always)
    func find(_ key: UInt64) -> Value? {
      let place = place(key)
      return entries[place].key == key && key != 0 ? entries[place].value : nil
    }

    mutating func keep(_ value: Value, of key: UInt64) { entries[place(key)] = (key, value) }
  }

  private var plain = Table(bits: 15, empty: Reading())
  /// Words with other characters in them.
  private var written = Table(bits: 12, empty: Written())
  /// Words and parts of words by the hash of what they are when folded.
  private var folded = Table(bits: 12, empty: Reading())

  /// The reading of a word of ASCII letters; nil where it is not remembered.
  @inline(__always)
  func find(_ word: PlainWord) -> Reading? { plain.find(word.key) }

  /// The reading of the word whose folded bytes have this hash; nil where it is not remembered.
  @inline(__always)
  func find(_ hash: UInt64) -> Reading? { folded.find(hash) }

  /// How the word with this ``key(_:_:)`` is read; nil where it is not remembered.
  func find(written key: UInt64) -> Written? { written.find(key) }

  /// Remembers how a word is read.
  mutating func keep(_ word: Written, of key: UInt64) { written.keep(word, of: key) }

  /// Remembers a reading.
  mutating func keep(_ reading: Reading, of word: PlainWord) { plain.keep(reading, of: word.key) }

  /// Remembers a reading.
  mutating func keep(_ reading: Reading, of hash: UInt64) { folded.keep(reading, of: hash) }

  private static let resting = Mutex<[WordMemo]>([])

  /// A memo that nobody else has: one that was given back, else an empty one.
  static func take() -> WordMemo { resting.withLock { $0.popLast() } ?? WordMemo() }

  /// Gives a memo back for the next text.
  static func give(_ memo: consuming WordMemo) {
    let memo = memo
    resting.withLock { if $0.count < 8 { $0.append(memo) } }
  }
}
