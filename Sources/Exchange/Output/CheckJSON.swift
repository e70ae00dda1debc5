package import RecordTypes
package import Texts

/// Gives the code point offsets of a document's text; nil where the document is not known.
package typealias OffsetsOfDocument = (DocumentID) -> CodePointOffsets?

/// The quotation that a check answers.
package struct CheckedQuotation: Sendable {
  /// The line's `id`, `NAME#INDEX` for a quotation of a report, `quote` for `--quote`.
  package var id: String
  /// The words that were compared; the edits count in them.
  package var text: String
  /// Where the quotation stands, where it was found in a report.
  package var report: Report?

  /// A quotation of a report.
  package struct Report: Sendable {
    /// The file's name as given.
    package var name: String
    /// The quotation's index in the report.
    package var index: Int
    /// The quotation as it was found.
    package var quotation: Quotation
    /// The code point offsets of the report's text.
    package var offsets: CodePointOffsets
  }

  /// A quotation of an input line.
  package init(id: String, text: String) {
    self.id = id
    self.text = text
  }

  /// A quotation of a report: `text` is its words as printed, pieces joined by one space.
  package init(
    id: String, text: String, quotation: Quotation, index: Int, reportName: String, reportOffsets: CodePointOffsets
  ) {
    self.id = id
    self.text = text
    report = Report(name: reportName, index: index, quotation: quotation, offsets: reportOffsets)
  }
}

/// The output line of `check`.
package enum CheckJSON {
  /// The object. Ranges of passages are in code points of their document's text, those of edits also in the
  /// quotation's.
  package static func value(
    _ check: Check, of quotation: CheckedQuotation, offsets: OffsetsOfDocument
  ) -> JSONValue {
    guard case .object(let verdict) = verdict(check, quotation: quotation.text, offsets: offsets) else { return .null }
    return .object(place(quotation) + verdict)
  }

  /// What comes before the verdict: whose line it is.
  private static func place(_ quotation: CheckedQuotation) -> [JSONMember] {
    let report = quotation.report
    let place = JSONValue.members([
      "id": .text(quotation.id), "quotation": report.flatMap { _ in .text(quotation.text) },
      "kind": report.map { .string($0.quotation.kind.rawValue) },
      "cue": report.flatMap { $0.offsets.json($0.quotation.cue) },
      "source": report.flatMap { $0.offsets.json($0.quotation.source) },
      "report": report.map { report in
        .members([
          "name": .text(report.name), "index": .integer(report.index),
          "ranges": report.offsets.json(report.quotation.content),
        ])
      },
    ])
    if case .object(let members) = place { return members }
    return []
  }

  /// The verdict alone, as `show` gives it beside a quotation.
  static func verdict(_ check: Check, quotation: String, offsets: OffsetsOfDocument) -> JSONValue {
    var known: [DocumentID: CodePointOffsets] = [:]
    for passage in check.passages + check.alsoReported + check.elsewhere where known[passage.document] == nil {
      known[passage.document] = offsets(passage.document)
    }
    let quotationOffsets = CodePointOffsets(Array(quotation.utf8))
    return .members([
      "outcome": .string(check.outcome.rawValue), "verdict": .string(check.verdict.rawValue),
      "sense": check.sense.map { .string($0.rawValue) }, "rule": .text(check.rule), "score": .rounded(check.score),
      "because": check.because.map { .string($0.rawValue) }, "speaker": speaker(check.speaker),
      "passages": .list(check.passages) { PassageJSON.value($0, offsets: known[$0.document]) },
      "edits": .list(check.edits) { edit in
        let passage = check.passages.indices.contains(edit.passage) ? check.passages[edit.passage] : nil
        return EditJSON.value(edit, quotation: quotationOffsets, passage: passage.flatMap { known[$0.document] })
      },
      "alsoReported": .list(check.alsoReported) { PassageJSON.scored($0, offsets: known[$0.document]) },
      "elsewhere": .list(check.elsewhere) { PassageJSON.scored($0, offsets: known[$0.document]) },
      "findings": .list(check.findings, FindingJSON.value), "encoder": .text(check.encoder),
    ])
  }

  private static func speaker(_ speaker: SpeakerAgreement?) -> JSONValue? {
    guard let speaker else { return nil }
    return .knownMembers([
      "asked": .text(speaker.asked), "found": .text(speaker.found), "agrees": speaker.agrees.map(JSONValue.bool),
      "role": speaker.role.map { .string($0.rawValue) },
    ])
  }
}

/// One step of the difference between a quotation and a passage.
enum EditJSON {
  static func value(_ edit: Edit, quotation: CodePointOffsets, passage: CodePointOffsets?) -> JSONValue {
    .members([
      "op": .string(edit.operation.rawValue), "in": .integer(edit.passage),
      "quotation": quotation.json(edit.quotationRange), "passage": passage.map { $0.json(edit.passageRange) },
      "flags": .list(edit.flags) { .string($0.rawValue) },
    ])
  }
}
