package import RecordTypes
package import Texts

/// What differs between two versions of a document, word by word, and of what sort it is.
package struct VersionComparison: Sendable, Hashable {
  /// Of what sort a difference is. One that is of several is counted as the first of these.
  package enum Sort: String, Sendable, Hashable, CaseIterable {
    /// A negation that only one version has.
    case negation
    /// A number that only one version has.
    case number
    /// A name that only one version has.
    case name
    /// Any other words.
    case wording
  }

  /// One difference.
  package struct Difference: Sendable, Hashable {
    package var sort: Sort
    /// Whether it is in the title; the ranges then count there.
    package var isInTitle: Bool
    /// The words of the older version: UTF-8 bytes of its text; empty for what was added.
    package var old: TextRange
    /// The words of the newer one; empty for what was taken away.
    package var new: TextRange
  }

  /// The differences, those of the title first, in order.
  package private(set) var differences: [Difference] = []
  /// Counts of them.
  package private(set) var changes = Version.Changes()

  /// Compares two versions. Space, punctuation and quote marks are no difference. O(n log n).
  package init(_ old: Document, _ new: Document) {
    let titles = (Array((old.title?.value ?? "").utf8), Array((new.title?.value ?? "").utf8))
    add(VersionWords(titles.0), VersionWords(titles.1), isInTitle: true)
    add(VersionWords(old.text.bytes), VersionWords(new.text.bytes), isInTitle: false)
    for difference in differences {
      switch difference.sort {
      case .negation: changes.negation += 1
      case .number: changes.number += 1
      case .name: changes.name += 1
      case .wording: changes.wording += 1
      }
    }
    changes.furnitureOnly =
      old.text.bytes == new.text.bytes && old.title?.value == new.title?.value
  }

  private mutating func add(_ old: VersionWords, _ new: VersionWords, isInTitle: Bool) {
    for hunk in TokenHunks.between(old.hashes, new.hashes) {
      differences.append(
        Difference(
          sort: Self.sort(hunk, old, new), isInTitle: isInTitle, old: old.range(hunk.old), new: new.range(hunk.new)))
    }
  }

  private static func sort(_ hunk: TokenHunks.Hunk, _ old: VersionWords, _ new: VersionWords) -> Sort {
    func differs(_ sort: (VersionWords, Int) -> UInt64?) -> Bool {
      hunk.old.compactMap { sort(old, $0) }.sorted() != hunk.new.compactMap { sort(new, $0) }.sorted()
    }
    if differs({ $0.isNegation($1) ? 1 : nil }) { return .negation }
    if differs({ $0.isNumber($1) ? $0.hashes[$1] : nil }) { return .number }
    if differs({ $0.isName($1) ? $0.hashes[$1] : nil }) { return .name }
    return .wording
  }
}

/// The words of one version.
struct VersionWords {
  let bytes: [UInt8]
  let words: [Word]
  let hashes: [UInt64]
  private let folded: [[UInt8]]
  /// Words that stand somewhere without a capital: where they have one they only begin a sentence.
  private let common: Set<[UInt8]>

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    words = Words.scan(bytes, in: 0..<bytes.count)
    folded = words.map { Folding.fold(bytes, $0.range) }
    // By case, too: a name may differ from a word in nothing else.
    hashes = zip(words, folded).map { word, folded in
      let isCapital = bytes[word.range.lowerBound] &- 0x41 < 26
      return Folding.hash(folded, 0..<folded.count) &* 2 &+ (isCapital ? 1 : 0)
    }
    common = Set(zip(words, folded).filter { bytes[$0.0.range.lowerBound] &- 0x61 < 26 }.map(\.1))
  }

  /// From the first to the last of the words; for none the place behind the word before them.
  func range(_ words: Range<Int>) -> TextRange {
    guard let first = words.first, let last = words.last else {
      let place = words.lowerBound > 0 ? self.words[words.lowerBound - 1].range.upperBound : 0
      return place..<place
    }
    return self.words[first].range.lowerBound..<self.words[last].range.upperBound
  }

  func isNegation(_ index: Int) -> Bool {
    let word = folded[index]
    return Self.negations.contains(word) || word.count > 3 && word.suffix(3).elementsEqual("n't".utf8)
  }

  func isNumber(_ index: Int) -> Bool { words[index].kind == .number || Self.numbers.contains(folded[index]) }

  /// A capital, and nowhere without it; not an `I`.
  func isName(_ index: Int) -> Bool {
    let range = words[index].range
    guard range.count > 1, words[index].kind == .word else { return false }
    let scalar = Unicode.Scalar(Scalars.decode(bytes, at: range.lowerBound).scalar)
    return scalar?.properties.isUppercase == true && !common.contains(folded[index]) && !isSentenceStart(index)
  }

  /// Whether a sentence's or paragraph's mark, or nothing, stands before the word.
  private func isSentenceStart(_ index: Int) -> Bool {
    var offset = words[index].range.lowerBound - 1
    while offset >= 0, [0x20, 0x22, 0x27, 0x28, 0x5B].contains(bytes[offset]) || bytes[offset] >= 0x80 { offset -= 1 }
    return offset < 0 || [0x2E, 0x21, 0x3F, 0x0A, 0x3A].contains(bytes[offset])
  }

  private static func list(_ words: String) -> Set<[UInt8]> {
    Set(words.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })
  }
  private static let negations = list("not no never none nobody nothing nowhere neither nor without cannot cant")
  private static let numbers = list(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
    half third quarter dozen first second
    """)
}
