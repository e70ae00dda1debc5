internal import GRDB
internal import RecordTypes
internal import Texts

/// A document's own columns: metadata with their evidence and the number of rows in each layer.
enum DocumentRow {
  /// The sealed columns, in order.
  static let sealed =
    ["kind", "derived_use"]
    + ["outlet", "title", "published", "updated", "said", "captured", "place"].flatMap {
      [$0, "\($0)_start", "\($0)_end"]
    } + ["language", "authors", "tags", "canonical", "sources", "translations"]
    + ["publisher", "basis", "original_language", "incomplete"]
    + Layer.all.map(\.table)

  /// The sealed columns of a document.
  static func values(_ document: Document) -> [DatabaseValue] {
    var row: [DatabaseValue] = [.word(document.kind), .word(document.use)]
    row += DatabaseValue.metadatum(document.outlet)
    row += DatabaseValue.metadatum(document.title)
    row += DatabaseValue.metadatum(document.published)
    row += DatabaseValue.metadatum(document.updated)
    row += DatabaseValue.metadatum(document.said)
    row += DatabaseValue.metadatum(document.captured)
    row += DatabaseValue.metadatum(document.place)
    row += [.text(document.language), .lines(document.authors), .lines(document.tags), .text(document.canonical)]
    row += [.lines(document.sources), .lines(document.translations.map { "\($0.language) \($0.url)" })]
    row += [.word(document.standing.publisher), .word(document.standing.basis)]
    row += [.text(document.standing.originalLanguage), .lines(document.completeness.because.map(\.rawValue))]
    row += counts(document).map { DatabaseValue.int($0) }
    return row
  }

  /// The document of the sealed columns, without text and layers.
  static func restore(_ fields: inout Fields) -> Document {
    var document = Document()
    document.kind = fields.word() ?? .other
    document.use = fields.word() ?? .report
    document.outlet = fields.metadatum()
    document.title = fields.metadatum()
    document.published = fields.dateMetadatum()
    document.updated = fields.dateMetadatum()
    document.said = fields.dateMetadatum()
    document.captured = fields.dateMetadatum()
    document.place = fields.metadatum()
    document.language = fields.text()
    document.authors = fields.lines()
    document.tags = fields.lines()
    document.canonical = fields.text()
    document.sources = fields.lines()
    document.translations = fields.lines().compactMap(translation)
    document.standing = Standing(
      publisher: fields.word() ?? .unknown, basis: fields.word() ?? .unknown, originalLanguage: fields.text())
    document.completeness = Completeness(because: fields.lines().compactMap(Completeness.Reason.init))
    fields.skip(Layer.all.count)
    return document
  }

  private static func counts(_ document: Document) -> [Int] {
    [
      document.blocks.count, document.turns.count, document.missing.count, document.quotations.count,
      document.mentions.count, document.teasers.count, document.captions.count, document.furniture.count,
      document.findings.count,
    ]
  }

  private static func translation(_ line: String) -> Document.Translation? {
    let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 ? Document.Translation(language: String(parts[0]), url: String(parts[1])) : nil
  }
}

/// A document's text: the blocks hold it, joined by a blank line; where that is not all of it, it is kept whole.
enum TextRow {
  static let sealed = ["size", "whole", "origins"]

  static func values(_ document: Document) -> [DatabaseValue] {
    let whole: DatabaseValue = isJoinedBlocks(document) ? .null : .bytes(document.text.bytes)
    return [.int(document.text.bytes.count), whole, .bytes(OriginBlob.encode(document.text.origins))]
  }

  /// The text of blocks that stand one after the other.
  static func join(_ blocks: [[UInt8]], size: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    for (index, block) in blocks.enumerated() {
      if index > 0 { bytes += [0x0A, 0x0A] }
      bytes += block
    }
    return bytes
  }

  private static func isJoinedBlocks(_ document: Document) -> Bool {
    let bytes = document.text.bytes
    var end = 0
    for (index, block) in document.blocks.enumerated() {
      let start = index == 0 ? 0 : end + 2
      guard block.range.lowerBound == start, block.range.upperBound <= bytes.count else { return false }
      if index > 0, bytes[end] != 0x0A || bytes[end + 1] != 0x0A { return false }
      if start < bytes.count, bytes[start] & 0xC0 == 0x80 { return false }
      end = block.range.upperBound
      if end < bytes.count, bytes[end] & 0xC0 == 0x80 { return false }
    }
    return end == bytes.count && !bytes.contains(0)
  }
}
