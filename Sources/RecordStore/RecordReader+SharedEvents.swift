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

  private static let shared = "SELECT event FROM event_members GROUP BY event HAVING count(*) > 1"
}
