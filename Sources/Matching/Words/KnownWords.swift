/// What is known of single words by their hash: whether they are common, read as another, several in one, a part of a
/// number. One table of all of them, because every word of the record is looked up in it.
///
/// Open addressing with the hash itself: 700 words in 2,048 places are found, or missed, at the first or second.
enum KnownWords {
  /// What a word may be.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8
    /// Among the commonest words.
    static let common = Kinds(rawValue: 1)
    /// Read as another word: a spelling, an ordinal.
    static let read = Kinds(rawValue: 2)
    /// Several words written as one.
    static let glued = Kinds(rawValue: 4)
    /// A word that numbers are made of.
    static let number = Kinds(rawValue: 8)
    /// What others are read as: the same word may stand under another stem.
    static let standard = Kinds(rawValue: 16)
  }

  /// What is known of one word.
  struct Entry: Sendable {
    var hash: UInt64 = 0
    /// The hash of what it is read as.
    var reading: UInt64 = 0
    var kinds: Kinds = []
  }

  /// What is known of the word with this hash; an entry without kinds where nothing is.
  @inline(__always)
  static func find(_ hash: UInt64) -> Entry {
    let entries = table
    var slot = Int(truncatingIfNeeded: hash) & (size - 1)
    while entries[slot].hash != hash {
      if entries[slot].hash == 0 { return entries[slot] }
      slot = (slot + 1) & (size - 1)
    }
    return entries[slot]
  }

  private static let size = 2048

  private static let table: [Entry] = {
    var entries = [Entry](repeating: Entry(), count: size)
    func add(_ hash: UInt64, _ kind: Kinds, reading: UInt64 = 0) {
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while entries[slot].hash != hash, entries[slot].hash != 0 { slot = (slot + 1) & (size - 1) }
      entries[slot].hash = hash
      entries[slot].kinds.insert(kind)
      if kind == .read { entries[slot].reading = reading }
    }
    for hash in CommonWords.longer { add(hash, .common) }
    for word in Contractions.glued.keys { add(WordHash.of(word), .glued) }
    for hash in Numbers.parts.keys { add(hash, .number) }
    for (standard, variant) in Spelling.pairs {
      var unified = Array(standard.utf8)
      Spelling.unify(&unified)
      add(WordHash.of(variant), .read, reading: WordHash.of(unified))
      add(WordHash.of(unified), .standard)
    }
    for (word, digits) in Numbers.ordinals {
      add(WordHash.of(word), .read, reading: WordHash.of(digits))
      add(WordHash.of(digits), .standard)
    }
    return entries
  }()
}
