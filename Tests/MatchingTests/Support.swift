import RecordTypes
import Testing
import Texts

@testable import Matching

/// A record of one transcript, and questions to it.
struct SmallRecord {
  let text: MatchableText
  let source: MatchSource

  init(_ text: String, turns: [MatchableTurn] = [], skipped: [TextRange] = []) {
    self.text = MatchableText(Array(text.utf8), turns: turns, skipped: skipped)
    var index = MemoryIndex()
    index.add(self.text)
    source = index.source()
  }

  func best(_ query: MatchQuery) throws -> MatchCandidate? { try Matcher.match(query, in: source).candidates.first }

  func best(_ words: String) throws -> MatchCandidate? { try best(MatchQuery(words)) }

  /// The words of the record that a candidate points at.
  func words(_ candidate: MatchCandidate?) -> [String] {
    (candidate?.pieces ?? []).map { String(decoding: text.bytes[$0.range], as: UTF8.self) }
  }
}

/// The verdict on `words` beside exactly this passage.
func judged(_ words: String, beside passage: String) throws -> MatchCandidate {
  let text = MatchableText(Array(passage.utf8))
  return try #require(Matcher.judge(MatchQuery(words), passages: [text], ranges: [0..<text.bytes.count]))
}

extension MatchableText {
  /// Where `words` stand first.
  func range(of words: String) -> TextRange? {
    let own = Array(words.utf8)
    guard own.count <= bytes.count else { return nil }
    return (0...(bytes.count - own.count)).first { bytes[$0..<($0 + own.count)].elementsEqual(own) }
      .map { $0..<($0 + own.count) }
  }
}

/// What an invented minister said.
let speech = """
  We have never asked for special treatment at the border, and we will not begin with it today. The harbour of Porto \
  Veda handled 660 ships in March, twice as many as in the year before. Our fishermen know, you know, that the sea does \
  not forgive. I spoke to President Arlen Vosk on Tuesday and told him that the treaty must be signed before winter. If \
  the council agrees, the bridge at Kaldera will be open by the end of April. It is not a gift, it is a duty that every \
  neighbour owes to his neighbour.

  Some people say that the railway is too expensive. I say that a country without a railway is more expensive still. We \
  counted the empty warehouses along the northern canal, and there were forty-two of them. Nobody in this hall wants to \
  see another winter like the last one, when the trucks stood in the snow for nine days. The engineers from Ostrava \
  brought us their drawings in a wooden box, and we have kept the box.
  """
