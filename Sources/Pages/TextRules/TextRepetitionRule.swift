import RecordTypes
import Texts

/// What several captures of one site have in common is furniture.
///
/// A speaker's label, a question's `Question:` alone on its line or a place may repeat too: lines that end in a colon and
/// lines between running text of this page stay.
enum TextRepetitionRule {
  static func apply(_ page: inout TextPage) {
    guard let repeated = page.repeated, !repeated.isEmpty else { return }
    let bytes = page.source.bytes
    let isRepeated = page.lines.map { repeated.holds(bytes, $0.range) }
    for index in page.lines.indices where isRepeated[index] && page.lines[index].lastScalar != 0x3A {
      let isBetweenProse =
        index > 0 && index + 1 < page.lines.count && page.lines[index - 1].isProse && page.lines[index + 1].isProse
        && !isRepeated[index - 1] && !isRepeated[index + 1]
      if !isBetweenProse || page.lines[index].isProse { page.mark(index, .other) }
    }
  }
}
