import RecordTypes
import Texts

@testable import Exchange

/// What the commands that keep a record write, in the invented world of the examples.
enum UpkeepSamples {
  static let all: [String: [JSONValue]] = [
    "diff": [
      DiffJSON.value(
        from: Version(document: DocumentID("d-8f1c"), capture: .sample),
        to: Version(document: DocumentID("d-8f1c"), capture: .sample),
        changes: Version.Changes(wording: 1, number: 1),
        edits: [
          VersionEdit(
            sort: "number", old: .init(text: "three", range: 0..<5, address: Address(capture: .sample, range: 9..<14)),
            new: .init(text: "four", range: 0..<4, address: Address(capture: .sample, range: 9..<13))),
          VersionEdit(sort: "wording", isInTitle: true, new: .init(text: "soon")),
        ],
        oldOffsets: CodePointOffsets(Array("three ships".utf8)), newOffsets: CodePointOffsets(Array("four ships".utf8)))
    ],
    "rebuild": [
      RebuildJSON.value(documents: 2, changed: 0, layers: [:], failures: [], verdicts: VerdictsGiven(), seconds: 0.5),
      RebuildJSON.value(
        documents: 12, changed: 1, layers: ["turns": 1], failures: [DocumentID("d-8f1d")], verdicts: given, seconds: 1.5
      ),
    ],
    "correct": [CorrectJSON.value(.renamePerson(PersonID("p-8f1c"), to: "Mirel Tanos"), verdicts: given)],
    "wanted": [
      WantedJSON.value(
        WantedTranscript(
          speaker: "Mirel Tanos", since: PartialDate("2031-04-19"), until: PartialDate("2031-05-03"),
          event: EventID("e-8f1c"),
          quotations: [QuotationID("d-8f1c-q0"), QuotationID("d-8f1c-q2")],
          reports: [DocumentID("d-8f1c")], words: ["harbour", "winter"],
          because: ["noTranscript"]))
    ],
    "facets": [
      FacetsJSON.value(
        counted: 3, isAll: true,
        ["speaker": [("Mirel Tanos", 2)], "outlet": [], "kind": [("interview", 2), ("report", 1)]])
    ],
    "head": [
      head,
      LogHeadJSON.signed(
        head, key: ContentHash.sample.description,
        signature: String(repeating: ContentHash.sample.description, count: 2)),
    ],
    "backup": [
      BackupJSON.value(path: "copy.sqlite", bytes: 40_960, head: ContentHash.sample.description, proof: proof)
    ],
    "merge": [
      MergeJSON.value(
        ImportStatistics(files: 3, added: 2, unchanged: 1), corrections: 1, judgements: 0, proof: proof)
    ],
  ]

  private static let head = LogHeadJSON.value(
    entry: 7, head: ContentHash.sample.description, made: PartialDate("2031-05-04T08:30Z"),
    counts: ["captures": 12, "retrievals": 13, "documents": 11, "corrections": 1, "judgements": 0, "checks": 30])
  private static let proof = VerifyReport(captures: 12, documents: 12, ranges: 842, indexes: 12)
  private static let given = VerdictsGiven(
    asked: 9,
    changes: [
      .init(quotation: QuotationID("d-8f1c-q0"), old: .notCheckable, new: .faithful, becauseOf: "d-8f1d came in")
    ])
}
