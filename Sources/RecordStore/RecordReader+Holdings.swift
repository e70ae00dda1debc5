internal import GRDB
package import RecordTypes

/// How much a record holds.
package struct Holdings: Sendable, Hashable {
  /// Documents.
  package var documents = 0
  /// Documents whose words can support a quotation.
  package var records = 0
}

/// Whoever published documents of a record.
package struct Outlet: Sendable, Hashable {
  package var id: OutletID
  package var name: String
  /// How many of the record's documents it published.
  package var documents: Int
}

extension RecordReader {
  /// How much there is: two reads of an index, a millisecond for each hundred thousand documents.
  package func holdings() throws(RecordError) -> Holdings {
    Holdings(
      documents: try connection.number("SELECT count(*) FROM documents"),
      records: try connection.number("SELECT count(*) FROM documents WHERE use = 'record'"))
  }

  /// The documents by their day of saying, else of publication, the latest first and those without a day last; those of
  /// one outlet where it is given. Reads an index up to the last document shown.
  package func latest(
    limit: Int, offset: Int = 0, outlet: String? = nil
  ) throws(RecordError) -> [DocumentSummary] {
    let condition = outlet == nil ? "" : "WHERE documents.outlet = ?"
    let values: [DatabaseValue] = outlet.map { [.text($0)] } ?? []
    return try connection.all(
      """
      \(Self.summarySelection) \(condition)
      ORDER BY coalesce(documents.said, documents.published) DESC, documents.number DESC LIMIT ? OFFSET ?
      """, values + [.int(limit), .int(offset)], Self.summary
    ).compactMap(\.self)
  }

  /// All outlets by name, each with its documents.
  package func outlets() throws(RecordError) -> [Outlet] {
    try connection.all(
      """
      SELECT id, name, (SELECT count(*) FROM documents WHERE documents.outlet = outlets.name) FROM outlets ORDER BY name
      """, []
    ) { Outlet(id: $0.id(), name: $0.text() ?? "", documents: $0.int() ?? 0) }.filter { $0.documents > 0 }
  }

  /// The outlet of that identifier.
  package func outlet(_ id: OutletID) throws(RecordError) -> Outlet? {
    try connection.first(
      """
      SELECT id, name, (SELECT count(*) FROM documents WHERE documents.outlet = outlets.name) FROM outlets WHERE id = ?
      """, [.text(try resolve(id.value))]
    ) { Outlet(id: $0.id(), name: $0.text() ?? "", documents: $0.int() ?? 0) }
  }

  /// The identifier of the outlet of that name.
  package func outlet(named name: String) throws(RecordError) -> OutletID? {
    try connection.first("SELECT id FROM outlets WHERE name = ?", [.text(name)], { $0.id() })
  }
}
