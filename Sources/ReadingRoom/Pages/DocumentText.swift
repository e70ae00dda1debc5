import Pipeline
import RecordTypes
import Texts

/// Writes a document's text with stretches marked: words that a permalink names, or quotations with their outcome and,
/// beside the paragraph where each begins, its check. One pass over text, marks and checks.
struct DocumentText {
  private let document: Document
  private let segments: [MarkedSegment]
  private let checks: [CheckedQuotationView]
  private var base: String?
  /// What of the text is written.
  private let window: TextRange
  /// Where the pass stands in blocks, segments and checks.
  private var block = 0
  private var segment = 0
  private var check = 0

  /// The text of `document` at `window` with the words at `lit` marked.
  init(_ document: Document, window: TextRange, lit: [TextRange]) {
    self.document = document
    self.window = window
    segments = MarkedSegment.segments(of: lit.map { Mark(range: $0, number: nil, outcome: nil) })
    checks = []
  }

  /// The text of `document` at `window` with `checks` beside it; `base` is the reading room's address.
  init(_ document: Document, window: TextRange, checks: [CheckedQuotationView], base: String?) {
    self.document = document
    self.window = window
    self.base = base
    let isLast = window.upperBound == document.text.bytes.count
    self.checks = checks.sorted { $0.start < $1.start }.filter {
      $0.start >= window.lowerBound && ($0.start < window.upperBound || isLast)
    }
    segments = MarkedSegment.segments(
      of: checks.flatMap { check in
        check.checked.quotation.quoted.map {
          Mark(range: $0, number: check.number, outcome: check.checked.check.outcome)
        }
      })
  }

  /// Writes the window: turns where the document has them, with what stands between them, else blocks.
  mutating func write(turnIDs: [TurnID], to page: inout HTMLWriter) {
    var missing = document.missing[...]
    var shown = window.lowerBound
    for (index, turn) in document.turns.enumerated() where turn.range.upperBound > window.lowerBound {
      let start = turn.labelRange?.lowerBound ?? turn.range.lowerBound
      guard start < window.upperBound else { break }
      writeBlocks(in: shown..<max(shown, start), to: &page)
      let before = DocumentText.take(&missing, after: index == 0 ? nil : index - 1)
      if start >= window.lowerBound { for missing in before { DocumentText.write(missing, to: &page) } }
      let id = turnIDs.indices.contains(index) ? turnIDs[index].value : "turn-\(index)"
      page.element("section", ["class": "turn \(turn.role.rawValue)", "id": id]) { page in
        page.element("h2") { page in
          page.element("a", ["href": "#\(id)"]) { DocumentText.write(heading: turn, to: &$0) }
          if start < window.lowerBound { page.element("span", ["class": "aside"], text: " (continued)") }
        }
        page.element("div", ["class": "words"]) { writeBlocks(in: turn.range.clamped(to: window), to: &$0) }
      }
      page.markup("\n")
      shown = min(turn.range.upperBound, window.upperBound)
    }
    writeBlocks(in: shown..<max(shown, window.upperBound), to: &page)
    write(checksBefore: Int.max, to: &page)
    guard window.upperBound == document.text.bytes.count else { return }
    for missing in missing { DocumentText.write(missing, to: &page) }
  }

  private static func write(heading turn: Turn, to page: inout HTMLWriter) {
    page.text(turn.speaker.map { $0.name ?? $0.label } ?? (turn.role == .question ? "Question" : "Speaker not named"))
    if let office = turn.speaker?.office { page.element("span", ["class": "aside"], text: ", \(office)") }
    if let addressee = turn.addressee {
      page.element("span", ["class": "aside"], text: " to \(addressee.name ?? addressee.label)")
    }
    if let aside = turn.aside { page.element("span", ["class": "aside"], text: " (\(aside))") }
  }

  /// Takes those off that are missing up to behind a turn.
  private static func take(_ missing: inout ArraySlice<MissingTurn>, after index: Int?) -> [MissingTurn] {
    let taken = missing.prefix { ($0.after ?? -1) <= (index ?? -1) }
    missing = missing.dropFirst(taken.count)
    return Array(taken)
  }

  private static func write(_ missing: MissingTurn, to page: inout HTMLWriter) {
    let who = missing.speaker.map { $0.name ?? $0.label } ?? "somebody"
    page.element("p", ["class": "missing"], text: "Missing in this capture: the \(missing.role.rawValue) of \(who).")
  }

  // MARK: Blocks

  private mutating func writeBlocks(in range: TextRange, to page: inout HTMLWriter) {
    let blocks = document.blocks
    while block < blocks.count, blocks[block].range.upperBound <= range.lowerBound { block += 1 }
    var index = block
    while index < blocks.count, blocks[index].range.lowerBound < range.upperBound {
      let kind = blocks[index].kind
      let whole = blocks[index].range.clamped(to: range)
      index += 1
      guard let part = Sentences.trim(document.text.bytes, whole) else { continue }
      guard !checks.isEmpty else {
        write(part, kind, to: &page)
        continue
      }
      page.element("div", ["class": "row"]) { page in
        page.element("div", ["class": "words"]) { write(part, kind, to: &$0) }
        write(checksBefore: whole.upperBound, to: &page)
      }
      page.markup("\n")
    }
  }

  private mutating func write(checksBefore end: Int, to page: inout HTMLWriter) {
    guard check < checks.count, checks[check].start < end else { return }
    page.element("ol", ["class": "checks"]) { page in
      while check < checks.count, checks[check].start < end {
        CheckView.write(checks[check], base: base, to: &page)
        check += 1
      }
    }
  }

  private mutating func write(_ part: TextRange, _ kind: Block.Kind, to page: inout HTMLWriter) {
    switch kind {
    case .heading: page.element("h2", ["dir": "auto"]) { write(part, to: &$0) }
    case .blockquote: page.element("blockquote", ["dir": "auto"]) { write(part, to: &$0) }
    case .listItem: page.element("p", ["class": "item", "dir": "auto"]) { write(part, to: &$0) }
    case .paragraph: page.element("p", ["dir": "auto"]) { write(part, to: &$0) }
    case .signature: page.element("p", ["class": "small", "dir": "auto"]) { write(part, to: &$0) }
    }
  }

  /// Writes the text at `range`; the first lit words carry the id `lit`, the first of a quotation `t` and its number.
  private mutating func write(_ range: TextRange, to page: inout HTMLWriter) {
    let bytes = document.text.bytes
    var offset = range.lowerBound
    while segment < segments.count, segments[segment].range.upperBound <= offset { segment += 1 }
    var index = segment
    while index < segments.count, segments[index].range.lowerBound < range.upperBound {
      let marked = segments[index]
      let part = marked.range.clamped(to: range)
      index += 1
      guard part.lowerBound >= offset, !part.isEmpty else { continue }
      page.text(bytes[offset..<part.lowerBound])
      marked.write(part, of: bytes, to: &page)
      offset = part.upperBound
    }
    page.text(bytes[offset..<range.upperBound])
  }
}
