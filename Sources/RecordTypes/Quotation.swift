public import Texts

/// Words that a text gives as somebody's.
public struct Quotation: Sendable, Hashable {
  /// How the words are given.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// All of the content stands within quote marks.
    case direct
    /// Part of it does.
    case mixed
    /// None of it does.
    case indirect
  }
  /// How the words are given.
  public var kind: Kind
  /// The words said or reported, quote marks included; several ranges where the reporter's words interrupt.
  public var content: [TextRange]
  /// The parts within quote marks, without the marks.
  public var quoted: [TextRange]
  /// The words that say that somebody said it.
  public var cue: [TextRange]
  /// The words that say who.
  public var source: [TextRange]
  /// The person meant, as far as the document tells.
  public var speaker: Attribution?
  /// The index of the quotation that this one is nested in.
  public var within: Int?
  /// The index of the quotation that renders the same saying in other words.
  public var variantOf: Int?
  /// Reported speech in the narrow sense: the cue is a verb of saying.
  public var reported: Bool
  /// The editor's words in brackets.
  public var insertions: [TextRange]
  /// The editor's marks for words left out.
  public var omissions: [TextRange]
  /// How sure the reading is, 0 to 1.
  public var confidence: Double

  /// A quotation of its parts.
  public init(
    kind: Kind, content: [TextRange], quoted: [TextRange] = [], cue: [TextRange] = [], source: [TextRange] = [],
    speaker: Attribution? = nil, within: Int? = nil, variantOf: Int? = nil, reported: Bool = false,
    insertions: [TextRange] = [], omissions: [TextRange] = [], confidence: Double = 1
  ) {
    self.kind = kind
    self.content = content
    self.quoted = quoted
    self.cue = cue
    self.source = source
    self.speaker = speaker
    self.within = within
    self.variantOf = variantOf
    self.reported = reported
    self.insertions = insertions
    self.omissions = omissions
    self.confidence = confidence
  }
}

extension Quotation {
  /// A confidence as the record keeps it: in steps of a ten-thousandth, from 0 to 1.
  public static func rounded(_ confidence: Double) -> Double {
    // Also of what is no number.
    confidence > 0 ? (min(confidence, 1) * 10_000).rounded() / 10_000 : 0
  }

  /// The quotation with its confidences as the record keeps them.
  public var rounded: Quotation {
    var quotation = self
    quotation.confidence = Self.rounded(confidence)
    quotation.speaker?.confidence = speaker?.confidence.map(Self.rounded)
    return quotation
  }
}

/// Whose words a quotation gives.
public struct Attribution: Sendable, Hashable {
  /// The source as printed.
  public var label: String
  /// The person or body meant, where the document tells.
  public var name: String?
  /// How sure that is, 0 to 1.
  public var confidence: Double?

  /// An attribution of what is known.
  public init(label: String, name: String? = nil, confidence: Double? = nil) {
    self.label = label
    self.name = name
    self.confidence = confidence
  }
}
