import QuothTesting
import RecordTypes
import Testing
import Texts

@testable import RecordStore

@Suite struct SearchTests {
  private func withBridges<T>(_ body: (Record) throws -> T) throws -> T {
    try Samples.withRecord { record in
      try record.write { writer in
        _ = try writer.add(Samples.imported(1, Samples.interview()))
        var report = Samples.document([
          "The opening of the bridge was promised for the spring.", "Fishermen of Ostrava fear for their harbour.",
          "A naïve plan, said Ivo Kest: “We open bridges, not doors.”",
        ])
        report.kind = .report
        report.published = Metadatum(Samples.date("2032-01-15"))
        report.outlet = Metadatum("Veldria Herald")
        report.quotations = [
          Quotation(
            kind: .direct, content: [report.blocks[2].range], speaker: Attribution(label: "Kest", name: "Ivo Kest"))
        ]
        _ = try writer.add(Samples.imported(2, report))
      }
      return try body(record)
    }
  }

  private func found(_ query: String) throws -> [String] {
    try withBridges { record in
      try record.read { try $0.search(query).passages.map { String($0.text.prefix(12)) }.sorted() }
    }
  }

  @Test func `words are found by their stems`() throws {
    #expect(try found("opens bridge") == ["A naïve plan", "Question: Wi", "The opening "])
  }

  @Test func `a phrase is found in these very words`() throws {
    #expect(try found("\"open bridges\"") == ["A naïve plan"])
    #expect(try found("“open bridge”") == [])
  }

  @Test func `of a phrase the run of words is asked for that costs least`() {
    let words = ["of", "the", "Quellbrook", "lighthouse", "and", "government"].map(\.utf8.count)
    #expect(PhraseSearch.window([1000, 1000, 3, 40, 1000, 1000], lengths: words) == 2..<4)
    // None is rare: two that few have in a row, not the commonest.
    #expect(PhraseSearch.window([1000, 1000, 900, 900, 1000, 1000], lengths: words) == 2..<4)
    #expect(PhraseSearch.window([1000, 1000, 1000, 1000, 1000, 1000], lengths: words).contains(2))
    // A word that the index does not know as one may be left out by it.
    #expect(PhraseSearch.window([0, 5], lengths: [1, 4]) == 0..<2)
    #expect(PhraseSearch.window([7], lengths: [4]) == 0..<1)
  }

  @Test func `a phrase ranks passages by how often they have it and how long they are, as BM25 does`() throws {
    try Samples.withRecord { record in
      let often = "The purple lighthouse stands. A purple lighthouse! The purple lighthouse again."
      let once = "Somebody saw the purple lighthouse."
      let long = once + String(repeating: " Nothing else happened on that day.", count: 30)
      let other = "The lighthouse was purple, and no purple lighthouses stand."
      _ = try record.write { try $0.add(Samples.imported(1, Samples.document([long, other, often, once]))) }
      let found = try record.read { try $0.search("\"purple lighthouse\"") }
      #expect(found.passages.map(\.text) == [often, once, long])
      #expect(found.total == 3 && found.passages.map(\.score) == found.passages.map(\.score).sorted(by: >))
      // As the index itself ranks what has the stems.
      let ranked = try record.read { reader in
        try reader.connection.all(
          "SELECT bm25(search_stemmed) FROM search_stemmed WHERE search_stemmed MATCH '\"somebody saw\"' ORDER BY 1",
          [],
          { -($0.double() ?? 0) })
      }
      let ours = try record.read { try $0.search("\"Somebody saw\"").passages.map(\.score) }
      #expect(zip(ranked, ours).allSatisfy { abs($0 - $1) < 1e-9 } && ranked.count == ours.count)
    }
  }

  @Test func `a phrase of very many words is answered, and its last word counts`() throws {
    try Samples.withRecord { record in
      let words = (0..<3_000).map { "word\($0)" }.joined(separator: " ")
      _ = try record.write { try $0.add(Samples.imported(1, Samples.document([words]))) }
      #expect(try record.read { try $0.search("\"\(words)\"") }.total == 1)
      #expect(try record.read { try $0.search("\"\(words) more\"") }.total == 0)
    }
  }

