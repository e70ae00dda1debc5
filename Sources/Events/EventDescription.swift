internal import RecordTypes
internal import Texts

/// Says of a cluster when and where the occasion was, how each document stands to it, and why that is thought.
struct EventDescription {
  private let documents: [EventDocument]
  private let likenesses: [EventGrouper.Pair: EventLikeness]
  /// Places in `documents`: records first, then by day, then by identifier.
  private let cluster: [Int]

  /// The share of runs of words from which a document is a reprint of another.
  private static let reprint = 0.6

  init(_ documents: [EventDocument], _ likenesses: [EventGrouper.Pair: EventLikeness], _ cluster: [Int]) {
    self.documents = documents
    self.likenesses = likenesses
    self.cluster = cluster.sorted { one, other in
      let (one, other) = (documents[one], documents[other])
      if one.features.isRecord != other.features.isRecord { return one.features.isRecord }
      let days = (one.features.publishedDay ?? Int.max, other.features.publishedDay ?? Int.max)
      return days.0 != days.1 ? days.0 < days.1 : one.id.value < other.id.value
    }
  }

  var grouping: EventGrouping {
    let said = cluster.compactMap { documents[$0].features.saidDay }.first
    return EventGrouping(
      said: said.flatMap(PartialDate.init(dayNumber:)),
      place: cluster.compactMap { documents[$0].features.place }.first,
      participants: participants, members: cluster.indices.map(member),
      evidence: Dictionary(cluster.map { (documents[$0].id, evidence(of: $0)) }) { first, _ in first })
  }

  private var participants: [String] {
    var names: [String] = []
    for place in cluster {
      for name in documents[place].features.participants where !names.contains(name) && names.count < 12 {
        names.append(name)
      }
    }
    return names
  }

  private func member(_ index: Int) -> Event.Member {
    let place = cluster[index]
    let others = cluster.filter { $0 != place }
    let probabilities = others.map { likeness(place, $0)?.probability ?? 0 }
    let confidence = probabilities.isEmpty ? 1 : probabilities.reduce(0, +) / Double(probabilities.count)
    let copies = cluster[..<index].contains { (likeness(place, $0)?.copied ?? 0) >= Self.reprint }
    let relation: Event.Relation = copies ? .reprint : documents[place].features.isRecord ? .record : .report
    return Event.Member(document: documents[place].id, relation: relation, confidence: confidence)
  }

  private func likeness(_ one: Int, _ other: Int) -> EventLikeness? { likenesses[EventGrouper.Pair(one, other)] }

  /// What ties a document to the one that it is most like.
  private func evidence(of place: Int) -> [String] {
    let nearest = cluster.filter { $0 != place }.max {
      (likeness(place, $0)?.probability ?? 0) < (likeness(place, $1)?.probability ?? 0)
    }
    guard let nearest, let likeness = likeness(place, nearest) else { return [] }
    let (mine, theirs) = (documents[place].features, documents[nearest].features)
    var evidence: [String] = []
    if likeness.days == 0, let day = (mine.saidDay ?? mine.publishedDay).flatMap(PartialDate.init(dayNumber:)) {
      evidence.append("same day as \(documents[nearest].id): \(day)")
    } else if let days = likeness.days {
      evidence.append("\(days) \(days == 1 ? "day" : "days") from \(documents[nearest].id)")
    }
    let people = mine.participants.filter(theirs.participants.contains)
    if !people.isEmpty { evidence.append("the same persons: \(people.prefix(4).joined(separator: ", "))") }
    let names = mine.names.filter(theirs.names.contains)
    if !names.isEmpty { evidence.append("both name \(names.prefix(6).joined(separator: ", "))") }
    if likeness.copied >= 0.05 {
      evidence.append("\(Int((likeness.copied * 100).rounded())) % of the runs of four words are shared")
    }
    return evidence
  }
}
