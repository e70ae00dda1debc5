import Texts

/// Word classes by distribution: which words stand in the same company, found once in a large collection of texts.
struct WordClasses: Sendable {
  /// A word's place in a coarse and a fine partition.
  struct Classes: Sendable {
    var coarse: UInt8
    var fine: UInt16
  }
  /// A word of the table.
  struct Word: Sendable {
    /// Its hash.
    var hash: UInt32
    /// A hash of its last letters.
    var suffix: UInt32
    /// A hash of what its inflections have in common.
    var stem: UInt32
    /// Its classes.
    var classes: Classes

    /// The word of these bytes.
    init(_ bytes: [UInt8], _ range: Range<Int>, coarse: UInt8, fine: UInt16) {
      hash = WordHash.of(bytes, range)
      suffix = WordHash.suffix(of: bytes, range)
      stem = WordStem.hash(bytes, range)
      classes = Classes(coarse: coarse & 63, fine: Swift.min(fine, 511))
    }
  }

  private let words: [Word]
  /// For each word the number of the first word of its stem.
  private let stems: [UInt16]
  /// Slots of hash (low half) and number (high half); all ones where there is none.
  private let slots: [UInt64]

  /// The words that one table holds at most.
  private static let most = 15_000

  /// A table of words; later ones do not replace earlier ones.
  init(_ words: [Word]) {
    var kept: [Word] = []
    var slots = [UInt64](repeating: .max, count: 32768)
    for word in words where kept.count < WordClasses.most {
      var slot = Int(word.hash & 32767)
      while slots[slot] != .max, UInt32(truncatingIfNeeded: slots[slot]) != word.hash { slot = (slot + 1) & 32767 }
      guard slots[slot] == .max else { continue }
      slots[slot] = UInt64(kept.count) << 32 | UInt64(word.hash)
      kept.append(word)
    }
    self.words = kept
    stems = WordClasses.stems(kept)
    self.slots = slots
  }

  /// For each word the number of the first one of its stem.
  private static func stems(_ words: [Word]) -> [UInt16] {
    var first = [UInt16](repeating: .max, count: 32768)
    return words.indices.map { number in
      var slot = Int(words[number].stem & 32767)
      while first[slot] != .max, words[Int(first[slot])].stem != words[number].stem { slot = (slot + 1) & 32767 }
      if first[slot] == .max { first[slot] = UInt16(truncatingIfNeeded: number) }
      return first[slot]
    }
  }

  /// A table read from text: a word, its coarse and its fine class, parted by spaces, one word a line.
  init(_ text: StaticString) {
    self.init(text.withUTF8Buffer { WordClasses.words(Array($0)) })
  }

  private static func words(_ bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(most)
    var start = 0
    while start < bytes.count {
      let end = ByteSearch.first(0x0A, in: bytes, start..<bytes.count) ?? bytes.count
      if let word = word(bytes, start..<end) { words.append(word) }
      start = end + 1
    }
    return words
  }

  private static func word(_ bytes: [UInt8], _ line: Range<Int>) -> Word? {
    guard let first = ByteSearch.first(0x20, in: bytes, line),
      let second = ByteSearch.first(0x20, in: bytes, (first + 1)..<line.upperBound), first > line.lowerBound
    else { return nil }
    let number = { (digits: Range<Int>) in digits.reduce(0) { $0 &* 10 &+ Int(bytes[$1] &- 0x30) } }
    return Word(
      bytes, line.lowerBound..<first, coarse: UInt8(truncatingIfNeeded: number((first + 1)..<second)),
      fine: UInt16(truncatingIfNeeded: number((second + 1)..<line.upperBound)))
  }

  /// The number of words.
  var count: Int { words.count }

  /// The number of the word with that hash; -1 where it is not known. O(1).
  @inline(__always)
  func number(of hash: UInt32) -> Int {
    var slot = Int(hash & 32767)
    while true {
      let found = slots[slot]
      if found == .max { return -1 }
      if UInt32(truncatingIfNeeded: found) == hash { return Int(found >> 32) }
      slot = (slot + 1) & 32767
    }
  }

  /// The classes of a word.
  @inline(__always)
  func classes(at number: Int) -> Classes { words[number].classes }

  /// A hash of the last letters of a word.
  func suffix(at number: Int) -> UInt32 { words[number].suffix }

  /// The number of the first word of the table that has the same stem.
  func stem(at number: Int) -> Int { Int(stems[number]) }
}
