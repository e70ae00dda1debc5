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
