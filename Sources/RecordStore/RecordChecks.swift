internal import GRDB
package import RecordTypes
package import Texts

extension RecordWriter {
  /// Keeps what the record says to a quotation; an earlier check of it stays, superseded.
  package func setCheck(
    _ check: Check, of quotation: QuotationID, at: PartialDate? = nil, rules: String? = nil, becauseOf: String? = nil
  ) throws(RecordError) {
    try connection.run(
      "UPDATE checks SET superseded = 1 WHERE quotation = ? AND superseded = 0", [.id(quotation)])
    let speaker = check.speaker
    var row: [DatabaseValue] = [.id(quotation), .date(at), .bool(false), .word(check.outcome), .word(check.verdict)]
    row += [.text(check.sense?.rawValue), .text(check.rule), .double(check.score), .text(check.because?.rawValue)]
    row += [.text(speaker?.asked), .text(speaker?.found), .int(speaker?.agrees.map { $0 ? 1 : 0 })]
    row += [.text(speaker?.role?.rawValue), .bool(speaker != nil), .text(check.encoder), .text(rules)]
    row.append(.text(becauseOf))
    try connection.run(
      """
      INSERT INTO checks (quotation, made, superseded, outcome, verdict, sense, rule, score, because, asked, found, agrees,
        role, speaker_known, encoder, rules, because_of) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, row)
    let number = connection.lastNumber
    for (list, passages) in [
      ("passages", check.passages), ("alsoReported", check.alsoReported), ("elsewhere", check.elsewhere),
    ] { try write(passages, list: list, check: number) }
    try connection.run(
      "INSERT INTO check_edits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      each: check.edits.enumerated().map { Self.row($0.element, $0.offset, number) })
    try connection.run(
      "INSERT INTO check_findings VALUES (?, ?, ?, ?, ?, ?)",
      each: check.findings.enumerated().map { position, finding in
        [.int(number), .int(position), .text(finding.category), .text(finding.message)]
          + DatabaseValue.range(finding.origin)
      })
  }

  private func write(_ passages: [Passage], list: String, check: Int) throws(RecordError) {
    try connection.run(
      "INSERT INTO check_passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      each: passages.enumerated().map { position, passage in
        var row: [DatabaseValue] = [.int(check), .text(list), .int(position), .id(passage.document)]
        row += [.text(passage.turn?.value)] + DatabaseValue.range(passage.range)
        row += [.text(passage.text), .date(passage.said), .text(passage.title), .word(passage.standing.publisher)]
        row += [.word(passage.standing.basis), .text(passage.standing.originalLanguage)]
        row += [.hash(passage.address.capture)] + DatabaseValue.range(passage.address.range)
        row += [.text(passage.captureName)] + DatabaseValue.speaker(passage.speaker)
        row += [.text(passage.role?.rawValue), .double(passage.score)]
        return row
      })
  }

  private static func row(_ edit: Edit, _ position: Int, _ check: Int) -> [DatabaseValue] {
    [.int(check), .int(position), .word(edit.operation), .int(edit.passage)]
      + DatabaseValue.range(edit.quotationRange) + DatabaseValue.range(edit.passageRange)
      + [.lines(edit.flags.map(\.rawValue))]
  }
}

/// What the record said to a quotation at some time.
package struct StoredCheck: Sendable, Hashable {
  package var quotation: QuotationID
  package var check: Check
  package var made: PartialDate?
  /// The version of the rules that judged.
  package var rules: String?
  /// What made it be given anew; absent for the first.
  package var becauseOf: String?
  /// Whether a later one has taken its place.
  package var superseded: Bool
}

extension RecordReader {
  private static let checkColumns = """
    number, outcome, verdict, sense, rule, score, because, asked, found, agrees, role, speaker_known, encoder
    """

  /// What the record said last to a quotation; nil where it was never asked.
  package func check(of quotation: QuotationID) throws(RecordError) -> Check? {
    let row = try connection.first(
      """
      SELECT \(Self.checkColumns) FROM checks WHERE quotation = ? AND superseded = 0 ORDER BY number DESC LIMIT 1
      """, [.text(try resolve(quotation.value))], { (number: $0.int() ?? 0, check: Self.check(&$0)) })
    guard let row, let check = row.check else { return nil }
    return try whole(check, row.number)
  }

  /// Everything that the record ever said to a quotation, the last first, with the times and why it was asked.
  package func checkHistory(of quotation: QuotationID) throws(RecordError) -> [StoredCheck] {
    let rows = try connection.all(
      "SELECT \(Self.checkColumns), made, rules, because_of, superseded FROM checks WHERE quotation = ? ORDER BY number DESC",
      [.text(try resolve(quotation.value))]
    ) { fields in
      (
        number: fields.int() ?? 0, check: Self.check(&fields), made: fields.date(), rules: fields.text(),
        becauseOf: fields.text(), superseded: fields.bool()
      )
    }
    var history: [StoredCheck] = []
    for row in rows {
      guard let check = row.check else { continue }
      history.append(
        StoredCheck(
          quotation: quotation, check: try whole(check, row.number), made: row.made, rules: row.rules,
          becauseOf: row.becauseOf, superseded: row.superseded))
    }
    return history
  }

  private func whole(_ check: Check, _ number: Int) throws(RecordError) -> Check {
    var check = check
    let row = (number: number, check: check)
    check.passages = try passages("passages", of: row.number)
    check.alsoReported = try passages("alsoReported", of: row.number)
    check.elsewhere = try passages("elsewhere", of: row.number)
    check.edits = try connection.all(
      """
      SELECT operation, passage, quotation_start, quotation_end, passage_start, passage_end, flags
      FROM check_edits WHERE checked = ? ORDER BY position
      """, [.int(row.number)], Self.edit)
    check.findings = try connection.all(
      "SELECT category, message, origin_start, origin_end FROM check_findings WHERE checked = ? ORDER BY position",
      [.int(row.number)]
    ) { fields in
      let category = fields.text() ?? ""
      let message = fields.text() ?? ""
      return Finding(category: category, message: message, origin: fields.range())
    }
    return check
  }

  /// What the record said last to the quotations of a document, by their place in it.
  package func checks(of document: DocumentID) throws(RecordError) -> [Int: Check] {
    guard let number = try number(of: document) else { return [:] }
    let own = try connection.first(
      "SELECT id FROM documents WHERE number = ?", [.int(number)], { $0.id(DocumentID.self) })
    let ids: [QuotationID] = try ids(.quotation, ofDocument: number, own ?? document)
    var checks: [Int: Check] = [:]
    for (position, id) in ids.enumerated() { if let check = try check(of: id) { checks[position] = check } }
    return checks
  }

  /// The quotations whose last check rests on a passage of the document.
  package func quotations(restingOn document: DocumentID) throws(RecordError) -> [QuotationID] {
    try connection.all(
      """
      SELECT DISTINCT checks.quotation FROM check_passages JOIN checks ON checks.number = check_passages.checked
      WHERE check_passages.document = ? AND check_passages.list = 'passages' AND checks.superseded = 0 ORDER BY 1
      """, [.text(try resolve(document.value))], { $0.id() })
  }

  /// The quotations whose last check rests on words of `range` of the document, with those words and the score of the check;
  /// at most `limit`.
  package func quotations(
    restingOn range: TextRange, of document: DocumentID, limit: Int
  ) throws(RecordError) -> [(quotation: QuotationID, words: TextRange, score: Double)] {
    try connection.all(
      """
      SELECT checks.quotation, start_byte, end_byte, checks.score
      FROM check_passages JOIN checks ON checks.number = check_passages.checked
      WHERE check_passages.document = ? AND list = 'passages' AND superseded = 0 AND start_byte < ? AND end_byte > ?
      ORDER BY checks.quotation LIMIT ?
      """,
      [.text(try resolve(document.value)), .int(range.upperBound), .int(range.lowerBound), .int(limit)]
    ) { fields in
      let quotation: QuotationID = fields.id()
      let words = fields.range() ?? 0..<0
      return (quotation: quotation, words: words, score: fields.double() ?? 0)
    }
  }

  private static func check(_ fields: inout Fields) -> Check? {
    let outcome = fields.word(Outcome.self)
    let verdict = fields.word(Verdict.self)
    let sense = fields.word(Sense.self)
    let rule = fields.text() ?? ""
    let score = fields.double() ?? 0
    guard let outcome, let verdict else { return nil }
    var check = Check(outcome: outcome, verdict: verdict, sense: sense, rule: rule, score: score)
    check.because = fields.word()
    let asked = fields.text()
    let found = fields.text()
    let agrees = fields.int().map { $0 == 1 }
    let role = fields.word(Turn.Role.self)
    if fields.bool() { check.speaker = SpeakerAgreement(asked: asked, found: found, agrees: agrees, role: role) }
    check.encoder = fields.text()
    return check
  }

  private func passages(_ list: String, of check: Int) throws(RecordError) -> [Passage] {
    try connection.all(
      """
      SELECT document, turn, start_byte, end_byte, text, said, title, publisher, basis, original_language, sha256,
        origin_start, origin_end, capture_name, speaker_label, speaker_name, speaker_office, role, score
      FROM check_passages WHERE checked = ? AND list = ? ORDER BY position
      """, [.int(check), .text(list)], Self.passage
    ).compactMap(\.self)
  }

  private static func passage(_ fields: inout Fields) -> Passage? {
    let document: DocumentID = fields.id()
    let turn = fields.text().map { TurnID($0) }
    let range = fields.range() ?? 0..<0
    let text = fields.text() ?? ""
    let said = fields.date()
    let title = fields.text()
    let standing = Standing(
      publisher: fields.word() ?? .unknown, basis: fields.word() ?? .unknown, originalLanguage: fields.text())
    guard let hash = fields.hash() else { return nil }
    let address = Address(capture: hash, range: fields.range() ?? 0..<0)
    var passage = Passage(
      document: document, turn: turn, range: range, text: text, said: said, title: title, standing: standing,
      address: address, captureName: fields.text() ?? "")
    passage.speaker = fields.speaker()
    passage.role = fields.word()
    passage.score = fields.double() ?? 0
    return passage
  }

  private static func edit(_ fields: inout Fields) -> Edit {
    let operation: Edit.Operation = fields.word() ?? .equal
    let passage = fields.int() ?? 0
    let quotation = fields.range() ?? 0..<0
    let words = fields.range() ?? 0..<0
    return Edit(
      operation: operation, passage: passage, quotationRange: quotation, passageRange: words,
      flags: fields.lines().compactMap(Edit.Flag.init))
  }
}
