import RecordTypes

/// `altered`: one passage, three quarters of the quotation's words in order, and differences that nothing marks. The sense is
/// changed where a rule objects to any of them, kept where the rules excuse all, else unclear.
enum AlteredRule {
  static let version = 1

  static func ruling(_ judge: Judge) -> (verdict: Verdict, sense: Sense?, rule: String) {
    if let changed = judge.differences.first(where: { $0.effect == .changed }) {
      return (.altered, .changed, "altered/\(changed.rule ?? "wording@\(version)")")
    }
    if let unclear = judge.differences.first(where: { $0.effect == .unclear }) {
      let isGap = unclear.difference.query.isEmpty
      return (.altered, .unclear, "altered/\(unclear.rule ?? "\(isGap ? "dropped" : "wording")@\(version)")")
    }
    let rule = judge.differences.first { !$0.difference.isMarked }?.rule
    return (.altered, .kept, "altered/\(rule ?? "wording@\(version)")")
  }
}
