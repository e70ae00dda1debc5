import RecordStore
import RecordTypes
import Texts

/// Which reports have to be asked again when something of the record changes: those whose verdicts rest on it, and those
/// that waited for it.
enum Dependents {
  /// Marks what depends on a document that came in or changed, and the document itself where it is a report.
  static func mark(_ added: Added, _ derived: DerivedCapture, in writer: RecordWriter) throws {
    let document = derived.imported.document
    if added.outcome == .version {
      try markReports(restingOn: added.id, becauseOf: "a new version of \(added.id)", in: writer)
    }
    // A new report that claims nobody's words has nothing to be asked.
    if added.outcome == .added, document.use == .report, document.quotations.allSatisfy({ $0.kind == .indirect }),
      try writer.reader.use(of: added.id) == .report
    {
      return
    }
    try mark(
      added.id, document, becauseOf: added.outcome == .version ? "a new version of the report" : "import",
      in: writer)
  }

  /// Marks a document whose layers are new, and what waited for its words.
  static func mark(_ id: DocumentID, _ document: Document, becauseOf reason: String, in writer: RecordWriter) throws {
    let reader = writer.reader
    let use = try reader.use(of: id) ?? document.use
    if use == .report {
      if !document.quotations.isEmpty { try writer.markPending(id, becauseOf: reason) }
      return
    }
    guard try reader.anythingWaits() else { return }
    let keys = WaitKeys.keys(of: document)
    let day = (document.said ?? document.published)?.value
    for wait in try reader.waits(for: keys.sorted()) where WaitKeys.mayBeSettled(wait, by: keys, day: day) {
      guard let (report, _) = try reader.quotation(wait.quotation) else { continue }
      try writer.markPending(report, becauseOf: "\(id) came in")
    }
  }

  /// Marks the reports whose verdicts rest on a document.
  static func markReports(restingOn id: DocumentID, becauseOf reason: String, in writer: RecordWriter) throws {
    for report in try writer.reader.reports(restingOn: id) { try writer.markPending(report, becauseOf: reason) }
  }

  /// Marks the reports of the events that new records came into.
  static func mark(afterGrouping news: [DocumentID], in writer: RecordWriter) throws {
    for (report, record) in try writer.reader.reports(besideRecords: news) {
      try writer.markPending(report, becauseOf: "\(record) came into its event")
    }
  }
}
