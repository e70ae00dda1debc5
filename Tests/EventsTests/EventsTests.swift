import QuothTesting
import RecordTypes
import Testing
import Texts

@testable import Events

/// Stories of our own writing about Veldria.
private enum Stories {
  static func document(
    _ title: String, _ text: String, said: String? = nil, published: String? = nil, use: Document.Use = .report
  ) -> EventFeatures {
    var document = Document()
    document.title = Metadatum(title)
    document.text = SourceText(text)
    document.said = said.flatMap { PartialDate($0) }.map { Metadatum($0) }
    document.published = published.flatMap { PartialDate($0) }.map { Metadatum($0) }
    document.use = use
    return EventFeatures(document)
  }

  static let release = document(
    "Foreign Minister Mirel Tanos’s statement on the harbour of Porto Veda",
    """
    We have agreed with the Ostrava Republic that the harbour of Porto Veda will be dredged to 14 metres. The work begins
    in March and will cost 230 million crowns, of which the fund of Governor Sándor Vél pays a third. Nobody in Kestrel
    Bay will lose a mooring. I thank Ambassador Lena Orsk for her patience in these talks.
    """, said: "2031-05-03", published: "2031-05-04", use: .record)
  static let story = document(
    "Veldria to deepen Porto Veda harbour",
    """
    Veldria and the Ostrava Republic have settled their quarrel over Porto Veda, Mirel Tanos said on Saturday. Dredging
    to 14 metres starts in March at a price of 230 million crowns; a fund of Sándor Vél carries a third of it. Fishermen
    in Kestrel Bay keep their moorings, the minister promised, and praised Ambassador Lena Orsk.
    """, published: "2031-05-03")
  static let otherDay = document(
    "Mirel Tanos visits the schools of Upper Lorn",
    """
    Foreign Minister Mirel Tanos opened three schools in Upper Lorn on Saturday. Teachers had asked for smaller classes,
    warmer rooms and longer breaks; the town promised all of it by autumn, said Mayor Petra Dunn, who showed the rooms.
    """, said: "2031-05-03", published: "2031-05-03")
  static let yearLater = document(
    "Harbour of Porto Veda: a year on",
    """
    A year after Veldria and the Ostrava Republic settled, Porto Veda has 12 metres of water, not 14. Mirel Tanos blamed
    Kestrel Bay's rock; of the 230 million crowns Sándor Vél's fund has paid a tenth, Ambassador Lena Orsk said.
    """, published: "2032-05-03")

  /// A meeting on the edge of an assembly, in the words of the house that are always the same.
  static func meeting(_ guest: String, _ country: String, about: String, use: Document.Use = .record) -> EventFeatures {
    document(
      "Minister Mirel Tanos meets \(guest) of \(country)",
      """
      Foreign Minister Mirel Tanos met \(guest) on the sidelines of the Assembly of Porto Veda this morning. The two sides
      recalled the long friendship of their peoples and agreed to deepen the cooperation in trade, tourism and learning.
      The minister thanked the guest for the warm words and spoke of the reforms of Veldria since the last assembly.
      \(guest) told the minister that \(country) \(about). Ambassador Lena Orsk and Governor Sándor Vél took part.
      """, said: "2031-09-24", published: "2031-09-24", use: use)
  }

  static func documents(_ features: [EventFeatures]) -> [EventDocument] {
    features.enumerated().map { EventDocument(id: DocumentID("d\($0.offset)"), features: $0.element) }
  }
}

@Suite struct EventGrouperTests {
  private func groups(_ features: [EventFeatures]) -> [[String]] {
    EventGrouper.group(Stories.documents(features)).map { $0.members.map(\.document.value).sorted() }
  }

