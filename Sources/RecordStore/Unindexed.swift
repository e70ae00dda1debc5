internal import GRDB

/// The documents of a transaction whose words the full-text index lacks as yet: they come in together, before it is
/// committed.
///
/// FTS5 writes what it has gathered as a segment of its own whenever a statement of several rows begins or ends
/// (`xSavepoint`). Document by document that makes a segment for each, and each is merged some four times over in a large
/// import.
final class Unindexed {
  /// By number.
  var documents: Set<Int> = []

  /// Takes a document out of the index; its rows must be as they were when it came in.
  func clear(_ document: Int, in connection: Connection) throws(RecordError) {
    if documents.remove(document) != nil { return }
    try connection.run(
      "INSERT INTO search_titles (search_titles, rowid, title) SELECT 'delete', number, title FROM documents WHERE number = ?",
      [.int(document)])
    try connection.run(
      """
      INSERT INTO search_stemmed (search_stemmed, rowid, text)
        SELECT 'delete', number, text FROM blocks WHERE document = ?
      """, [.int(document)])
  }

  /// Brings in what is lacking, as the rows are now.
  func index(in connection: Connection) throws(RecordError) {
    guard !documents.isEmpty else { return }
    let numbers = "[\(documents.sorted().map(String.init).joined(separator: ", "))]"
    documents.removeAll()
    try connection.run(
      """
      INSERT INTO search_stemmed (rowid, text) SELECT number, text FROM blocks
        WHERE document IN (SELECT value FROM json_each(?)) ORDER BY number
      """, [.text(numbers)])
    try connection.run(
      """
      INSERT INTO search_titles (rowid, title) SELECT number, title FROM documents
        WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number
      """, [.text(numbers)])
  }
}
