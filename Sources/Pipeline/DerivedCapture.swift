import Captures
import Events
import Matching
package import RecordStore
package import RecordTypes
import Texts

/// A capture with everything that can be derived from it and its repeated lines: made in parallel, before the transaction.
struct DerivedCapture: Sendable {
  var imported: ImportedDocument
  var matchable: MatchableText?

  /// Derives all layers; none of a capture that the record holds: the store only adds the retrieval and the keeper's word.
  /// `use` is what the keeper says the document is used for.
  init(
    _ capture: Capture, isHeld: Bool = false, use: Document.Use? = nil, dictionary: CaptureDictionary? = nil
  ) {
    let (encoding, bytes) = isHeld ? ("identity", capture.bytes) : Self.packed(capture.bytes, dictionary)
    let stored = StoredCapture(
      hash: capture.hash, mediaType: capture.mediaType, charset: capture.charset, size: capture.bytes.count,
      encoding: encoding, bytes: bytes)
    var document = isHeld ? Document() : Extraction().document(of: capture)
    imported = ImportedDocument(
      capture: stored, name: capture.name, retrieval: capture.retrieval, document: document, keeperUse: use,
      rules: Rules.document)
    guard !isHeld else { return }
    matchable = MatchableText(document.text.bytes, skipped: PreparedText.skipped(in: document))
    if let use { document.use = use }
    let features = EventFeatures(document)
    imported.eventKeys = features.keys
    imported.eventFeatures = features.encoded
  }

  /// From this size on a dictionary gains nothing.
  private static let large = 1 << 20

  private static func packed(_ bytes: [UInt8], _ dictionary: CaptureDictionary?) -> (String, [UInt8]) {
    let usesDictionary = dictionary != nil && bytes.count < large
    let packed =
      usesDictionary
      ? dictionary?.dictionary.compressed(bytes)
      : Compression.zstdCompressed(bytes, level: CompressionDictionary.level)
    guard let packed, packed.count < bytes.count else { return ("identity", bytes) }
    return (usesDictionary ? dictionary?.encoding ?? "zstd" : "zstd", packed)
  }
}

extension RecordReader {
  /// A capture as it came in, with its first retrieval; nil where the record has none, or its bytes cannot be unpacked.
  package func wholeCapture(_ hash: ContentHash) throws -> Capture? {
    guard let stored = try capture(hash), let bytes = Verification.bytes(of: stored) else { return nil }
    let retrieval = try retrievals(of: hash).first
    var capture = Capture(
      name: retrieval?.name ?? "", bytes: bytes, hash: hash, mediaType: stored.mediaType, charset: stored.charset,
      retrieval: retrieval?.retrieval ?? Retrieval())
    capture.repeatedLines = try repeatedLines(of: hash)
    return capture
  }
}
