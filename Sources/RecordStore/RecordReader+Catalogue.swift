internal import GRDB
package import RecordTypes
package import Texts

/// What choosing between passages needs to know of a document.
package struct CatalogueRow: Sendable, Hashable {
  package var id: DocumentID
  /// The number of its text in the index of Matching.
  package var ordinal: Int
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
  /// Hands the live documents to `body`, in order of import. O(documents), some microseconds each.
  package func forEachCatalogueRow(_ body: (CatalogueRow) -> Void) throws(RecordError) {
    try connection.each(
      """
      SELECT documents.id, texts.ordinal, documents.use, captures.sha256,
        coalesce(documents.said, documents.published), documents.said IS NOT NULL, events.id,
        documents.incomplete IS NULL, documents.publisher
      FROM documents JOIN captures ON captures.number = documents.capture
        JOIN texts ON texts.document = documents.number
        LEFT JOIN event_members ON event_members.document = documents.number
        LEFT JOIN events ON events.number = event_members.event
      ORDER BY documents.number
      """
    ) { fields in
      let id: DocumentID = fields.id()
      let ordinal = fields.int() ?? 0
      let use: Document.Use = fields.word() ?? .report
      guard let capture = fields.hash() else { return true }
      let date = fields.date()
      let isSaid = fields.bool()
      let event = fields.text().map { EventID($0) }
      body(
        CatalogueRow(
          id: id, ordinal: ordinal, use: use, capture: capture, date: date, isSaid: isSaid, event: event,
          whole: fields.bool(), publisher: fields.word() ?? .unknown))
      return true
    }
  }
}
