package import RecordTypes
package import Texts

/// Verdicts that were given anew.
package struct VerdictsGiven: Sendable, Hashable {
  /// Quotations that were asked.
  package var asked: Int
  /// A verdict that took the place of another.
  package struct Change: Sendable, Hashable {
    package var quotation: QuotationID
    package var old: Outcome
    package var new: Outcome
    package var becauseOf: String

    package init(quotation: QuotationID, old: Outcome, new: Outcome, becauseOf: String) {
      self.quotation = quotation
      self.old = old
      self.new = new
      self.becauseOf = becauseOf
    }
  }
  /// Those that are others than before.
  package var changes: [Change]

  package init(asked: Int = 0, changes: [Change] = []) {
    self.asked = asked
    self.changes = changes
  }

  var json: JSONValue {
    .members([
      "asked": .integer(asked), "changed": .integer(changes.count),
      "changes": .list(changes) { change in
        .members([
          "quotation": .text(change.quotation.value), "old": .string(change.old.rawValue),
          "new": .string(change.new.rawValue), "because": .text(change.becauseOf),
        ])
      },
    ])
  }
}

/// The output of `rebuild`.
package enum RebuildJSON {
  /// The object: how many documents were derived again, how many are others, which layers changed in how many.
  package static func value(
    documents: Int, changed: Int, layers: [String: Int], failures: [DocumentID], verdicts: VerdictsGiven,
    seconds: Double
  ) -> JSONValue {
    .members([
      "documents": .integer(documents), "changed": .integer(changed),
      "layers": .list(layers.sorted { $0.key < $1.key }) { layer in
        .members(["layer": .string(layer.key), "documents": .integer(layer.value)])
      },
      "failed": .strings(failures.map(\.value)), "verdicts": verdicts.json, "seconds": .rounded(seconds),
    ])
  }
}

/// The output of `correct`.
package enum CorrectJSON {
  /// The object: the correction that was kept, and what became of the verdicts.
  package static func value(_ correction: Correction, verdicts: VerdictsGiven) -> JSONValue {
    .members(["correction": CorrectionJSON.value(correction), "verdicts": verdicts.json])
  }
}

/// A transcript that the record lacks, and what it would settle.
package struct WantedTranscript: Sendable, Hashable {
  /// Whose words are looked for.
  package var speaker: String?
  /// The first and the last day on which they may have been said.
  package var since: PartialDate?
  package var until: PartialDate?
  /// The event that the reports are of.
  package var event: EventID?
  /// The quotations that it would settle, in order of import.
  package var quotations: [QuotationID]
  /// The reports that they stand in.
  package var reports: [DocumentID]
  /// Rare words of the quotations, to look for it by.
  package var words: [String]
  /// Why nothing settles them: categories of findings.
  package var because: [String]

  package init(
    speaker: String? = nil, since: PartialDate? = nil, until: PartialDate? = nil, event: EventID? = nil,
    quotations: [QuotationID], reports: [DocumentID], words: [String] = [], because: [String] = []
  ) {
    self.speaker = speaker
    self.since = since
    self.until = until
    self.event = event
    self.quotations = quotations
    self.reports = reports
    self.words = words
    self.because = because
  }
}

/// A line of `wanted`.
package enum WantedJSON {
  /// The object.
  package static func value(_ wanted: WantedTranscript) -> JSONValue {
    .members([
      "speaker": .text(wanted.speaker), "from": .date(wanted.since), "to": .date(wanted.until),
      "event": .text(wanted.event?.value), "settles": .integer(wanted.quotations.count),
      "quotations": .strings(wanted.quotations.map(\.value)), "reports": .strings(wanted.reports.map(\.value)),
      "words": .strings(wanted.words), "because": .strings(wanted.because),
    ])
  }
}

/// The output of `verify --head`: who keeps it can prove later that nothing before it was altered.
package enum LogHeadJSON {
  /// The head with a signature: of the line without it, as it is written.
  package static func signed(_ head: JSONValue, key: String, signature: String) -> JSONValue {
    guard case .object(let members) = head else { return head }
    let value: JSONValue = .members([
      "algorithm": .string("Ed25519"), "key": .string(key), "value": .string(signature),
    ])
    return .object(members + [JSONMember("signature", value)])
  }

  /// What a head's signature is of, whose it is said to be, and the signature; nil where there is none.
  package static func signature(of head: JSONValue) -> (signed: [UInt8], key: String, value: String)? {
    guard case .object(let members) = head, let signature = head["signature"], let key = signature["key"]?.string,
      let value = signature["value"]?.string
    else { return nil }
    return (Array(JSONValue.object(members.filter { $0.name != "signature" }).line.utf8), key, value)
  }

  /// The object.
  package static func value(
    entry: Int, head: String, made: PartialDate?, counts: KeyValuePairs<String, Int>
  ) -> JSONValue {
    .object(
      [
        JSONMember("schema", .string("quoth/head/1")), JSONMember("entry", .integer(entry)),
        JSONMember("head", .string(head)),
      ] + (made.map { [JSONMember("made", .string($0.description))] } ?? [])
        + [JSONMember("holds", .object(counts.map { JSONMember($0.key, .integer($0.value)) }))])
  }
}

/// The output of `backup`.
package enum BackupJSON {
  /// The object: where the copy lies, and its proof.
  package static func value(path: String, bytes: Int, head: String?, proof: VerifyReport) -> JSONValue {
    .members([
      "path": .string(path), "bytes": .integer(bytes), "head": .text(head), "verified": VerifyJSON.value(proof),
    ])
  }
}

/// The output of `merge`.
package enum MergeJSON {
  /// The object: what came over, and the proof of the record that it came into.
  package static func value(_ imported: ImportStatistics, corrections: Int, judgements: Int, proof: VerifyReport)
    -> JSONValue
  {
    .members([
      "imported": imported.json, "corrections": .integer(corrections), "judgements": .integer(judgements),
      "verified": VerifyJSON.value(proof),
    ])
  }
}
