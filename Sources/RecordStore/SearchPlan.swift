internal import GRDB
internal import RecordTypes
internal import Texts

/// A query as SQL: what the full-text index answers, what the passages' own words decide, and which filters hold.
///
/// The index knows stems and ranks. Phrases in quote marks and beginnings of words it only proposes (`ExactWords`).
struct SearchPlan {
  /// `block` and `score` of each passage.
  var sql: String { "SELECT \(columns) \(leanSource)" }
  private var columns = ""
  /// The tables and the conditions.
  var source = ""
  /// The same without the passages' own rows where the index answers alone: half the time.
  var leanSource = ""
  /// Whether the passages' own words decide, which costs a reading of each.
  var readsPassages: Bool
  var values: [DatabaseValue] = []
  var notes: [String] = []
  /// What was typed.
  let text: String
  /// Where the query is one phrase: what the index is asked for, and if that is in too many passages; the tables and the
  /// conditions but for its very words, and the values of all but the first condition. Else empty.
  private(set) var proposed: [String] = []
  private(set) var proposal = ""
  private(set) var proposalValues: [DatabaseValue] = []
  /// Whether the query asks for any words.
  var hasWords: Bool
  /// The first blocks of documents that have all the words in their title and in no passage; nil where the query asks
  /// for more than words and filters.
  var titles: (sql: String, values: [DatabaseValue])?

  /// The plan for `query`; with `upTo` of passages up to that number alone.
  init(_ query: SearchQuery, _ reader: RecordReader, upTo: Int? = nil) throws(RecordError) {
    let phrase = try PhraseSearch(query, reader)
    let words = phrase?.whole ?? Self.match(query.groups)
    let exact = ExactWords(query)
    text = query.text
    hasWords = words != nil
    readsPassages = !exact.isEmpty
    var conditions: [String] = []
    if let words {
      columns = "search_stemmed.rowid AS block, bm25(search_stemmed) AS score"
      source = "FROM search_stemmed JOIN blocks ON blocks.number = search_stemmed.rowid"
      conditions.append("search_stemmed MATCH ?")
      values.append(.text(words))
    } else {
      columns = "blocks.number AS block, 0.0 AS score"
      source = "FROM documents JOIN blocks ON blocks.document = documents.number"
    }
    try exclude(query.excluded.filter { !$0.isExact }, &conditions)
    try filter(query.filters, reader, &conditions)
    if let limit = upTo {
      conditions.append("blocks.number <= ?")
      values.append(.int(limit))
    }
    if let words, exact.isEmpty, query.excluded.isEmpty { titles = Self.titles(words, conditions, values) }
    if let phrase {
      proposed = phrase.proposed == phrase.whole ? [phrase.whole] : [phrase.proposed, phrase.whole]
      proposal = """
        \(source) JOIN search_stemmed_docsize ON search_stemmed_docsize.id = search_stemmed.rowid
        WHERE \(conditions.joined(separator: " AND "))
        """
      proposalValues = Array(values.dropFirst())
    }
    if !exact.isEmpty {
      // Last, for it reads the passage.
      conditions.append("exact_words(blocks.text, ?)")
      values.append(.text(query.text))
    }
    if conditions.isEmpty || conditions == ["blocks.number <= ?"] { conditions.append("0") }
    source += " WHERE \(conditions.joined(separator: " AND "))"
    leanSource = source
    if words != nil, conditions.allSatisfy({ $0.hasPrefix("search_stemmed") || $0 == "blocks.number <= ?" }) {
      let lean = conditions.map { $0.replacing("blocks.number", with: "search_stemmed.rowid") }
      leanSource = "FROM search_stemmed WHERE \(lean.joined(separator: " AND "))"
    }
  }

  /// The conditions behind the first, which asks for the words, are the filters.
  private static func titles(
    _ words: String, _ conditions: [String], _ values: [DatabaseValue]
  ) -> (sql: String, values: [DatabaseValue]) {
    let filters = conditions.dropFirst().map { " AND \($0)" }.joined()
    let sql = """
      SELECT blocks.number FROM search_titles JOIN blocks ON blocks.document = search_titles.rowid AND blocks.position = 0
      WHERE search_titles MATCH ?\(filters) AND search_titles.rowid NOT IN (
        SELECT held.document FROM search_stemmed JOIN blocks AS held ON held.number = search_stemmed.rowid
        WHERE search_stemmed MATCH ?)
      ORDER BY bm25(search_titles), blocks.number
      """
    return (sql, [.text(words)] + values.dropFirst() + [.text(words)])
  }

