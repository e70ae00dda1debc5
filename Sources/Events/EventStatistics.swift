/// How common words are in the documents at hand, with a prior as if there were two hundred further documents: in a small record nothing would be rare otherwise.
package struct EventStatistics: Sendable {
  private var documents: Double
  private var counts: [UInt32: (all: Int, names: Int)] = [:]
  /// What `weight(of:)` gives for the words that were counted: the same words are asked for with each document.
  private var weights: [UInt32: Double] = [:]
  private let weightOfOthers: Double

  /// The prior: that many documents, in which a name or number stands in one of a hundred, another word in one of 25.
  private static let prior = 200.0
  private static let priorOfName = 0.01
  private static let priorOfWord = 0.04

  /// Counts the words of `features`. O(words).
  package init(_ features: some Sequence<EventFeatures>) {
    documents = 0
    for document in features {
      documents += 1
      for term in document.terms {
        var count = counts[term.word] ?? (0, 0)
        // A word of a sample stands for the others.
        count.all += term.isPlain ? 1 << document.sampledBits : 1
        if term.isName || term.isNumber { count.names += 1 }
        counts[term.word] = count
      }
    }
    let documents = documents
    weights = counts.mapValues { Self.weight($0, documents: documents) }
    weightOfOthers = Self.weight((0, 0), documents: documents)
  }

  /// The information of meeting the word, in nats.
  func weight(of word: UInt32) -> Double { weights[word] ?? weightOfOthers }

  private static func weight(_ count: (all: Int, names: Int), documents: Double) -> Double {
    let share = count.names * 2 > count.all ? priorOfName : priorOfWord
    return Logarithm.of((documents + prior + 1) / (Double(count.all) + prior * share + 0.5))
  }

  /// Whether a word stands in at most a quarter of the documents: it can tell occasions apart.
  func tellsApart(_ word: UInt32) -> Bool {
    Double(counts[word]?.all ?? 0) <= max(2, documents / 4)
  }
}
