import RecordTypes
import Texts

/// A line that is a date, perhaps with a place before it, under the last words of the text: its signature.
///
/// It stays in the text as a block of its own kind, and says when the words were said where the headline does not.
enum TextSignatureRule {
  /// The most words of a signature.
  static let words = 8

  static func apply(_ page: inout TextPage) {
    let last = page.lastProse
    guard last >= 0 else { return }
    for index in (last + 1)..<Swift.max(page.lines.count, last + 1) where page.roles[index] == .body {
      guard page.lines[index].words <= words, let date = page.dates[index].first, let value = date.date,
        value.day != nil,
        date.range.upperBound >= page.lines[index].core.upperBound, isPlace(page, index, before: date)
      else { return }
      page.roles[index] = .signature
      let origin = page.origin(date.range)
      if page.document.said == nil { page.document.said = Metadatum(value.dateOnly, origin: origin) }
      return
    }
  }

  /// Nothing, or one to four capitalised words and a comma.
  private static func isPlace(_ page: TextPage, _ index: Int, before date: DateExpression) -> Bool {
    let start = page.lines[index].range.lowerBound
    let words = Words.scan(page.source.bytes, in: start..<date.range.lowerBound)
    guard words.count <= 4 else { return false }
    return words.allSatisfy {
      CharacterClass.of(Scalars.decode(page.source.bytes, at: $0.range.lowerBound).scalar).contains(.upper)
    }
  }
}
