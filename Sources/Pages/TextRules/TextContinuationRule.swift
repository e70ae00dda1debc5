import RecordTypes
import Texts

/// `To be continued...` is not part of the text: it says that the record is not whole.
enum TextContinuationRule {
  static func apply(_ page: inout TextPage) {
    for index in page.lines.indices where page.roles[index] == .body && page.lines[index].exact.contains(.continued) {
      page.mark(index, .other)
      page.document.completeness.because.append(.continued)
      return
    }
  }
}
