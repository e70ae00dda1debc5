package import RecordTypes
internal import Texts

extension EventFeatures {
  /// Of more words that are no names, numbers or words of the title a sample is kept: consistent samples of two texts
  /// tell what these share as well as all their words do (Broder 1997), at a half of the room.
  private static let mostPlainTerms = 256
  /// At most this many different words of a document are looked at.
  private static let mostTerms = 4_096

  /// Reads the features out of a document. The day of capture is no evidence of an occasion: whole sites are captured in
  /// a day. O(n log n).
  package init(_ document: Document) {
    self.init(
      saidDay: document.said?.value.knownDay,
      publishedDay: document.published?.value.knownDay,
      isRecord: document.use == .record, isTranscript: !document.turns.isEmpty,
      place: document.place?.value)
    let bytes = document.text.bytes
    let words = Words.scan(document.text)
    var reader = TermReader()
    reader.read(bytes, words, inTitle: false)
    let title = Array((document.title?.value ?? "").utf8)
    reader.read(title, Words.scan(title, in: 0..<title.count), inTitle: true)
    let all = reader.terms
    let plain = all.filter(\.isPlain)
    while Self.sampled(plain, sampledBits) > Self.mostPlainTerms, sampledBits < 12 { sampledBits += 1 }
    terms = Array(all.filter { $0.isSampled(sampledBits) }.prefix(Self.mostTerms))
    sketch = ShingleSketch(bytes, words)
    participants = Self.participants(of: document)
    names = reader.names
  }

  private static func sampled(_ terms: [EventTerm], _ bits: Int) -> Int { terms.count { $0.isSampled(bits) } }

  private static func participants(of document: Document) -> [String] {
    var participants: [String] = []
    let spoken = document.turns.compactMap { $0.speaker?.name }
    let asked = document.turns.compactMap { $0.addressee?.name }
    let lacking = document.missing.compactMap { $0.speaker?.name }
    let quoted = document.quotations.compactMap { $0.speaker?.name }
    for name in spoken + asked + lacking + quoted where !participants.contains(name) {
      participants.append(name)
      if participants.count == 12 { break }
    }
    return participants
  }
}

extension PartialDate {
  /// The day number, where the day is known.
  fileprivate var knownDay: Int? { day == nil ? nil : dayNumber }
}

/// Collects the words of a document: folded, without the commonest words and endings.
private struct TermReader {
  private var marks: [UInt64: Marks] = [:]
  private var nameCounts: [String: Int] = [:]

  private struct Marks {
    var isName = false
    var inTitle = false
    var isNumber = false

    mutating func add(isName: Bool, inTitle: Bool, isNumber: Bool) {
      self.isName = self.isName || isName
      self.inTitle = self.inTitle || inTitle
      self.isNumber = self.isNumber || isNumber
    }
  }

  /// The words, rising by their hash.
  var terms: [EventTerm] {
    var terms = marks.map {
      EventTerm(hash: $0.key, isName: $0.value.isName, inTitle: $0.value.inTitle, isNumber: $0.value.isNumber)
    }
    terms.sort()
    return terms
  }

  /// The names, most frequent first; at most sixteen.
  var names: [String] {
    nameCounts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(16).map(\.key)
  }

  mutating func read(_ bytes: [UInt8], _ words: [Word], inTitle: Bool) {
    for word in words {
      var folded = Folding.fold(bytes, word.range)
      TermStem.trim(&folded, isNumber: word.kind == .number)
      guard folded.count > 1, !TermStem.isCommon(folded) else { continue }
      let isName = !inTitle && word.kind == .word && Self.isCapitalisedWithin(bytes, word.range)
      let hash = Folding.hash(folded, 0..<folded.count)
      let spread = (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
      marks[spread, default: Marks()].add(isName: isName, inTitle: inTitle, isNumber: word.kind == .number)
      if isName { nameCounts[String(decoding: bytes[word.range], as: UTF8.self), default: 0] += 1 }
    }
  }

  /// Whether a capital stands where no sentence begins: behind a lower-case letter or a comma, and a space.
  private static func isCapitalisedWithin(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.lowerBound >= 2, bytes[range.lowerBound - 1] == 0x20 else { return false }
    let (first, _) = Scalars.decode(bytes, at: range.lowerBound)
    guard CharacterClass.of(first).contains(.upper), let (before, _) = Scalars.before(range.lowerBound - 1, in: bytes)
    else { return false }
    return before == 0x2C || CharacterClass.of(before).contains(.lower)
  }
}
