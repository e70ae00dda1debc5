package import RecordTypes
package import Texts

/// A capture as the record keeps it. Compression is the caller's; the bytes are opaque here.
package struct StoredCapture: Sendable, Hashable {
  /// SHA-256 of the capture's bytes, not of the encoded ones.
  package var hash: ContentHash
  /// What the bytes are.
  package var mediaType: MediaType
  /// The charset that the server named.
  package var charset: String?
  /// The number of bytes of the capture, decoded.
  package var size: Int
  /// How `bytes` are encoded: `identity`; `zstd`; `zstd:N`, with the record's dictionary N.
  package var encoding: String
  /// That dictionary, where a reader gives the capture.
  package var dictionary: [UInt8]?
  /// The encoded bytes.
  package var bytes: [UInt8]

  package init(
    hash: ContentHash, mediaType: MediaType, charset: String? = nil, size: Int, encoding: String = "identity",
    bytes: [UInt8]
  ) {
    self.hash = hash
    self.mediaType = mediaType
    self.charset = charset
    self.size = size
    self.encoding = encoding
    self.bytes = bytes
  }
}

/// A retrieval and the name that the capture was handed in under.
package struct StoredRetrieval: Sendable, Hashable {
  package var name: String
  package var retrieval: Retrieval
}

/// A document on its way into the record.
package struct ImportedDocument: Sendable {
  /// The capture that it was read from.
  package var capture: StoredCapture
  /// The name that the capture was handed in under.
  package var name: String
  /// How the capture came here.
  package var retrieval: Retrieval
  /// What was read.
  package var document: Document
  /// What the keeper says that it is used for; kept as a correction.
  package var keeperUse: Document.Use?
  /// The version of the rules that derived the document.
  package var rules: String
  /// What changed since the page's version before, where the caller has compared.
  package var changes: Version.Changes?
  /// Keys under which documents of the same occasion may be found.
  package var eventKeys: [Int64]
  /// What the grouping of events needs of the document; opaque here.
  package var eventFeatures: [UInt8]

  package init(
    capture: StoredCapture, name: String, retrieval: Retrieval = Retrieval(), document: Document,
    keeperUse: Document.Use? = nil, rules: String = "", changes: Version.Changes? = nil, eventKeys: [Int64] = [],
    eventFeatures: [UInt8] = []
  ) {
    self.capture = capture
    self.name = name
    self.retrieval = retrieval
    self.document = document
    self.keeperUse = keeperUse
    self.rules = rules
    self.changes = changes
    self.eventKeys = eventKeys
    self.eventFeatures = eventFeatures
  }
}

/// What became of an imported document.
package struct Added: Sendable, Hashable {
  /// What the record did.
  package enum Outcome: String, Sendable, Hashable {
    /// A new document.
    case added
    /// A newer state of a page that the record has: its layers are now these.
    case version
    /// An older state of a page that the record has: kept as a version, its layers stay those of the newest.
    case olderVersion
    /// Another capture of a page whose words have not changed.
    case furnitureOnly
    /// The record had the capture.
    case unchanged
  }
  /// The document.
  package var id: DocumentID
  /// The number of its text in the index of Matching.
  package var ordinal: Int
  /// What the record did; only `added` and `version` bring a new text.
  package var outcome: Outcome
  /// Whether an address or a time of the capture was new.
  package var retrievalAdded: Bool
  /// The number of the text that this one takes the place of.
  package var replaced: Int?
}

/// What lists show of a document.
package struct DocumentSummary: Sendable, Hashable {
  package var id: DocumentID
  /// The number of its text in the index of Matching.
  package var ordinal: Int
  package var kind: Document.Kind
  package var use: Document.Use
  package var title: String?
  package var outlet: String?
  package var published: PartialDate?
  package var updated: PartialDate?
  package var said: PartialDate?
  package var captured: PartialDate?
  package var event: EventID?
  package var capture: ContentHash
  /// The name that the capture was handed in under.
  package var name: String
  package var standing: Standing
  package var completeness: Completeness
}

/// A document as it stands in the record.
package struct StoredDocument: Sendable, Hashable {
  package var summary: DocumentSummary
  /// What was stored, but `use` as corrected.
  package var document: Document
  /// The identifiers of the turns, in order.
  package var turns: [TurnID]
  /// The identifiers of the quotations, in order.
  package var quotations: [QuotationID]
  package var mediaType: MediaType
  /// The bytes of the capture.
  package var size: Int
  /// The version of the rules that derived the layers.
  package var rules: String
}

/// Which documents a list is of; nil everywhere is all.
package struct DocumentFilter: Sendable, Hashable {
  package var use: Document.Use?
  package var kind: Document.Kind?
  package var event: EventID?
  /// Words of a speaker's or a source's label, name or office.
  package var speaker: String?
  /// Words of an outlet's name.
  package var outlet: String?
  /// The first day: of saying, else of publication.
  package var from: PartialDate?
  /// The last day.
  package var to: PartialDate?
  package var limit: Int?
  package var offset: Int

  package init(
    use: Document.Use? = nil, kind: Document.Kind? = nil, event: EventID? = nil, speaker: String? = nil,
    outlet: String? = nil, from: PartialDate? = nil, to: PartialDate? = nil, limit: Int? = nil, offset: Int = 0
  ) {
    self.use = use
    self.kind = kind
    self.event = event
    self.speaker = speaker
    self.outlet = outlet
    self.from = from
    self.to = to
    self.limit = limit
    self.offset = offset
  }
}

/// A label as printed, and how much of the record bears it.
package struct SpeakerCount: Sendable, Hashable {
  package var speaker: Speaker
  package var documents: Int
  package var turns: Int
  package var quotations: Int
}

/// Something that does not hold together.
package struct RecordFault: Sendable, Hashable, CustomStringConvertible {
  /// The table.
  package var table: String
  package var document: DocumentID?
  package var capture: ContentHash?
  /// The row's place in its document.
  package var index: Int?
  package var message: String

  package init(
    table: String, document: DocumentID? = nil, capture: ContentHash? = nil, index: Int? = nil, message: String
  ) {
    self.table = table
    self.document = document
    self.capture = capture
    self.index = index
    self.message = message
  }

  package var description: String {
    var text = table
    if let index { text += "[\(index)]" }
    if let document { text += " of document \(document)" }
    if let capture { text += " (capture \(capture.description.prefix(12)))" }
    return "\(text): \(message)"
  }
}
