import RecordTypes

/// A difference and what the rules said to it.
struct JudgedDifference {
  var difference: Difference
  var flags: [Edit.Flag]
  var effect: Sense
  /// The rule that decided; nil where none had an opinion.
  var rule: String?
}

/// Asks the rules of sense about differences.
enum SenseJudgement {
  /// Rules that excuse: the first with an opinion decides.
  private static let excuses: [any SenseRule.Type] = [RepeatRule.self, FillerRule.self, SpellingRule.self]
  /// Rules that object: any that says `changed` decides, in this order.
  private static let objections: [any SenseRule.Type] = [
    NegationRule.self, NumberRule.self, NameRule.self, ModalityRule.self, ConditionRule.self, ComparisonRule.self,
    HedgeRule.self,
  ]

  static func judge(_ difference: Difference) -> JudgedDifference {
    if difference.isMarked { return judge(difference, by: CutRule.self) }
    for rule in excuses {
      let opinion = rule.opinion(difference)
      if let effect = opinion.effect {
        return JudgedDifference(difference: difference, flags: opinion.flags, effect: effect, rule: name(rule))
      }
    }
    var judged = JudgedDifference(difference: difference, flags: [], effect: .unclear, rule: nil)
    for rule in objections {
      let opinion = rule.opinion(difference)
      judged.flags += opinion.flags.filter { !judged.flags.contains($0) }
      if let effect = opinion.effect, judged.rule == nil {
        judged.effect = effect
        judged.rule = name(rule)
      }
    }
    if judged.flags.isEmpty, let effect = FunctionWordRule.opinion(difference).effect {
      judged.effect = effect
      judged.rule = name(FunctionWordRule.self)
    }
    return judged
  }

  private static func judge(_ difference: Difference, by rule: any SenseRule.Type) -> JudgedDifference {
    let opinion = rule.opinion(difference)
    return JudgedDifference(
      difference: difference, flags: opinion.flags, effect: opinion.effect ?? .unclear, rule: name(rule))
  }

  private static func name(_ rule: any SenseRule.Type) -> String { "\(rule.name)@\(rule.version)" }
}
