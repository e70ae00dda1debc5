internal import RecordTypes

/// The one transaction that writes. It is valid inside the closure that it was handed to and must not leave it.
///
/// - Documents: ``add(_:)-ImportedDocument``
/// - Index of Matching: ``add(_:)-Segment``, ``replaceSegments(_:with:merge:)``
/// - Events, persons, checks, corrections, runs of import
package struct RecordWriter {
  let connection: Connection
  /// What the transaction wrote that the full-text index lacks as yet.
  let unindexed = Unindexed()

  init(_ connection: Connection) { self.connection = connection }

  /// Reads what the transaction has written so far.
  package var reader: RecordReader { RecordReader(connection) }

  /// Lets an identifier that was given away lead to another one.
  package func redirect(_ old: String, to new: String) throws(RecordError) {
    guard try old != reader.resolve(new) else { return }
    try connection.run(
      "INSERT INTO redirects (old, new) VALUES (?, ?) ON CONFLICT (old) DO UPDATE SET new = excluded.new",
      [.text(old), .text(new)])
  }
}
