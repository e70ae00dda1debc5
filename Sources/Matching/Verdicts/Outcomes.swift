package import RecordTypes

/// What a reader is told: the table of the contract.
package enum Outcomes {
  /// The outcome of a verdict. `agrees` is nil where it is not known whose the words found are, or nobody was asked for.
  package static func outcome(_ verdict: Verdict, sense: Sense?, agrees: Bool?) -> Outcome {
    switch verdict {
    case .absent: return .notInRecord
    case .uncovered: return .notCheckable
    default: if agrees == false { return .someoneElse }
    }
    switch (verdict, sense) {
    case (.spliced, .kept): return .wordingDiffers
    case (.spliced, _): return .senseChanged
    case (.verbatim, _): return .faithful
    case (_, .changed): return .senseChanged
    case (.altered, .unclear), (.altered, nil): return .wordingDiffers
    default: return .faithful
    }
  }
}
