import RecordTypes
import Texts

/// A line that is a known phrase of furniture and nothing else is furniture: `All messages`, `Log in`, `Advertisement`.
///
/// Phrases that are also words of ordinary headings (`Politics`, `Registration`, `News`) count only beside other furniture:
/// next to another phrase, or above the text.
enum TextPhraseRule {
  static func apply(_ page: inout TextPage) {
    let kinds = page.lines.indices.map { page.dates[$0].isEmpty ? sign(of: page.lines[$0]) : nil }
    let firstProse = page.firstProse
    for index in page.lines.indices {
      guard let kind = kinds[index] else { continue }
      let isBeside = (index > 0 && isSign(page, kinds, index - 1)) || isSign(page, kinds, index + 1)
      let exact = page.lines[index].exact
      let isStrong = !exact.isEmpty && exact.isDisjoint(with: [.navigation, .policy, .accounts, .header])
      let isOutside = index < firstProse || index > page.lastProse
      if isBeside || isOutside || isStrong { page.mark(index, kind) }
    }
  }

  private static func isSign(_ page: TextPage, _ kinds: [Furniture.Kind?], _ index: Int) -> Bool {
    guard kinds.indices.contains(index) else { return false }
    return kinds[index] != nil || page.isFurniture(index)
  }

  private static func sign(of line: TextLine) -> Furniture.Kind? {
    let exact = line.exact
    let isSaid = (line.lastScalar == 0x3F || line.lastScalar == 0x21) && !exact.contains(.accounts)
    if isSaid, line.inside.isDisjoint(with: .rights) { return nil }
    if exact.contains(.share) { return .share }
    if exact.contains(.accounts) { return .accounts }
    if exact.contains(.policy) { return .policy }
    if exact.contains(.comments) { return .accounts }
    if exact.contains(.advertisement) { return .promotion }
    if exact.contains(.header) { return .header }
    if exact.contains(.navigation) { return .navigation }
    if line.inside.contains(.rights), line.words <= 40 { return .policy }
    return isCounter(line) ? .share : nil
  }

  /// Nothing but one or two small numbers: counters of shares and comments.
  private static func isCounter(_ line: TextLine) -> Bool {
    line.letters == 0 && line.digits > 0 && line.digits <= 8 && line.words <= 2 && line.length <= 10
      && line.digits * 2 >= line.length && line.lastScalar != 0x2E
  }
}
