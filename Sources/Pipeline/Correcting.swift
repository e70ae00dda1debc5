import Events
package import RecordStore
package import RecordTypes
import Texts

/// Keeps what the keeper of a record knows better, and lets everything follow that depends on it.
package enum Correcting {
  /// Applies a correction; what became of the verdicts.
  package static func apply(
    _ correction: Correction, who: String? = nil, to record: Record, jobs: Int
  ) throws -> StandingVerdicts.Summary {
    try record.write { writer in
      let reader = writer.reader
      switch correction {
      case .use(let capture, _), .kind(let capture, _):
        try writer.add(correction, who: who, at: .now)
        for id in try reader.documents(of: capture) { try followUse(of: id, in: writer) }
      case .event(let capture, let event):
        let documents = try reader.documents(of: capture)
        try markEvents(of: documents, and: event, in: writer)
        try writer.add(correction, who: who, at: .now)
        try Occasions.assign(documents, in: writer)
        try markEvents(of: documents, and: event, in: writer)
      case .mergePersons, .splitPerson, .renamePerson:
        try writer.add(correction, who: who, at: .now)
        try Persons.assignAll(in: writer)
      }
      try writer.touch()
    }
    return try StandingVerdicts(record, jobs: jobs).settle()
  }

  /// A document became a record or a report: what rests on it, what waits for it, its own quotations.
  private static func followUse(of id: DocumentID, in writer: RecordWriter) throws {
    guard let stored = try writer.reader.document(id) else { return }
    let features = EventFeatures(stored.document)
    try writer.setEventFeatures(features.encoded, keys: features.keys, of: id)
    try Dependents.markReports(restingOn: id, becauseOf: "\(id) is used as a \(stored.summary.use)", in: writer)
    try Dependents.mark(id, stored.document, becauseOf: "it is used as a report", in: writer)
    if stored.summary.use == .record { try writer.markPending(id, becauseOf: "it is used as a record") }
    try Occasions.assign([id], in: writer)
    try Dependents.mark(afterGrouping: [id], in: writer)
  }

  /// Marks the reports of the events concerned.
  private static func markEvents(of documents: [DocumentID], and event: EventID, in writer: RecordWriter) throws {
    let reader = writer.reader
    var members: Set<DocumentID> = Set(documents)
    for event in [event] + (try documents.compactMap { try reader.summary($0)?.event }) {
      members.formUnion(try reader.event(event)?.documents.map(\.document) ?? [])
    }
    for member in members.sorted(by: { $0.value < $1.value })
    where try reader.summary(member)?.use == .report {
      try writer.markPending(member, becauseOf: "the keeper moved a document to another event")
    }
  }

  /// The event of a document, founded for it where it was in none: so that another can be put to it.
  package static func event(with id: DocumentID, foundingFor other: DocumentID, in record: Record) throws -> EventID? {
    try record.write { writer in
      if let event = try writer.reader.summary(id)?.event { return event }
      guard let own = try writer.reader.summary(id), let its = try writer.reader.summary(other) else { return nil }
      let members = [own, its].map { summary in
        Event.Member(document: summary.id, relation: summary.use == .record ? .record : .report, confidence: 1)
      }
      let evidence = [own.id: ["the keeper says so"], its.id: ["the keeper says so"]]
      return try writer.setEvents([EventGroup(said: own.said, members: members, evidence: evidence)]).first
    }
  }
}
