import RecordTypes
import Texts

/// The record's words, punctuation and all, with the differences marked: struck out what was not printed, underlined what
/// was printed and is not on record. Who listens to the page hears both said.
///
/// A saying told in other words differs almost everywhere: there the record's words stay legible, and those without
/// counterpart are only pointed at.
struct DifferenceView {
  private let edits: [Edit]
  private let recorded: [UInt8]
  private let printed: [UInt8]
  private let start: Int
  private let isReworded: Bool

  /// The differences between `passage` and the quotation of it.
  init(_ edits: [Edit], of passage: Passage, from quotation: String, isReworded: Bool = false) {
    self.isReworded = isReworded
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
      page.text(recorded[offset..<range.lowerBound])
      offset = range.upperBound
      if isReworded {
        if !range.isEmpty { page.element("span", ["class": "other"]) { $0.text(recorded[range]) } }
        continue
      }
      if !range.isEmpty { mark("del", "on record: ", recorded[range], edit.flags, to: &page) }
      // What was added has no place among the record's bytes: it stands between words, not in one.
      if !added.isEmpty {
        if !range.isEmpty || isInk(before: range.lowerBound) { page.markup(" ") }
        mark("ins", "quoted as: ", added, edit.flags, to: &page)
        if range.isEmpty, isInk(at: range.upperBound) { page.markup(" ") }
      }
    }
    page.text(recorded[min(offset, recorded.count)...])
  }

  private func isInk(before offset: Int) -> Bool { offset > 0 && recorded[offset - 1] > 0x20 }

  /// Whether a word, and no white space or punctuation, follows.
  private func isInk(at offset: Int) -> Bool {
    guard offset < recorded.count else { return false }
    let byte = recorded[offset]
    return byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Sorts of words that a difference of sense hangs on, where no mark in the quotation owns up to it.
  private static let telling: Set<Edit.Flag> = [.negation, .number, .name, .modality, .condition, .comparison]

  private func mark(
    _ name: StaticString, _ spoken: StaticString, _ words: ArraySlice<UInt8>, _ flags: [Edit.Flag],
    to page: inout HTMLWriter
  ) {
    let isTelling = !flags.contains(.marked) && flags.contains { DifferenceView.telling.contains($0) }
    let title = flags.map(\.rawValue).joined(separator: ", ")
    page.element(name, ["class": isTelling ? "telling" : nil, "title": title.isEmpty ? nil : title]) { page in
      page.element("span", ["class": "hidden"]) { page in
        page.markup("[")
        page.markup(spoken)
      }
      page.text(words)
      page.markup("<span class=\"hidden\">]</span>")
    }
  }
}
