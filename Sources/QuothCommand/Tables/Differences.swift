import RecordTypes
import Texts

/// The words in which quotation and passage differ, for the terminal.
enum Differences {
  /// The differing words: `[-record-]` and `{+quotation+}`, as `git diff --word-diff` marks them; for words that have no
  /// counterpart in another translation only those of the quotation.
  static func marked(_ check: Check, quotation: String) -> String {
    let quoted = Array(quotation.utf8)
    func words(_ bytes: [UInt8], _ range: TextRange) -> String {
      String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
    var parts: [String] = []
    for edit in check.edits where edit.operation != .equal {
      if check.verdict == .reworded, edit.operation != .insert || edit.flags == [.filler] { continue }
      var part = ""
      if !edit.passageRange.isEmpty, check.passages.indices.contains(edit.passage) {
        let passage = check.passages[edit.passage]
        part += "[-\(words(Array(passage.text.utf8), edit.passageRange.shifted(by: -passage.range.lowerBound)))-]"
      }
      if !edit.quotationRange.isEmpty { part += "{+\(words(quoted, edit.quotationRange))+}" }
      parts.append(part)
    }
    let shown = parts.prefix(8).joined(separator: " ")
    return parts.count > 8 ? shown + " … \(parts.count - 8) more" : shown
  }
}
