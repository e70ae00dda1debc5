package import RecordTypes
package import Texts

/// What `verify` found.
package struct VerifyReport: Sendable, Hashable {
  /// One thing that is not as it should be.
  package struct Fault: Sendable, Hashable {
    /// What is wrong.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
      /// A capture's bytes do not have its hash.
      case captureHash
      /// A derived range does not lie in its capture, or the bytes there are not the words.
      case range
      /// An index says something else than its table.
      case index
      /// A row contradicts another, or the database itself is damaged.
      case table
      /// Something that was added was altered since, or the head that was kept is not in the log.
      case log
    }
    package var kind: Kind
    /// The name of the capture.
    package var name: String?
    package var capture: ContentHash?
    package var document: DocumentID?
    /// Bytes of the capture.
    package var range: Range<Int>?
    /// What is wrong, for people.
    package var message: String

    /// A fault of what is known.
    package init(
      kind: Kind, name: String? = nil, capture: ContentHash? = nil, document: DocumentID? = nil,
      range: Range<Int>? = nil, message: String
    ) {
      self.kind = kind
      self.name = name
      self.capture = capture
      self.document = document
      self.range = range
      self.message = message
    }
  }
  /// How many captures were hashed.
  package var captures: Int
  /// How many documents were looked at.
  package var documents: Int
  /// How many ranges were held against their captures.
  package var ranges: Int
  /// How many index entries were held against their tables.
  package var indexes: Int
  /// How many entries of the log were computed again.
  package var entries: Int?
  package var faults: [Fault]

  /// A report of its parts.
  package init(captures: Int, documents: Int, ranges: Int, indexes: Int, faults: [Fault] = []) {
    self.captures = captures
    self.documents = documents
    self.ranges = ranges
    self.indexes = indexes
    self.faults = faults
  }
}

/// The output of `verify`.
package enum VerifyJSON {
  /// The object.
  package static func value(_ report: VerifyReport) -> JSONValue {
    .members([
      "sound": .bool(report.faults.isEmpty),
      "checked": .members([
        "captures": .integer(report.captures), "documents": .integer(report.documents),
        "ranges": .integer(report.ranges), "indexes": .integer(report.indexes),
        "entries": report.entries.map(JSONValue.integer),
      ]),
      "faults": .list(report.faults, fault),
    ])
  }

  private static func fault(_ fault: VerifyReport.Fault) -> JSONValue {
    .members([
      "kind": .string(fault.kind.rawValue), "name": .text(fault.name), "sha256": .text(fault.capture?.description),
      "document": .text(fault.document?.value), "range": fault.range.map(JSONValue.range),
      "message": .string(fault.message),
    ])
  }
}

/// What one import did.
package struct ImportStatistics: Sendable, Hashable {
  /// Files and lines looked at.
  package var files = 0
  /// Captures that were new.
  package var added = 0
  /// Captures that were there already.
  package var unchanged = 0
  /// Inputs that hold no text or page.
  package var skipped = 0
  /// Inputs that could not be read.
  package var failed = 0
  /// How long it took.
  package var seconds: Double?
  /// Of the new captures: those that are further versions of a document.
  package var versions: Int?
  /// Quotations that were held against the record.
  package var checked: Int?
  /// Of these: how many have another verdict than before.
  package var verdictsChanged: Int?

  /// Counts of an import; by default one that did nothing yet.
  package init(
    files: Int = 0, added: Int = 0, unchanged: Int = 0, skipped: Int = 0, failed: Int = 0, seconds: Double? = nil
  ) {
    self.files = files
    self.added = added
    self.unchanged = unchanged
    self.skipped = skipped
    self.failed = failed
    self.seconds = seconds
  }

  var json: JSONValue {
    .members([
      "files": .integer(files), "added": .integer(added), "unchanged": .integer(unchanged),
      "skipped": .integer(skipped), "failed": .integer(failed), "seconds": .rounded(seconds),
      "versions": versions.map(JSONValue.integer), "checked": checked.map(JSONValue.integer),
      "verdictsChanged": verdictsChanged.map(JSONValue.integer),
    ])
  }
}

/// The output of `import --json`.
package enum ImportJSON {
  /// The object.
  package static func value(_ statistics: ImportStatistics) -> JSONValue { statistics.json }
}

/// Counts and sizes of a record.
package struct RecordStatistics: Sendable, Hashable {
  /// The version of the record's tables.
  package var schema = 0
  package var captures = 0
  /// Bytes of all captures, as fetched.
  package var captureBytes = 0
  package var retrievals = 0
  package var documents = 0
  /// Documents whose words can support a quotation.
  package var records = 0
  /// Documents whose quotations are to be checked.
  package var reports = 0
  package var turns = 0
  package var quotations = 0
  package var persons = 0
  package var events = 0
  /// Words of all documents.
  package var words = 0
  /// Bytes of the record's file.
  package var fileBytes = 0
  package var lastImport: ImportStatistics?

  /// An empty record.
  package init() {}
}

/// The output of `stats`.
package enum StatsJSON {
  /// The object.
  package static func value(_ statistics: RecordStatistics) -> JSONValue {
    .members([
      "schema": .integer(statistics.schema), "captures": .integer(statistics.captures),
      "captureBytes": .integer(statistics.captureBytes), "retrievals": .integer(statistics.retrievals),
      "documents": .integer(statistics.documents), "records": .integer(statistics.records),
      "reports": .integer(statistics.reports), "turns": .integer(statistics.turns),
      "quotations": .integer(statistics.quotations), "persons": .integer(statistics.persons),
      "events": .integer(statistics.events), "words": .integer(statistics.words),
      "fileBytes": .integer(statistics.fileBytes), "lastImport": statistics.lastImport.map(\.json),
    ])
  }
}
