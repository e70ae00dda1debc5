internal import GRDB
internal import RecordTypes

extension RecordReader {
  /// What the record adds to derived rows, and what it is found by, held against the rows: links between blocks, turns and
  /// quotations, ordinals, labels and their words.
  func verifyLinks(_ report: (RecordFault) -> Void) throws(RecordError) {
    for check in Self.links {
      try connection.each(
        "SELECT DISTINCT documents.id FROM documents JOIN (\(check.sql)) AS wrong ON wrong.document = documents.number"
      ) { fields in
        report(RecordFault(table: check.table, document: fields.id(), message: check.message))
        return true
      }
    }
    try verifyVoiceWords(report)
    try verifySpellings(report)
  }

  private static let links: [(table: String, sql: String, message: String)] = [
    (
      "quotations",
      """
      SELECT quotations.document FROM quotations LEFT JOIN blocks
          ON blocks.document = quotations.document AND blocks.position = quotations.block
        LEFT JOIN blocks AS next
          ON next.document = quotations.document AND next.position = coalesce(quotations.block, -1) + 1
      WHERE quotations.content IS NOT NULL AND (
        (quotations.block IS NOT NULL AND (blocks.start_byte IS NULL OR blocks.start_byte > CAST(content AS INTEGER)))
        OR next.start_byte <= CAST(content AS INTEGER))
      """, "a quotation is linked to a block that it does not begin in"
    ),
    (
      "blocks",
      """
      SELECT blocks.document FROM blocks LEFT JOIN turns
        ON turns.document = blocks.document AND turns.position = blocks.turn
      WHERE blocks.turn IS NOT NULL
        AND (turns.start_byte IS NULL OR turns.start_byte >= blocks.end_byte OR turns.end_byte <= blocks.start_byte)
      """, "a block is linked to a turn that it is no part of"
    ),
    ("turns", numbers("turns", "next_turn"), "two turns have one number, or one that was never given"),
    (
      "quotations", numbers("quotations", "next_quotation"),
      "two quotations have one number, or one that was never given"
    ),
    ("document_voices", voices("turns", "turn"), "the labels of its turns are counted otherwise"),
    ("document_voices", voices("quotations", "quotation"), "the labels of its quotations are counted otherwise"),
  ]

  private static func numbers(_ table: String, _ next: String) -> String {
    """
    SELECT document FROM \(table) GROUP BY document HAVING count(DISTINCT ordinal) < count(*) OR min(ordinal) < 0
      OR max(ordinal) >= (SELECT \(next) FROM documents WHERE number = document)
    """
  }

  private static func voices(_ table: String, _ role: String) -> String {
    let counted = "SELECT document, voice, count(*) FROM \(table) WHERE voice IS NOT NULL GROUP BY document, voice"
    let kept = "SELECT document, voice, count FROM document_voices WHERE role = '\(role)'"
    return """
      SELECT document FROM (\(counted) EXCEPT \(kept)) UNION SELECT document FROM (\(kept) EXCEPT \(counted))
      """
  }

  private func verifySpellings(_ report: (RecordFault) -> Void) throws(RecordError) {
    var kept: [String: String] = [:]
    try connection.each("SELECT word, key FROM spellings") { fields in
      kept[fields.text() ?? ""] = fields.text() ?? ""
      return true
    }
    let rows = try connection.number("SELECT count(*) FROM spellings")
    let due = Dictionary(try voiceWords().map { ($0, Spellings.key($0)) }, uniquingKeysWith: { first, _ in first })
    if kept != due || rows != due.count {
      report(RecordFault(table: "spellings", message: "the words are not those of the labels, or have other keys"))
    }
  }

  private func verifyVoiceWords(_ report: (RecordFault) -> Void) throws(RecordError) {
    var words: [Int: Set<String>] = [:]
    try connection.each("SELECT voice, word FROM voice_words") { fields in
      let voice = fields.int() ?? 0
      words[voice, default: []].insert(fields.text() ?? "")
      return true
    }
    try connection.each("SELECT number, label, name, office FROM voices") { fields in
      let number = fields.int() ?? 0
      let label = fields.text()
      let name = fields.text()
      if Set(VoiceWords.of(label, name, fields.text())) != words[number] ?? [] {
        report(RecordFault(table: "voice_words", message: "the words of label \(number) are not those of the label"))
      }
      return true
    }
  }
}
