import Speakers
import Texts

/// What a text calls its persons and bodies beside their names: `Mayor Mirel Tanos`, `Ilse Dornach, the former judge`. By
/// it `the mayor` finds who is meant.
struct RoleEvidence {
  /// What stands beside the names of one entry, by hash.
  private struct Beside {
    /// The words that say what it is: `mayor` of `former Mayor Mirel Tanos`.
    var heads: Set<UInt32> = []
    /// All words.
    var all: Set<UInt32> = []
  }
  private var words: [Beside]
  /// The entries of each head.
  private var entries: [UInt32: [Int]] = [:]

  /// Words before a name that are read, and words behind it.
  private static let mostBefore = 5
  private static let mostAfter = 7
  /// Entries that are asked for one word.
  private static let most = 64

  /// Reads what stands beside the mentions of `index`. O(mentions).
  init(_ bytes: [UInt8], index: PersonIndex) {
    words = [Beside](repeating: Beside(), count: index.entries.count)
    for (number, entry) in index.entries.enumerated() {
      if entry.kind == .person {
        for mention in entry.mentions.prefix(200) {
          RoleEvidence.before(mention, bytes, into: &words[number])
          RoleEvidence.after(mention, bytes, into: &words[number])
        }
      } else {
        let name = Array(entry.name.utf8)
        for word in Words.scan(name, in: 0..<name.count) {
          RoleEvidence.add(name, word.range, isHead: true, to: &words[number])
        }
      }
      for word in words[number].heads { entries[word, default: []].append(number) }
    }
  }

  /// Whom `label` may mean: entries that the text calls by its head, with the number of its other words that fit; and
  /// whether the head is written small.
  func candidates(for label: String) -> (found: [(entry: Int, fit: Int)], isSmall: Bool) {
    let bytes = Array(label.utf8)
    let phrase = RoleEvidence.phrase(Words.scan(bytes, in: 0..<bytes.count).prefix(12), bytes)
    guard let head = phrase.last else { return ([], false) }
    let found = (entries[head.hash] ?? []).prefix(RoleEvidence.most).map { entry in
      (entry, phrase.dropLast().reduce(0) { $0 + (words[entry].all.contains($1.hash) ? 1 : 0) })
    }
    return (found, bytes[head.start] &- 0x41 >= 26)
  }

  /// The words of a noun phrase up to its head, by hash: what follows a preposition or comma tells of something else.
  private static func phrase(_ words: ArraySlice<Word>, _ bytes: [UInt8]) -> [(hash: UInt32, start: Int)] {
    var found: [(hash: UInt32, start: Int)] = []
    for (place, word) in zip(words.indices, words) {
      if place > words.startIndex,
        bytes[words[place - 1].range.upperBound..<word.range.lowerBound].contains(where: { $0 == 0x2C || $0 == 0x3B })
      {
        break
      }
      let hash = canonical(WordHash.of(bytes, word.range))
      if ends.contains(hash), !found.isEmpty { break }
      if !articles.contains(hash) { found.append((hash, word.range.lowerBound)) }
    }
    return found
  }

  private static func before(_ mention: TextRange, _ bytes: [UInt8], into found: inout Beside) {
    var start = Swift.max(0, mention.lowerBound - 60)
    while start < mention.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = mention.lowerBound
    for word in Words.scan(bytes, in: start..<mention.lowerBound).suffix(mostBefore).reversed() {
      guard joins(bytes, word.range.upperBound..<end) else { return }
      let hash = WordHash.of(bytes, word.range)
      guard !ends.contains(hash), !articles.contains(hash) else { return }
      add(bytes, word.range, isHead: end == mention.lowerBound, to: &found)
      end = word.range.lowerBound
    }
  }

  /// `, the former mayor of Vessa,`: the words of an apposition up to its head.
  private static func after(_ mention: TextRange, _ bytes: [UInt8], into found: inout Beside) {
    let start = mention.upperBound
    guard start + 2 < bytes.count, bytes[start] == 0x2C || bytes[start + 1] == 0x28 else { return }
    let line = start + 1..<Swift.min(bytes.count, start + 90)
    var head: TextRange?
    for word in Words.scan(bytes, in: line).prefix(mostAfter) {
      if ends.contains(WordHash.of(bytes, word.range)) { break }
      add(bytes, word.range, isHead: false, to: &found)
      head = word.range
      let next = word.range.upperBound
      if next < bytes.count, bytes[next] != 0x20, bytes[next] != 0x2D { break }
    }
    if let head { add(bytes, head, isHead: true, to: &found) }
  }

  /// Whether nothing but a space, a hyphen or the point of an abbreviation stands between two words.
  private static func joins(_ bytes: [UInt8], _ gap: TextRange) -> Bool {
    switch gap.count {
    case 1: bytes[gap.lowerBound] == 0x20 || bytes[gap.lowerBound] == 0x2D
    case 2: bytes[gap.lowerBound] == 0x2E && bytes[gap.lowerBound + 1] == 0x20
    default: false
    }
  }

  private static func add(_ bytes: [UInt8], _ range: TextRange, isHead: Bool, to found: inout Beside) {
    let hash = canonical(WordHash.of(bytes, range))
    if articles.contains(hash) { return }
    found.all.insert(hash)
    guard isHead else { return }
    found.heads.insert(hash)
    if let wider = wider[hash] { found.heads.insert(wider) }
  }

  private static func canonical(_ hash: UInt32) -> UInt32 { full[hash] ?? hash }

  private static func hashes(_ words: String) -> Set<UInt32> {
    Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordHash.of(String($0)) })
  }

  private static func pairs(_ words: String) -> [UInt32: UInt32] {
    let words = words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordHash.of(String($0)) }
    return Dictionary(
      stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }, uniquingKeysWith: { $1 })
  }

  private static let articles = hashes("the a an der die das le la les el los this that another one s ’s 's l")
  /// Words that end a phrase of title or role.
  private static let ends = hashes(
    """
    of for at in on from by with who which whose whom and or but to as said says told is was were has had von der des de \
    du del para por pour сказал заявил when after before while
    """)
  /// Short forms of titles.
  private static let full = pairs(
    """
    sen senator rep representative gov governor gen general dr doctor prof professor pres president lt lieutenant \
    col colonel sgt sergeant capt captain rev reverend atty attorney sens senator reps representative nominees nominee \
    spokesperson spokesman spokeswoman spokesman congressman representative congresswoman representative \
    chairwoman chairman chair chairman
    """)
  /// What else those are called.
  private static let wider = pairs(
    "senator lawmaker representative lawmaker nominee candidate candidate nominee attorney lawyer lawyer attorney")
}
