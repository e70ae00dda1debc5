import Events
import RecordStore
import RecordTypes

/// Which documents of the record speak of one occasion: fetches candidates, has Events weigh them, keeps the result.
enum Occasions {
  /// So many documents of the record show how common words are.
  private static let background = 500

  /// Groups new documents with those of the record that share rare words, speakers and days with them, in the transaction
  /// that adds them. What the keeper said of events holds.
  static func assign(_ news: [DocumentID], in writer: RecordWriter, jobs: Int = 1) throws {
    let reader = writer.reader
    var pool: [DocumentID: EventFeatures] = [:]
    var candidates = EventCandidates(reader)
    var events: Set<EventID> = []
    for id in news {
      guard let features = try reader.eventFeatures(of: id).flatMap({ EventFeatures(encoded: $0) }) else { continue }
      pool[id] = features
    }
    for id in news {
      guard let features = pool[id] else { continue }
      try addCandidates(&candidates, of: features, to: &pool, &events, in: reader)
    }
    let kept = try KeeperEvents(reader)
    for member in try kept.members(with: news, in: reader) where pool[member] == nil {
      pool[member] = try reader.eventFeatures(of: member).flatMap { EventFeatures(encoded: $0) }
    }
    let grouped = try EventGrouper.group(
      documents(in: pool), statistics: { try statistics(of: reader) },
      comparing: { Parallel.map($0, jobs: jobs) { $0.likenesses } })
    let groups = grouped.map { group in
      EventGroup(
        said: group.said, place: group.place, participants: group.participants, members: group.members,
        evidence: group.evidence)
    }
    _ = try writer.setEvents(try kept.apply(groups, in: reader))
  }

  /// Documents in the order in which they are best grouped part by part: those that may be of one occasion follow each
  /// other, so that few are looked at in more than one part.
  static func inParts(_ documents: [DocumentID], in reader: RecordReader) throws -> [DocumentID] {
    let sharing = try reader.sharedEventKeys(among: documents)
    return EventOrder.neighboursTogether(count: documents.count, sharing: sharing).map { documents[$0] }
  }

  /// How common words are in the record: counted in an even sample of its documents.
  private static func statistics(of reader: RecordReader) throws -> EventStatistics {
    EventStatistics(try reader.eventFeatures(sample: background).lazy.compactMap { EventFeatures(encoded: $0) })
  }

  /// The record's documents of the occasion that a report speaks of; none where it is not known. A report that the
  /// record holds has its event; any other is weighed against the record's candidates.
  static func documents(
    of report: Document, capture: ContentHash?, in reader: RecordReader
  ) throws -> Set<DocumentID> {
    if let capture, let own = try reader.documents(of: capture).first {
      guard let event = try reader.summary(own)?.event, let members = try reader.event(event)?.documents else {
        return []
      }
      return Set(members.map(\.document)).subtracting([own])
    }
    let features = EventFeatures(report)
    var pool: [DocumentID: EventFeatures] = [:]
    var candidates = EventCandidates(reader)
    var events: Set<EventID> = []
    try addCandidates(&candidates, of: features, to: &pool, &events, in: reader)
    // No identifier of a record looks like this one.
    let own = DocumentID("report")
    pool[own] = features
    let groups = try EventGrouper.group(documents(in: pool), statistics: { try statistics(of: reader) })
    let members = groups.first { $0.members.contains { $0.document == own } }?.members ?? []
    return Set(members.map(\.document)).subtracting([own])
  }

  private static func documents(in pool: [DocumentID: EventFeatures]) -> [EventDocument] {
    pool.sorted { $0.key.value < $1.key.value }.map { EventDocument(id: $0.key, features: $0.value) }
  }

  /// Adds what the record proposes for `features`, and the rest of the events that the proposals are in, unless `events`
  /// has them already.
  private static func addCandidates(
    _ candidates: inout EventCandidates, of features: EventFeatures, to pool: inout [DocumentID: EventFeatures],
    _ events: inout Set<EventID>, in reader: RecordReader
  ) throws {
    for candidate in try candidates.find(keys: features.keys) {
      if pool[candidate.document] == nil { pool[candidate.document] = EventFeatures(encoded: candidate.features) }
      guard let event = candidate.event, events.insert(event).inserted else { continue }
      for member in try reader.eventFeatures(ofMembersOf: event) where pool[member.document] == nil {
        pool[member.document] = EventFeatures(encoded: member.features)
      }
    }
  }
}
