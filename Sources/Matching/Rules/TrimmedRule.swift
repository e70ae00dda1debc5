import RecordTypes

/// `trimmed`: every difference is owned up to by an ellipsis (at most 60 words left out each) or by square brackets.
enum TrimmedRule {
  static let version = 1

  static func ruling(_ judge: Judge) -> (verdict: Verdict, sense: Sense?, rule: String) {
    if judge.differences.contains(where: { $0.effect == .changed }) {
      return (.trimmed, .changed, "trimmed/cutChanges@\(version)")
    }
    return (.trimmed, .kept, "trimmed/marked@\(version)")
  }
}
