/// The 28 bits under which the index keeps a word's places, and how they become the key of a block.
///
/// A segment of level n cuts them after n bits: the first n are the block's key, the others stand inside the block. So a
/// segment of a few documents has a few blocks, one of a library a million, and none has rows of a few bytes.
enum PostingKey {
  static let bits = 28

  /// The levels that segments may have.
  static let levels = [4, 12, 20]

  /// The level for a segment of so many words: some 2 to 16 kB a block.
  static func level(words: Int) -> Int { words < 65_536 ? 4 : words < 16_777_216 ? 12 : 20 }

  /// The key of the word at `index`: its stem; a common word's is made of itself and the word behind it.
  static func of(_ tokens: [Token], at index: Int) -> UInt32 {
    let token = tokens[index]
    guard token.traits.contains(.common) else { return spread(UInt64(token.stem) &+ 0x5851_f42d_4c95_7f2d) }
    let next = index + 1 < tokens.count ? tokens[index + 1].word : 0
    return spread(token.word &* 3 &+ WordHash.mix(next))
  }

  private static func spread(_ value: UInt64) -> UInt32 { UInt32(WordHash.mix(value) >> UInt64(64 - bits)) }

  /// The key of the block that holds `key` in segments of `level`.
  static func block(_ key: UInt32, level: Int) -> Int64 { Int64(level) << 32 | Int64(key >> UInt32(bits - level)) }

  /// How many bytes of a key stand inside a block of `level`.
  static func suffixBytes(level: Int) -> Int { (bits - level) / 8 }

  /// The part of a key that stands inside a block.
  static func suffix(_ key: UInt32, level: Int) -> UInt32 { key & (1 << UInt32(bits - level) - 1) }

  /// The level of the segments that `block` belongs to.
  static func level(ofBlock block: Int64) -> Int { Int(block >> 32) }
}
