public import Texts

/// The bytes of a page as fetched, after transfer and content decoding and before charset decoding, with what is
/// known of how they came here.
public struct Capture: Sendable, Hashable {
  /// The name it was handed in under: a file's name, or the `id` of an input line.
  public var name: String
  /// The bytes: byte zero of every origin is the first of these.
  public var bytes: [UInt8]
  /// Their SHA-256.
  public var hash: ContentHash
  /// What they are; sniffed where nobody said.
  public var mediaType: MediaType
  /// The charset that the server named, where it did.
  public var charset: String?
  /// The retrieval of these bytes.
  public var retrieval: Retrieval
  /// The keys of those of its lines that other captures of its site have too, as was found when it came in; in order.
  package var repeatedLines: [UInt64] = []

  /// A capture of its parts.
  public init(
    name: String, bytes: [UInt8], hash: ContentHash, mediaType: MediaType, charset: String? = nil,
    retrieval: Retrieval = Retrieval()
  ) {
    self.name = name
    self.bytes = bytes
    self.hash = hash
    self.mediaType = mediaType
    self.charset = charset
    self.retrieval = retrieval
  }
}

/// One fetching of a capture: the same bytes, address and time are the same retrieval.
public struct Retrieval: Sendable, Hashable {
  /// The address it was fetched from.
  public var url: String?
  /// When it was fetched.
  public var retrieved: PartialDate?
  /// The headers that came with it, in order.
  public var headers: [Header]
  /// How it came here: the archive file and offset it was read from, where it was.
  public var container: String?

  /// One header field.
  public struct Header: Sendable, Hashable {
    /// The field's name.
    public var name: String
    /// The field's value.
    public var value: String
    /// A header field.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A retrieval of what is known.
  public init(
    url: String? = nil, retrieved: PartialDate? = nil, headers: [Header] = [], container: String? = nil
  ) {
    self.url = url
    self.retrieved = retrieved
    self.headers = headers
    self.container = container
  }
}
