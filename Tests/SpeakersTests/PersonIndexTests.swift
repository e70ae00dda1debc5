import QuothTesting
import RecordTypes
import Testing

@testable import Speakers

struct PersonIndexTests {
  static let story = """
    Veldrian Foreign Minister Mirel Tanos said on Monday that talks had begun. "We are ready," the diplomat added.

    Ada Leek, spokeswoman of the Harbour Ministry, told reporters that Veldria would wait. Tanos disagreed. \
    Mr Kolm did not. The State Department is silent.
    """
  static let index = PersonIndex(bytes: Array(story.utf8), range: 0..<story.utf8.count)

  @Test(arguments: [
    ("Tanos", "Mirel Tanos"), ("the diplomat", "Mirel Tanos"), ("Veldrian Foreign Minister", "Mirel Tanos"),
    ("The foreign minister", "Mirel Tanos"), ("Leek", "Ada Leek"), ("the spokeswoman", "Ada Leek"),
    ("She", "Ada Leek"), ("the State Department", "State Department"), ("Mirel Tanos", "Mirel Tanos"),
  ])
  func `A label finds its person`(label: String, name: String) {
    #expect(Self.index.name(of: label)?.name == name)
  }

  @Test func `He is nobody whom the text calls she`() {
    let candidates = Self.index.candidates(for: "he")
    #expect(!candidates.contains { Self.index.entries[$0.entry].name == "Ada Leek" })
  }

  @Test func `An unknown label finds nobody`() {
    #expect(Self.index.candidates(for: "Orlov").isEmpty)
    #expect(Self.index.candidates(for: "a reporter").isEmpty)
    #expect(Self.index.candidates(for: "").isEmpty)
  }

  @Test func `Names stand where they are printed`() {
    let marked = MarkedText("Yesterday Foreign Minister ①Mirel Tanos① met ②J. K. Leek② in ③Veldria③.")
    let found = NameMentions.find(in: Array(marked.text.utf8), range: 0..<marked.text.utf8.count)
    #expect(found.map(\.range) == [marked[1], marked[2], marked[3]])
    #expect(found.map(\.kind) == [.person, .person, .place])
    #expect(found.first?.office == "Foreign Minister")
  }

  @Test func `Two of one surname both appear`() {
    let text = "Mirel Tanos said no. Ada Tanos said yes. Tanos laughed."
    let index = PersonIndex(bytes: Array(text.utf8), range: 0..<text.utf8.count)
    #expect(index.entries.filter { $0.kind == .person }.count == 2)
    #expect(index.candidates(for: "Tanos").count == 2)
  }

  @Test func `Random bytes never break the reader`() {
    var state: UInt64 = 7
    for _ in 0..<80 {
      var bytes: [UInt8] = []
      for _ in 0..<200 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let pick = Int(state >> 33)
        bytes.append(
          contentsOf: Array(
            ["The ", "Mr. ", "Tanos", "’s", ", ", "of ", "é", "A", ".", " ", "-", "Minister ", "\n"][pick % 13].utf8))
      }
      for mention in NameMentions.find(in: bytes, range: 0..<bytes.count) {
        #expect(mention.range.lowerBound >= 0 && mention.range.upperBound <= bytes.count)
      }
    }
  }
}
