public import Texts

/// A stretch of a record's document, from the first to the last aligned word.
public struct Passage: Sendable, Hashable {
  /// The document it stands in.
  public var document: DocumentID
  /// The turn it stands in, in a transcript.
  public var turn: TurnID?
  /// Where it stands in the document's text.
  public var range: TextRange
  /// Its words.
  public var text: String
  /// When they were said, where that is known.
  public var said: PartialDate?
  /// The document's title.
  public var title: String?
  /// Whose publication it is.
  public var standing: Standing
  /// Where it stands in which capture: the canonical address of the words.
  public var address: Address
  /// The name that the capture was handed in under.
  public var captureName: String
  /// Whose words they are, where that is known.
  public var speaker: Speaker?
  /// What the speaker does there.
  public var role: Turn.Role?
  /// How alike the passage is, comparable between queries.
  public var score: Double

  /// A passage of its parts.
  public init(
    document: DocumentID, turn: TurnID? = nil, range: TextRange, text: String, said: PartialDate? = nil,
    title: String? = nil, standing: Standing = Standing(), address: Address, captureName: String,
    speaker: Speaker? = nil, role: Turn.Role? = nil, score: Double = 0
  ) {
    self.document = document
    self.turn = turn
    self.range = range
    self.text = text
    self.said = said
    self.title = title
    self.standing = standing
    self.address = address
    self.captureName = captureName
    self.speaker = speaker
    self.role = role
    self.score = score
  }
}

/// The canonical address of words: a capture's hash and a byte range. It never breaks.
public struct Address: Sendable, Hashable {
  /// The capture.
  public var capture: ContentHash
  /// The bytes of the capture.
  public var range: OriginRange

  /// The words at `range` of `capture`.
  public init(capture: ContentHash, range: OriginRange) {
    self.capture = capture
    self.range = range
  }

  /// The permalink: `/c/SHA256/START-END`.
  public var permalink: String { "/c/\(capture)/\(range.lowerBound)-\(range.upperBound)" }

  /// The permalink for paper and narrow tables: with as much of the hash as tells one capture from another. The reading
  /// room offers a choice where it does not.
  public var shortPermalink: String {
    "/c/\(capture.description.prefix(12))/\(range.lowerBound)-\(range.upperBound)"
  }
}
