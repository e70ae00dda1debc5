import Speakers
import Texts

/// What a text calls its persons and bodies beside their names: `Mayor Mirel Tanos`, `Ilse Dornach, the former judge`. By
/// it `the mayor` finds who is meant.
struct RoleEvidence {
  /// What stands beside the names of one entry, by hash.
  private struct Beside {
    /// The words that say what it is, sorted: `mayor` of `former Mayor Mirel Tanos`.
    var heads: [UInt32] = []
    /// Those of them that are only another word for one.
    var wider: [UInt32] = []
    /// All words, sorted.
    var all: [UInt32] = []
  }
  private var words: [Beside]
  /// The heads with their entries, in order.
  private var entries: [(head: UInt32, entry: Int)] = []

  /// Words before a name that are read, and words behind it.
  private static let mostBefore = 5
  private static let mostAfter = 7
  /// Entries that are asked for one word.
  private static let most = 64

  /// Reads what stands beside the mentions of `index`. O(n log n) in the mentions.
  init(_ bytes: [UInt8], index: PersonIndex) {
    words = [Beside](repeating: Beside(), count: index.entries.count)
    let table = RoleWords.table
    for (number, entry) in index.entries.enumerated() {
      if entry.kind == .person {
        for mention in entry.mentions.prefix(200) {
          RoleEvidence.before(mention, bytes, table, into: &words[number])
          RoleEvidence.after(mention, bytes, table, into: &words[number])
          RoleEvidence.reversed(mention, bytes, table, into: &words[number])
        }
      } else {
        let name = Array(entry.name.utf8)
        let own = Words.scan(name, in: 0..<name.count)
        for word in own {
          let hash = WordHash.of(name, word.range)
          let isHead = word == own.last || NominalWords.table.word(hash).sort != nil
          RoleEvidence.add(hash, table, isHead: isHead, to: &words[number])
        }
      }
      words[number].all.makeSet()
      words[number].heads.makeSet()
      for head in words[number].heads { entries.append((head, number)) }
    }
    entries.sort { ($0.head, $0.entry) < ($1.head, $1.entry) }
  }

  /// Whom `label` may mean: entries that the text calls by its head, with the number of its other words that fit; and
  /// whether the head is written small.
  func candidates(for label: String) -> (found: [(entry: Int, fit: Int)], isSmall: Bool) {
    let bytes = Array(label.utf8)
    let table = RoleWords.table
    let read = Words.scan(bytes, in: 0..<bytes.count).prefix(12)
    let phrase = RoleEvidence.phrase(read, bytes)
    guard let head = phrase.last,
      bytes[head.start] &- 0x41 >= 26 || NominalWords.table.word(head.hash).sort != nil
        || read.first.map({ table.word(WordHash.of(bytes, $0.range)).isArticle }) == true
    else { return ([], false) }
    let side = phrase.lazy.compactMap { RoleEvidence.sides[$0.hash] }.first
    let found = holders(of: head.hash).filter { entry in
      // Another word for the role is not enough where nothing tells of the side.
      side == nil || !words[entry].wider.contains(head.hash) || !sides(of: entry).isEmpty
    }.map { entry in
      (entry, phrase.dropLast().reduce(0) { $0 + (words[entry].all.holds($1.hash) ? 1 : 0) })
    }
    return (found, bytes[head.start] &- 0x41 >= 26)
  }

  /// The sides in politics that stand beside the names of an entry.
  func sides(of entry: Int) -> Set<NominalWords.Side> {
    Set(words[entry].all.compactMap { RoleEvidence.sides[$0] })
  }

  /// Whether the text calls an entry a second one or one of the past.
  func standing(of entry: Int) -> (isVice: Bool, isFormer: Bool) {
    (words[entry].all.contains { RoleEvidence.vices.contains($0) }, words[entry].all.holds(RoleEvidence.former))
  }

  /// Whether the text gives an entry a role for a person that is none of `label`.
  func holdsOther(_ entry: Int, than label: String) -> Bool {
    let heads = words[entry].heads.filter { NominalWords.table.word($0).sort == .person }
    guard !heads.isEmpty else { return false }
    let bytes = Array(label.utf8)
    return !Words.scan(bytes, in: 0..<bytes.count).contains {
      heads.contains(RoleWords.table.word(WordHash.of(bytes, $0.range)).full)
    }
  }

  private static let vices = Set(["vice", "deputy"].map { WordHash.of($0) })
  private static let former = WordHash.of("former")

  private static let sides: [UInt32: NominalWords.Side] = {
    var sides: [UInt32: NominalWords.Side] = [:]
    for word in ["democratic", "democrat", "dem", "d", "labour"] { sides[WordHash.of(word)] = .first }
    for word in ["republican", "gop", "r", "tory"] { sides[WordHash.of(word)] = .second }
    for word in ["libertarian", "green", "liberal"] { sides[WordHash.of(word)] = .third }
    return sides
  }()

  /// The first entries that the text calls by `head`.
  private func holders(of head: UInt32) -> [Int] {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].head < head { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    while low < entries.count, entries[low].head == head, found.count < RoleEvidence.most {
      found.append(entries[low].entry)
      low += 1
    }
    return found
  }

  /// The words of a noun phrase up to its head, by hash: what follows a preposition or comma tells of something else.
  private static func phrase(_ words: ArraySlice<Word>, _ bytes: [UInt8]) -> [(hash: UInt32, start: Int)] {
    var found: [(hash: UInt32, start: Int)] = []
    let table = RoleWords.table
    for (place, word) in zip(words.indices, words) {
      if place > words.startIndex,
        bytes[words[place - 1].range.upperBound..<word.range.lowerBound].contains(where: { $0 == 0x2C || $0 == 0x3B })
      {
        break
      }
      let hash = table.word(bare(word.range, bytes)).full
      let plain = table.word(hash)
      if plain.ends, !found.isEmpty { break }
      if !plain.isArticle { found.append((hash, word.range.lowerBound)) }
    }
    return found
  }

