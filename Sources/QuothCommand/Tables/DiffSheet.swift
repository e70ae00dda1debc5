import Pipeline
import RecordTypes
import Texts

/// What differs between two versions, for people: each paragraph that changed, its words marked as `git diff --word-diff`
/// marks them.
enum DiffSheet {
  /// The differences in lines of at most `width` columns.
  static func lines(_ found: VersionHistory.Difference, width: Int) -> [String] {
    let changes = found.comparison.changes
    var lines = ["\(found.new.document): \(state(found.old)) → \(state(found.new))"]
    guard !found.comparison.differences.isEmpty else {
      return lines + [changes.furnitureOnly ? "Only the page’s furniture changed." : "The words are the same."]
    }
    let counts = [
      ("wording", changes.wording), ("number", changes.number), ("name", changes.name), ("negation", changes.negation),
    ].filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
    lines.append("Changed: \(counts.joined(separator: ", "))")
    let title = found.comparison.differences.filter(\.isInTitle)
    if !title.isEmpty {
      let old = Array((found.oldDocument.title?.value ?? "").utf8)
      let new = Array((found.newDocument.title?.value ?? "").utf8)
      lines += ["", "Title"] + TextTable.wrap(marked(title, old, new, 0..<new.count), width: width)
    }
    return lines + paragraphs(found, width: width)
  }

  private static func state(_ version: Version) -> String {
    "\(version.capture.description.prefix(12))\(version.retrieved.map { " (\($0.description))" } ?? "")"
  }

  private static func paragraphs(_ found: VersionHistory.Difference, width: Int) -> [String] {
    var lines: [String] = []
    let edits = found.comparison.differences.filter { !$0.isInTitle }
    let old = found.oldDocument.text.bytes
    let new = found.newDocument.text.bytes
    var next = 0
    for block in found.newDocument.blocks {
      var own: [VersionComparison.Difference] = []
      while next < edits.count, edits[next].new.lowerBound <= block.range.upperBound {
        own.append(edits[next])
        next += 1
      }
      guard let last = own.last else { continue }
      let range = block.range.lowerBound..<min(new.count, max(block.range.upperBound, last.new.upperBound))
      let sorts = VersionComparison.Sort.allCases.filter { sort in own.contains { $0.sort == sort } }.map(\.rawValue)
      lines += ["", "[\(sorts.joined(separator: ", "))]"]
      lines += TextTable.wrap(marked(own, old, new, range), width: width)
    }
    for edit in edits[next...] {
      lines += ["", "[\(edit.sort)]"] + TextTable.wrap(marked([edit], old, new, 0..<0), width: width)
    }
    return lines
  }

  /// The words of `range` of the newer version, with those that differ marked.
  private static func marked(
    _ edits: [VersionComparison.Difference], _ old: [UInt8], _ new: [UInt8], _ range: TextRange
  ) -> String {
    func words(_ bytes: [UInt8], _ range: TextRange) -> String {
      Terminal.harmless(String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self))
    }
    var text = ""
    var place = range.lowerBound
    for edit in edits {
      if edit.new.lowerBound > place { text += words(new, place..<edit.new.lowerBound) }
      if !text.isEmpty, !text.hasSuffix(" "), edit.new.isEmpty { text += " " }
      if !edit.old.isEmpty { text += "[-\(words(old, edit.old))-]" }
      if !edit.new.isEmpty { text += "{+\(words(new, edit.new))+}" }
      place = max(place, edit.new.upperBound)
    }
    if place < range.upperBound { text += words(new, place..<range.upperBound) }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
