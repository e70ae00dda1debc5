import RecordTypes
import Texts

/// A document's text with stretches marked: words that a permalink names, quotations with their outcome.
struct DocumentText {
  /// A stretch that the page marks.
  struct Mark {
    /// Where, in the document's text.
    var range: TextRange
    /// The outcome's class; nil for the words that a permalink names.
    var outcome: Outcome?
    /// Where the mark leads to, on the same page.
    var anchor: String?
  }

  private let document: Document
  private let marks: [Mark]

  /// The text of `document` with `marks`, of which those that overlap an earlier one are dropped.
  init(_ document: Document, marks: [Mark]) {
    self.document = document
    var end = 0
    self.marks = marks.sorted { $0.range.lowerBound < $1.range.lowerBound }.filter { mark in
      guard mark.range.lowerBound >= end, !mark.range.isEmpty else { return false }
      end = mark.range.upperBound
      return true
    }
  }

  /// Writes the part of the text at `range`; the first lit words carry the id `lit`.
  private func write(_ range: TextRange, to page: inout HTMLWriter) {
    let bytes = document.text.bytes
    var offset = range.lowerBound
    for mark in marks where mark.range.upperBound > range.lowerBound && mark.range.lowerBound < range.upperBound {
      let part = mark.range.clamped(to: range)
      page.text(bytes[offset..<part.lowerBound])
      if let outcome = mark.outcome {
        page.element("q", ["class": "said \(outcome.rawValue)"]) { page in
          page.element("a", ["href": mark.anchor]) { $0.text(bytes[part]) }
        }
      } else {
        page.element("mark", ["id": part.lowerBound == mark.range.lowerBound ? "lit" : nil]) { $0.text(bytes[part]) }
      }
      offset = part.upperBound
    }
    page.text(bytes[offset..<range.upperBound])
  }

  /// Writes the whole document: turns where it has them, with what stands between them, else blocks.
  func write(turnIDs: [TurnID], to page: inout HTMLWriter) {
    var shown = 0
    for (index, turn) in document.turns.enumerated() {
      writeBlocks(in: shown..<(turn.labelRange?.lowerBound ?? turn.range.lowerBound), to: &page)
      writeMissing(after: index == 0 ? nil : index - 1, to: &page)
      let id = turnIDs.indices.contains(index) ? turnIDs[index].value : "turn-\(index)"
      page.element("section", ["class": "turn \(turn.role.rawValue)", "id": id]) { page in
        page.element("h3") { page in
          page.element("a", ["href": "#\(id)"]) { DocumentText.write(heading: turn, to: &$0) }
        }
        writeBlocks(in: turn.range, to: &page)
      }
      shown = turn.range.upperBound
    }
    writeBlocks(in: shown..<document.text.range.upperBound, to: &page)
    if let last = document.turns.indices.last { writeMissing(after: last, to: &page) }
  }

  private static func write(heading turn: Turn, to page: inout HTMLWriter) {
    page.text(turn.speaker.map { $0.name ?? $0.label } ?? (turn.role == .question ? "Question" : "Speaker not named"))
    if let office = turn.speaker?.office { page.element("span", ["class": "aside"], text: ", \(office)") }
    if let addressee = turn.addressee {
      page.element("span", ["class": "aside"], text: " to \(addressee.name ?? addressee.label)")
    }
    if let aside = turn.aside { page.element("span", ["class": "aside"], text: " (\(aside))") }
  }

  private func writeMissing(after index: Int?, to page: inout HTMLWriter) {
    for missing in document.missing where missing.after == index {
      let who = missing.speaker.map { $0.name ?? $0.label } ?? "somebody"
      page.element("p", ["class": "missing"], text: "Missing here: the \(missing.role.rawValue) of \(who).")
    }
  }

  private func writeBlocks(in range: TextRange, to page: inout HTMLWriter) {
    for block in document.blocks where block.range.overlaps(range) {
      guard let part = Sentences.trim(document.text.bytes, block.range.clamped(to: range)) else { continue }
      switch block.kind {
      case .heading: page.element("h3") { write(part, to: &$0) }
      case .blockquote: page.element("blockquote") { write(part, to: &$0) }
      case .listItem, .paragraph: page.element("p") { write(part, to: &$0) }
      case .signature: page.element("p", ["class": "small"]) { write(part, to: &$0) }
      }
    }
  }
}
