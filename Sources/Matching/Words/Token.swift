/// A word of a text as matching sees it: what it is equal to, what it is akin to, and where it stands.
struct Token: Sendable, Hashable {
  /// The canonical word: equal for what the contract counts as no difference (case, spelling variants, digits).
  var word: UInt64
  /// The stem: equal for words of one family; the key of the index.
  var stem: UInt32
  /// Where it stands: UTF-8 bytes of the text.
  var start: UInt32
  /// Where it ends.
  var end: UInt32
  /// The index of its turn; -1 outside of all turns.
  var turn: Int32
  /// What sort of word it is.
  var traits: Traits

  /// What is seen at a glance while reading.
  struct Traits: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    /// Digits or number words; `word` is its value.
    static let number = Traits(rawValue: 1)
    /// Among the commonest words: indexed only together with the word behind it.
    static let common = Traits(rawValue: 2)
    /// Within square brackets: the editor's.
    static let editorial = Traits(rawValue: 4)
    /// Begins with a capital.
    static let capital = Traits(rawValue: 8)
    /// First of a sentence: its capital means nothing.
    static let opensSentence = Traits(rawValue: 16)
    /// All capitals, two letters or more.
    static let shouted = Traits(rawValue: 32)
    /// Part of a word that was split (`do` + `n’t`); not its first part.
    static let suffix = Traits(rawValue: 64)
    /// A word that numbers are made of (`two`, `hundred`), as long as they are being read.
    static let numberWord = Traits(rawValue: 128)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// Hashes of words; the same on every machine and in every version, because the index keeps what is made of them.
enum WordHash {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// FNV-1a of `bytes`.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = adding(byte, to: hash) }
    return hash
  }

  /// The hash with one byte more.
  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// The hash of `word`, which must be folded.
  static func of(_ word: String) -> UInt64 { of(word.utf8) }

  /// The hash of a number: `5`, `five` and `5.0` are one.
  static func of(number: Double) -> UInt64 { mix(number.bitPattern ^ 0x6e75_6d62_6572) }

  /// Spreads the bits of `value` (the finaliser of MurmurHash3).
  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ hash >> 33) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ hash >> 33) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ hash >> 33
  }
}
