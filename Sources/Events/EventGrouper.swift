package import RecordTypes
package import Texts

/// A document to be grouped.
package struct EventDocument: Sendable, Hashable {
  package var id: DocumentID
  package var features: EventFeatures

  package init(id: DocumentID, features: EventFeatures) {
    self.id = id
    self.features = features
  }
}

/// Documents that speak of one occasion, and why that is thought.
package struct EventGrouping: Sendable, Hashable {
  /// The day of the occasion, where a document tells it: the records' first.
  package var said: PartialDate?
  package var place: String?
  package var participants: [String]
  /// Records first, then by date.
  package var members: [Event.Member]
  /// For each document what ties it to the others, in words.
  package var evidence: [DocumentID: [String]]
}

/// Puts documents together that speak of one occasion.
///
/// Pairs come from shared keys (`EventFeatures.keys`), never all of them; each pair is weighed by `EventModel`;
/// groups grow by average linkage: two groups become one while the mean probability of their pairs is highest of all
/// and at least `threshold`. A single bridge between two occasions does not join them, as single linkage would.
/// The order in which documents are given makes no difference.
///
/// To take new documents in, group them together with all documents that share keys with them and with the members of
/// those documents' events.
package enum EventGrouper {
  /// The mean probability from which groups are joined.
  package static let threshold = 0.4
  /// Keys that more documents have tie nothing.
  private static let common = 500

  /// The groups, single documents among them, in the order of their first member. O(pairs log pairs).
  /// `statistics` tell how common words are, and are asked for only where two documents have to be compared; by default
  /// they are counted in the documents themselves. `comparing` may work out the comparisons, which are independent of each
  /// other, on several threads; what it gives must be in their order.
  package static func group(
    _ documents: [EventDocument], statistics: (() throws -> EventStatistics)? = nil,
    comparing: ([EventComparisons]) -> [EventComparisons.Likenesses] = { $0.map(\.likenesses) }
  ) rethrows -> [EventGrouping] {
    let documents = documents.sorted { $0.id.value < $1.id.value }
    let pairs = candidatePairs(documents)
    let likenesses =
      try pairs.isEmpty
      ? [:]
      : Dictionary(
        comparing(comparisons(of: pairs, documents, statistics?() ?? EventStatistics(documents.lazy.map(\.features))))
          .joined(), uniquingKeysWith: { first, _ in first })
    let clusters = AverageLinkage.clusters(
      count: documents.count, pairs: likenesses.mapValues(\.probability), threshold: threshold)
    return clusters.map { EventDescription(documents, likenesses, $0).grouping }
  }

  /// So many pairs and more are compared in one piece.
  private static let piece = 8_192

  /// The comparisons of the pairs, which rise, in pieces. O(words of all documents).
  private static func comparisons(
    of pairs: [Pair], _ documents: [EventDocument], _ statistics: EventStatistics
  ) -> [EventComparisons] {
    let weighed = documents.map { WeighedDocument($0.features, statistics) }
    let overlap = SketchOverlap(documents.map(\.features.sketch))
    var pieces: [EventComparisons] = []
    var rest = pairs[...]
    while !rest.isEmpty {
      let last = rest.prefix(piece).last?.one
      let same = rest.dropFirst(piece).prefix { $0.one == last }
      let some = rest.prefix(min(piece, rest.count) + same.count)
      rest = rest.dropFirst(some.count)
      pieces.append(EventComparisons(pairs: some, weighed: weighed, overlap: overlap))
    }
    return pieces
  }

  /// Two documents by their places, the lesser first.
  package struct Pair: Hashable, Comparable, Sendable {
    var one: Int
    var other: Int

    init(_ one: Int, _ other: Int) {
      self.one = min(one, other)
      self.other = max(one, other)
    }

    package static func < (left: Pair, right: Pair) -> Bool { (left.one, left.other) < (right.one, right.other) }
  }

  /// Each once, rising: those that share a run of words, or two other keys. Of one word documents within eight days share
  /// two; further apart they need two words.
  private static func candidatePairs(_ documents: [EventDocument]) -> [Pair] {
    var pairs = sharing(documents.map { $0.features.runKeys })
    pairs += pairs
    pairs += sharing(documents.map { $0.features.wordKeys })
    pairs.sort()
    var candidates: [Pair] = []
    for index in pairs.indices.dropFirst() where pairs[index] == pairs[index - 1] {
      guard index == 1 || pairs[index - 2] != pairs[index] else { continue }
      candidates.append(Pair(Int(pairs[index] >> 32), Int(pairs[index] & 0xFFFF_FFFF)))
    }
    return candidates
  }

  /// The pairs of places that share a key, once for each key: the lesser in the upper half.
  private static func sharing(_ keys: [[Int64]]) -> [UInt64] {
    var places: [Int64: [Int]] = [:]
    for (place, keys) in keys.enumerated() {
      for key in keys { places[key, default: []].append(place) }
    }
    var pairs: [UInt64] = []
    for documents in places.values where documents.count > 1 && documents.count <= common {
      for (index, one) in documents.enumerated() {
        // Places rise within a key.
        for other in documents[(index + 1)...] { pairs.append(UInt64(one) << 32 | UInt64(other)) }
      }
    }
    return pairs
  }
}

/// Some of the comparisons of a grouping: they can be worked out on any thread.
package struct EventComparisons: Sendable {
  package typealias Likenesses = [(EventGrouper.Pair, EventLikeness)]

  let pairs: ArraySlice<EventGrouper.Pair>
  let weighed: [WeighedDocument]
  let overlap: SketchOverlap

  /// The pairs that may be of one occasion. O(pairs * words).
  package var likenesses: Likenesses {
    let model = EventModel()
    var overlap = overlap
    var likenesses: Likenesses = []
    var rest = pairs
    while let one = rest.first?.one {
      let same = rest.prefix { $0.one == one }
      rest = rest.dropFirst(same.count)
      for (pair, copied) in zip(same, overlap.containments(of: one, in: same.lazy.map(\.other))) {
        let likeness = model.compare(weighed[one], weighed[pair.other], copied: copied)
        if likeness.probability > 0.02 { likenesses.append((pair, likeness)) }
      }
    }
    return likenesses
  }
}
