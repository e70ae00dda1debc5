import Texts

/// The function words, cue words and abbreviations of one language, ready for look-up by hash.
struct Lexicon: Sendable {
  /// BCP 47 primary subtag.
  let language: String
  private let keys: [UInt32]
  private let tags: [Tag]
  private let abbreviations: Set<UInt32>
  /// Whether the source may follow its verb without comma (`said NAME`) everywhere, as in German and Russian.
  let invertsFreely: Bool

  /// A lexicon of a language's lists; where a word stands in several, the first counts.
  init(_ data: LanguageData) {
    language = data.language
    invertsFreely = data.invertsFreely
    var keys = [UInt32](repeating: 0, count: 8192)
    var tags = [Tag](repeating: .other, count: 8192)
    for (tag, words) in data.words {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let hash = WordHash.of(String(word))
        var slot = Int(hash & 8191)
        while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & 8191 }
        guard keys[slot] == 0 else { continue }
        keys[slot] = hash
        tags[slot] = tag
      }
    }
    self.keys = keys
    self.tags = tags
    abbreviations = Set(data.abbreviations.split(separator: " ").map { WordHash.of(String($0)) })
  }

  /// The tag of the word with that hash; `other` where no list has it. O(1).
  func tag(of hash: UInt32) -> Tag {
    var slot = Int(hash & 8191)
    while keys[slot] != 0 {
      if keys[slot] == hash { return tags[slot] }
      slot = (slot + 1) & 8191
    }
    return .other
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
    let words = Words.scan(bytes, in: 0..<Swift.min(bytes.count, 4000))
    var best = (count: 0, lexicon: english)
    let hashes = words.map { WordHash.of(bytes, $0.range) }
    for lexicon in [english, german, french, spanish, russian] {
      let count = hashes.reduce(0) { $0 + (LanguageData.isFunctionWord(lexicon.tag(of: $1)) ? 1 : 0) }
      if count > best.count { best = (count, lexicon) }
    }
    return best.lexicon
  }
}

/// The words of one language by what they are. Words are parted by spaces.
struct LanguageData: Sendable {
  /// BCP 47 primary subtag.
  var language: String
  /// Whether verb and source stand in either order everywhere.
  var invertsFreely = false
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
