import RecordTypes
import Texts

/// The record's words, punctuation and all, with the differences marked: struck out what was not printed, underlined what
/// was printed and is not on record.
struct DifferenceView {
  private let edits: [Edit]
  private let recorded: [UInt8]
  private let printed: [UInt8]
  private let start: Int

  /// The differences between `passage` and the quotation of it.
  init(_ edits: [Edit], of passage: Passage, from quotation: String) {
    // In the record's order; words added stand before those that follow them.
    self.edits = edits.enumerated().sorted {
      ($0.element.passageRange.lowerBound, $0.offset) < ($1.element.passageRange.lowerBound, $1.offset)
    }.map(\.element)
    recorded = Array(passage.text.utf8)
    printed = Array(quotation.utf8)
    start = passage.range.lowerBound
  }

  /// Writes the words.
  func write(to page: inout HTMLWriter) {
    var offset = 0
    for edit in edits where edit.operation != .equal {
      let range = edit.passageRange.shifted(by: -start).clamped(to: offset..<max(offset, recorded.count))
      let added = printed[edit.quotationRange.clamped(to: 0..<printed.count)]
      let isTelling = edit.flags.contains { DifferenceView.telling.contains($0) }
      let attributes = (kind: isTelling ? "telling" : nil, flags: edit.flags.map(\.rawValue).joined(separator: ", "))
      page.text(recorded[offset..<range.lowerBound])
      if !range.isEmpty { mark("del", recorded[range], attributes, to: &page) }
      if !range.isEmpty, !added.isEmpty { page.markup(" ") }
      if !added.isEmpty { mark("ins", added, attributes, to: &page) }
      if range.isEmpty, !added.isEmpty { page.markup(" ") }
      offset = range.upperBound
    }
    page.text(recorded[min(offset, recorded.count)...])
  }

  /// Sorts of words that a difference of sense hangs on.
  private static let telling: Set<Edit.Flag> = [.negation, .number, .name, .modality, .condition, .comparison]

  private func mark(
    _ name: StaticString, _ words: ArraySlice<UInt8>, _ attributes: (kind: String?, flags: String),
    to page: inout HTMLWriter
  ) {
    page.element(name, ["class": attributes.kind, "title": attributes.flags.isEmpty ? nil : attributes.flags]) {
      $0.text(words)
    }
  }
}
