/// What the record says to one quotation.
public struct Check: Sendable, Hashable {
  /// What a reader is told.
  public var outcome: Outcome
  /// How the quotation stands to the record.
  public var verdict: Verdict
  /// What the differences do to the sense; absent for `verbatim`, `absent` and `uncovered`.
  public var sense: Sense?
  /// The rule that decided and its version: `altered/negation@3`.
  public var rule: String
  /// How sure the first passage is the source, comparable between queries; for `absent` and `uncovered` the best
  /// likeness, 0 for none.
  public var score: Double
  /// Why the words are thought to be the same saying; only for `reworded`.
  public var because: RewordingCause?
  /// The speaker asked for and the one found.
  public var speaker: SpeakerAgreement?
  /// The passages chosen, in the quotation's order; none for `absent` and `uncovered`.
  public var passages: [Passage]
  /// The word-level difference; none for `absent` and `uncovered`.
  public var edits: [Edit]
  /// The same words in other reports: never support.
  public var alsoReported: [Passage]
  /// Alike passages of other events or speakers, best first.
  public var elsewhere: [Passage]
  /// What should be known beside the verdict.
  public var findings: [Finding]
  /// The sentence encoder, where one was used.
  public var encoder: String?

  /// A check of its parts.
  public init(
    outcome: Outcome, verdict: Verdict, sense: Sense? = nil, rule: String, score: Double,
    because: RewordingCause? = nil, speaker: SpeakerAgreement? = nil, passages: [Passage] = [], edits: [Edit] = [],
    alsoReported: [Passage] = [], elsewhere: [Passage] = [], findings: [Finding] = [], encoder: String? = nil
  ) {
    self.outcome = outcome
    self.verdict = verdict
    self.sense = sense
    self.rule = rule
    self.score = score
    self.because = because
    self.speaker = speaker
    self.passages = passages
    self.edits = edits
    self.alsoReported = alsoReported
    self.elsewhere = elsewhere
    self.findings = findings
    self.encoder = encoder
  }
}

/// The speaker asked for beside the one whose words were found.
public struct SpeakerAgreement: Sendable, Hashable {
  /// Who was asked for.
  public var asked: String?
  /// Whose words were found.
  public var found: String?
  /// Whether they are one; absent where it is not known whose the words are.
  public var agrees: Bool?
  /// What the speaker does there.
  public var role: Turn.Role?

  /// An agreement of what is known.
  public init(asked: String? = nil, found: String? = nil, agrees: Bool? = nil, role: Turn.Role? = nil) {
    self.asked = asked
    self.found = found
    self.agrees = agrees
    self.role = role
  }
}
