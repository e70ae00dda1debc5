internal import GRDB
package import RecordTypes
package import Texts

/// What a quotation waits for whose words the record cannot confirm: the transcript that would settle it.
package struct Wait: Sendable, Hashable {
  /// The quotation that waits.
  package var quotation: QuotationID
  /// `absent` or `uncovered`.
  package var verdict: Verdict
  /// Whose words are looked for.
  package var speaker: String?
  /// The first day on which they may have been said.
  package var since: PartialDate?
  /// The last.
  package var until: PartialDate?
  /// The event that the report is of.
  package var event: EventID?
  /// The rarest words of the quotation, folded, the rarest first.
  package var words: [String]
  /// The category of the finding that says why nothing settles it.
  package var finding: String?

  package init(
    quotation: QuotationID, verdict: Verdict, speaker: String? = nil, since: PartialDate? = nil,
    until: PartialDate? = nil, event: EventID? = nil, words: [String] = [], finding: String? = nil
  ) {
    self.quotation = quotation
    self.verdict = verdict
    self.speaker = speaker
    self.since = since
    self.until = until
    self.event = event
    self.words = words
    self.finding = finding
  }
}

extension RecordWriter {
  /// Keeps what a quotation waits for; `keys` are what a new document is looked up by (`WaitKey`). nil: it waits no more.
  package func setWait(_ wait: Wait?, of quotation: QuotationID, keys: [String] = []) throws(RecordError) {
    let old = try connection.first(
      "SELECT number FROM waits WHERE quotation = ?", [.id(quotation)], { $0.int() ?? 0 })
    if let old { try removeWait(old) }
    guard let wait, let owner = Numbered.quotation.parts(of: quotation.value)?.document,
      let document = try reader.number(of: owner)
    else { return }
    try connection.run(
      """
      INSERT INTO waits (quotation, document, verdict, speaker, since, until, event, words, finding)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .id(quotation), .int(document), .word(wait.verdict), .text(wait.speaker), .date(wait.since), .date(wait.until),
        .text(wait.event?.value), .lines(wait.words), .text(wait.finding),
      ])
    let number = connection.lastNumber
    try connection.run(
      "INSERT INTO wait_keys (key, wait) VALUES (?, ?) ON CONFLICT DO NOTHING",
      each: keys.map { [.text($0), .int(number)] })
  }

  /// Takes away what the quotations of a report wait for that are no longer in it.
  package func dropWaits(of document: DocumentID, except quotations: Set<QuotationID>) throws(RecordError) {
    guard let number = try reader.number(of: document) else { return }
    let waits = try connection.all(
      "SELECT number, quotation FROM waits WHERE document = ?", [.int(number)],
      { (number: $0.int() ?? 0, quotation: $0.id(QuotationID.self)) })
    for wait in waits where !quotations.contains(wait.quotation) { try removeWait(wait.number) }
  }

  private func removeWait(_ number: Int) throws(RecordError) {
    try connection.run("DELETE FROM wait_keys WHERE wait = ?", [.int(number)])
    try connection.run("DELETE FROM waits WHERE number = ?", [.int(number)])
  }

  /// Notes that what the record says to a report's quotations is to be given (anew), and why. It holds until `done`.
  package func markPending(_ document: DocumentID, becauseOf reason: String) throws(RecordError) {
    guard let number = try reader.number(of: document) else { return }
    try connection.run(
      "INSERT INTO pending (document, because_of) VALUES (?, ?) ON CONFLICT DO NOTHING", [.int(number), .text(reason)])
  }

  /// Notes that every report whose verdicts were given by other rules is to be asked again.
  package func markAllPending(givenByOtherRulesThan rules: String, becauseOf reason: String) throws(RecordError) {
    try connection.run(
      """
      INSERT INTO pending (document, because_of) SELECT DISTINCT documents.number, ?2 FROM checks
        JOIN documents ON documents.id = substr(checks.quotation, 1, instr(checks.quotation, '-q') - 1)
      WHERE superseded = 0 AND checks.rules IS NOT ?1 ON CONFLICT DO NOTHING
      """, [.text(rules), .text(reason)])
  }

  /// Notes that a report's quotations were asked.
  package func donePending(_ document: DocumentID) throws(RecordError) {
    guard let number = try reader.number(of: document) else { return }
    try connection.run("DELETE FROM pending WHERE document = ?", [.int(number)])
  }

  /// Notes that the last check of a quotation holds under these rules still.
  package func confirmCheck(of quotation: QuotationID, at: PartialDate?, rules: String) throws(RecordError) {
    try connection.run(
      "UPDATE checks SET confirmed = ?, rules = ? WHERE quotation = ? AND superseded = 0",
      [.date(at), .text(rules), .id(quotation)])
  }

  /// Notes that the last checks of quotations that a report no longer has are no longer its own.
  package func supersedeChecks(of document: DocumentID, except quotations: Set<QuotationID>) throws(RecordError) {
    let old = try connection.all(
      "SELECT quotation FROM checks WHERE quotation >= ? AND quotation < ? AND superseded = 0",
      [.text("\(document)-q"), .text("\(document)-r")], { $0.id(QuotationID.self) })
    for quotation in old where !quotations.contains(quotation) {
      try connection.run(
        "UPDATE checks SET superseded = 1 WHERE quotation = ? AND superseded = 0", [.id(quotation)])
    }
  }
}

extension RecordReader {
  /// The reports whose quotations are to be asked, in order of import, and why.
  package func pending(limit: Int? = nil) throws(RecordError) -> [(document: DocumentID, becauseOf: String)] {
    try connection.all(
      """
      SELECT documents.id, because_of FROM pending JOIN documents ON documents.number = pending.document
      ORDER BY pending.document LIMIT ?
      """, [.int(limit ?? -1)], { (document: $0.id(DocumentID.self), becauseOf: $0.text() ?? "") })
  }

  /// Everything that is waited for, in order of import.
  package func waits() throws(RecordError) -> [Wait] {
    try connection.all("SELECT \(Self.waitColumns) FROM waits ORDER BY number", [], Self.wait)
  }

  /// What waits for words that have one of these keys. O(keys log waits).
  package func waits(for keys: [String]) throws(RecordError) -> [Wait] {
    var numbers: Set<Int> = []
    for key in keys {
      try connection.each("SELECT wait FROM wait_keys WHERE key = ?", [.text(key)]) { fields in
        if let number = fields.int() { numbers.insert(number) }
        return true
      }
    }
    var waits: [Wait] = []
    for number in numbers.sorted() {
      if let wait = try connection.first(
        "SELECT \(Self.waitColumns) FROM waits WHERE number = ?", [.int(number)], Self.wait)
      {
        waits.append(wait)
      }
    }
    return waits
  }

  /// Whether anything is waited for.
  package func anythingWaits() throws(RecordError) -> Bool { try connection.exists("SELECT 1 FROM waits LIMIT 1") }

  private static let waitColumns = "quotation, verdict, speaker, since, until, event, words, finding"

  private static func wait(_ fields: inout Fields) -> Wait {
    let quotation: QuotationID = fields.id()
    let verdict: Verdict = fields.word() ?? .uncovered
    let speaker = fields.text()
    let since = fields.date()
    let until = fields.date()
    let event = fields.text().map { EventID($0) }
    let words = fields.lines()
    return Wait(
      quotation: quotation, verdict: verdict, speaker: speaker, since: since, until: until, event: event, words: words,
      finding: fields.text())
  }

  /// The reports that have a quotation whose last check rests on the document, or on another report's like words in it.
  package func reports(restingOn document: DocumentID) throws(RecordError) -> [DocumentID] {
    let quotations = try connection.all(
      """
      SELECT DISTINCT checks.quotation FROM check_passages JOIN checks ON checks.number = check_passages.checked
      WHERE check_passages.document = ? AND checks.superseded = 0 ORDER BY 1
      """, [.text(try resolve(document.value))], { $0.id(QuotationID.self) })
    var reports: [DocumentID] = []
    for quotation in quotations {
      guard let owner = Numbered.quotation.parts(of: quotation.value)?.document, !reports.contains(owner) else {
        continue
      }
      reports.append(owner)
    }
    return reports
  }
}
