package import RecordTypes
package import Texts

/// Dates and figures in a document's body.
package enum TextMentions {
  /// The mentions of `text`, in order. Dates that need a day of saying are resolved against `said`; where it is
  /// not known, a missing year is told from `published`, and the others stay without value. O(n).
  package static func find(in text: SourceText, blocks: [Block], said: PartialDate?, published: PartialDate? = nil)
    -> [Mention]
  {
    let bytes = text.bytes
    var mentions: [Mention] = []
    for block in blocks {
      let dates = DateExpressions.settle(DateExpressions.find(in: bytes, range: block.range))
      mentions += dates.map { Mention(kind: .date, range: $0.range, value: value($0, said, published)) }
      mentions += TextFigures.find(in: bytes, range: block.range, without: dates.map(\.range))
    }
    return mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func value(_ date: DateExpression, _ said: PartialDate?, _ published: PartialDate?) -> String? {
    if let value = date.date { return DateSpan(value, date.last).description }
    if let said { return date.resolve(relativeTo: said)?.description }
    // Only the year is missing: the day of publication tells it as well.
    guard date.form == .dayMonth || date.form == .month, let published else { return nil }
    return date.resolve(relativeTo: published.dateOnly)?.description
  }
}
