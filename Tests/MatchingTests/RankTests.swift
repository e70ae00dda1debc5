import RecordTypes
import Testing
import Texts

@testable import Matching

/// What goes first of passages that are nearly equal, and how sure it is.
@Suite struct RankTests {
  private static let around = [
    "Nobody in this hall wants another winter like the last. %. The trucks stood in the snow for nine days.",
    "The engineers brought us their drawings in a wooden box. %. We have kept the box until today.",
  ]

  private func source(_ words: [String]) -> MatchSource {
    var index = MemoryIndex()
    for (frame, words) in zip(Self.around, words) {
      let parts = frame.split(separator: "%", omittingEmptySubsequences: false)
      index.add(MatchableText(Array((parts[0] + words + parts[1]).utf8)))
    }
    return index.source()
  }

  @Test func `of passages that are equal in all else the one in the same letters goes first`() throws {
    let source = source(["We're going to mend the railway", "We are going to mend the railway"])
    let full = try Matcher.match(MatchQuery("We are going to mend the railway"), in: source)
    #expect(full.candidates.first?.pieces.first?.ordinal == 1)
    let short = try Matcher.match(MatchQuery("We’re going to mend the railway"), in: source)
    #expect(short.candidates.first?.pieces.first?.ordinal == 0)
  }

  @Test func `a day behind the report is as near as the day itself`() throws {
    let source = source(["We're going to mend the railway", "We are going to mend the railway"])
    let days = [399, 401]
    let query = MatchQuery("We are going to mend the railway", day: { days[$0] }, published: 400)
    #expect(try Matcher.match(query, in: source).candidates.first?.pieces.first?.ordinal == 1)
  }

  @Test func `another form of a word makes the source surer than another word`() throws {
    let kin = try judged("mend their old railway in this country", beside: "mending their old railway in this country")
    let other = try judged(
      "sell their old railway in this country", beside: "mending their old railway in this country")
    #expect(kin.score > other.score)
    #expect(kin.verdict == .altered)
  }

  @Test func `words of one group of the general vocabulary are akin`() {
    func groups(_ word: String) -> Set<UInt16> { Set(Synonyms.groups(of: Stem.of(Array(word.utf8)))) }
    #expect(!groups("hurdle").isDisjoint(with: groups("obstacle")))
    #expect(!groups("envoy").isDisjoint(with: groups("ambassador")))
    #expect(groups("envoy").isDisjoint(with: groups("hurdle")))
  }
}
