internal import RecordTypes
internal import Texts

/// Tells words in somebody's own voice from a story about them.
struct Voice {
  /// Words read.
  private(set) var words = 0
  /// Of those, words of the first person outside of quote marks.
  private(set) var firstPerson = 0
  /// Verbs of reporting outside of quote marks.
  private(set) var reporting = 0
  /// Whether the first words greet somebody.
  private(set) var greets = false

  /// Reads at most the first `limit` bytes of the paragraphs.
  init(_ bytes: [UInt8], _ paragraphs: ArraySlice<Paragraph>, limit: Int = 6000) {
    var left = limit
    for paragraph in paragraphs where left > 0 {
      let range = paragraph.range.lowerBound..<Swift.min(paragraph.range.upperBound, paragraph.range.lowerBound + left)
      left -= range.count
      read(bytes, range)
    }
    greets = paragraphs.prefix(2).contains { Voice.isGreeting(bytes, $0.range) }
  }

  /// A voice of its own: the first person outside of quote marks, and hardly any reporting.
  var isOwn: Bool {
    guard words >= 12 else { return false }
    if greets { return firstPerson >= 1 && reporting * 4 <= firstPerson * 3 + 8 }
    return firstPerson >= 2 && firstPerson * 100 >= words && reporting <= firstPerson
  }

  /// Whether the line begins like an address to listeners.
  static func isGreeting(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    let start = range.lowerBound..<Swift.min(range.upperBound, range.lowerBound + 60)
    return salutations.open(Folding.fold(bytes, start))
  }

  private static let salutations = Phrases(TranscriptWords.salutations)

  private enum Sort { case firstPerson, reporting }
  private static let sorts = HashTable(
    TranscriptWords.firstPerson.map { ($0, Sort.firstPerson) }.map(hashed)
      + TranscriptWords.reporting.map { ($0, Sort.reporting) }.map(hashed))

  private static func hashed(_ word: String, _ sort: Sort) -> (UInt64, Sort) {
    (Folding.hash(Array(word.utf8), 0..<word.utf8.count), sort)
  }

  /// The next word, and its `Folding.hash` where its letters are plain: in one walk over them.
  private static func next(_ bytes: [UInt8], from start: Int, to end: Int) -> (range: TextRange, hash: UInt64?)? {
    bytes.withUnsafeBufferPointer { buffer in
      var offset = start
      while offset < end, buffer[offset] < 0x80, (buffer[offset] | 0x20) &- 0x61 >= 26, buffer[offset] &- 0x30 >= 10 {
        offset += 1
      }
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      var last = offset
      while last < end, (buffer[last] | 0x20) &- 0x61 < 26 {
        hash = (hash ^ UInt64(buffer[last] | 0x20)) &* 0x100_0000_01b3
        last += 1
      }
      let isWhole =
        last > offset
        && (last == end
          || buffer[last] < 0x80 && buffer[last] != 0x27 && buffer[last] &- 0x30 >= 10
            && buffer[last] != 0x60)
      if isWhole { return (offset..<last, hash) }
      return Words.next(bytes, from: offset, to: end).map { ($0.range, nil) }
    }
  }

  private mutating func read(_ bytes: [UInt8], _ range: TextRange) {
    var quoted = false
    var offset = range.lowerBound
    while let (word, plain) = Voice.next(bytes, from: offset, to: range.upperBound) {
      while offset < word.lowerBound {
        if bytes[offset] == 0x20 {
          offset += 1
          continue
        }
        let (scalar, length) = Scalars.decode(bytes, at: offset)
        switch scalar {
        case 0x22: quoted.toggle()
        case 0x201C, 0xAB, 0x201E: quoted = true
        case 0x201D, 0xBB: quoted = false
        default: break
        }
        offset += length
      }
      offset = word.upperBound
      words += 1
      guard !quoted, word.count <= 24 else { continue }
      switch Voice.sorts.value(of: plain ?? Folding.hash(bytes, word)) {
      case .firstPerson: firstPerson += 1
      case .reporting: reporting += 1
      case nil: break
      }
    }
  }
}
