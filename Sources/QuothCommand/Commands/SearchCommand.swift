import ArgumentParser
import Exchange
import Pipeline
import RecordStore
import RecordTypes
import Texts

/// `quoth search`: passages of the record.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the passages of the record.",
    discussion: """
      Words, "phrases", beg*, OR, -not, and the filters speaker: outlet: kind: use: event: before: after: has:. Put -- \
      before a query that begins with a minus.
      """)

  @Argument(help: "What to look for.")
  var query: [String]
  @Option(help: "How many passages at most.")
  var limit = 20
  @Flag(help: "Count the passages by speaker, outlet, kind and year in place of showing them.")
  var facets = false
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if query.allSatisfy(\.isEmpty) { throw ValidationError("The query is empty; say what to look for.") }
    if limit < 1 { throw ValidationError("--limit takes a whole number from 1.") }
  }

  func run() throws {
    let store = try record.open(for: .reading)
    if facets { return try showFacets(of: store) }
    let offsets = DocumentOffsets(store)
    try withRecordErrors {
      let result = try store.read { try $0.search(query.joined(separator: " "), limit: limit) }
      for note in result.notes { complain(note) }
      var out = StandardOutput()
      var table = TextTable([
        .init("said", least: 10), .init("speaker", least: 10, appetite: 1), .init("passage", least: 24, appetite: 5),
        .init("in", least: 16, appetite: 2),
      ])
      for hit in result.passages {
        if output.json {
          let passage = Passage(hit)
          let highlights = hit.matched.map { $0.shifted(by: hit.range.lowerBound) }
          out.write(line: SearchJSON.value(passage, highlights: highlights, offsets: offsets[passage.document]).line)
        } else {
          table.append([
            hit.summary.said?.dateOnly.description ?? hit.summary.published?.dateOnly.description ?? "–",
            hit.speaker.map { $0.name ?? $0.label } ?? "–",
            String(decoding: Array(hit.text.utf8)[hit.snippet], as: UTF8.self),
            hit.summary.title ?? hit.summary.name,
          ])
        }
      }
      if !output.json {
        if result.passages.isEmpty {
          complain("nothing in the record matches")
        } else {
          table.lines(width: Terminal.width).forEach { out.write(line: $0) }
        }
      }
      out.flush()
    }
  }

  private func showFacets(of store: Record) throws {
    let facets = try withRecordErrors { try store.read { try $0.facets(of: query.joined(separator: " ")) } }
    var out = StandardOutput()
    if output.json {
      out.write(line: facets.json.line)
    } else {
      var table = TextTable([
        .init("by", least: 7), .init("value", least: 16, appetite: 4), .init("passages", least: 8),
      ])
      for (name, counts) in facets.named {
        for (value, passages) in counts { table.append([name, value, "\(passages)"]) }
      }
      table.lines(width: Terminal.width).forEach { out.write(line: $0) }
      if facets.counted == SearchFacets.mostCounted { complain("counted: the first \(facets.counted) passages") }
    }
    out.flush()
  }
}
