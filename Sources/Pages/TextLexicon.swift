import Texts

/// What a phrase is a sign of.
struct TextPhrases: OptionSet, Sendable {
  let rawValue: UInt32
  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Menus, search fields, links of the page itself.
  static let navigation = TextPhrases(rawValue: 1)
  /// Buttons and counters for sharing.
  static let share = TextPhrases(rawValue: 2)
  /// Registration and log-in dialogs.
  static let accounts = TextPhrases(rawValue: 4)
  /// Terms, privacy, rules for comments.
  static let policy = TextPhrases(rawValue: 8)
  /// Notices of the page about itself: cookies, protected addresses, JavaScript.
  static let notice = TextPhrases(rawValue: 16)
  /// Invitations to subscribe, follow, download.
  static let promotion = TextPhrases(rawValue: 32)
  /// The heading of a list of the newest items.
  static let latest = TextPhrases(rawValue: 64)
  /// The heading of a list of popular items.
  static let popular = TextPhrases(rawValue: 128)
  /// The heading of a list of related items.
  static let related = TextPhrases(rawValue: 256)
  /// The heading of the keywords.
  static let tags = TextPhrases(rawValue: 512)
  /// The comments of readers.
  static let comments = TextPhrases(rawValue: 1024)
  /// A picture's credit.
  static let credit = TextPhrases(rawValue: 2048)
  /// Telephone, e-mail, opening hours.
  static let contacts = TextPhrases(rawValue: 4096)
  /// The text goes on elsewhere.
  static let continued = TextPhrases(rawValue: 8192)
  /// Names the source of the text.
  static let source = TextPhrases(rawValue: 16384)
  /// Names the authors.
  static let byline = TextPhrases(rawValue: 32768)
  /// Stands before a date of publication.
  static let published = TextPhrases(rawValue: 65536)
  /// Stands before a date of change.
  static let updated = TextPhrases(rawValue: 131072)
  /// The owner's rights, at the foot of a page.
  static let rights = TextPhrases(rawValue: 262144)
  /// A place for an advertisement.
  static let advertisement = TextPhrases(rawValue: 524288)
  /// The head of a release.
  static let header = TextPhrases(rawValue: 1_048_576)

  /// Signs that a page carries furniture at all.
  static let furniture: TextPhrases = [
    .navigation, .share, .accounts, .policy, .notice, .promotion, .rights, .advertisement, .comments,
  ]
  /// Headings behind which no body comes back.
  static let closing: TextPhrases = [.latest, .popular, .related, .tags, .comments, .accounts, .policy, .rights]
}

/// The phrases of page furniture, in several languages, by what they are a sign of.
enum TextLexicon {
  /// The longest phrase, in words.
  static let longest = 7

  /// What a phrase's beginning tells: how many words the longest phrase has that begins with this one.
  private static let reach: HashTable<Int> = {
    var longest: [UInt64: Int] = [:]
    for phrases in [TextPhraseTables.exact, TextPhraseTables.inside] {
      each(phrases) { _, hashes in
        guard let first = hashes.first else { return }
        longest[first] = Swift.max(longest[first] ?? 0, hashes.count)
      }
    }
    return HashTable(longest.map { ($0.key, $0.value) })
  }()

  /// What the whole of `words` is, and what they hold. O(words).
  static func scan(_ bytes: [UInt8], _ words: [Word]) -> (exact: TextPhrases, inside: TextPhrases) {
    words.count <= most ? scan(words.map { Folding.hash(bytes, $0.range) }) : ([], [])
  }

  /// The same from the folded hashes of the words.
  static func scan(_ hashes: [UInt64]) -> (exact: TextPhrases, inside: TextPhrases) {
    var exact: TextPhrases = []
    var inside: TextPhrases = []
    guard hashes.count <= most else { return (exact, inside) }
    let reach = reach
    let (insideTable, exactTable) = (insideTable, exactTable)
    for start in hashes.indices {
      guard let longest = reach.value(of: hashes[start]) else { continue }
      var key: UInt64 = 0
      for end in start..<Swift.min(start + Swift.min(longest, TextLexicon.longest), hashes.count) {
        key = combine(key, hashes[end])
        if let found = insideTable.value(of: key) { inside.formUnion(found) }
        if start == 0, end == hashes.count - 1, let found = exactTable.value(of: key) { exact.formUnion(found) }
      }
    }
    return (exact, inside)
  }

  /// The most words that a line with a phrase has.
  private static let most = 120

  /// The hash of folded words in their order, whatever stands between them.
  static func key(_ hashes: [UInt64]) -> UInt64 { hashes.reduce(0, combine) }

  private static func combine(_ key: UInt64, _ hash: UInt64) -> UInt64 {
    (key ^ hash) &* 0x9E37_79B9_7F4A_7C15 &+ (key >> 29)
  }

  private static func each(_ rows: [(TextPhrases, [StaticString])], _ body: (TextPhrases, [UInt64]) -> Void) {
    for (kind, blocks) in rows {
      for block in blocks {
        for phrase in block.description.split(separator: "|") {
          let bytes = Array(phrase.utf8)
          body(kind, Words.scan(bytes, in: 0..<bytes.count).map { Folding.hash(bytes, $0.range) })
        }
      }
    }
  }

  private static func table(_ rows: [(TextPhrases, [StaticString])]) -> HashTable<TextPhrases> {
    var table: [UInt64: TextPhrases] = [:]
    each(rows) { kind, hashes in table[key(hashes), default: []].formUnion(kind) }
    return HashTable(table.map { ($0.key, $0.value) })
  }

  private static let exactTable = table(TextPhraseTables.exact)
  private static let insideTable = table(TextPhraseTables.inside)
}
