public import Texts

/// One speaker's stretch of a transcript.
public struct Turn: Sendable, Hashable {
  /// What the speaker does.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Asks.
    case question
    /// Answers.
    case answer
    /// Neither.
    case statement
  }
  /// The turn's place in the document, from 0.
  public var index: Int
  /// What the speaker does.
  public var role: Role
  /// Who speaks; absent where the page does not say.
  public var speaker: Speaker?
  /// To whom a question is put, where the page says.
  public var addressee: Speaker?
  /// Whether the speaker leads the conversation.
  public var moderator: Bool
  /// What the label says beside the name: `speaking after the Secretary of State`.
  public var aside: String?
  /// The index of the question that this answers.
  public var answers: Int?
  /// The transcriber's notes inside the turn: `(Laughter.)`.
  public var notes: [TextRange]
  /// The label as it stands in the text, where there is one.
  public var labelRange: TextRange?
  /// The words without the label.
  public var range: TextRange

  /// A turn of its parts.
  public init(
    index: Int, role: Role, speaker: Speaker? = nil, addressee: Speaker? = nil, moderator: Bool = false,
    aside: String? = nil, answers: Int? = nil, notes: [TextRange] = [], labelRange: TextRange? = nil, range: TextRange
  ) {
    self.index = index
    self.role = role
    self.speaker = speaker
    self.addressee = addressee
    self.moderator = moderator
    self.aside = aside
    self.answers = answers
    self.notes = notes
    self.labelRange = labelRange
    self.range = range
  }
}

/// Who speaks, as one document names them.
public struct Speaker: Sendable, Hashable {
  /// As printed.
  public var label: String
  /// The person's full name, where the document tells it.
  public var name: String?
  /// The office, where the document tells it.
  public var office: String?

  /// A speaker of what is known.
  public init(label: String, name: String? = nil, office: String? = nil) {
    self.label = label
    self.name = name
    self.office = office
  }
}

/// Words that the capture lacks: somebody is known to have spoken there.
public struct MissingTurn: Sendable, Hashable {
  /// The index of the turn after which the words are missing; absent where they stood before the first.
  public var after: Int?
  /// What the words were.
  public var role: Turn.Role
  /// Whose they were, where it is known.
  public var speaker: Speaker?

  /// Missing words of a speaker.
  public init(after: Int?, role: Turn.Role, speaker: Speaker?) {
    self.after = after
    self.role = role
    self.speaker = speaker
  }
}
