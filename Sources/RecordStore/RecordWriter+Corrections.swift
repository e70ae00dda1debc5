internal import GRDB
package import RecordTypes
package import Texts

extension RecordWriter {
  /// Keeps what the keeper knows better. A correction of a document's use or kind holds at once, and on re-import.
  package func add(_ correction: Correction, who: String? = nil, at: PartialDate? = nil) throws(RecordError) {
    let row = CorrectionRow(correction)
    try connection.run(
      "INSERT INTO corrections (kind, subject, value, detail, who, made) VALUES (?, ?, ?, ?, ?, ?)",
      [.text(row.kind), .text(row.subject), .text(row.value), .text(row.detail), .text(who), .date(at)])
    if case .use(let hash, let use) = correction {
      try connection.run(
        "UPDATE documents SET use = ? WHERE capture = (SELECT number FROM captures WHERE sha256 = ?)",
        [.word(use), .hash(hash)])
    }
    if case .kind(let hash, _) = correction { try applyCorrections(of: hash) }
  }

  /// Lets what the keeper said last of a capture's document hold: its kind, and the use that goes with it where the keeper
  /// did not say another.
  func applyCorrections(of hash: ContentHash) throws(RecordError) {
    let kind = try connection.first(
      "SELECT value FROM corrections WHERE subject = ? AND kind = 'kind' ORDER BY number DESC LIMIT 1", [.hash(hash)],
      { $0.word(Document.Kind.self) })
    guard let kind, let kind else { return }
    let use = try correctedUse(of: hash) ?? kind.use
    try connection.run(
      """
      UPDATE documents SET corrected_kind = ?, use = ? WHERE capture = (SELECT number FROM captures WHERE sha256 = ?)
      """, [.word(kind), .word(use), .hash(hash)])
  }

  /// Keeps a person's judgement beside the machine's.
  package func add(_ judgement: Judgement) throws(RecordError) {
    try connection.run(
      "INSERT INTO judgements (quotation, who, outcome, reason, evidence, made) VALUES (?, ?, ?, ?, ?, ?)",
      [
        .id(judgement.quotation), .text(judgement.who), .word(judgement.outcome), .text(judgement.reason),
        .lines(judgement.evidence), .date(judgement.at),
      ])
  }

  /// Keeps the use that an import names, where it is not the one that holds already.
  func correctUse(_ use: Document.Use, of hash: ContentHash, capture: Int) throws(RecordError) {
    if try correctedUse(of: hash) != use { try add(.use(capture: hash, use)) }
  }

  /// The use that the keeper named last.
  func correctedUse(of hash: ContentHash) throws(RecordError) -> Document.Use? {
    try connection.first(
      "SELECT value FROM corrections WHERE subject = ? AND kind = 'use' ORDER BY number DESC LIMIT 1", [.hash(hash)],
      { $0.word() }) ?? nil
  }
}

/// A correction as it is kept.
package struct StoredCorrection: Sendable, Hashable {
  package var correction: Correction
  package var who: String?
  package var at: PartialDate?
}

/// A correction as columns.
struct CorrectionRow {
  var kind: String
  var subject: String
  var value: String
  var detail: String?

  init(_ correction: Correction) {
    switch correction {
    case .use(let hash, let use): (kind, subject, value) = ("use", hash.description, use.rawValue)
    case .kind(let hash, let kind): (self.kind, subject, value) = ("kind", hash.description, kind.rawValue)
    case .mergePersons(let one, let other): (kind, subject, value) = ("mergePersons", one.value, other.value)
    case .splitPerson(let person, let label, let hash):
      (kind, subject, value, detail) = ("splitPerson", person.value, label, hash.description)
    case .renamePerson(let person, let name): (kind, subject, value) = ("renamePerson", person.value, name)
    case .event(let hash, let event): (kind, subject, value) = ("event", hash.description, event.value)
    }
  }

  /// The correction of the next four columns; nil where they hold none.
  static func read(_ fields: inout Fields) -> Correction? {
    let kind = fields.text() ?? ""
    let subject = fields.text() ?? ""
    let value = fields.text() ?? ""
    let detail = fields.text() ?? ""
    let hash = ContentHash(hexadecimal: kind == "splitPerson" ? detail : subject)
    switch kind {
    case "use": return hash.flatMap { hash in Document.Use(rawValue: value).map { .use(capture: hash, $0) } }
    case "kind": return hash.flatMap { hash in Document.Kind(rawValue: value).map { .kind(capture: hash, $0) } }
    case "mergePersons": return .mergePersons(PersonID(subject), into: PersonID(value))
    case "splitPerson": return hash.map { .splitPerson(PersonID(subject), label: value, capture: $0) }
    case "renamePerson": return .renamePerson(PersonID(subject), to: value)
    case "event": return hash.map { .event(capture: $0, EventID(value)) }
    default: return nil
    }
  }
}

