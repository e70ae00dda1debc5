package import Exchange
package import RecordStore

extension RecordStatistics {
  /// The contract's counts out of the record's.
  package init(_ stats: RecordStats, words: Int) {
    self.init()
    schema = stats.schema
    captures = stats.captures
    captureBytes = stats.captureBytes
    retrievals = stats.retrievals
    documents = stats.documents
    records = stats.records
    reports = stats.reports
    turns = stats.turns
    quotations = stats.quotations
    persons = stats.persons
    events = stats.events
    self.words = words
    fileBytes = stats.fileBytes
    lastImport = stats.lastImport.map { run in
      ImportStatistics(
        files: run.counts.files, added: run.counts.documents + run.counts.versions, unchanged: run.counts.unchanged,
        skipped: 0, failed: run.counts.failures, seconds: run.counts.seconds)
    }
  }
}

extension RecordReader {
  /// What the record holds and what its last import did.
  package func statistics() throws -> RecordStatistics {
    RecordStatistics(try stats(), words: try segments().reduce(0) { $0 + $1.words })
  }
}
