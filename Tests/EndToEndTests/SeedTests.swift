import Foundation
import QuothTesting
import RecordTypes
import Testing

@testable import Captures
@testable import Texts

/// Five real captures, held by offsets, counts and hashes: their texts belong to their publishers.
@Suite(.enabled(if: BenchData.isAvailable, "QUOTH_BENCH_DATA is not set"))
struct SeedTests {
  private static func document(_ prefix: String) throws -> JSONValue {
    let run = try Program.run(["extract", BenchData.seed(prefix).path, "--json"])
    #expect(run.status == 0, "\(run.errors)")
    return try JSONReader.read(Array(try #require(run.lines.first).utf8))
  }

  private static func hash(_ text: String) -> String {
    String(ContentHash.sha256(of: Array(text.utf8)).description.prefix(16))
  }

  /// A turn as the test holds it: role, range in code points, the first digits of the SHA-256 of its words.
  private struct Held: Sendable {
    var role: String
    var range: [Int]
    var hash: String
    var answers: Int?
  }

  private static let turns: [String: [Held]] = [
    "000": [
      Held(role: "question", range: [10, 355], hash: "dc5ec698dc4b19a1"),
      Held(role: "answer", range: [372, 1372], hash: "b9ba7e6e4442dff5", answers: 0),
      Held(role: "question", range: [1384, 1572], hash: "b474d17661c9607f"),
      Held(role: "answer", range: [1589, 3275], hash: "1509e41b5f72386a", answers: 2),
      Held(role: "question", range: [3287, 3423], hash: "0f2e492594e67c9a"),
      Held(role: "answer", range: [3440, 5669], hash: "742769441386dde7", answers: 4),
    ],
    "001": [
      Held(role: "question", range: [10, 90], hash: "17602cdeb5260d8d"),
      Held(role: "answer", range: [107, 1570], hash: "60a60d955277da1c", answers: 0),
      Held(role: "question", range: [1582, 1864], hash: "8a0dd93537bda86f"),
      Held(role: "answer", range: [1881, 3406], hash: "fb85a2b6bf3a8555", answers: 2),
      Held(role: "question", range: [3418, 3497], hash: "3d9a6b19e4fb86a5"),
      Held(role: "answer", range: [3514, 5954], hash: "fbcb25bc0133b254", answers: 4),
      Held(role: "question", range: [5966, 6102], hash: "5e2bf261c7805e1b"),
      Held(role: "answer", range: [6119, 9076], hash: "b09bc6f4e0f8b645", answers: 6),
      Held(role: "question", range: [9088, 9353], hash: "1bad555c8b5abb12"),
      Held(role: "answer", range: [9370, 11836], hash: "3343aed7e5b6d04a", answers: 8),
    ],
    "003": [
      Held(role: "statement", range: [0, 2815], hash: "30b47f02a64c19fa"),
      Held(role: "question", range: [2827, 3024], hash: "e4b7923cfe97a378"),
      Held(role: "answer", range: [3041, 6994], hash: "746ca7c2e8f85dfa", answers: 1),
      Held(role: "question", range: [7054, 7494], hash: "53550956e3f09769"),
      Held(role: "answer", range: [7539, 8094], hash: "5ed88a5fec101ad7"),
      Held(role: "question", range: [8106, 8298], hash: "853b3f019a4392a6"),
      Held(role: "answer", range: [8315, 8861], hash: "55e2f6eef922cd91", answers: 5),
    ],
  ]

  @Test(arguments: ["000", "001", "003"])
  func `The turns are exactly those of the transcript, word for word`(_ seed: String) throws {
    let document = try Self.document(seed)
    let text = try #require(document["text"]?.string)
    let turns = document["turns"]?.array ?? []
    let held = try #require(Self.turns[seed])
    try #require(turns.count == held.count)
    for (turn, held) in zip(turns, held) {
      #expect(turn["role"]?.string == held.role)
      #expect(turn["range"]?.array?.compactMap(\.int) == held.range)
      #expect(Self.hash(Example.words(text, turn["range"])) == held.hash)
      #expect(turn["answers"]?.int == held.answers)
      #expect((turn["speaker"] == nil) == (held.role == "question"))
    }
  }

  @Test func `A one-sided conference names its addressee, its aside and who is missing`() throws {
    let document = try Self.document("003")
    let turns = document["turns"]?.array ?? []
    try #require(turns.count == 7)
    #expect(turns[3]["addressee"]?["name"]?.string?.hasSuffix("Kerry") == true)
    #expect(turns[4]["aside"]?.string?.hasPrefix("speaking after") == true)
    #expect(document["missing"]?.array?.map { $0["after"]?.int } == [nil, 3])
    #expect(
      document["missing"]?.array?.allSatisfy { $0["speaker"]?["name"]?.string?.hasSuffix("Kerry") == true } == true)
    #expect(document["completeness"]?["because"]?.array?.compactMap(\.string) == ["missingSpeaker"])
    let continued = try Self.document("001")
    #expect(continued["completeness"]?["because"]?.array?.compactMap(\.string) == ["continued"])
    #expect(continued["sources"]?.array?.count == 1)
  }

  /// Published, said, captured, place; what is not on the page stays absent.
  private static let stated: [String: [String?]] = [
    "000": ["2016-12-30", "2016-12-29", "2017-02-25T21:15Z", "Moscow"],
    "001": ["2017-11-30", nil, "2018-09-26T13:20Z", nil],
    "002": [nil, nil, nil, nil],
    "003": ["2015-12-17T11:27", "2015-12-15", nil, "Moscow"],
    "004": ["2016-12-29", "2016-12-29", nil, nil],
  ]

  @Test(arguments: ["000", "001", "002", "003", "004"])
  func `Dates and places are those that the page states`(_ seed: String) throws {
    let document = try Self.document(seed)
    #expect(["published", "said", "captured", "place"].map { document[$0]?.string } == Self.stated[seed])
    #expect((document["title"] == nil) == (seed == "002"))
  }

  /// The body's hash, its blocks, and how many teasers, captions and tags are data beside it.
  private static let bodies: [String: (hash: String, blocks: Int, beside: [Int])] = [
    "000": ("f6a3c4698e6e3920", 18, [10, 0, 0]), "001": ("7c45cfe85691c4e2", 32, [10, 0, 0]),
    "002": ("8d7404c236b2a4c2", 59, [0, 0, 0]), "003": ("52ce7514c927ed4f", 18, [3, 0, 0]),
    "004": ("565ad937aca38e03", 21, [7, 4, 9]),
  ]

  @Test(arguments: ["000", "001", "002", "003", "004"])
  func `The body is without furniture, and every block is what its bytes say`(_ seed: String) throws {
    let document = try Self.document(seed)
    let text = try #require(document["text"]?.string)
    let held = try #require(Self.bodies[seed])
    #expect(Self.hash(text) == held.hash)
    let blocks = document["blocks"]?.array ?? []
    #expect(blocks.count == held.blocks)
    #expect(["teasers", "captions", "tags"].map { document[$0]?.array?.count ?? 0 } == held.beside)
    let bytes = Array(try Data(contentsOf: BenchData.seed(seed)))
    for block in blocks {
      let bounds = block["origin"]?.array?.compactMap(\.int)
      let origin = try #require(bounds)
      let source = String(decoding: bytes[origin[0]..<origin[1]], as: UTF8.self)
      #expect(Example.folded(source) == Example.folded(Example.words(text, block["range"])))
    }
  }

  // MARK: Quotations and checks

  /// The record of all five, made once.
  private static let record: (scratch: Scratch, path: String)? = {
    guard let folder = BenchData.folder, let scratch = try? Scratch() else { return nil }
    let path = scratch.path("seeds.sqlite")
    let run = try? Program.run(["import", folder.appending(path: "seeds").path, "--record", path])
    return run?.status == 0 ? (scratch, path) : nil
  }()

  private static func checks(_ seed: String) throws -> [JSONValue] {
    let record = try #require(record).path
    let run = try Program.run(["check", BenchData.seed(seed).path, "--record", record, "--json"])
    return try run.lines.map { try JSONReader.read(Array($0.utf8)) }
  }

  @Test func `The transcript and the story in another translation are one event, the others none`() throws {
    let record = try #require(Self.record).path
    let run = try Program.run(["list", "--json", "--record", record])
    var events: [String: String] = [:]
    for line in run.lines {
      let document = try JSONReader.read(Array(line.utf8))
      let seed = (document["capture"]?["name"]?.string ?? "").prefix(3)
      events[String(seed)] = document["event"]?.string ?? "only \(seed)"
    }
    #expect(events["000"] == events["004"] && Set(events.values).count == 4)
  }

  @Test func `The six direct quotations of the story are the transcript's sayings in another translation`() throws {
    let checks = try Self.checks("004")
    let direct = checks.filter { $0["kind"]?.string == "direct" && $0["speaker"]?["agrees"] != nil }
    #expect(direct.count == 6)
    for check in direct {
      #expect(check["verdict"]?.string == "reworded" && check["outcome"]?.string == "faithful")
      #expect(check["speaker"]?["agrees"]?.bool == true && check["speaker"]?["role"]?.string == "answer")
      #expect(check["passages"]?.array?.first?["origin"]?["name"]?.string?.hasPrefix("000") == true)
      #expect(check["elsewhere"] == nil || check["elsewhere"]?.array?.isEmpty == false)
    }
    let named = direct.flatMap { $0["findings"]?.array ?? [] }.compactMap { $0["message"]?.string }
    #expect(named.contains { $0.contains("December 18") })
    // Words of others at other places are not the minister's, and nobody's words are called false.
    for check in checks where check["speaker"]?["agrees"] == nil {
      #expect(check["verdict"]?.string == "uncovered" && check["outcome"]?.string == "notCheckable")
    }
  }

  @Test func `The digest of an occasion without transcript cannot be checked and does not support itself`() throws {
    let checks = try Self.checks("002")
    #expect(checks.count >= 28)
    #expect(checks.count { $0["speaker"]?["asked"]?.string?.hasSuffix("Lavrov") != true } <= 2)
    for check in checks {
      #expect(check["verdict"]?.string == "uncovered" && check["passages"] == nil)
      for alike in check["alsoReported"]?.array ?? [] {
        #expect(alike["origin"]?["name"]?.string?.hasPrefix("002") == false)
      }
    }
  }

  @Test func `The record of the five verifies`() throws {
    let record = try #require(Self.record).path
    #expect(try Program.run(["verify", "--record", record]).status == 0)
  }
}
