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
  let weights: [Double]
  /// The sum of all weights, and of those of names.
  let total: Double
  let names: Double

  init(_ features: EventFeatures, _ statistics: EventStatistics) {
    self.features = features
    weights = features.terms.map { statistics.weight(of: $0.word) }
    total = weights.reduce(0, +)
    names = zip(features.terms, weights).reduce(0) { $1.0.isName ? $0 + $1.1 : $0 }
  }
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

  let statistics: EventStatistics

  /// O(words of both).
  func compare(_ one: WeighedDocument, _ other: WeighedDocument) -> EventLikeness {
    let days = one.features.days(to: other.features)
    let copied = one.features.sketch.containment(other.features.sketch)
    var likeness = EventLikeness(probability: 0, copied: copied, days: days)
    let isNear = days.map { $0 <= Self.week } ?? false
    guard isNear || copied >= Self.copy else { return likeness }
    let overlap = Overlap(one, other, statistics)
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

  init(_ one: WeighedDocument, _ other: WeighedDocument, _ statistics: EventStatistics) {
    let mine = one.features.terms
    let theirs = other.features.terms
    var both = 0.0
    var bothNames = 0.0
    var myTitle = TitleNames()
    var theirTitle = TitleNames()
    var left = 0
    var right = 0
    while left < mine.count || right < theirs.count {
      let order = left == mine.count ? 1 : right == theirs.count ? -1 : Self.order(mine[left].word, theirs[right].word)
      if order <= 0 { myTitle.add(mine[left], one.weights[left], isShared: order == 0, statistics) }
      if order >= 0 { theirTitle.add(theirs[right], other.weights[right], isShared: order == 0, statistics) }
      if order == 0 {
        let weight = one.weights[left]
        both += weight
        rare += max(0, weight - EventModel.rareFrom)
        if mine[left].isName, theirs[right].isName { bothNames += weight }
      }
      if order <= 0 { left += 1 }
      if order >= 0 { right += 1 }
    }
    shared = both / max(1e-9, min(one.total, other.total))
    names = bothNames / max(1e-9, min(one.names, other.names))
    titles = myTitle.share * theirTitle.share
    bestTitle = max(myTitle.share, theirTitle.share)
  }

  private static func order(_ one: UInt32, _ other: UInt32) -> Int { one == other ? 0 : one < other ? -1 : 1 }
}

/// How much of the names of a title stands in the other document; 1 where the title names nobody.
private struct TitleNames {
  private var all = 2.0
  private var found = 2.0
  var share: Double { found / all }

  mutating func add(_ term: EventTerm, _ weight: Double, isShared: Bool, _ statistics: EventStatistics) {
    guard term.inTitle, term.isName, statistics.tellsApart(term.word) else { return }
    all += weight
    if isShared { found += weight }
  }
}
