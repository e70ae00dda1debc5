import RecordTypes

/// `reworded`: the same saying in other words. Words without counterpart are a finding, never a conflict by themselves.
///
/// The sense is `changed` where a number differs on both sides before the same word (`two ships`, `three ships`); `kept` where
/// every content word of the quotation has its counterpart, no number differs and both sides negate as often; else `unclear`.
enum RewordedRule {
  static let version = 2

  static func ruling(_ judge: Judge) -> (verdict: Verdict, sense: Sense?, rule: String) {
    let own = Figures(judge.comparison.query.tokens)
    let other = Figures(judge.comparison.stream.tokens)
    if own.conflict(with: other) { return (.reworded, .changed, "reworded/number@\(version)") }
    let isKept =
      UnmatchedWords.findings(judge.comparison).isEmpty && own.values == other.values
      && negations(judge.comparison.query.tokens) == negations(judge.comparison.stream.tokens)
    return (.reworded, isKept ? .kept : .unclear, "reworded/likeness@\(version)")
  }

  private static func negations(_ tokens: [Token]) -> Int { tokens.count { WordLists.negations.contains($0.word) } }

  /// The numbers of a text with the content word that each counts.
  private struct Figures {
    var values: Set<UInt64> = []
    private var counted: [UInt32: Set<UInt64>] = [:]

    init(_ tokens: [Token]) {
      for (index, token) in tokens.enumerated() where token.traits.contains(.number) && token.word != Self.one {
        values.insert(token.word)
        guard index + 1 < tokens.count, !tokens[index + 1].traits.contains(.common),
          !tokens[index + 1].traits.contains(.number)
        else { continue }
        counted[tokens[index + 1].stem, default: []].insert(token.word)
      }
    }

    /// Whether both count the same thing, each once, and come to other numbers; neither number stands on the other side.
    func conflict(with other: Figures) -> Bool {
      counted.contains { stem, own in
        guard let theirs = other.counted[stem], own.count == 1, theirs.count == 1, own != theirs else { return false }
        return own.isDisjoint(with: other.values) && theirs.isDisjoint(with: values)
      }
    }

    private static let one = WordHash.of(number: 1)
  }
}
