import Exchange
import RecordTypes
import Texts

/// What must hold of every document, whatever it was read from.
enum DocumentFaults {
  /// What does not hold of `document`, read from `capture`.
  static func of(_ document: Document, capture: Capture) -> [String] {
    let text = document.text
    let whole = 0..<capture.bytes.count
    var faults = OriginFaults.of(text, in: capture.bytes)
    if !isUTF8(text.bytes) { faults.append("the text is no UTF-8") }
    faults += ranges(document.blocks.map(\.range), in: text.range, "block", ordered: true)
    faults += ranges(document.blocks.map(\.origin), in: whole, "block origin")
    for (index, block) in document.blocks.enumerated() {
      if block.range.isEmpty { faults.append("block \(index) is empty") }
      if text.origin(of: block.range) != block.origin { faults.append("block \(index) has another origin") }
      faults += ranges(block.emphasis.map(\.range), in: block.range, "emphasis")
    }
    faults += ranges(document.mentions.map(\.range), in: text.range, "mention")
    faults += ranges(document.teasers.map(\.origin), in: whole, "teaser")
    faults += ranges(document.captions.map(\.origin), in: whole, "caption")
    faults += ranges(document.furniture.map(\.origin), in: whole, "furniture")
    faults += ranges(document.findings.compactMap(\.origin), in: whole, "finding")
    let stated = [document.title?.origin, document.outlet?.origin, document.place?.origin]
    let dated = [
      document.published?.origin, document.updated?.origin, document.said?.origin, document.captured?.origin,
    ]
    faults += ranges((stated + dated).compactMap(\.self), in: whole, "evidence")
    faults += turns(document.turns, in: text.range)
    faults += quotations(document.quotations, in: text.range)
    return faults + json(document, capture: capture)
  }

  /// What does not hold of turns.
  static func turns(_ turns: [Turn], in text: TextRange) -> [String] {
    var faults = ranges(turns.map(\.range), in: text, "turn", ordered: true)
    for (index, turn) in turns.enumerated() {
      if turn.index != index { faults.append("turn \(index) says it is \(turn.index)") }
      if let answered = turn.answers, answered < 0 || answered >= index {
        faults.append("turn \(index) answers \(answered)")
      }
      faults += ranges(turn.notes, in: turn.range, "note", ordered: true)
      faults += ranges(turn.labelRange.map { [$0] } ?? [], in: text, "label")
    }
    return faults
  }

  /// What does not hold of quotations.
  static func quotations(_ quotations: [Quotation], in text: TextRange) -> [String] {
    var faults: [String] = []
    for (index, quotation) in quotations.enumerated() {
      if quotation.content.isEmpty { faults.append("quotation \(index) has no content") }
      let layers = [quotation.content, quotation.quoted, quotation.cue, quotation.source]
      for (layer, found) in zip(["content", "quoted", "cue", "source"], layers) {
        faults += ranges(found, in: text, "\(layer) of quotation \(index)", ordered: true)
        if found.contains(where: \.isEmpty) { faults.append("an empty \(layer) of quotation \(index)") }
      }
      faults += ranges(quotation.insertions + quotation.omissions, in: text, "editor's mark of quotation \(index)")
      for other in [quotation.within, quotation.variantOf].compactMap(\.self) {
        if !quotations.indices.contains(other) || other == index {
          faults.append("quotation \(index) points to \(other)")
        }
      }
      if !(0...1).contains(quotation.confidence) { faults.append("quotation \(index) is \(quotation.confidence) sure") }
    }
    return faults
  }

  /// Ranges that lie outside of `whole`, or before their predecessor's end where they are `ordered`.
  static func ranges(_ ranges: [Range<Int>], in whole: Range<Int>, _ layer: String, ordered: Bool = false) -> [String] {
    var faults: [String] = []
    var end = whole.lowerBound
    for range in ranges {
      if !whole.holds(range) { faults.append("\(layer) at \(range), outside of \(whole)") }
      if ordered, range.lowerBound < end { faults.append("\(layer) at \(range), before \(end)") }
      end = range.upperBound
    }
    return faults
  }

  /// Whether `bytes` are UTF-8.
  static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// The contract's line must be JSON that reads back as it was written.
  private static func json(_ document: Document, capture: Capture) -> [String] {
    let context = DocumentContext(id: capture.name, capture: CaptureInfo(capture))
    return JSONFaults.of(DocumentJSON.value(document, in: context))
  }
}

/// What must hold of JSON that is written.
enum JSONFaults {
  /// What does not hold: the bytes must read back and be written the same again.
  static func of(_ value: JSONValue) -> [String] {
    var bytes: [UInt8] = []
    value.write(to: &bytes)
    if bytes.contains(0x0A) { return ["the JSON is more than one line"] }
    guard let again = try? JSONReader.read(bytes) else { return ["the JSON written cannot be read"] }
    var second: [UInt8] = []
    again.write(to: &second)
    return bytes == second ? [] : ["the JSON is not written the same twice"]
  }
}

/// What must hold of the way back from a text to its capture.
enum OriginFaults {
  /// What does not hold: runs in order and in bounds, and copied bytes that are those of the capture.
  static func of(_ text: SourceText, in capture: [UInt8]) -> [String] {
    var faults: [String] = []
    var end = 0
    for run in text.origins.runs {
      guard run.start >= end, run.end <= text.bytes.count, run.origin >= 0, run.originEnd <= capture.count else {
        faults.append("the run at \(run.start) is out of order or out of bounds")
        continue
      }
      end = run.end
      let isCopied = run.unit == 1 && run.originUnit == 1 && run.count > 1
      let pairs = zip(text.bytes[run.start..<run.end], capture[run.origin..<run.originEnd])
      // A space may stand for any single character of white space.
      if isCopied, !pairs.allSatisfy({ $0 == $1 || $0 == 0x20 && $1 < 0x20 }) {
        faults.append("the text at \(run.start)..<\(run.end) is not what the capture has at \(run.origin)")
      }
    }
    return faults
  }
}
