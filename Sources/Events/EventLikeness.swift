/// How likely two documents speak of one occasion, and what speaks for it.
package struct EventLikeness: Sendable, Hashable {
  /// 0 to 1.
  package var probability: Double
  /// The share of the runs of four words of the shorter document that the other has.
  package var copied: Double
  /// Days between them, where both are dated.
  package var days: Int?
}

/// A document with the weights of its words. A class, because it is handed to many comparisons.
final class WeighedDocument: Sendable {
  let features: EventFeatures
  /// The words, rising, and the weight of each; of names the weight once more, of others 0.
  let words: [UInt32]
  let weights: [Double]
  let nameWeights: [Double]
  /// How many words each stands for, as a power of two: more than one in a sample alone.
  let bits: [UInt8]
  /// The names of the title that tell occasions apart, as places in `words`.
  let title: [Int]
  /// The sum of the weights of names, numbers and words of the title, of the other words, and of names alone.
  let marked: Double
  let plain: Double
  let names: Double

  init(_ features: EventFeatures, _ statistics: EventStatistics) {
    self.features = features
    words = features.terms.map(\.word)
    let weights = words.map(statistics.weight)
    let nameWeights = zip(features.terms, weights).map { $0.isName ? $1 : 0 }
    title = features.terms.indices.filter { place in
      let term = features.terms[place]
      return term.inTitle && term.isName && statistics.tellsApart(term.word)
    }
    plain = zip(features.terms, weights).reduce(0) { $1.0.isPlain ? $0 + $1.1 : $0 }
    marked = weights.reduce(0, +) - plain
    names = nameWeights.reduce(0, +)
    bits = features.terms.map { $0.isPlain ? UInt8(features.sampledBits) : 0 }
    (self.weights, self.nameWeights) = (weights, nameWeights)
  }

  /// The sum of the weights of all words of the text, those for which a sample stands among them.
  var total: Double { marked + plain * Double(1 << features.sampledBits) }
}

/// Compares two documents by a logistic model.
///
/// Seven features, all of which stand on words as rare as the record shows them: the shared weight of the lesser
/// document, the logarithm of what is shared of rare words, the shared weight of names, the same day and days between,
/// whether the names of either title stand in the other document, and how much of a transcript's wording a report
/// shares. The weights are those of a regression on the development half of the releases and reports
/// (leave-months-out), rounded; do not tune one alone. `quoting` is set by hand: that data has no transcripts.
///
/// Two rules keep occasions of the same people apart. Where each title names somebody or something of which most is not in
/// the other document, these are two meetings, however much of the house's formulas they share. And from the third day
/// on each day weighs more, unless one copies the other: the arrival of a guest and the departure are two occasions.
///
/// Documents more than a week apart, or undated, are the same occasion only where one copies the other: what is said of
/// a matter again a year later is alike, too.
struct EventModel {
  static let shared = 5.0
  static let rare = 3.25
  static let name = 2.75
  static let sameDay = 2.0
  static let day = -0.85
  static let title = 3.0
  /// Where less than half of the names of either title stands in the other document, for what lacks.
  static let otherNames = -40.0
  /// Each day beyond the second, without copying.
  static let laterDay = -2.0
  /// A report that shares runs of words with a transcript quotes it; releases share formulas with every report.
  static let quoting = 16.0
  static let bias = -7.5
  /// Two transcripts in different words are two occasions, unless much speaks for it.
  static let twoRecords = -2.0
  /// A word is rare from this weight on: one document in 25.
  static let rareFrom = 3.22
  /// Days within which documents may be of one occasion without copying.
  static let week = 7
  /// The share of runs that makes a copy.
  static let copy = 0.25

  /// `copied` is the share of the runs of either that the other has. O(words of both).
  func compare(_ one: WeighedDocument, _ other: WeighedDocument, copied: Double) -> EventLikeness {
    let days = one.features.days(to: other.features)
    var likeness = EventLikeness(probability: 0, copied: copied, days: days)
    let isNear = days.map { $0 <= Self.week } ?? false
    guard isNear || copied >= Self.copy else { return likeness }
    let overlap = Overlap(one, other)
    var sum = Self.bias + Self.shared * overlap.shared + Self.rare * Logarithm.of(1 + overlap.rare)
    sum += Self.name * overlap.names + Self.title * overlap.titles
    sum += Self.otherNames * max(0, 0.5 - overlap.bestTitle)
    if copied < Self.copy { sum += Self.laterDay * Double(max(0, (days ?? 0) - 2)) }
    sum += Self.day * Double(min(days ?? Self.week, Self.week + 1)) + (days == 0 ? Self.sameDay : 0)
    if one.features.isTranscript != other.features.isTranscript { sum += Self.quoting * min(copied, Self.copy) }
    if one.features.isRecord, other.features.isRecord, copied < Self.copy { sum += Self.twoRecords }
    likeness.probability = Logarithm.logistic(sum)
    return likeness
  }
}

/// What two documents share.
private struct Overlap {
  var shared = 0.0
  var rare = 0.0
  var names = 0.0
  var titles = 0.0
  /// The share of the title that has more of its names in the other document.
  var bestTitle = 1.0

  /// O(words of both).
  init(_ one: WeighedDocument, _ other: WeighedDocument) {
    let sums = Self.sums(one, other)
    shared = sums.both / max(1e-9, min(one.total, other.total))
    rare = sums.rare
    names = sums.names / max(1e-9, min(one.names, other.names))
    let (mineFound, theirsFound) = (Self.titleShare(of: one, in: other), Self.titleShare(of: other, in: one))
    titles = mineFound * theirsFound
    bestTitle = max(mineFound, theirsFound)
  }

  /// The weights of the words that two documents share: of all, of the rare ones what is above common, of names.
  private struct Sums {
    var both = 0.0
    var rare = 0.0
    var names = 0.0
  }

  private static func sums(_ one: WeighedDocument, _ other: WeighedDocument) -> Sums {
    one.words.withUnsafeBufferPointer { mine in
      other.words.withUnsafeBufferPointer { theirs in
        var sums = Sums()
        var left = 0
        var right = 0
        while left < mine.count, right < theirs.count {
          let (word, next) = (mine[left], theirs[right])
          if word == next {
            // What both samples have stands for as many words as in the smaller sample.
            let words = Double(1 << Int(max(one.bits[left], other.bits[right])))
            let weight = one.weights[left]
            sums.both += words * weight
            sums.rare += words * max(0, weight - EventModel.rareFrom)
            if other.nameWeights[right] != 0 { sums.names += one.nameWeights[left] }
          }
          // Without a branch: which of two hashes is the lesser cannot be foreseen.
          left += word <= next ? 1 : 0
          right += next <= word ? 1 : 0
        }
        return sums
      }
    }
  }

  /// How much of the names of a title stands in the other document; 1 where the title names nobody.
  private static func titleShare(of one: WeighedDocument, in other: WeighedDocument) -> Double {
    var all = 2.0
    var found = 2.0
    for place in one.title {
      let isFound = contains(other.words, one.words[place])
      // What the other's sample has no room for may stand there or not.
      guard isFound || EventTerm(bits: one.words[place] << 3).isSampled(other.features.sampledBits) else { continue }
      all += one.weights[place]
      if isFound { found += one.weights[place] }
    }
    return found / all
  }

  private static func contains(_ words: [UInt32], _ word: UInt32) -> Bool {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < words.count && words[low] == word
  }
}
