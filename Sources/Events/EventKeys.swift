extension EventFeatures {
  /// Words a document is found by, times two spans of days.
  private static let words = 16
  /// Runs of words a document is found by, whenever it was.
  private static let runs = 4
  /// The length of a span of days. Spans begin every eight days, so that documents within a week share one.
  private static let span = 16

  /// The keys under which documents that may speak of the same occasion find each other.
  package var keys: [Int64] { Array(Set(wordKeys + runKeys)).sorted() }

  /// Words of the title that are names, further names and numbers, each within a span of days. Each once.
  var wordKeys: [Int64] {
    let words = telling
    var keys: Set<Int64> = []
    for day in Set([saidDay ?? publishedDay, publishedDay].compactMap(\.self)) {
      for grid in spans(of: day) {
        for term in words { keys.insert(Self.key(UInt64(term.word), UInt64(bitPattern: Int64(grid)))) }
      }
    }
    return Array(keys)
  }

  /// Runs of words, for copies at any time. Each once.
  var runKeys: [Int64] {
    let coarse = sketch.hashes.sorted {
      $0.trailingZeroBitCount > $1.trailingZeroBitCount
        || ($0.trailingZeroBitCount == $1.trailingZeroBitCount && $0 < $1)
    }
    return Array(Set(coarse.prefix(Self.runs).map { Self.key(UInt64($0), 1 << 60) }))
  }

  /// Two numbers of half-overlapping spans that hold the day.
  private func spans(of day: Int) -> [Int] {
    let half = Self.span / 2
    let block = (day - (day % half + half) % half) / half
    return [block, block - 1]
  }

  /// The words that tell most of what the document is about, names of the title first.
  private var telling: [EventTerm] {
    func weight(_ term: EventTerm) -> Int {
      (term.isName ? 4 : 0) + (term.inTitle ? 3 : 0) + (term.isNumber ? 2 : 0)
    }
    return Array(terms.sorted { (weight($1), $0.word) < (weight($0), $1.word) }.prefix(Self.words))
  }

  private static func key(_ one: UInt64, _ other: UInt64) -> Int64 {
    var hash = (one &+ 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 30 ^ other) &* 0x94D0_49BB_1331_11EB
    return Int64(bitPattern: hash ^ hash >> 31)
  }
}