  @Test func `where the words that are asked for stand together often, the whole phrase is asked for`() throws {
    try Samples.withRecord { record in
      let passages = (0..<1_300).map { "In year \($0) the united provinces met\($0 == 130 ? " and objected" : "")." }
      _ = try record.write { try $0.add(Samples.imported(1, Samples.document(passages))) }
      #expect(try record.read { try $0.search("\"provinces met and objected\"") }.total == 1)
      #expect(try record.read { try $0.search("\"the united provinces\"") }.total == 1_000)
      #expect(try record.read { try $0.search("\"united provinces met in\"") }.total == 0)
    }
  }

  @Test func `words that stand in a title alone find the document's beginning`() throws {
    #expect(try found("interview radio") == ["Question: Wi"])
    #expect(try found("interview radio outlet:herald") == [])
    #expect(try found("minister -bridge") == [])
  }

  @Test func `has: asks for what a document holds, and says what it knows`() throws {
    #expect(try found("bridge has:turns") == ["Question: Wi", "Sándor Vél s"])
    #expect(try found("bridge has:quotations -question") == ["A naïve plan", "Sándor Vél s", "The opening "])
    #expect(try found("has:event") == [] && found("has:missing").count == 3)
    for holding in SearchPlan.holdings { _ = try found("has:\(holding.name) bridge") }
    let notes = try withBridges { record in try record.read { try $0.search("bridge has:wings").notes } }
    #expect(notes.count == 1 && notes[0].contains("turns"))
  }

  @Test func `diacritics and case make no difference`() throws {
    #expect(try found("NAIVE") == ["A naïve plan"])
    #expect(try found("sandor vel") == ["Sándor Vél s"])
  }

  @Test func `beginnings, alternatives and exclusions`() throws {
    #expect(try found("fisher*") == ["Fishermen of"])
    #expect(try found("harbour OR spring") == ["Fishermen of", "The opening "])
    #expect(try found("bridge -question -promis* -\"bridge is\"") == ["A naïve plan"])
  }

