internal import RecordTypes

/// One state of the record. It is valid inside the closure that it was handed to and must not leave it.
///
/// - Captures: ``contains(_:)``, ``capture(_:)``, ``captures(startingWith:limit:)``, ``forEachCapture(_:)``,
///   ``retrievals(of:)``
/// - Documents: ``summaries(matching:)``, ``document(_:)``, ``text(ordinal:)``, ``turn(_:)``, ``versions(of:)``
/// - Index of Matching: ``postings(_:)``, ``segments()``
/// - Search: ``search(_:limit:offset:)``
/// - Events, persons, checks, corrections
/// - Proof: ``verifyDerived(_:)``, ``verifyStructure(_:)``
package struct RecordReader {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// The identifier that stands for `id` today. O(redirects followed), at most eight.
  package func resolve(_ id: String) throws(RecordError) -> String {
    var id = id
    for _ in 0..<8 {
      guard let next = try connection.first("SELECT new FROM redirects WHERE old = ?", [.text(id)], { $0.text() ?? "" })
      else { break }
      id = next
    }
    return id
  }
}
