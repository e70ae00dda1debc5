package import RecordTypes
package import Texts

/// What a capture is called in the contract, without its bytes.
package struct CaptureInfo: Sendable, Hashable {
  package var hash: ContentHash
  package var mediaType: MediaType
  /// How many bytes it has.
  package var bytes: Int
  /// The name that it was handed in under.
  package var name: String?
  package var url: String?
  package var retrieved: PartialDate?

  /// A capture of what is known.
  package init(
    hash: ContentHash, mediaType: MediaType, bytes: Int, name: String? = nil, url: String? = nil,
    retrieved: PartialDate? = nil
  ) {
    self.hash = hash
    self.mediaType = mediaType
    self.bytes = bytes
    self.name = name
    self.url = url
    self.retrieved = retrieved
  }

  /// What `capture` is called.
  package init(_ capture: Capture) {
    self.init(
      hash: capture.hash, mediaType: capture.mediaType, bytes: capture.bytes.count, name: capture.name,
      url: capture.retrieval.url, retrieved: capture.retrieval.retrieved)
  }

  /// The `capture` member of a document.
  var json: JSONValue {
    .members([
      "sha256": .string(hash.description), "mediaType": .string(mediaType.rawValue), "bytes": .integer(bytes),
      "name": .text(name), "url": .text(url), "retrieved": .date(retrieved),
    ])
  }
}
