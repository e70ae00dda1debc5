import RecordTypes
import Testing
import Texts

@testable import Matching

/// What is no difference, what is a small one, and what only looks like one.
@Suite struct WordingTests {
  private func judge(_ words: String, _ passage: String) throws -> MatchCandidate {
    let text = MatchableText(Array(passage.utf8))
    return try #require(Matcher.judge(MatchQuery(words), passages: [text], ranges: [0..<text.bytes.count]))
  }

  @Test(arguments: [
    ("It moved 54 million tonnes of grain last year", "It moved 45 million tonnes of grain last year"),
    ("It moved 1.5 million tonnes of grain last year", "It moved 15 million tonnes of grain last year"),
    ("The law of 1967 is still in force here", "The law of 1976 is still in force here"),
    ("We won 67 percent of the vote that day", "We won 76 percent of the vote that day"),
    ("We met on the ninth of the month at noon", "We met on the tenth of the month at noon"),
    ("Sixty of our boats came home that night", "Sixteen of our boats came home that night"),
    ("There were 10 thousand of us on the square", "There were 10 million of us on the square"),
  ])
  func `another number is another sense`(words: String, passage: String) throws {
    let found = try judge(words, passage)
    #expect(found.verdict == .altered)
    #expect(found.sense == .changed)
    #expect(found.edits.contains { $0.flags.contains(.number) })
    #expect(!found.rule.contains("spelling"))
  }

  @Test(arguments: [
    ("I told Jonas Tanos about it in the evening", "I told Jonas Tonas about it in the evening"),
    ("I told Maria Vosk about it in the evening", "I told Marie Vosk about it in the evening"),
    ("I told Marin about it in the evening", "I told Martin about it in the evening"),
    ("It was decided by the Congressmen there", "It was decided by the Congressman there"),
  ])
  func `another name is no spelling`(words: String, passage: String) throws {
    let found = try judge(words, passage)
    #expect(found.verdict == .altered)
    #expect(found.sense != .kept)
    #expect(found.edits.contains { $0.flags.contains(.name) })
  }

  @Test(arguments: [
    ("I spoke with Sergey Mikhailov about it", "I spoke with Sergei Mikhaylov about it"),
    ("I spoke with Muhammad Hussain about it", "I spoke with Mohammed Hussein about it"),
    ("I spoke with Jan Mueller about it today", "I spoke with Jan Müller about it today"),
    ("I spoke with José about it today", "I spoke with Jose about it today"),
  ])
  func `one name in two transliterations is no difference`(words: String, passage: String) throws {
    #expect(try judge(words, passage).verdict == .verbatim)
  }

  @Test(arguments: [
    ("skeptic", "sceptic"), ("skeptical", "sceptical"), ("organizing", "organising"), ("analyzed", "analysed"),
    ("color", "colour"), ("honorable", "honourable"), ("neighborhood", "neighbourhood"), ("center", "centre"),
    ("theaters", "theatres"), ("somber", "sombre"), ("dialog", "dialogue"), ("analogs", "analogues"),
    ("defense", "defence"), ("pretenses", "pretences"), ("pediatric", "paediatric"), ("anemia", "anaemia"),
    ("estrogen", "oestrogen"), ("maneuvering", "manoeuvring"), ("traveling", "travelling"), ("marvelous", "marvellous"),
    ("counselor", "counsellor"), ("fulfill", "fulfil"), ("skillful", "skilful"), ("worshiped", "worshipped"),
    ("focused", "focussed"), ("gray", "grey"), ("graying", "greying"), ("program", "programme"), ("tons", "tonnes"),
    ("check", "cheque"), ("curb", "kerb"), ("curbs", "kerbs"), ("plow", "plough"), ("plowed", "ploughed"),
    ("tire", "tyre"), ("mold", "mould"), ("sulfur", "sulphur"), ("aluminum", "aluminium"), ("sizable", "sizeable"),
    ("judgment", "judgement"), ("aging", "ageing"), ("afterward", "afterwards"), ("learned", "learnt"),
    ("cooperation", "co-operation"), ("cafe", "café"), ("naive", "naïve"), ("jewelry", "jewellery"),
    ("disk", "disc"), ("connection", "connexion"), ("artifact", "artefact"), ("practicing", "practising"),
    ("licensed", "licenced"), ("inquiry", "enquiry"), ("among", "amongst"),
  ])
  func `spelling variants are no difference`(one: String, other: String) throws {
    let before = "Nobody at that long table saw the"
    #expect(
      try judge("\(before) \(one) at once", "\(before) \(other) at once").verdict == .verbatim, "\(one), \(other)")
    #expect(
      try judge("\(before) \(other) at once", "\(before) \(one) at once").verdict == .verbatim, "\(other), \(one)")
  }

  @Test(arguments: [
    ("we’ll see", "we will see"), ("they’d gone", "they had gone"), ("it isn’t so", "it is not so"),
    ("who’s there", "who is there"), ("let’s go", "let us go"), ("you’ve won", "you have won"),
    ("I’m done", "I am done"), ("they can’t", "they cannot"), ("we’re here", "we are here"),
  ])
  func `contractions are no difference`(one: String, other: String) throws {
    let found = try judge("The old keeper said \(one) that morning", "The old keeper said \(other) that morning")
    #expect(found.verdict == .verbatim)
  }

  @Test(arguments: [
    (
      "go through the list of the open questions and tell us which of these can be closed",
      "go through the list of open questions and tell us which of them can be closed"
    ),
    ("The boats which came home are ours to keep", "The boats that came home are ours to keep"),
    ("Neither of the two boats are ours to keep", "Neither of the two boats is ours to keep"),
    ("That was a matter for them who live there", "That was a matter for those who live there"),
  ])
  func `function words of one class keep the sense`(words: String, passage: String) throws {
    let found = try judge(words, passage)
    #expect(found.verdict == .altered)
    #expect(found.sense == .kept)
  }

  @Test(arguments: [
    ("He told the whole hall that she must go home", "He told the whole hall that he must go home"),
    ("They came to the harbour before the storm", "They came from the harbour before the storm"),
    ("The county has never asked us for anything", "The country has never asked us for anything"),
    ("It was a nuclear answer to a simple question", "It was an unclear answer to a simple question"),
    ("They filled the papers in the back office", "They filed the papers in the back office"),
  ])
  func `words that only look alike do not keep the sense`(words: String, passage: String) throws {
    #expect(try judge(words, passage).sense != .kept)
  }

  @Test func `a slip of the pen keeps the sense`() throws {
    let found = try judge(
      "The goverment has never asked us for anything", "The government has never asked us for anything")
    #expect(found.rule.hasPrefix("altered/spelling"))
    #expect(found.sense == .kept)
  }

  @Test func `words that only moved are no negation lost or gained`() throws {
    let found = try judge(
      "We care about our boats, believe it or not, more than you",
      "We care, believe it or not, about our boats more than you")
    #expect(found.verdict == .altered)
    #expect(found.sense == .unclear)
  }
}
