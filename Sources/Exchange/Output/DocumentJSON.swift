package import RecordTypes
package import Texts

/// What a document's JSON says beside the document itself.
package struct DocumentContext: Sendable {
  /// The document's name: the `id` of an input line, a file's name, or the record's identifier.
  package var id: String
  /// The capture that it was read from.
  package var capture: CaptureInfo
  /// The event that it belongs to, in a record.
  package var event: EventID?
  /// The turns' identifiers, in a record; as many as turns, or none.
  package var turnIDs: [TurnID]
  /// The quotations' identifiers, in a record; as many as quotations, or none.
  package var quotationIDs: [QuotationID]

  /// A context of what is known.
  package init(
    id: String, capture: CaptureInfo, event: EventID? = nil, turnIDs: [TurnID] = [], quotationIDs: [QuotationID] = []
  ) {
    self.id = id
    self.capture = capture
    self.event = event
    self.turnIDs = turnIDs
    self.quotationIDs = quotationIDs
  }
}

/// The document of the contract, `quoth/document/1`: the output line of `extract`.
package enum DocumentJSON {
  /// The name of the form.
  package static let schema = "quoth/document/1"

  /// The object. Ranges are in code points of `text`, origins in bytes of the capture. O(n).
  package static func value(_ document: Document, in context: DocumentContext) -> JSONValue {
    value(document, in: context, quotation: { _, json in json })
  }

  /// The object; `quotation` may add to the JSON of each quotation, given its index.
  static func value(
    _ document: Document, in context: DocumentContext, quotation: (Int, JSONValue) -> JSONValue
  ) -> JSONValue {
    let offsets = CodePointOffsets(document.text.bytes)
    let quotations = document.quotations.enumerated().map { index, item in
      let id = index < context.quotationIDs.count ? context.quotationIDs[index] : nil
      return quotation(index, QuotationJSON.value(item, offsets: offsets, id: id))
    }
    return .members([
      "id": .text(context.id), "schema": .string(schema), "capture": context.capture.json,
      "use": .string(document.use.rawValue), "kind": .string(document.kind.rawValue),
      "outlet": .text(document.outlet?.value).map { .members(["name": $0]) },
      "title": .text(document.title?.value), "published": .date(document.published?.value),
      "updated": .date(document.updated?.value), "said": .date(document.said?.value),
      "captured": .date(document.captured?.value), "evidence": evidence(document),
      "place": .text(document.place?.value), "language": .text(document.language),
      "authors": .strings(document.authors), "tags": .strings(document.tags), "canonical": .text(document.canonical),
      "sources": .strings(document.sources), "translations": .list(document.translations, translation),
      "completeness": completeness(document.completeness), "standing": StandingJSON.value(document.standing),
      "event": .text(context.event?.value), "text": .text(document.text.string),
      "blocks": .list(document.blocks) { block($0, offsets) },
      "turns": .list(document.turns) { TurnJSON.value($0, offsets: offsets, ids: context.turnIDs) },
      "missing": .list(document.missing, missing), "quotations": .list(quotations) { $0 },
      "mentions": .list(document.mentions) { mention($0, offsets) }, "teasers": .list(document.teasers, teaser),
      "captions": .list(document.captions, caption), "furniture": .list(document.furniture, furniture),
      "findings": .list(document.findings, FindingJSON.value),
    ])
  }

  private static func evidence(_ document: Document) -> JSONValue? {
    .knownMembers([
      "title": document.title?.origin.map(JSONValue.range),
      "published": document.published?.origin.map(JSONValue.range),
      "outlet": document.outlet?.origin.map(JSONValue.range), "updated": document.updated?.origin.map(JSONValue.range),
      "said": document.said?.origin.map(JSONValue.range), "captured": document.captured?.origin.map(JSONValue.range),
      "place": document.place?.origin.map(JSONValue.range),
    ])
  }

  private static func completeness(_ completeness: Completeness) -> JSONValue {
    .members([
      "whole": .bool(completeness.whole), "because": .list(completeness.because) { .string($0.rawValue) },
    ])
  }

  private static func translation(_ translation: Document.Translation) -> JSONValue {
    .members(["language": .text(translation.language), "url": .text(translation.url)])
  }

  private static func block(_ block: Block, _ offsets: CodePointOffsets) -> JSONValue {
    .members([
      "kind": .string(block.kind.rawValue), "range": offsets.json(block.range), "origin": .range(block.origin),
    ])
  }

  private static func missing(_ missing: MissingTurn) -> JSONValue {
    .members([
      "after": missing.after.map(JSONValue.integer), "role": .string(missing.role.rawValue),
      "speaker": SpeakerJSON.value(missing.speaker),
    ])
  }

  private static func mention(_ mention: Mention, _ offsets: CodePointOffsets) -> JSONValue {
    .members([
      "kind": .string(mention.kind.rawValue), "range": offsets.json(mention.range), "value": .text(mention.value),
    ])
  }

  private static func teaser(_ teaser: Teaser) -> JSONValue {
    .members([
      "list": .string(teaser.list.rawValue), "title": .text(teaser.title), "date": .date(teaser.date),
      "lead": .text(teaser.lead), "url": .text(teaser.url), "origin": .range(teaser.origin),
    ])
  }

  private static func caption(_ caption: Caption) -> JSONValue {
    .members(["text": .text(caption.text), "credit": .text(caption.credit), "origin": .range(caption.origin)])
  }

  private static func furniture(_ furniture: Furniture) -> JSONValue {
    .members(["kind": .string(furniture.kind.rawValue), "origin": .range(furniture.origin)])
  }
}
