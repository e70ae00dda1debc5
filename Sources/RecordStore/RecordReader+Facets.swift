internal import GRDB

/// How the passages that a query matches are spread: what to narrow it by.
package struct SearchFacets: Sendable, Hashable {
  /// A value that a filter can be given, and how many of the passages have it.
  package struct Count: Sendable, Hashable {
    package var value: String
    package var passages: Int
  }
  /// Who speaks in the passages' turns, most first; so the others.
  package var speakers: [Count] = []
  package var outlets: [Count] = []
  package var kinds: [Count] = []
  /// The years in which it was said, else published.
  package var years: [Count] = []
  /// How many passages were counted; where that is `mostCounted` there are more.
  package var counted = 0

  /// Counting ends at so many passages.
  package static let mostCounted = 10_000
}

extension RecordReader {
  /// How the first 10,000 passages of a query (in order of import) are spread over speakers, outlets, kinds and years:
  /// at most `limit` of each. O(passages counted).
  package func facets(of query: String, limit: Int = 12, upTo: Int? = nil) throws(RecordError) -> SearchFacets {
    let plan = try SearchPlan(SearchQuery(query), self, upTo: upTo)
    let sql = """
      WITH hits AS MATERIALIZED (
        SELECT blocks.document, blocks.turn \(plan.source) LIMIT \(SearchFacets.mostCounted))
      SELECT 0, NULL, count(*) FROM hits
      UNION ALL SELECT 1, coalesce(turns.speaker_name, turns.speaker_label), count(*) FROM hits
        JOIN turns ON turns.document = hits.document AND turns.position = hits.turn GROUP BY 2
      UNION ALL SELECT 2, documents.outlet, count(*) FROM hits
        JOIN documents ON documents.number = hits.document GROUP BY 2
      UNION ALL SELECT 3, coalesce(documents.corrected_kind, documents.kind), count(*) FROM hits
        JOIN documents ON documents.number = hits.document GROUP BY 2
      UNION ALL SELECT 4, substr(coalesce(documents.said, documents.published), 1, 4), count(*) FROM hits
        JOIN documents ON documents.number = hits.document GROUP BY 2
      ORDER BY 1, 3 DESC, 2
      """
    var facets = SearchFacets()
    try connection.each(sql, plan.values) { fields in
      let facet = fields.int() ?? 0
      let value = fields.text()
      let passages = fields.int() ?? 0
      if facet == 0 { facets.counted = passages }
      guard let value, !value.isEmpty else { return true }
      let count = SearchFacets.Count(value: value, passages: passages)
      switch facet {
      case 1: if facets.speakers.count < limit { facets.speakers.append(count) }
      case 2: if facets.outlets.count < limit { facets.outlets.append(count) }
      case 3: if facets.kinds.count < limit { facets.kinds.append(count) }
      default: if facets.years.count < limit { facets.years.append(count) }
      }
      return true
    }
    return facets
  }
}
