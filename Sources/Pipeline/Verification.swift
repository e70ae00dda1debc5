import Captures
import Events
package import Exchange
package import RecordStore
import RecordTypes
import Texts

/// Proves a record: every capture against its hash, every derived range against its capture, indexes against tables.
package enum Verification {
  /// What was examined and what does not hold, by name. Reads the whole record, a document at a time.
  /// With `since` (a head of the log that was kept) it also proves that nothing before it was altered.
  package static func verify(
    _ record: Record, since: String? = nil, progress: (Int) -> Void = { _ in }
  ) throws -> VerifyReport {
    try record.read { reader in
      var report = VerifyReport(captures: 0, documents: 0, ranges: 0, indexes: 0, faults: [])
      var examined = 0
      try reader.forEachCapture { stored in
        report.captures += 1
        examined += 1
        progress(examined)
        guard let bytes = bytes(of: stored) else {
          return report.faults.append(
            fault(.captureHash, stored.hash, "the stored bytes of capture \(stored.hash) cannot be unpacked"))
        }
        let found = ContentHash.sha256(of: bytes)
        if found != stored.hash {
          report.faults.append(
            fault(.captureHash, stored.hash, "the bytes of capture \(stored.hash) have the hash \(found)"))
        }
        for id in try reader.documents(of: stored.hash) {
          // An older version has its capture kept; what was derived belongs to the newest.
          guard let document = try reader.document(id), document.summary.capture == stored.hash else { continue }
          report.documents += 1
          report.ranges += check(document, against: bytes) { report.faults.append($0) }
          if let fault = try keyFault(of: id, in: reader) { report.faults.append(fault) }
        }
      }
      try reader.verifyDerived { fault in
        report.faults.append(
          VerifyReport.Fault(
            kind: .range, name: fault.table, capture: fault.capture, document: fault.document, range: nil,
            message: fault.description))
      }
      report.indexes = try reader.segments().count + 1
      try reader.verifyStructure { fault in
        report.faults.append(
          VerifyReport.Fault(
            kind: .index, name: fault.table, capture: fault.capture, document: fault.document, range: nil,
            message: fault.description))
      }
      report.entries = try reader.verifyLog(since: since) { fault in
        report.faults.append(
          VerifyReport.Fault(kind: .log, name: nil, capture: nil, document: nil, range: nil, message: fault.message))
      }
      return report
    }
  }

  /// Whether the keys by which the grouping of events finds the document are those of its features.
  private static func keyFault(of id: DocumentID, in reader: RecordReader) throws -> VerifyReport.Fault? {
    guard let features = try reader.eventFeatures(of: id).flatMap({ EventFeatures(encoded: $0) }) else { return nil }
    let missing = try reader.missingKeys(features.keys, of: id)
    guard missing > 0 else { return nil }
    return VerifyReport.Fault(
      kind: .index, name: "event_keys", capture: nil, document: id, range: nil,
      message: "event_keys: \(missing) of the keys of document \(id) do not lead to it")
  }

  /// Proves the full-text indexes against the words. It needs the writer's place for a moment.
  package static func verifySearch(_ record: Record, _ report: inout VerifyReport) throws {
    var faults: [VerifyReport.Fault] = []
    try record.verifySearch { fault in
      faults.append(
        VerifyReport.Fault(
          kind: .index, name: fault.table, capture: nil, document: nil, range: nil, message: fault.description))
    }
    report.faults += faults
    report.indexes += 2
  }

  /// The bytes of a stored capture; nil where they cannot be unpacked.
  package static func bytes(of stored: StoredCapture) -> [UInt8]? {
    switch stored.encoding {
    case "identity": stored.bytes
    case "zstd": try? Compression.zstdDecompressed(stored.bytes, limit: max(stored.size, 1))
    default:
      stored.dictionary.flatMap { CompressionDictionary($0) }?
        .decompressed(stored.bytes, limit: max(stored.size, 1))
    }
  }

  /// Whether `text` is what `capture` has, byte for byte; a space may stand for any single character of white space.
  private static func isCopy(_ text: ArraySlice<UInt8>, of capture: ArraySlice<UInt8>) -> Bool {
    text == capture || zip(text, capture).allSatisfy { $0 == $1 || $0 == 0x20 && $1 < 0x20 }
  }

  private static func fault(_ kind: VerifyReport.Fault.Kind, _ hash: ContentHash, _ message: String)
    -> VerifyReport.Fault
  {
    VerifyReport.Fault(kind: kind, name: nil, capture: hash, document: nil, range: nil, message: message)
  }

  /// Holds each range of a document's layers against its capture; returns how many there are.
  private static func check(
    _ stored: StoredDocument, against bytes: [UInt8], report: (VerifyReport.Fault) -> Void
  ) -> Int {
    let document = stored.document
    let text = document.text.range
    var count = 0
    func examine(_ ranges: [Range<Int>], in whole: Range<Int>, _ layer: String) {
      for (index, range) in ranges.enumerated() {
        count += 1
        guard !whole.holds(range) else { continue }
        report(
          VerifyReport.Fault(
            kind: .range, name: layer, capture: stored.summary.capture, document: stored.summary.id, range: range,
            message: "\(layer) \(index) of document \(stored.summary.id) lies at \(range), outside of \(whole)"))
      }
    }
    let whole = 0..<bytes.count
    examine(document.blocks.map(\.range), in: text, "block")
    examine(document.blocks.map(\.origin), in: whole, "block origin")
    examine(document.turns.map(\.range), in: text, "turn")
    examine(document.turns.flatMap(\.notes), in: text, "note")
    examine(document.quotations.flatMap { $0.content + $0.quoted + $0.cue + $0.source }, in: text, "quotation")
    examine(document.mentions.map(\.range), in: text, "mention")
    examine(document.teasers.map(\.origin), in: whole, "teaser")
    examine(document.captions.map(\.origin), in: whole, "caption")
    examine(document.furniture.map(\.origin), in: whole, "furniture")
    for run in document.text.origins.runs {
      count += 1
      let isCopied = run.unit == run.originUnit && run.unit == 1 && run.count > 1
      guard whole.holds(run.origin..<run.originEnd), text.holds(run.start..<run.end) else {
        examine([run.origin..<run.originEnd], in: whole, "origin")
        continue
      }
      if isCopied, !isCopy(document.text.bytes[run.start..<run.end], of: bytes[run.origin..<run.originEnd]) {
        report(
          VerifyReport.Fault(
            kind: .range, name: "text", capture: stored.summary.capture, document: stored.summary.id,
            range: run.origin..<run.originEnd,
            message: "the text of document \(stored.summary.id) at \(run.start)..<\(run.end) is not what its capture "
              + "has at \(run.origin)..<\(run.originEnd)"))
      }
    }
    return count
  }
}
