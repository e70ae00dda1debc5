/// How a quotation stands to the record (the table of the contract).
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// The same words in the same order, one stretch of the record.
  case verbatim
  /// Verbatim but for words left out or put in where a mark owns up to it.
  case trimmed
  /// Verbatim runs that stand apart, presented as one saying.
  case spliced
  /// One passage with words changed, dropped, added or reordered and nothing to mark it.
  case altered
  /// The same saying in other words.
  case reworded
  /// The record holds that occasion whole, and this is not in it.
  case absent
  /// The record holds nothing that could confirm or deny it.
  case uncovered
}

/// What the differences do to the sense.
public enum Sense: String, Sendable, Hashable, CaseIterable {
  /// Nothing.
  case kept
  /// It cannot be told by rule.
  case unclear
  /// A positive conflict.
  case changed
}

/// What a reader is told: verdict, sense and speaker together.
public enum Outcome: String, Sendable, Hashable, CaseIterable {
  case faithful, wordingDiffers, senseChanged, someoneElse, notInRecord, notCheckable
}

/// Why a quotation is thought to be the same saying in other words.
public enum RewordingCause: String, Sendable, Hashable, CaseIterable {
  case otherTranslation, sameLanguageParaphrase, unknown
}
