internal import GRDB
package import RecordTypes

extension RecordReader {
  /// How many occasions more than one document speaks of. O(members).
  package func sharedEventCount() throws(RecordError) -> Int {
    try connection.first("SELECT count(*) FROM (\(Self.shared))", [], { $0.int() ?? 0 }) ?? 0
  }

  /// Occasions that more than one document speaks of, the latest first, those without a date last.
  package func sharedEvents(limit: Int, offset: Int) throws(RecordError) -> [Event] {
    let ids = try connection.all(
      """
      SELECT events.id FROM (\(Self.shared)) AS shared JOIN events ON events.number = shared.event
      ORDER BY events.said IS NULL, events.said DESC, events.number DESC LIMIT ? OFFSET ?
      """, [.int(limit), .int(offset)], { $0.id(EventID.self) })
    var events: [Event] = []
    for id in ids { if let event = try event(id) { events.append(event) } }
    return events
  }

  /// The reports of the events that some records are in, each once, with the first of these records.
  package func reports(
    besideRecords documents: [DocumentID]
  ) throws(RecordError) -> [(report: DocumentID, record: DocumentID)] {
    var seen: Set<Int> = []
    var reports: [(report: DocumentID, record: DocumentID)] = []
    for document in documents {
      guard let number = try number(of: document) else { continue }
      let event = try connection.first(
        """
        SELECT event FROM event_members JOIN documents ON documents.number = event_members.document
        WHERE document = ? AND use = ?
        """, [.int(number), .word(Document.Use.record)], { $0.int() ?? 0 })
      guard let event, seen.insert(event).inserted else { continue }
      reports += try connection.all(
        """
        SELECT documents.id FROM event_members JOIN documents ON documents.number = event_members.document
        WHERE event = ? AND use = ? ORDER BY documents.number
        """, [.int(event), .word(Document.Use.report)], { (report: $0.id(), record: document) })
    }
    return reports
  }

  private static let shared = "SELECT event FROM event_members GROUP BY event HAVING count(*) > 1"
}
