import RecordTypes
import Texts

/// Holds a document against the bytes that it was read from.
enum OriginCheck {
  /// What is wrong: ranges out of bounds or out of order, bytes without origin, words that the origin does not say.
  static func faults(_ document: Document, of source: SourceText) -> [String] {
    var faults: [String] = []
    var last = 0
    for (index, block) in document.blocks.enumerated() {
      guard !block.range.isEmpty, block.range.lowerBound >= last, block.range.upperBound <= document.text.bytes.count
      else {
        faults.append("block \(index): range \(block.range)")
        continue
      }
      last = block.range.upperBound
      if document.text.origin(of: block.range) != block.origin { faults.append("block \(index): origin") }
      for emphasis in block.emphasis where !block.range.holds(emphasis.range) {
        faults.append("block \(index): emphasis")
      }
      if let fault = fault(of: block.range, in: document.text, source.bytes) {
        faults.append("block \(index): \(fault)")
      }
    }
    let origins =
      document.blocks.map(\.origin) + document.teasers.map(\.origin) + document.captions.map(\.origin)
      + document.furniture.map(\.origin) + document.findings.compactMap(\.origin)
      + [document.title?.origin, document.published?.origin, document.updated?.origin].compactMap { $0 }
      + [document.captured?.origin, document.outlet?.origin, document.place?.origin].compactMap { $0 }
    for origin in origins where origin.lowerBound < 0 || origin.upperBound > source.bytes.count {
      faults.append("origin \(origin) out of bounds")
    }
    return faults
  }

  /// What the runs of a stretch of text get wrong; nil where all of it is what the capture says.
  private static func fault(of range: TextRange, in text: SourceText, _ capture: [UInt8]) -> String? {
    var covered = range.lowerBound
    var origin = 0
    for run in text.origins.runs where run.end > range.lowerBound && run.start < range.upperBound {
      if run.start > covered { return "bytes \(covered)..<\(run.start) have no origin" }
      if run.origin < origin || run.originEnd > capture.count { return "run at \(run.start) is out of order" }
      let said = Array(capture[run.origin..<run.originEnd])
      let written = Array(text.bytes[run.start..<run.end])
      if said.map({ $0 <= 0x20 ? 0x20 : $0 }) != written, !stands(written, for: said) {
        return "\(String(decoding: written, as: UTF8.self)) stands for \(String(decoding: said, as: UTF8.self))"
      }
      (covered, origin) = (run.end, run.originEnd)
    }
    return covered < range.upperBound ? "bytes from \(covered) have no origin" : nil
  }

  /// Whether `written` is a space for white space or a line break's tag, or the character of a reference.
  private static func stands(_ written: [UInt8], for said: [UInt8]) -> Bool {
    if written == [0x20] { return said.allSatisfy { $0 <= 0x20 } || said.first == 0x3C || said.first == 0x26 }
    guard said.first == 0x26 else { return false }
    switch String(decoding: said, as: UTF8.self) {
    case "&amp;": return written == [0x26]
    case "&quot;": return written == [0x22]
    case "&nbsp;": return written == [0xC2, 0xA0]
    case "&lt;": return written == [0x3C]
    case "&gt;": return written == [0x3E]
    default: return said.count > written.count || said.last == 0x3B
    }
  }
}