  @Test func `meetings with several guests on one day are several events, in whatever formulas they are told`() {
    let orchards = "would open its orchards to the beekeepers of Veldria"
    let found = groups([
      Stories.meeting("Edda Varn", "Norrland", about: orchards),
      Stories.meeting("Edda Varn", "Norrland", about: orchards, use: .report),
      Stories.meeting("Tiberio Coll", "Sarvenia", about: "was ready to buy twelve ferries"),
      Stories.meeting("Ruane Okoth", "Mbeya Coast", about: "had signed the convention on wrecks"),
    ])
    #expect(found == [["d0", "d1"], ["d2"], ["d3"]])
  }

  @Test func `a release and the story about it are one event, the speaker's other business of that day is not`() {
    #expect(groups([Stories.release, Stories.story, Stories.otherDay]) == [["d0", "d1"], ["d2"]])
  }

  @Test func `the same matter a year later is another event`() {
    #expect(groups([Stories.release, Stories.yearLater]) == [["d0"], ["d1"]])
  }

  @Test func `a copy is of the same event whatever its date says, and is a reprint`() throws {
    var copy = Stories.release
    copy.isRecord = false
    copy.saidDay = nil
    copy.publishedDay = nil
    let group = try #require(EventGrouper.group(Stories.documents([copy, Stories.release])).first)
    #expect(group.members.map(\.document.value) == ["d1", "d0"])
    #expect(group.members.map(\.relation) == [.record, .reprint])
  }

  @Test func `an event says when it was and why its documents belong to it`() throws {
    let group = try #require(EventGrouper.group(Stories.documents([Stories.story, Stories.release])).first)
    #expect(group.said?.description == "2031-05-03")
    #expect(group.members.map(\.relation) == [.record, .report])
    #expect(group.members.allSatisfy { $0.confidence > 0.4 })
    let evidence = try #require(group.evidence[DocumentID("d0")])
    #expect(evidence.contains { $0.contains("same day as d1: 2031-05-03") })
    #expect(evidence.contains { $0.contains("both name") })
  }

  @Test func `the order in which documents come makes no difference`() {
    let documents = Stories.documents([Stories.release, Stories.story, Stories.otherDay, Stories.yearLater])
    let expected = EventGrouper.group(documents)
    #expect(EventGrouper.group(documents.reversed()) == expected)
  }

  @Test func `How common words are is asked for only where two documents have to be compared`() {
    struct Asked: Error {}
    let apart = Stories.documents([Stories.release, EventFeatures()])
    #expect(throws: Never.self) { try EventGrouper.group(apart) { throw Asked() } }
    #expect(throws: Asked.self) {
      try EventGrouper.group(Stories.documents([Stories.release, Stories.story])) { throw Asked() }
    }
  }

  @Test func `nothing and one document are grouped too`() {
    #expect(EventGrouper.group([]) == [])
    #expect(groups([EventFeatures()]) == [["d0"]])
  }
}

@Suite struct EventFeaturesTests {
  @Test func `features come back from their bytes`() {
    for features in [Stories.release, Stories.story, EventFeatures()] {
      #expect(EventFeatures(encoded: features.encoded) == features)
    }
  }

