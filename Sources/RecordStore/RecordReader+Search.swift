internal import GRDB
package import RecordTypes
internal import Texts

extension RecordReader {
  /// The passages that a query matches, best first; never a syntax error (`SearchQuery` says what can be typed).
  ///
  /// Words are ranked by BM25 over all passages that hold them, the latest 40,000 where there are more (a note says so), so
  /// that two words which half of the record has are answered at once. Without words the filters' passages come in order
  /// of import. Behind them come the beginnings of documents that have the words in their title alone.
  ///
  /// Pages that follow the first give its `upTo`: what was imported since is left out, so that no passage comes twice or
  /// is passed over.
  package func search(
    _ query: String, limit: Int = 20, offset: Int = 0, upTo: Int? = nil
  ) throws(RecordError) -> SearchResult {
    let query = SearchQuery(query)
    let last = if let upTo { upTo } else { try lastPassage() }
    let plan = try SearchPlan(query, self, upTo: upTo == nil ? nil : last)
    var result = SearchResult(notes: plan.notes, upTo: last)
    let hits = try hits(plan, limit: limit, offset: offset, &result)
    let highlighter = Highlighter(query)
    for hit in hits {
      if let passage = try passage(hit.block, score: -hit.score, highlighter) { result.passages.append(passage) }
    }
    if hits.count < limit { try addTitled(query, plan, highlighter, limit: limit, offset: offset, to: &result) }
    return result
  }

  /// So many passages are ranked at most.
  private static let mostRanked = 40_000
  /// Counting ends there.
  private static let mostCounted = 1000

  /// The passages of a page of results, and how many there are in all.
  private func hits(
    _ plan: SearchPlan, limit: Int, offset: Int, _ result: inout SearchResult
  ) throws(RecordError) -> [(block: Int, score: Double)] {
    guard plan.hasWords else {
      result.total = try count(plan, atMost: Self.mostCounted)
      return try hits("\(plan.sql) ORDER BY block LIMIT ? OFFSET ?", plan.values + [.int(limit), .int(offset)])
    }
    let ranked = """
      SELECT block, score FROM (\(plan.sql) ORDER BY search_stemmed.rowid DESC LIMIT \(Self.mostRanked))
      ORDER BY score, block
      """
    // Where the passages' own words decide, they are read once.
    if plan.readsPassages {
      let all =
        plan.proposal.isEmpty
        ? try hits(ranked, plan.values) : try PhraseSearch.hits(plan, atMost: Self.mostRanked, connection)
      if all.count == Self.mostRanked { result.notes.append(Self.tooMany) }
      result.total = min(all.count, Self.mostCounted)
      return Array(all.dropFirst(offset).prefix(limit))
    }
    result.total = try count(plan, atMost: Self.mostCounted)
    if result.total == Self.mostCounted, try count(plan, atMost: Self.mostRanked + 1) > Self.mostRanked {
      result.notes.append(Self.tooMany)
    }
    return try hits("\(ranked) LIMIT ? OFFSET ?", plan.values + [.int(limit), .int(offset)])
  }

  private static let tooMany = "more than 40,000 passages have these words: the latest 40,000 are ranked"

  private func count(_ plan: SearchPlan, atMost most: Int) throws(RecordError) -> Int {
    try connection.number("SELECT count(*) FROM (SELECT 1 \(plan.leanSource) LIMIT \(most))", plan.values)
  }

  private func hits(_ sql: String, _ values: [DatabaseValue]) throws(RecordError) -> [(block: Int, score: Double)] {
    try connection.all(sql, values, { (block: $0.int() ?? 0, score: $0.double() ?? 0) })
  }

  private func lastPassage() throws(RecordError) -> Int { try connection.number("SELECT max(number) FROM blocks") }

  /// At most so many documents are found by their titles alone.
  private static let mostTitled = 200

  /// Adds the first block of each document whose title has all the words, where none of its passages has them.
  private func addTitled(
    _ query: SearchQuery, _ plan: SearchPlan, _ highlighter: Highlighter, limit: Int, offset: Int,
    to result: inout SearchResult
  ) throws(RecordError) {
    guard let titles = plan.titles else { return }
    let blocks = try connection.all(
      "\(titles.sql) LIMIT \(Self.mostTitled)", titles.values, { $0.int() ?? 0 })
    let before = result.total
    result.total += blocks.count
    let skipped = max(0, offset - before)
    for block in blocks.dropFirst(skipped).prefix(limit - result.passages.count) {
      if let passage = try passage(block, score: 0, highlighter) { result.passages.append(passage) }
    }
  }

  /// The documents that hold a passage which a query matches, in order of import; all for an empty one.
  package func documents(matching query: String) throws(RecordError) -> [DocumentID] {
    let query = SearchQuery(query)
    if query.isEmpty { return try documentIDs() }
    let plan = try SearchPlan(query, self)
    return try connection.all(
      """
      SELECT id FROM documents WHERE number IN
        (SELECT blocks.document FROM blocks WHERE number IN (SELECT block FROM (\(plan.sql)))) ORDER BY number
      """, plan.values, { $0.id() })
  }

  private func passage(_ block: Int, score: Double, _ highlighter: Highlighter) throws(RecordError) -> SearchPassage? {
    let row = try connection.first(
      """
      SELECT blocks.document, start_byte, end_byte, origin_start, origin_end, text, turn FROM blocks WHERE number = ?
      """, [.int(block)]
    ) { fields in
      (
        document: fields.int() ?? 0, range: fields.range() ?? 0..<0, origin: fields.range() ?? 0..<0,
        text: fields.text() ?? "", turn: fields.int()
      )
    }
    guard let row,
      let found = try connection.first(
        "\(Self.summarySelection) WHERE documents.number = ?", [.int(row.document)], Self.summary),
      let summary = found
    else { return nil }
    let turn = try connection.first(
      """
      SELECT ordinal, speaker_label, speaker_name, speaker_office FROM turns WHERE document = ? AND position = ?
      """, [.int(row.document), .int(row.turn)],
      { (id: TurnID(Numbered.turn.id($0.int() ?? 0, in: summary.id)), speaker: $0.speaker()) })
    let shown = highlighter.show(row.text)
    return SearchPassage(
      summary: summary, turn: turn?.id, speaker: turn?.speaker, range: row.range, text: row.text,
      matched: shown.matched,
      snippet: shown.snippet,
      address: Address(capture: summary.capture, range: row.origin),
      score: score)
  }
}
