import RecordTypes

/// Hedges (`perhaps`, `I think`) and intensifiers (`very`, `absolutely`): flagged, the sense stays open.
enum HedgeRule: SenseRule {
  static let name = "hedge"
  static let version = 1

  static func opinion(_ difference: Difference) -> RuleOpinion {
    var flags: [Edit.Flag] = []
    let hedges = difference.only(WordLists.hedges)
    if !hedges.query.isEmpty || !hedges.passage.isEmpty { flags.append(.hedge) }
    let intensifiers = difference.only(WordLists.intensifiers)
    if !intensifiers.query.isEmpty || !intensifiers.passage.isEmpty { flags.append(.intensifier) }
    return RuleOpinion(flags: flags)
  }
}
