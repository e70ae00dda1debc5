import RecordTypes
import Texts

/// Asks the rules of plain text about the head and the tail of the body that was found in mark-up: continuation marks,
/// source lines, the signature, the occasion that the headline names. A body without its tags is a text as any other.
enum HTMLBodyRules {
  /// How many blocks at each end are looked at.
  private static let reach = 6

  /// Fills `said`, `place`, `sources` and `completeness`; takes lines out of the body that are none of it.
  static func apply(_ document: inout Document, page: HTMLPage, title: HTMLTitle?, name: String) {
    let count = document.blocks.count
    let chosen = Array(0..<min(reach, count)) + Array(max(reach, count - reach)..<max(reach, count))
    var builder = SourceTextBuilder()
    if let title { HTMLWriter.append(title.range, of: page.tree, to: &builder) }
    let hasTitle = builder.count > 0
    for block in chosen {
      if builder.count > 0 { builder.appendBlankLine() }
      builder.append(document.blocks[block].range, of: document.text)
    }
    var text = TextPage(builder.finish(), repeated: nil, isBody: true)
    guard text.lines.count == chosen.count + (hasTitle ? 1 : 0) else { return }
    text.document = document
    if hasTitle {
      text.titleLine = 0
      text.roles[0] = .title
    }
    TextContinuationRule.apply(&text)
    TextSourceRule.apply(&text)
    TextSignatureRule.apply(&text)
    TextOccasionRule.apply(&text, name: name)
    document = text.document
    var roles: [Int: TextRole] = [:]
    for (index, block) in chosen.enumerated() {
      let role = text.roles[index + (hasTitle ? 1 : 0)]
      if role != .body { roles[block] = role }
    }
    if !roles.isEmpty { rewrite(&document, roles) }
  }

  /// The blocks without those that the rules marked as furniture.
  private static func rewrite(_ document: inout Document, _ roles: [Int: TextRole]) {
    let old = document.text
    var builder = SourceTextBuilder()
    var blocks: [Block] = []
    for (index, original) in document.blocks.enumerated() {
      var block = original
      switch roles[index] {
      case .furniture(let kind)?:
        document.furniture.append(Furniture(kind: kind, origin: block.origin))
        continue
      case .signature?: block.kind = .signature
      default: break
      }
      if !blocks.isEmpty { builder.appendBlankLine() }
      let shift = builder.count - block.range.lowerBound
      builder.append(block.range, of: old)
      block.range = block.range.shifted(by: shift)
      for index in block.emphasis.indices {
        block.emphasis[index].range = block.emphasis[index].range.shifted(by: shift)
      }
      blocks.append(block)
    }
    document.text = builder.finish()
    document.blocks = blocks
  }
}
