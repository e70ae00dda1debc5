import RecordTypes
import Testing

@testable import Quotations

/// Windows stay as wide as a paragraph of prose needs, and the work a small multiple of the text.
@Suite struct RoleWindowTests {
  @Test func `A paragraph of prose has wide windows`() {
    #expect(RoleFeatures.reach(cues: 12, count: 120) == RoleFeatures.widest)
    #expect(RoleFeatures.reach(cues: 3, count: 1500) == RoleFeatures.widest)
  }

  @Test func `Where cues crowd, the work stays linear`() {
    for count in [200, 800, 1500] {
      for cues in [1, 10, 100, count / 5] {
        #expect(RoleFeatures.reach(cues: cues, count: count) * cues <= Swift.max(5 * count, 16 * cues))
      }
    }
  }

  @Test func `Windows hold their cue and stay within the paragraph`() {
    for cue in [0, 5, 99] {
      let window = RoleFeatures.window(100, cue: cue, reach: 16)
      #expect(window.contains(cue) && window.lowerBound >= 0 && window.upperBound <= 100)
    }
  }

  @Test func `A paragraph of nothing but quotations is read to its end`() {
    let count = 1200
    let text = String(repeating: "\"We will not sign it,\" said he. ", count: count)
    let quotations = QuotationReader.read(Array(text.utf8))
    #expect(quotations.count == count)
    #expect(quotations.filter { $0.speaker?.label == "he" }.count >= count - 2)
  }

  @Test func `Sentences without any part of a quotation end the window`() {
    let text = "The ferry sailed at noon. Tanos said it was late. The harbour was empty. The day was cold."
    let bytes = Array(text.utf8)
    let nodes = Paragraphs.scan(bytes, in: 0..<bytes.count, lexicon: .english)[0].nodes
    let starts = nodes.indices.filter { nodes[$0].shape.contains(.first) }
    var beliefs = [LabelChain.Row](repeating: .zero, count: nodes.count)
    for node in nodes.indices { beliefs[node][Label.none.rawValue] = 1 }
    let cue = starts[1] + 1
    #expect(CueWindows(nodes, beliefs: beliefs).window(cue, reach: 160) == starts[1]..<starts[2])
    beliefs[starts[2] + 1][Label.none.rawValue] = 0.5
    beliefs[starts[2] + 1][Label.contentFirst.rawValue] = 0.5
    #expect(CueWindows(nodes, beliefs: beliefs).window(cue, reach: 160) == starts[1]..<starts[3])
    #expect(CueWindows(nodes, beliefs: []).window(cue, reach: 160) == 0..<nodes.count)
  }
}