/// What corrections are about. An import that names the use of its documents keeps one of each: who needs to know of
/// persons or events alone asks for these.
package enum CorrectionMatter: CaseIterable, Sendable {
  case documents, persons, events

  /// The words in the column `kind`.
  fileprivate var kinds: [String] {
    switch self {
    case .documents: ["use", "kind"]
    case .persons: ["mergePersons", "splitPerson", "renamePerson"]
    case .events: ["event"]
    }
  }
}

extension RecordReader {
  /// The corrections of some matter, or all, the first first.
  package func corrections(of matter: CorrectionMatter? = nil) throws(RecordError) -> [StoredCorrection] {
    let kinds = (matter.map { [$0] } ?? CorrectionMatter.allCases).flatMap(\.kinds)
    return try connection.all(
      """
      SELECT kind, subject, value, detail, who, made FROM corrections
      WHERE kind IN (\(kinds.map { "'\($0)'" }.joined(separator: ", "))) ORDER BY number
      """
    ) { fields in
      let correction = CorrectionRow.read(&fields)
      let who = fields.text()
      let at = fields.date()
      return correction.map { StoredCorrection(correction: $0, who: who, at: at) }
    }.compactMap(\.self)
  }

  /// Everything that persons decided, the first first.
  package func judgements() throws(RecordError) -> [Judgement] {
    let quotations = try connection.all(
      "SELECT DISTINCT quotation FROM judgements ORDER BY number", [], { $0.id(QuotationID.self) })
    var judgements: [Judgement] = []
    for quotation in quotations { judgements += try self.judgements(of: quotation) }
    return judgements
  }

  /// What persons decided about a quotation, the first first.
  package func judgements(of quotation: QuotationID) throws(RecordError) -> [Judgement] {
    try connection.all(
      "SELECT who, outcome, reason, evidence, made FROM judgements WHERE quotation = ? ORDER BY number",
      [.text(try resolve(quotation.value))]
    ) { fields -> Judgement? in
      let who = fields.text() ?? ""
      let outcome = fields.word(Outcome.self)
      let reason = fields.text() ?? ""
      let evidence = fields.lines()
      guard let outcome, let at = fields.date() else { return nil }
      return Judgement(quotation: quotation, who: who, outcome: outcome, reason: reason, evidence: evidence, at: at)
    }.compactMap(\.self)
  }

  /// The states of a document, the first first: by the time of fetching where all are known, else as they came.
  package func versions(of id: DocumentID) throws(RecordError) -> [Version] {
    guard let number = try number(of: id) else { return [] }
    let document =
      try connection.first(
        "SELECT id FROM documents WHERE number = ?", [.int(number)], { $0.id(DocumentID.self) }) ?? id
    let versions = try connection.all(
      """
      SELECT captures.sha256, versions.retrieved, wording, versions.number, versions.name, negation, furniture_only
      FROM versions JOIN captures ON captures.number = versions.capture WHERE document = ? ORDER BY position
      """, [.int(number)]
    ) { fields -> Version? in
      guard let hash = fields.hash() else { return nil }
      let retrieved = fields.date()
      let changes = Version.Changes(
        wording: fields.int() ?? 0, number: fields.int() ?? 0, name: fields.int() ?? 0, negation: fields.int() ?? 0,
        furnitureOnly: fields.bool())
      return Version(document: document, capture: hash, retrieved: retrieved, changes: changes)
    }.compactMap(\.self)
    // Where the times are known they decide: an older state may have come in later.
    let times = versions.map { $0.retrieved?.sortKey }
    guard !times.contains(nil) else { return versions }
    return versions.enumerated().sorted { one, other in
      (times[one.offset] ?? 0, one.offset) < (times[other.offset] ?? 0, other.offset)
    }.map(\.element)
  }

  /// The document that an import from `url`, or of a page that calls itself `canonical`, would be a version of; for
  /// comparing before it is added.
  package func pageState(url: String?, canonical: String?) throws(RecordError) -> StoredDocument? {
    for address in [url, canonical].compactMap({ $0.flatMap(PageAddress.of) }) {
      let number = try connection.first(
        "SELECT document FROM pages WHERE address = ?", [.text(address)], { $0.int() ?? 0 })
      if let number { return try document(number: number) }
    }
    return nil
  }
}
