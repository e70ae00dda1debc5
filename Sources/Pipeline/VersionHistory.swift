package import RecordStore
package import RecordTypes
import Texts

/// The versions of a document and what differs between any two of them.
package enum VersionHistory {
  /// Two versions of a document and what differs.
  package struct Difference: Sendable {
    package var old: Version
    package var new: Version
    /// What each version's capture holds: as the record has it, or derived again from the capture.
    package var oldDocument: Document
    package var newDocument: Document
    package var comparison: VersionComparison
  }

  /// The differences between two captures of a document's page; without names the two last versions that differ in more
  /// than furniture. nil where the record has no such document, or the captures are none of its.
  package static func difference(
    of id: DocumentID, from: ContentHash? = nil, to: ContentHash? = nil, in reader: RecordReader
  ) throws -> Difference? {
    let versions = try reader.versions(of: id)
    guard let new = to.map({ hash in versions.last { $0.capture == hash } }) ?? versions.last,
      let place = versions.lastIndex(of: new)
    else { return nil }
    let told = versions[...place].last { !$0.changes.furnitureOnly } ?? new
    let before = versions.firstIndex(of: to == nil ? told : new).flatMap { $0 > 0 ? versions[$0 - 1] : nil }
    guard let old = from.map({ hash in versions.last { $0.capture == hash } }) ?? before ?? versions.first,
      let oldDocument = try document(id, at: old.capture, in: reader),
      let newDocument = try document(id, at: new.capture, in: reader)
    else { return nil }
    return Difference(
      old: old, new: new, oldDocument: oldDocument, newDocument: newDocument,
      comparison: VersionComparison(oldDocument, newDocument))
  }

  /// A document as one of its captures has it.
  package static func document(
    _ id: DocumentID, at capture: ContentHash, in reader: RecordReader
  ) throws -> Document? {
    if let stored = try reader.document(id), stored.summary.capture == capture { return stored.document }
    return try reader.wholeCapture(capture).map { Extraction().document(of: $0) }
  }

  /// What changed since the state of the page that the record shows; nil where it has none.
  static func changes(_ imported: ImportedDocument, in writer: RecordWriter) throws -> Version.Changes? {
    let page = try writer.reader.pageState(url: imported.retrieval.url, canonical: imported.document.canonical)
    return page.map { VersionComparison($0.document, imported.document).changes }
  }

  /// Counts again what changed from each version to the next: for a document that got an older one.
  static func recount(_ id: DocumentID, in writer: RecordWriter) throws {
    var before: Document?
    for version in try writer.reader.versions(of: id) {
      guard let document = try document(id, at: version.capture, in: writer.reader) else { continue }
      let changes = before.map { VersionComparison($0, document).changes } ?? Version.Changes()
      try writer.setChanges(changes, of: id, capture: version.capture)
      before = document
    }
  }
}
