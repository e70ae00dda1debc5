internal import GRDB
package import RecordTypes
internal import Texts

extension RecordReader {
  /// The documents that a filter lets through, in order of import.
  package func summaries(matching filter: DocumentFilter = DocumentFilter()) throws(RecordError) -> [DocumentSummary] {
    var condition = try condition(of: filter)
    condition.values += [.int(filter.limit ?? -1), .int(filter.offset)]
    return try connection.all(
      "\(Self.summarySelection) WHERE \(condition.sql) ORDER BY documents.number LIMIT ? OFFSET ?", condition.values,
      Self.summary
    ).compactMap(\.self)
  }

  /// A filter as an SQL condition on `documents` and its values.
  func condition(of filter: DocumentFilter) throws(RecordError) -> (sql: String, values: [DatabaseValue]) {
    var parts = ["1"]
    var values: [DatabaseValue] = []
    func add(_ sql: String, _ value: DatabaseValue) {
      parts.append(sql)
      values.append(value)
    }
    if let use = filter.use { add("documents.use = ?", .word(use)) }
    if let kind = filter.kind { add("coalesce(documents.corrected_kind, documents.kind) = ?", .word(kind)) }
    if let event = filter.event {
      add(
        """
        documents.number IN (SELECT event_members.document FROM events
          JOIN event_members ON event_members.event = events.number WHERE events.id = ?)
        """, .text(try resolve(event.value)))
    }
    if let from = filter.from {
      add("coalesce(documents.said, documents.published) >= ?", .text(from.dateOnly.description))
    }
    // A later part of the same day, month or year sorts behind its beginning: up to the next letter.
    if let to = filter.to {
      add("coalesce(documents.said, documents.published) < ?", .text(to.dateOnly.description + "~"))
    }
    if let speaker = filter.speaker {
      let voices = try self.voices(named: speaker)
      let list = voices.map { "\($0)" }.joined(separator: ", ")
      parts.append(
        voices.isEmpty ? "0" : "documents.number IN (SELECT document FROM document_voices WHERE voice IN (\(list)))")
    }
    if let outlet = filter.outlet {
      let names = try outlets(named: outlet)
      parts.append(names.isEmpty ? "0" : "documents.outlet IN (\(names.map { _ in "?" }.joined(separator: ", ")))")
      values += names.map { .text($0) }
    }
    return (parts.joined(separator: " AND "), values)
  }

  /// The voices whose label, name or office hold all the words of `name`; at most 1,000.
  func voices(named name: String) throws(RecordError) -> [Int] {
    let words = VoiceWords.of(name)
    guard let first = words.first else { return [] }
    var sql = "SELECT first.voice FROM voice_words AS first WHERE first.word = ?"
    for _ in words.dropFirst() {
      sql += " AND EXISTS (SELECT 1 FROM voice_words WHERE word = ? AND voice = first.voice)"
    }
    return try connection.all(
      sql + " LIMIT 1000", [.text(first)] + words.dropFirst().map { .text($0) }, { $0.int() ?? 0 })
  }

  /// The outlets whose name holds all the words of `name`.
  func outlets(named name: String) throws(RecordError) -> [String] {
    let words = VoiceWords.of(name)
    guard !words.isEmpty else { return [] }
    return try connection.all("SELECT name FROM outlets", [], { $0.text() ?? "" }).filter { outlet in
      Set(words).isSubset(of: VoiceWords.of(outlet))
    }
  }

  /// The labels whose words hold all those of `words`, each with the numbers, in the index of Matching, of the texts in whose
  /// turns it speaks.
  package func speaking(matching words: String) throws(RecordError) -> [(speaker: Speaker, ordinals: [Int])] {
    var result: [(speaker: Speaker, ordinals: [Int])] = []
    for voice in try voices(named: words) {
      let speaker = try connection.first(
        "SELECT label, name, office FROM voices WHERE number = ?", [.int(voice)], { $0.speaker() })
      let ordinals = try connection.all(
        """
        SELECT texts.ordinal FROM document_voices JOIN texts ON texts.document = document_voices.document
        WHERE document_voices.voice = ? AND document_voices.role = 'turn'
        """, [.int(voice)], { $0.int() ?? 0 })
      if let speaker, let speaker, !ordinals.isEmpty { result.append((speaker, ordinals)) }
    }
    return result
  }

  /// The labels whose words hold all those of `words`, with what the record has of them; most documents first.
  package func speakers(matching words: String, limit: Int = 50) throws(RecordError) -> [SpeakerCount] {
    var counts: [SpeakerCount] = []
    for voice in try voices(named: words) {
      let count = try connection.first(
        """
        SELECT label, name, office, count(DISTINCT document),
          coalesce(sum(count) FILTER (WHERE role = 'turn'), 0),
          coalesce(sum(count) FILTER (WHERE role = 'quotation'), 0)
        FROM voices LEFT JOIN document_voices ON voice = voices.number WHERE voices.number = ?
        """, [.int(voice)]
      ) { fields in
        fields.speaker().map {
          SpeakerCount(
            speaker: $0, documents: fields.int() ?? 0, turns: fields.int() ?? 0, quotations: fields.int() ?? 0)
        }
      }
      if let count, let count { counts.append(count) }
    }
    counts.sort { ($1.documents, $0.speaker.label) < ($0.documents, $1.speaker.label) }
    return Array(counts.prefix(limit))
  }
}

/// The words under which a label, a name or an outlet is found: folded, each once, in order.
enum VoiceWords {
  static func of(_ texts: String?...) -> [String] {
    var seen: Set<String> = []
    var words: [String] = []
    for text in texts {
      let bytes = Array((text ?? "").utf8)
      for word in Words.scan(bytes, in: 0..<bytes.count) {
        let folded = String(decoding: Folding.fold(bytes, word.range), as: UTF8.self)
        if !folded.isEmpty, seen.insert(folded).inserted { words.append(folded) }
      }
    }
    return words
  }
}
