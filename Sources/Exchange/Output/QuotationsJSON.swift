package import RecordTypes
package import Texts

/// The output line of `quotations`.
package enum QuotationsJSON {
  /// The object: the quotations of `text` (UTF-8), ranges in its code points. `quotations` is there even where there
  /// are none: that is known, then.
  package static func value(id: String, text: [UInt8], quotations: [Quotation]) -> JSONValue {
    let offsets = CodePointOffsets(text)
    return .members([
      "id": .text(id),
      "quotations": .array(quotations.map { QuotationJSON.value($0, offsets: offsets, id: nil) }),
    ])
  }
}

/// One quotation of a text.
enum QuotationJSON {
  static func value(_ quotation: Quotation, offsets: CodePointOffsets, id: QuotationID?) -> JSONValue {
    .members([
      "id": .text(id?.value), "kind": .string(quotation.kind.rawValue), "content": offsets.json(quotation.content),
      "quoted": offsets.json(quotation.quoted), "cue": offsets.json(quotation.cue),
      "source": offsets.json(quotation.source), "speaker": speaker(quotation.speaker),
      "within": quotation.within.map(JSONValue.integer), "variantOf": quotation.variantOf.map(JSONValue.integer),
      "reported": .bool(quotation.reported), "insertions": offsets.json(quotation.insertions),
      "omissions": offsets.json(quotation.omissions), "confidence": .rounded(quotation.confidence),
    ])
  }

  private static func speaker(_ attribution: Attribution?) -> JSONValue? {
    guard let attribution else { return nil }
    return .knownMembers([
      "label": .text(attribution.label), "name": .text(attribution.name),
      "confidence": .rounded(attribution.confidence),
    ])
  }
}
