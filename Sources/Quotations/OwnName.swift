import Speakers
import Texts

/// The name that a source is by itself, where the text has no entry for it.
enum OwnName {
  /// `Harbour Courier` of `The Harbour Courier`; nil where the label is a phrase with words in small letters.
  static func of(_ label: String) -> String? {
    let bytes = Array(label.utf8)
    guard !bytes.contains(0x2C) else { return nil }
    let words = bytes.split(separator: 0x20)
    let name = articles.contains { begins(bytes, $0) } ? words.dropFirst() : words[...]
    guard name.count > 1 || name.count < words.count, name.count < 10, let first = name.first, let last = name.last,
      isCapital(first, bytes), isCapital(last, bytes), !counts(first, bytes),
      NominalWords.table.word(WordHash.of(bytes, last.indices)).side == nil,
      name.allSatisfy({
        isCapital($0, bytes) || bytes[$0.startIndex] &- 0x30 < 10 || binders.contains(WordHash.of(bytes, $0.indices))
      })
    else { return nil }
    return String(decoding: Array(name.joined(separator: [0x20])), as: UTF8.self)
  }

  /// Somebody who is named behind what they are, and whom the text has no entry for: `Tova` of `her father, Tova, 39`.
  static func apposed(_ label: String) -> String? {
    let bytes = Array(label.utf8)
    guard let comma = bytes.firstIndex(of: 0x2C), comma + 3 < bytes.count, bytes[comma + 1] == 0x20,
      case let nominal = NominalLabel(label), nominal.sort == .person, !nominal.isPlural, !nominal.isCapital
    else { return nil }
    let name = bytes[(comma + 2)...].prefix { $0 != 0x2C }
    let words = name.split(separator: 0x20)
    guard (1...3).contains(words.count), words.allSatisfy({ isCapital($0, bytes) }) else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  /// Whether a label is one word that names somebody: with a capital inside of a sentence, or a second one behind a small
  /// letter; no plural, no noun with a list’s sort.
  static func isSingle(_ label: String, isInside: Bool) -> Bool {
    let bytes = Array(label.utf8)
    guard isCapital(bytes[...], bytes),
      !bytes.contains(where: { $0 == 0x20 || $0 == 0x2C || $0 == 0x27 || $0 == 0xE2 }), bytes.last != 0x73
    else {
      return false
    }
    let known = NominalWords.table.word(WordHash.of(bytes, bytes.indices))
    guard known.sort == nil, known.side == nil, known.opening == nil else { return false }
    let isMixed = bytes.indices.dropFirst().contains { bytes[$0] &- 0x41 < 26 && bytes[$0 - 1] &- 0x61 < 26 }
    return isMixed || isInside
  }

  /// A body that is called by its owner’s name: `Tanos campaign` of `the Tanos campaign`, `Tanos’s office`. `mentions` are
  /// those in the source.
  static func body(
    at source: TextRange, _ bytes: [UInt8], _ mentions: ArraySlice<(range: TextRange, entry: Int)>
  ) -> (name: String, head: UInt32)? {
    guard source.count < 80, let owner = mentions.last, owner.range.upperBound < source.upperBound else { return nil }
    let words = Words.scan(bytes, in: owner.range.upperBound..<source.upperBound)
    let rest =
      words.first.map { bytes[$0.range.lowerBound] == 0x73 && $0.range.count == 1 } == true
      ? words.dropFirst() : words[...]
    guard let last = rest.last, rest.count < 3, last.range.upperBound == source.upperBound,
      case let head = WordHash.of(bytes, last.range), heads.contains(head),
      rest.allSatisfy({ bytes[$0.range.lowerBound] &- 0x61 < 26 }),
      !bytes[source].contains(0x2C),
      !Words.scan(bytes, in: source).contains(where: {
        NominalWords.table.word(WordHash.of(bytes, $0.range)).endsPhrase
      })
    else { return nil }
    return (String(decoding: bytes[owner.range.lowerBound..<source.upperBound], as: UTF8.self), head)
  }

  /// The body that a source before this one was by itself: `the campaign`.
  static func known(_ label: String, _ bodies: [UInt32: String]) -> String? {
    guard !bodies.isEmpty, label.utf8.count < 30 else { return nil }
    let bytes = Array(label.utf8)
    let words = Words.scan(bytes, in: 0..<bytes.count)
    guard words.count == 2, NominalWords.table.word(WordHash.of(bytes, words[0].range)).opening?.isDefinite == true
    else { return nil }
    return bodies[WordHash.of(bytes, words[1].range)]
  }

  private static func isCapital(_ word: ArraySlice<UInt8>, _ bytes: [UInt8]) -> Bool {
    Unicode.Scalar(Scalars.decode(bytes, at: word.startIndex).scalar)?.properties.isUppercase ?? false
  }

  /// Whether a word says how many are meant, or that they are new to the text.
  private static func counts(_ word: ArraySlice<UInt8>, _ bytes: [UInt8]) -> Bool {
    let hash = WordHash.of(bytes, word.indices)
    return quantities.contains(hash) || NominalWords.table.word(hash).opening != nil
  }

  /// Whether a label begins with a word of ASCII letters, whatever its case.
  private static func begins(_ label: [UInt8], _ word: StaticString) -> Bool {
    label.count >= word.utf8CodeUnitCount
      && (0..<word.utf8CodeUnitCount).allSatisfy { place in
        label[place] &- 0x41 < 26
          ? label[place] | 0x20 == word.utf8Start[place] : label[place] == word.utf8Start[place]
      }
  }

  private static let articles: [StaticString] = ["the ", "der ", "die ", "le ", "la ", "el "]
  private static let quantities = hashes(
    "two three four five six seven eight nine ten many most more few several other others all no any both each every these those such"
  )
  private static let binders = hashes("of the for a and de du des la le les y e van von der den und et & del do da")
  private static let heads = hashes(
    "campaign administration team camp office committee government family foundation commission delegation")

  private static func hashes(_ words: String) -> Set<UInt32> {
    Set(words.split(separator: " ").map { WordHash.of(String($0)) })
  }
}