  private static func match(_ groups: [[SearchQuery.Term]]) -> String? {
    if groups.isEmpty { return nil }
    return groups.map { group in "(\(group.map(\.proposed).joined(separator: " OR ")))" }.joined(separator: " AND ")
  }

  private mutating func exclude(_ terms: [SearchQuery.Term], _ conditions: inout [String]) throws(RecordError) {
    if terms.isEmpty { return }
    conditions.append("blocks.number NOT IN (SELECT rowid FROM search_stemmed WHERE search_stemmed MATCH ?)")
    values.append(.text(terms.map(\.fts).joined(separator: " OR ")))
  }

  private mutating func filter(
    _ filters: [(name: SearchQuery.Name, value: String)], _ reader: RecordReader, _ conditions: inout [String]
  ) throws(RecordError) {
    var documents = DocumentFilter()
    for (name, value) in filters {
      switch name {
      case .speaker: try filterSpeaker(value, reader, &conditions)
      case .outlet: documents.outlet = value
      case .event: documents.event = EventID(value)
      case .kind:
        let kind = Document.Kind.allCases.first { $0.rawValue.lowercased() == value.lowercased() }
        if let kind { documents.kind = kind } else { notes.append("kind: there is no kind “\(value)”") }
      case .use:
        let use = Document.Use(rawValue: value.lowercased())
        if let use { documents.use = use } else { notes.append("use: is record or report, not “\(value)”") }
      case .before:
        let day = PartialDate(value).flatMap(Self.dayBefore)
        if let day {
          documents.to = day
        } else {
          notes.append("before: needs a date such as 2016-12-29, not “\(value)”")
        }
      case .after:
        let date = PartialDate(value)
        if let date {
          documents.from = date
        } else {
          notes.append("after: needs a date such as 2016-12-29, not “\(value)”")
        }
      case .has: filterHolding(value, &conditions)
      }
    }
    let condition = try reader.condition(of: documents)
    guard documents != DocumentFilter() else { return }
    let ofBlock = "EXISTS (SELECT 1 FROM documents WHERE documents.number = blocks.document AND \(condition.sql))"
    conditions.append(hasWords ? ofBlock : condition.sql)
    values += condition.values
  }

  /// What a document can be asked to have, and how that is told.
  static let holdings: [(name: String, condition: String)] = [
    ("turns", "documents.turns > 0"), ("quotations", "documents.quotations > 0"), ("missing", "documents.missing > 0"),
    ("findings", "documents.findings > 0"), ("captions", "documents.captions > 0"),
    ("said", "documents.said IS NOT NULL"),
    ("versions", "(SELECT count(*) FROM versions WHERE document = documents.number AND NOT furniture_only) > 1"),
    ("event", "EXISTS (SELECT 1 FROM event_members WHERE document = documents.number)"),
    (
      "verdicts",
      """
      EXISTS (SELECT 1 FROM checks WHERE quotation >= documents.id || '-q' AND quotation < documents.id || '-r'
        AND NOT superseded)
      """
    ),
    ("wanted", "EXISTS (SELECT 1 FROM waits WHERE document = documents.number)"),
  ]

  private mutating func filterHolding(_ value: String, _ conditions: inout [String]) {
    guard let holding = Self.holdings.first(where: { $0.name == value.lowercased() }) else {
      notes.append("has: knows \(Self.holdings.map(\.name).joined(separator: ", ")), not “\(value)”")
      return
    }
    conditions.append(
      hasWords
        ? "EXISTS (SELECT 1 FROM documents WHERE documents.number = blocks.document AND \(holding.condition))"
        : holding.condition)
  }

  private static func dayBefore(_ date: PartialDate) -> PartialDate? { PartialDate(dayNumber: date.dayNumber - 1) }

  /// The words of a speaker: blocks of the speaker's turns, and blocks in which a quotation of the speaker's begins.
  private mutating func filterSpeaker(
    _ name: String, _ reader: RecordReader, _ conditions: inout [String]
  ) throws(RecordError) {
    let voices = try reader.voices(named: name).map { "\($0)" }.joined(separator: ", ")
    conditions.append(
      """
      blocks.document IN (SELECT document FROM document_voices WHERE voice IN (\(voices)))
      AND (EXISTS (SELECT 1 FROM turns WHERE turns.document = blocks.document AND turns.position = blocks.turn
          AND turns.voice IN (\(voices)))
        OR EXISTS (SELECT 1 FROM quotations WHERE quotations.document = blocks.document
          AND quotations.block = blocks.position AND quotations.voice IN (\(voices))))
      """)
  }
}
