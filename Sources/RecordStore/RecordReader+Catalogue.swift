internal import GRDB
package import RecordTypes
package import Texts

/// What choosing between passages needs to know of a document.
package struct CatalogueRow: Sendable, Hashable {
  package var id: DocumentID
  package var use: Document.Use
  package var capture: ContentHash
  /// When it was said, else published.
  package var date: PartialDate?
  /// Whether that is the time of saying.
  package var isSaid: Bool
  package var event: EventID?
  package var whole: Bool
  package var publisher: Standing.Publisher
}

extension RecordReader {
  /// What is known of the live document whose text has this number in the index of Matching; nil where there is none.
  package func catalogueRow(_ ordinal: Int) throws(RecordError) -> CatalogueRow? {
    let row = try connection.first(
      """
      SELECT documents.id, documents.use, captures.sha256,
        coalesce(documents.said, documents.published), documents.said IS NOT NULL, events.id,
        documents.incomplete IS NULL, documents.publisher
      FROM texts JOIN documents ON documents.number = texts.document
        JOIN captures ON captures.number = documents.capture
        LEFT JOIN event_members ON event_members.document = documents.number
        LEFT JOIN events ON events.number = event_members.event
      WHERE texts.ordinal = ?
      """, [.int(ordinal)]
    ) { fields -> CatalogueRow? in
      let id: DocumentID = fields.id()
      let use: Document.Use = fields.word() ?? .report
      guard let capture = fields.hash() else { return nil }
      let date = fields.date()
      let isSaid = fields.bool()
      let event = fields.text().map { EventID($0) }
      return CatalogueRow(
        id: id, use: use, capture: capture, date: date, isSaid: isSaid, event: event, whole: fields.bool(),
        publisher: fields.word() ?? .unknown)
    }
    return row ?? nil
  }

  /// Use and day of the live documents whose texts have these numbers.
  package func catalogueFacts(
    in ordinals: Range<Int>
  ) throws(RecordError) -> [(ordinal: Int, use: Document.Use, date: PartialDate?)] {
    try connection.all(
      """
      SELECT texts.ordinal, documents.use, coalesce(documents.said, documents.published)
      FROM texts JOIN documents ON documents.number = texts.document WHERE texts.ordinal >= ? AND texts.ordinal < ?
      """, [.int(ordinals.lowerBound), .int(ordinals.upperBound)],
      { (ordinal: $0.int() ?? 0, use: $0.word() ?? .report, date: $0.date()) })
  }

  /// The number that the text of a live document has in the index of Matching.
  package func ordinal(of document: DocumentID) throws(RecordError) -> Int? {
    try connection.first(
      "SELECT texts.ordinal FROM documents JOIN texts ON texts.document = documents.number WHERE documents.id = ?",
      [.id(document)], { $0.int() ?? 0 })
  }

  /// The numbers of the texts of an event's live documents.
  package func ordinals(of event: EventID) throws(RecordError) -> [Int] {
    try connection.all(
      """
      SELECT texts.ordinal FROM events JOIN event_members ON event_members.event = events.number
        JOIN texts ON texts.document = event_members.document WHERE events.id = ?
      """, [.text(event.value)], { $0.int() ?? 0 })
  }
}