  private static func before(
    _ mention: TextRange, _ bytes: [UInt8], _ table: RoleWords, into found: inout Beside
  ) {
    var start = Swift.max(0, mention.lowerBound - 60)
    while start < mention.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = mention.lowerBound
    guard !isParted(bytes, start..<end, table) else { return }
    for word in Words.scan(bytes, in: start..<mention.lowerBound).suffix(mostBefore).reversed() {
      guard joins(bytes, word.range.upperBound..<end) else { return }
      let hash = bare(word.range, bytes)
      let known = table.word(hash)
      guard !known.ends, !known.isArticle else { return }
      add(hash, table, isHead: end == mention.lowerBound, to: &found)
      end = word.range.lowerBound
    }
  }

  /// The hash of a word without a possessive at its end.
  private static func bare(_ range: TextRange, _ bytes: [UInt8]) -> UInt32 {
    guard range.count > 2, bytes[range.upperBound - 1] | 0x20 == 0x73 else { return WordHash.of(bytes, range) }
    switch bytes[range.upperBound - 2] {
    case 0x27: return WordHash.of(bytes, range.lowerBound..<range.upperBound - 2)
    case 0x99 where range.count > 4: return WordHash.of(bytes, range.lowerBound..<range.upperBound - 4)
    default: return WordHash.of(bytes, range)
    }
  }

  /// `An attorney for Tanos, Ada Leek,`: the words of a phrase that a comma parts from the name behind it.
  private static func reversed(
    _ mention: TextRange, _ bytes: [UInt8], _ table: RoleWords, into found: inout Beside
  ) {
    let start = mention.lowerBound
    guard start > 6, bytes[start - 1] == 0x20, bytes[start - 2] == 0x2C, mention.upperBound < bytes.count,
      bytes[mention.upperBound] == 0x2C
    else { return }
    var low = start - 2
    while low > 0, start - low < 90, bytes[low - 1] != 0x2C, bytes[low - 1] != 0x2E, bytes[low - 1] != 0x0A { low -= 1 }
    let words = Words.scan(bytes, in: low..<start - 2).prefix(9)
    guard let first = words.first, table.word(WordHash.of(bytes, first.range)).isArticle else { return }
    var head: UInt32?
    for word in words.dropFirst() {
      let hash = bare(word.range, bytes)
      if head != nil, table.word(hash).ends {
        add(head ?? hash, table, isHead: true, to: &found)
        head = nil
      } else {
        if NominalWords.table.word(table.word(hash).full).sort == .person { head = hash }
        add(hash, table, isHead: false, to: &found)
      }
    }
    if let head { add(head, table, isHead: true, to: &found) }
  }

  /// Whether no title stands at the end of `line`: a mark does, or a word that is none. Quick; false says nothing.
  private static func isParted(_ bytes: [UInt8], _ line: TextRange, _ table: RoleWords) -> Bool {
    guard let last = line.last, bytes[last] == 0x20 || bytes[last] == 0x2D else { return true }
    var start = last
    while start > line.lowerBound, bytes[start - 1] | 0x20 &- 0x61 < 26 { start -= 1 }
    guard start < last, start > line.lowerBound, bytes[start - 1] == 0x20 else { return false }
    let known = table.word(WordHash.of(bytes, start..<last))
    return known.ends || known.isArticle
  }

  /// `, the former mayor of Vessa,`: the words of an apposition up to its head.
  private static func after(
    _ mention: TextRange, _ bytes: [UInt8], _ table: RoleWords, into found: inout Beside
  ) {
    let start = mention.upperBound
    guard start + 2 < bytes.count, bytes[start] == 0x2C || bytes[start + 1] == 0x28 else { return }
    let line = start + 1..<Swift.min(bytes.count, start + 90)
    var head: UInt32?
    for word in Words.scan(bytes, in: line).prefix(mostAfter) {
      let hash = WordHash.of(bytes, word.range)
      if table.word(hash).ends { break }
      add(hash, table, isHead: false, to: &found)
      head = hash
      let next = word.range.upperBound
      if next < bytes.count, bytes[next] != 0x20, bytes[next] != 0x2D { break }
    }
    if let head { add(head, table, isHead: true, to: &found) }
  }

  /// Whether nothing but a space, a hyphen or the point of an abbreviation stands between two words.
  private static func joins(_ bytes: [UInt8], _ gap: TextRange) -> Bool {
    switch gap.count {
    case 1: bytes[gap.lowerBound] == 0x20 || bytes[gap.lowerBound] == 0x2D
    case 2: bytes[gap.lowerBound] == 0x2E && bytes[gap.lowerBound + 1] == 0x20
    default: false
    }
  }

  private static func add(_ hash: UInt32, _ table: RoleWords, isHead: Bool, to found: inout Beside) {
    let full = table.word(hash).full
    let known = table.word(full)
    if known.isArticle { return }
    found.all.append(full)
    guard isHead else { return }
    found.heads.append(full)
    guard known.wider != 0 else { return }
    found.heads.append(known.wider)
    found.wider.append(known.wider)
  }
}

extension [UInt32] {
  /// Sorts it and leaves out what stands in it before.
  fileprivate mutating func makeSet() {
    sort()
    var kept = 0
    for index in indices where index == 0 || self[index] != self[kept - 1] {
      self[kept] = self[index]
      kept += 1
    }
    removeLast(count - kept)
  }

  /// Whether a sorted array holds `value`.
  fileprivate func holds(_ value: UInt32) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == value
  }
}