  @Test func `damaged bytes give nothing, or something, and never trap`() {
    let bytes = Stories.release.encoded
    for end in 0..<bytes.count { _ = EventFeatures(encoded: Array(bytes[..<end])) }
    var state: UInt64 = 7
    for _ in 0..<2_000 {
      var damaged = bytes
      state = state &* 6_364_136_223_846_793_005 &+ 1
      damaged[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
      if let features = EventFeatures(encoded: damaged) { _ = features.keys }
    }
  }

  @Test func `documents of one occasion share keys, also a week apart`() {
    #expect(!Set(Stories.release.keys).isDisjoint(with: Stories.story.keys))
    var later = Stories.story
    later.publishedDay = later.publishedDay.map { $0 + 7 }
    #expect(!Set(Stories.release.keys).isDisjoint(with: later.keys))
  }

  /// A text of so many plain words behind a sentence with names and a number.
  private func long(_ words: Range<Int>) -> EventFeatures {
    let letters = Array("bcdfghjklmnpqrstvwxz")
    let plain = words.map { "w\(letters[$0 / 400])\(letters[$0 / 20 % 20])\(letters[$0 % 20])o" }
    return Stories.document(
      "The harbour of Porto Veda",
      "they met in Ostrava with Lena Orsk about 230 boats, \(plain.joined(separator: " "))",
      said: "2031-05-03")
  }

  @Test func `Of a long text's plain words a sample is kept, of names, numbers and the title all`() {
    let features = long(0..<3_000)
    #expect(features.terms.count { $0.isPlain } <= 256)
    #expect(features.sampledBits > 2)
    #expect(features.terms.filter { !$0.isPlain } == long(0..<10).terms.filter { !$0.isPlain })
    #expect(EventFeatures(encoded: features.encoded) == features)
    #expect(Stories.release.sampledBits == 0)
  }

  @Test func `Samples tell what long texts share nearly as well as all their words do`() {
    let statistics = EventStatistics([Stories.release])
    let whole = WeighedDocument(long(0..<2_000), statistics)
    // A word of these weighs the same as any other.
    let weight = statistics.weight(of: 1)
    #expect(abs(whole.plain * Double(1 << whole.features.sampledBits) / (2_000 * weight) - 1) < 0.2)
    func likeness(_ other: Range<Int>) -> EventLikeness {
      let other = WeighedDocument(long(other), statistics)
      let copied = whole.features.sketch.containment(other.features.sketch)
      return EventModel().compare(whole, other, copied: copied)
    }
    #expect(likeness(1_000..<3_000).probability > likeness(3_000..<5_000).probability)
  }

  @Test func `a sketch finds a copy in a longer text`() {
    let sentence = (0..<60).map { "word\($0)" }.joined(separator: " ")
    let long = (0..<3_000).map { "other\($0)" }.joined(separator: " ") + " " + sentence
    func sketch(_ text: String) -> ShingleSketch {
      let source = SourceText(text)
      return ShingleSketch(source.bytes, Words.scan(source))
    }
    #expect(sketch(sentence).containment(sketch(sentence)) == 1)
    #expect(sketch(long).hashes.count <= 128)
    #expect(sketch(long).containment(sketch(long)) == 1)
    #expect(sketch("too few words").containment(sketch(long)) == 0)
  }
}

@Suite struct AverageLinkageTests {
  private func clusters(_ count: Int, _ pairs: [(Int, Int, Double)]) -> [[Int]] {
    let pairs = pairs.map { (EventGrouper.Pair($0.0, $0.1), $0.2) }
    return AverageLinkage.clusters(count: count, pairs: Dictionary(pairs) { first, _ in first }, threshold: 0.4)
  }

  @Test func `one bridge joins no groups`() {
    let pairs = [(0, 1, 0.9), (1, 2, 0.9), (0, 2, 0.9), (3, 4, 0.9), (2, 3, 0.8)]
    #expect(clusters(5, pairs) == [[0, 1, 2], [3, 4]])
  }

  @Test func `groups that are alike all over become one`() {
    let pairs = [(0, 1, 0.9), (2, 3, 0.9), (0, 2, 0.5), (0, 3, 0.5), (1, 2, 0.5), (1, 3, 0.3)]
    #expect(clusters(4, pairs) == [[0, 1, 2, 3]])
  }

  @Test func `logarithm and logistic function are right`() {
    #expect(abs(Logarithm.of(2) - 0.693_147_180_559_945) < 1e-12)
    #expect(abs(Logarithm.of(0.001) + 6.907_755_278_982_137) < 1e-12)
    #expect(abs(Logarithm.of(1_234_567) - 14.026_230_859_279_66) < 1e-11)
    #expect(abs(Logarithm.logistic(1) - 0.731_058_578_630_005) < 1e-7)
    #expect(Logarithm.logistic(0) == 0.5 && Logarithm.logistic(99) > 0.999)
  }
}
