import Exchange
import RecordStore
import RecordTypes
import Synchronization
import Texts

/// The code-point offsets of the record's documents, kept at hand; safe to share between workers.
final class DocumentOffsets: Sendable {
  private let record: Record
  private let known = Mutex<[DocumentID: CodePointOffsets]>([:])

  /// Offsets of documents of `record`.
  init(_ record: Record) { self.record = record }

  /// The offsets of the text of `document`; nil where the record has no such document.
  subscript(document: DocumentID) -> CodePointOffsets? {
    if let offsets = known.withLock({ $0[document] }) { return offsets }
    let text = try? record.read { reader in
      try reader.summary(document).flatMap { try reader.text(ordinal: $0.ordinal) }
    }
    guard let text else { return nil }
    let offsets = CodePointOffsets(text.bytes)
    known.withLock { known in
      if known.count > 4096 { known.removeAll() }
      known[document] = offsets
    }
    return offsets
  }
}
