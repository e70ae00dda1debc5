package import RecordTypes
package import Texts

/// What `show` gives: a document of a record, its turns and quotations with their identifiers, and what the record says
/// to each quotation.
package enum ShowJSON {
  /// The object of `DocumentJSON`, where each checked quotation has a `check` with the members of a check line.
  package static func value(
    _ document: Document, in context: DocumentContext,
    checks: [(quotation: Int, checked: CheckedQuotation, check: Check)], offsets: OffsetsOfDocument
  ) -> JSONValue {
    var byIndex: [Int: JSONValue] = [:]
    for entry in checks {
      byIndex[entry.quotation] = CheckJSON.verdict(entry.check, quotation: entry.checked.text, offsets: offsets)
    }
    return DocumentJSON.value(document, in: context) { index, json in
      guard let check = byIndex[index], case .object(let members) = json else { return json }
      return .object(members + [JSONMember("check", check)])
    }
  }
}
