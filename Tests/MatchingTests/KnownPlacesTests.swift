import Testing

@testable import Matching

@Suite struct KnownPlacesTests {
  @Test func `places are read once and given again`() {
    let known = KnownPlaces(most: 100)
    #expect(known.places(7) { [1, 2, 3] } == [1, 2, 3])
    #expect(known.places(7) { [9] } == [1, 2, 3])
    #expect(known.count == 3)
  }

  @Test func `places that are kept never pass their bound`() {
    let known = KnownPlaces(most: 100)
    for key in 0..<300 {
      let places = [UInt64](repeating: UInt64(key), count: key % 40)
      #expect(known.places(UInt32(key)) { places } == places)
      #expect(known.count <= 100)
    }
    // What is larger by itself is read each time.
    #expect(known.places(1_000) { [UInt64](repeating: 1, count: 101) }.count == 101)
    #expect(known.places(1_000) { [2] } == [2])
  }

  @Test func `a place comes back from one number as it went in`() {
    for (document, cell) in [(0, 0), (1, 7), (123_456, 0xFFF_FFFF), (1 << 30, 1)] {
      let packed = Posting.packed(document, cell)
      #expect(Posting.document(packed) == document)
      #expect(Posting.cell(packed) == cell)
    }
  }

  @Test func `a quotation is found alike with places that are kept and without`() throws {
    let record = SmallRecord(speech)
    let known = KnownPlaces()
    let plain = record.source
    let keeping = MatchSource(
      statistics: plain.statistics, blocks: plain.blocks, text: plain.text, standing: plain.standing, places: known)
    for words in ["the treaty must be signed before winter", "We shall not sign it before the winter", "harbour"] {
      for _ in 0..<2 {
        let first = try Matcher.match(MatchQuery(words), in: plain)
        let second = try Matcher.match(MatchQuery(words), in: keeping)
        #expect(first.candidates.map(\.score) == second.candidates.map(\.score))
        #expect(first.candidates.map(\.edits) == second.candidates.map(\.edits))
        #expect(first.likeness == second.likeness)
      }
    }
    #expect(known.count > 0)
  }
}
