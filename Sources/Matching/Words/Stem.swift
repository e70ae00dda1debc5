/// The family of a word, roughly: `windows` and `window`, `organising` and `organization`.
///
/// Endings of English are taken off, then six letters are kept. It need not be a stem of grammar: it is the key under
/// which the index keeps a word, and a sign of kinship in comparing.
enum Stem {
  static let letters = 6

  /// A hash of the stem of the folded, unified `word`. O(length).
  static func of(_ word: [UInt8]) -> UInt32 {
    var end = word.count
    if word.count > 3, word.allSatisfy({ $0 < 0x80 }) { end = stripped(word) }
    var hash = WordHash.seed
    var kept = 0
    var index = 0
    while index < end {
      let byte = word[index]
      if byte & 0xC0 != 0x80 {
        if kept == letters { break }
        kept += 1
      }
      // A final y is written i elsewhere in the family (country, countries).
      hash = (hash ^ UInt64(byte == 0x79 && index == end - 1 ? 0x69 : byte)) &* 0x100_0000_01b3
      index += 1
    }
    return UInt32(truncatingIfNeeded: WordHash.mix(hash) >> 32)
  }

  /// Where the word ends without its endings.
  private static func stripped(_ word: [UInt8]) -> Int {
    var end = word.count
    if has("ies", word, end) {
      end -= 2
    } else if word[end - 1] == 0x73, !has("ss", word, end), !has("us", word, end), !has("is", word, end) {
      end -= 1
    }
    if has("ing", word, end) {
      end -= 3
    } else if has("ied", word, end) {
      end -= 2
    } else if has("ed", word, end) || has("er", word, end) || has("ly", word, end) {
      end -= 2
    }
    if end >= 4, word[end - 1] == 0x65 { end -= 1 }
    if end >= 5, word[end - 1] == word[end - 2], word[end - 1] != 0x73 { end -= 1 }  // stopped: stop
    return end
  }

  /// Whether the word that ends at `end` has the ending behind three letters and more.
  private static func has(_ ending: StaticString, _ word: [UInt8], _ end: Int) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard end - count >= 3 else { return false }
    return ending.withUTF8Buffer { buffer in
      for index in 0..<count where word[end - count + index] != buffer[index] { return false }
      return true
    }
  }
}
