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
  /// `statistics` tell how common words are; by default they are counted in the documents themselves.
  package static func group(
    _ documents: [EventDocument], statistics: EventStatistics? = nil
  ) -> [EventGrouping] {
    let documents = documents.sorted { $0.id.value < $1.id.value }
    let model = EventModel(statistics: statistics ?? EventStatistics(documents.lazy.map(\.features)))
    let weighed = documents.map { WeighedDocument($0.features, model.statistics) }
    var likenesses: [Pair: EventLikeness] = [:]
    for pair in candidatePairs(documents) {
      let likeness = model.compare(weighed[pair.one], weighed[pair.other])
      if likeness.probability > 0.02 { likenesses[pair] = likeness }
    }
    let clusters = AverageLinkage.clusters(
      count: documents.count, pairs: likenesses.mapValues(\.probability), threshold: threshold)
    return clusters.map { EventDescription(documents, likenesses, $0).grouping }
  }

  /// Two documents by their places, the lesser first.
  struct Pair: Hashable, Comparable {
    var one: Int
    var other: Int

    init(_ one: Int, _ other: Int) {
      self.one = min(one, other)
      self.other = max(one, other)
    }

    static func < (left: Pair, right: Pair) -> Bool { (left.one, left.other) < (right.one, right.other) }
  }

  /// Each once, rising.
  private static func candidatePairs(_ documents: [EventDocument]) -> [Pair] {
    var places: [Int64: [Int]] = [:]
    for (place, document) in documents.enumerated() {
      for key in document.features.keys { places[key, default: []].append(place) }
    }
    var pairs: [UInt64] = []
    for documents in places.values where documents.count > 1 && documents.count <= common {
      for (index, one) in documents.enumerated() {
        // Places rise within a key.
        for other in documents[(index + 1)...] { pairs.append(UInt64(one) << 32 | UInt64(other)) }
      }
    }
    pairs.sort()
    var last = UInt64.max
    return pairs.compactMap { pair in
      defer { last = pair }
      return pair == last ? nil : Pair(Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
    }
  }
}
