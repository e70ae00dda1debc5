package import Exchange
package import RecordStore
package import RecordTypes
package import Texts

/// What the contract shows of a stored document, put together from its rows.
package enum ShownDocument {
  /// The object of `quoth show --json`: the document, its identifiers, and what the record says to its quotations.
  package static func value(
    _ stored: StoredDocument, checks: [CheckedReportQuotation], in reader: RecordReader
  ) throws -> JSONValue {
    let summary = stored.summary
    let context = DocumentContext(
      id: summary.id.value, capture: try reader.captureInfo(of: summary), event: summary.event, turnIDs: stored.turns,
      quotationIDs: stored.quotations)
    let own = CodePointOffsets(stored.document.text.bytes)
    var known: [DocumentID: CodePointOffsets] = [:]
    for document in Set(
      checks.flatMap { ($0.check.passages + $0.check.elsewhere + $0.check.alsoReported).map(\.document) })
    {
      known[document] = try reader.document(document).map { CodePointOffsets($0.document.text.bytes) }
    }
    let shown = checks.map { checked in
      let quotation = CheckedQuotation(
        id: "\(summary.name)#\(checked.index)", text: checked.question.text, quotation: checked.quotation,
        index: checked.index, reportName: summary.name, reportOffsets: own)
      return (quotation: checked.index, checked: quotation, check: checked.check)
    }
    return ShowJSON.value(stored.document, in: context, checks: shown, offsets: { [known] in known[$0] })
  }
}

extension RecordReader {
  /// What the contract says of a document's capture.
  package func captureInfo(of summary: DocumentSummary) throws -> CaptureInfo {
    let retrieval = try retrievals(of: summary.capture).first
    let capture = try captureFacts(summary.capture)
    return CaptureInfo(
      hash: summary.capture, mediaType: capture?.mediaType ?? .text, bytes: capture?.size ?? 0, name: summary.name,
      url: retrieval?.retrieval.url, retrieved: retrieval?.retrieval.retrieved)
  }
}

extension ListedDocument {
  /// A document as lists show it.
  package init(_ summary: DocumentSummary, captureInfo: CaptureInfo) {
    self.init(
      id: summary.id, capture: captureInfo, use: summary.use, kind: summary.kind, outlet: summary.outlet,
      title: summary.title, published: summary.published, said: summary.said, captured: summary.captured,
      event: summary.event)
  }
}

extension Passage {
  /// The passage that a search found.
  package init(_ hit: SearchPassage) {
    self.init(
      document: hit.summary.id, turn: hit.turn, range: hit.range, text: hit.text, said: hit.summary.said,
      title: hit.summary.title, standing: hit.summary.standing, address: hit.address, captureName: hit.summary.name,
      speaker: hit.speaker, score: hit.score)
  }
}

extension SearchFacets {
  /// The facets under the names of the filters that narrow a query by them.
  package var named: KeyValuePairs<String, [(String, Int)]> {
    func pairs(_ counts: [Count]) -> [(String, Int)] { counts.map { ($0.value, $0.passages) } }
    return ["speaker": pairs(speakers), "outlet": pairs(outlets), "kind": pairs(kinds), "year": pairs(years)]
  }

  /// The object of the contract.
  package var json: JSONValue { FacetsJSON.value(counted: counted, isAll: counted < Self.mostCounted, named) }

  /// The query with a value of a facet added to it.
  package static func narrowed(_ query: String, by facet: String, _ value: String) -> String {
    let plain = String(value.map { $0 == "\"" ? " " : $0 })
    if facet == "year", let year = Int(value) { return "\(query) after:\(year) before:\(year + 1)" }
    return "\(query) \(facet):\(plain.contains(" ") ? "\"\(plain)\"" : plain)"
  }
}