  @Test func `a beginning finds words whose stem is shorter, and no others`() throws {
    #expect(try found("promise*").count == 2 && found("promised*") == ["The opening "])
    #expect(try found("safe*").count == 1 && found("safet*") == [])
    try Samples.withRecord { record in
      let words = ["nationalization", "nationalize", "national", "nation", "happiness", "buses", "but", "government"]
      try record.write { writer in
        for (index, word) in words.enumerated() {
          _ = try writer.add(Samples.imported(UInt8(index + 1), Samples.document(["There is \(word) here."])))
        }
      }
      for beginning in ["nationaliz*", "nationalizat*", "nat*", "nationa*", "happi*", "happine*", "bus*", "governmen*"]
      {
        let stem = String(beginning.dropLast())
        #expect(
          try record.read { try $0.search(beginning).total } == words.count { $0.hasPrefix(stem) }, "\(beginning)")
      }
    }
  }

  @Test func `a phrase that is excluded excludes these very words`() throws {
    #expect(try found("bridge -\"open bridge\"").count == 4)
    #expect(try found("bridge -\"open bridges\"").count == 3)
    #expect(try found("-\"open bridges\" outlet:herald").count == 2)
  }

  @Test func `facets say how the passages are spread`() throws {
    let facets = try withBridges { record in try record.read { try $0.facets(of: "bridge") } }
    #expect(facets.counted == 4)
    #expect(facets.kinds.map(\.value) == ["interview", "report"] && facets.kinds.map(\.passages) == [2, 2])
    #expect(facets.outlets.map(\.value) == ["Ministry of Foreign Affairs of Veldria", "Veldria Herald"])
    #expect(facets.years.map(\.value) == ["2031", "2032"])
    #expect(facets.speakers.allSatisfy { $0.passages <= 2 } && !facets.speakers.isEmpty)
    for facet in facets.kinds { #expect(try found("bridge kind:\"\(facet.value)\"").count == facet.passages) }
    for facet in facets.outlets { #expect(try found("bridge outlet:\"\(facet.value)\"").count == facet.passages) }
  }

  @Test func `pages stay what they were while documents come in`() throws {
    try Samples.withRecord { record in
      func add(_ seeds: ClosedRange<UInt8>) throws {
        try record.write { writer in
          for seed in seeds {
            let words = "The bridge \(String(repeating: "of stone ", count: Int(seed) % 7))stands."
            _ = try writer.add(Samples.imported(seed, Samples.document([words])))
          }
        }
      }
      try add(1...30)
      let first = try record.read { try $0.search("bridge", limit: 10) }
      var texts = first.passages.map(\.address)
      for page in 1...3 {
        try add(UInt8(40 * page)...UInt8(40 * page + 20))
        let next = try record.read { try $0.search("bridge", limit: 10, offset: page * 10, upTo: first.upTo) }
        #expect(next.upTo == first.upTo && next.total == 30)
        texts += next.passages.map(\.address)
      }
      #expect(texts.count == 30 && Set(texts).count == 30)
      #expect(try record.read { try $0.search("bridge").total } > 30)
    }
  }

  @Test func `filters by speaker, outlet, kind and date`() throws {
    #expect(try found("speaker:tanos") == ["Mirel Tanos:", "Sándor Vél s"])
    #expect(try found("bridge speaker:\"ivo kest\"") == ["A naïve plan"])
    #expect(try found("bridge outlet:herald") == ["A naïve plan", "The opening "])
    #expect(try found("bridge kind:INTERVIEW") == ["Question: Wi", "Sándor Vél s"])
    #expect(try found("bridge before:2032") == ["Question: Wi", "Sándor Vél s"])
    #expect(try found("bridge after:2032-01-15") == ["A naïve plan", "The opening "])
    #expect(try found("bridge after:2032-01-16") == [])
    #expect(try found("bridge use:record") == ["Question: Wi", "Sándor Vél s"])
  }

  @Test func `event: asks for the documents of an occasion`() throws {
    try withBridges { record in
      let ids = try record.read { try $0.documentIDs() }
      let events = try record.write { writer in
        try writer.setEvents([
          EventGroup(members: ids.map { Event.Member(document: $0, relation: .report, confidence: 1) })
        ])
      }
      let event = try #require(events.first)
      #expect(try record.read { try $0.search("bridge event:\(event)").total } == 4)
      #expect(try record.read { try $0.search("bridge event:\(event) outlet:herald has:event").total } == 2)
      #expect(try record.read { try $0.search("bridge event:none").total } == 0)
      #expect(try record.read { try $0.search("event:\(event)").total } == 6)
    }
  }

  @Test func `a filter that means nothing is passed over with a note`() throws {
    try withBridges { record in
      let result = try record.read { try $0.search("bridge before:yesterday kind:poem") }
      #expect(result.total == 4 && result.notes.count == 2)
    }
  }

  @Test func `a passage shows its words, its speaker and its address`() throws {
    try withBridges { record in
      let passage = try #require(try record.read { try $0.search("safe").passages.first })
      #expect(
        passage.matched.map { Array(passage.text.utf8)[$0] }.map { String(decoding: $0, as: UTF8.self) } == ["safe"])
      #expect(passage.speaker?.office == "Foreign Minister")
      #expect(passage.turn?.value.hasSuffix("-t1") == true)
      #expect(passage.address == Address(capture: Samples.hash(1), range: passage.range))
      #expect(passage.score > 0)
    }
  }

  @Test func `whatever is typed is no error`() throws {
    let pieces = [
      "\"", "'", "(", ")", "*", "^", ":", "-", "OR", "AND", "NOT", "NEAR", "+", "word", "ü", "\u{0}", "{", "kind:", " ",
      "“", "–", "text:x", "before:", "\\",
    ]
    var generator = SeededGenerator(seed: 11)
    try withBridges { record in
      try record.read { reader in
        for query in ["", " ", "-", "-\"", "OR", "OR OR", "* *", "speaker:", "speaker:\"", "-speaker:x", "NEAR(a b)"] {
          _ = try reader.search(query)
        }
        for _ in 0..<300 {
          let query = (0..<Int.random(in: 1..<9, using: &generator)).map { _ in
            pieces.randomElement(using: &generator) ?? ""
          }
          _ = try reader.search(query.joined())
        }
      }
    }
  }

  @Test func `a query is read into groups`() {
    let query = SearchQuery("a OR \"b c\" -d e* Speaker:\"X Y\"")
    #expect(query.groups.count == 2)
    #expect(query.groups[0].map(\.words) == [["a"], ["b", "c"]])
    #expect(query.groups[1].map(\.prefix) == [true])
    #expect(query.excluded.map(\.words) == [["d"]])
    #expect(query.filters.map(\.value) == ["X Y"])
  }
}
