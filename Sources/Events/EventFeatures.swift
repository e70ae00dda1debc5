/// What the grouping of events needs to know of a document: a few hundred bytes beside the text.
package struct EventFeatures: Sendable, Hashable {
  /// The day on which the words were said, as `PartialDate.dayNumber`, where the page tells it.
  package var saidDay: Int?
  /// The day of publication, where the page tells it.
  package var publishedDay: Int?
  /// Whether the document gives the words itself.
  package var isRecord: Bool
  /// Whether it is a transcript: its words are speech, and whoever shares runs of them quotes it.
  package var isTranscript: Bool
  /// Its words, stemmed and hashed, each once, rising: all names, numbers and words of the title; of a long text's
  /// other words a sample, those whose hash ends in `sampledBits` zeros.
  package var terms: [EventTerm]
  /// Each word in the sample stands for two to this power.
  package var sampledBits: Int
  /// Runs of four words, for finding copies.
  package var sketch: ShingleSketch
  /// The persons who speak or are quoted, as named; the first first.
  package var participants: [String]
  /// Names that stand in the text, most frequent first: for showing why documents were put together.
  package var names: [String]
  /// Where the words were said.
  package var place: String?

  package init(
    saidDay: Int? = nil, publishedDay: Int? = nil, isRecord: Bool = false, isTranscript: Bool = false,
    terms: [EventTerm] = [], sampledBits: Int = 0,
    sketch: ShingleSketch = ShingleSketch(), participants: [String] = [], names: [String] = [], place: String? = nil
  ) {
    self.saidDay = saidDay
    self.publishedDay = publishedDay
    self.isRecord = isRecord
    self.isTranscript = isTranscript
    self.terms = terms
    self.sampledBits = sampledBits
    self.sketch = sketch
    self.participants = participants
    self.names = names
    self.place = place
  }

  /// Days between two documents: of saying where both tell it, else the least between any two of their days; nil where
  /// one has none.
  package func days(to other: EventFeatures) -> Int? {
    if let saidDay, let otherDay = other.saidDay { return abs(saidDay - otherDay) }
    var least: Int?
    for day in [saidDay, publishedDay] {
      for otherDay in [other.saidDay, other.publishedDay] {
        guard let day, let otherDay else { continue }
        least = min(least ?? Int.max, abs(day - otherDay))
      }
    }
    return least
  }
}

/// A word of a document: 24 bits of its hash, and how it stands there.
package struct EventTerm: Sendable, Hashable, Comparable {
  /// The hash in the upper bits, the marks in the lowest three.
  package let bits: UInt32

  package init(hash: UInt64, isName: Bool, inTitle: Bool, isNumber: Bool) {
    let marks: UInt32 = (isName ? 1 : 0) | (inTitle ? 2 : 0) | (isNumber ? 4 : 0)
    bits = UInt32(truncatingIfNeeded: hash >> 40) << 3 | marks
  }

  init(bits: UInt32) { self.bits = bits }

  /// The same for the same word in every document.
  package var word: UInt32 { bits >> 3 }
  /// Capitalised within a sentence.
  package var isName: Bool { bits & 1 != 0 }
  /// It stands in the title.
  package var inTitle: Bool { bits & 2 != 0 }
  /// Digits.
  package var isNumber: Bool { bits & 4 != 0 }
  /// None of the three: in a long text a sample stands for such words.
  var isPlain: Bool { bits & 7 == 0 }

  /// Whether the word is in a sample of words that end in so many zeros.
  func isSampled(_ bits: Int) -> Bool { !isPlain || word & (1 << UInt32(bits) - 1) == 0 }

  package static func < (one: EventTerm, other: EventTerm) -> Bool { one.bits < other.bits }
}
