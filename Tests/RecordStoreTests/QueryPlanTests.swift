import Testing

@testable import RecordStore

/// Query plans are behaviour: what is asked at every check, page and search must not read a whole table.
@Suite struct QueryPlanTests {
  /// The steps of the plan that read a table from end to end.
  private func scans(_ sql: String) throws -> [String] {
    try Samples.withRecord { record in
      try record.read { reader in
        try reader.connection.all("EXPLAIN QUERY PLAN \(sql)", []) { fields -> String in
          fields.skip(3)
          return fields.text() ?? ""
        }
      }
    }.filter { $0.hasPrefix("SCAN") && !$0.contains("VIRTUAL TABLE INDEX") && !$0.contains("CONSTANT ROW") }
  }

  @Test(arguments: [
    "SELECT 1 FROM captures WHERE sha256 = 'a'",
    "SELECT sha256 FROM captures WHERE sha256 >= 'a' AND sha256 < 'ag' ORDER BY sha256 LIMIT 2",
    "\(RecordReader.summarySelection) WHERE documents.number = 1",
    "\(RecordReader.summarySelection) WHERE texts.ordinal = 1",
    "SELECT number FROM documents WHERE id = 'a'",
    "SELECT document, size, whole, origins FROM texts WHERE ordinal = 1",
    "SELECT text FROM blocks WHERE document = 1 ORDER BY position",
    "SELECT position FROM documents JOIN turns ON document = documents.number WHERE documents.number = 1 AND ordinal = 2",
    "SELECT items FROM lists WHERE document = 1 AND layer = 'mentions'",
    "SELECT block FROM postings WHERE number = 1 << 38 | 2",
    "SELECT wait FROM wait_keys WHERE key = 'a'", "SELECT text FROM former_words WHERE id = 'a'",
    "SELECT number, verdict FROM checks WHERE quotation = 'a' AND superseded = 0 ORDER BY number DESC LIMIT 1",
    "SELECT checked FROM check_passages WHERE document = 'a' AND list = 'passages'",
    "SELECT document FROM event_keys WHERE key = 3 LIMIT 5",
    "SELECT value FROM corrections WHERE subject = 'a' AND kind = 'use' ORDER BY number DESC LIMIT 1",
    "SELECT document FROM pages WHERE address = 'a'",
    "SELECT new FROM redirects WHERE old = 'a'",
    "\(RecordReader.summarySelection) WHERE documents.outlet = 'a' LIMIT 50",
  ])
  func `what is asked by name is found by an index`(sql: String) throws { #expect(try scans(sql) == []) }

  @Test func `the latest documents are read off an index, without sorting`() throws {
    let steps = try Samples.withRecord { record in
      try record.read { reader in
        try reader.connection.all(
          """
          EXPLAIN QUERY PLAN \(RecordReader.summarySelection)
          ORDER BY coalesce(documents.said, documents.published) DESC, documents.number DESC LIMIT 50
          """, []
        ) { fields -> String in
          fields.skip(3)
          return fields.text() ?? ""
        }
      }
    }
    #expect(
      steps.contains { $0.contains("USING INDEX documents_by_day") } && !steps.contains { $0.contains("TEMP B-TREE") })
  }

  @Test(arguments: Layer.all.filter { !$0.isList }.map(\.selection))
  func `a document's layers are found by an index`(sql: String) throws {
    #expect(try scans(sql.replacing("= ?", with: "= 1")) == [])
  }

  @Test(arguments: [
    "bridge", "\"the bridge\"", "bridge \"of stone\" -wood", "bridge speaker:tanos", "bridge outlet:veldria after:2031",
  ])
  func `a search reads only what its words point to`(query: String) throws {
    try Samples.withRecord { record in
      _ = try record.write { try $0.add(Samples.imported(1, Samples.interview())) }
      try record.read { reader in
        let plan = try SearchPlan(SearchQuery(query), reader)
        let steps = try reader.connection.all("EXPLAIN QUERY PLAN \(plan.sql)", plan.values) { fields -> String in
          fields.skip(3)
          return fields.text() ?? ""
        }
        #expect(steps.filter { $0.hasPrefix("SCAN") && !$0.contains("VIRTUAL TABLE INDEX") } == [])
      }
    }
  }
}
