package import RecordTypes
package import Texts

/// A line of `search`: a passage that answers the query.
package enum SearchJSON {
  /// The object. `highlights` are the words that answer the query, in the document's text.
  package static func value(
    _ hit: Passage, highlights: [TextRange] = [], offsets: CodePointOffsets?
  ) -> JSONValue {
    let marks = highlights.isEmpty ? nil : offsets?.json(highlights)
    let marked = marks.map { [JSONMember("highlights", $0)] } ?? []
    return .object(PassageJSON.members(hit, offsets) + PassageJSON.ranking(hit) + marked)
  }
}

/// The output of `search --facets`: how the passages that a query matches are spread, and what to narrow it by.
package enum FacetsJSON {
  /// The object; each facet is a filter's name with its values, those of the most passages first.
  package static func value(counted: Int, isAll: Bool, _ facets: KeyValuePairs<String, [(String, Int)]>) -> JSONValue {
    let values = facets.filter { !$0.value.isEmpty }.map { name, counts in
      JSONMember(
        name,
        .array(
          counts.map { .object([JSONMember("value", .string($0.0)), JSONMember("passages", .integer($0.1))]) }))
    }
    return .object([
      JSONMember("schema", .string("quoth/facets/1")), JSONMember("passages", .integer(counted)),
      JSONMember("isAll", .bool(isAll)), JSONMember("facets", .object(values)),
    ])
  }
}
