import Texts

/// The function words, cue words and abbreviations of one language, ready for look-up by hash.
struct Lexicon: Sendable {
  /// BCP 47 primary subtag.
  let language: String
  /// Slots of hash (low half) and tag (high half); 0 where there is none.
  private let slots: [UInt64]
  private let abbreviations: Set<UInt32>
  /// Whether the source may follow its verb without comma (`said NAME`) everywhere, as in German and Russian.
  let invertsFreely: Bool
  /// Whether speech may stand behind a dash at the start of a paragraph, without marks.
  let opensWithDashes: Bool

  /// A lexicon of a language's lists; where a word stands in several, the first counts.
  init(_ data: LanguageData) {
    language = data.language
    invertsFreely = data.invertsFreely
    opensWithDashes = data.opensWithDashes
    var slots = [UInt64](repeating: 0, count: 8192)
    for (tag, words) in data.words {
      let bytes = Array(words.utf8)
      var start = 0
      for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x20 || bytes[end] == 0x0A {
        defer { start = end + 1 }
        guard end > start else { continue }
        let hash = WordHash.of(bytes, start..<end)
        var slot = Int(hash & 8191)
        while slots[slot] != 0, UInt32(truncatingIfNeeded: slots[slot]) != hash { slot = (slot + 1) & 8191 }
        guard slots[slot] == 0 else { continue }
        slots[slot] = UInt64(tag.rawValue) << 32 | UInt64(hash)
      }
    }
    self.slots = slots
    abbreviations = Set(data.abbreviations.split(separator: " ").map { WordHash.of(String($0)) })
  }

  /// The tag of the word with that hash; `other` where no list has it. O(1).
  @inline(__always)
  func tag(of hash: UInt32) -> Tag {
    var slot = Int(hash & 8191)
    while slots[slot] != 0 {
      if UInt32(truncatingIfNeeded: slots[slot]) == hash { return Lexicon.tag(slots[slot]) }
      slot = (slot + 1) & 8191
    }
    return .other
  }

  @inline(__always)
  private static func tag(_ slot: UInt64) -> Tag { Tag(rawValue: UInt8(truncatingIfNeeded: slot >> 32)) ?? .other }

  /// The hashes of the words by which the language is told.
  fileprivate var functionWords: [UInt32] {
    slots.filter { $0 != 0 && LanguageData.isFunctionWord(Lexicon.tag($0)) }.map { UInt32(truncatingIfNeeded: $0) }
  }

  /// Whether the word at `range` is written with a point that ends no sentence.
  func isAbbreviation(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    range.count < 7 && abbreviations.contains(WordHash.of(bytes, range))
  }

  static let english = Lexicon(.english)
  static let german = Lexicon(.german)
  static let french = Lexicon(.french)
  static let spanish = Lexicon(.spanish)
  static let russian = Lexicon(.russian)

  /// The lexicon of the language that most of the text's first 4,000 bytes' function words belong to; English in doubt.
  static func of(_ bytes: [UInt8]) -> Lexicon {
    // A few hundred bytes decide it for most texts; where they do not, all of them are read.
    for limit in [600, 4000] {
      let counts = FunctionWords.counts(bytes, in: 0..<Swift.min(bytes.count, limit))
      var best = 0
      for other in all.indices where counts[other] > counts[best] { best = other }
      let second = all.indices.filter { $0 != best }.map { counts[$0] }.max() ?? 0
      if limit >= Swift.min(bytes.count, 4000) || counts[best] >= 12 && counts[best] >= 3 * second { return all[best] }
    }
    return english
  }

  fileprivate static let all = [english, german, french, spanish, russian]
}

/// Which languages a word is a function word of: one look-up for all of them.
private enum FunctionWords {
  /// Slots of hash (low half) and a bit for each language (high half); 0 where there is none.
  private static let slots: [UInt64] = {
    var slots = [UInt64](repeating: 0, count: 8192)
    for (number, lexicon) in Lexicon.all.enumerated() {
      for hash in lexicon.functionWords {
        var slot = Int(hash & 8191)
        while slots[slot] != 0, UInt32(truncatingIfNeeded: slots[slot]) != hash { slot = (slot + 1) & 8191 }
        slots[slot] |= UInt64(hash) | 1 << UInt64(32 + number)
      }
    }
    return slots
  }()

  /// How many words of `range` are function words of each language.
  static func counts(_ bytes: [UInt8], in range: TextRange) -> [Int] {
    var counts = [Int](repeating: 0, count: Lexicon.all.count)
    let slots = slots
    var offset = range.lowerBound
    while let word = Words.next(bytes, from: offset, to: range.upperBound) {
      offset = word.range.upperBound
      let hash = WordHash.of(bytes, word.range)
      var slot = Int(hash & 8191)
      while slots[slot] != 0, UInt32(truncatingIfNeeded: slots[slot]) != hash { slot = (slot + 1) & 8191 }
      var languages = slots[slot] >> 32
      while languages != 0 {
        counts[languages.trailingZeroBitCount] += 1
        languages &= languages - 1
      }
    }
    return counts
  }
}

/// The words of one language by what they are. Words are parted by spaces.
struct LanguageData: Sendable {
  /// BCP 47 primary subtag.
  var language: String
  /// Whether verb and source stand in either order everywhere.
  var invertsFreely = false
  /// Whether speech may stand behind a dash at the start of a paragraph, without marks.
  var opensWithDashes = false
  /// Lists by tag; where a word stands in several, the first counts.
  var words: KeyValuePairs<Tag, String>
  /// Words that are written with a point that ends no sentence.
  var abbreviations: String

  /// Whether words of that tag are frequent enough to tell a language by.
  static func isFunctionWord(_ tag: Tag) -> Bool {
    switch tag {
    case .pronoun, .possessivePronoun, .determiner, .that, .relative, .preposition, .conjunction, .be, .have, .to: true
    default: false
    }
  }
}
