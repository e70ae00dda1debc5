import RecordTypes
import Testing

@testable import Matching

@Suite struct VerdictTests {
  private let record = SmallRecord(speech)

  @Test(arguments: [
    "the harbour of Porto Veda handled 660 ships in March",
    "THE HARBOR OF PORTO VEDA HANDLED 660 SHIPS IN MARCH!",
    "we’ll not begin with it today",
    "it’s a duty that every neighbor owes to his neighbor",
    "there were 42 of them",
  ])
  func `the same words are verbatim whatever their case, marks and spelling`(words: String) throws {
    let found = try record.best(words)
    #expect(found?.verdict == .verbatim)
    #expect(found?.sense == nil)
  }

  @Test func `the passage runs from the first to the last aligned word`() throws {
    let found = try record.best("“handled 660 ships in March,”")
    #expect(record.words(found) == ["handled 660 ships in March"])
  }

  @Test func `words left out behind an ellipsis are trimmed`() throws {
    let found = try record.best("We have never asked for special treatment … and we will not begin with it today.")
    #expect(found?.verdict == .trimmed)
    #expect(found?.sense == .kept)
    #expect(found?.edits.contains { $0.operation == .delete && $0.flags.contains(.marked) } == true)
  }

  @Test func `an insertion in brackets is trimmed`() throws {
    let found = try record.best("The engineers from Ostrava brought us [the Veldrians] their drawings in a wooden box")
    #expect(found?.verdict == .trimmed)
  }

  @Test func `a letter in brackets is no difference`() throws {
    #expect(try record.best("[T]hat the sea does not forgive")?.verdict == .verbatim)
  }

  @Test func `a cut that hides a negation changes the sense`() throws {
    let found = try record.best("and we will … begin with it today")
    #expect(found?.verdict == .trimmed)
    #expect(found?.sense == .changed)
  }

  @Test func `words dropped without a mark are altered`() throws {
    let found = try record.best(
      "I spoke to President Arlen Vosk and told him that the treaty must be signed before winter")
    #expect(found?.verdict == .altered)
  }

  @Test func `fillers left out keep the sense`() throws {
    let found = try record.best("Our fishermen know that the sea does not forgive")
    #expect(found?.verdict == .altered)
    #expect(found?.sense == .kept)
    #expect(found?.rule.hasPrefix("altered/") == true)
  }

  @Test(arguments: [
    ("It is a gift, it is a duty that every neighbour owes to his neighbour", Edit.Flag.negation),
    ("The harbour of Porto Veda handled 680 ships in March", .number),
    ("I spoke to President Milo Dresk on Tuesday and told him that the treaty must be signed", .name),
    ("told him that the treaty may be signed before winter", .modality),
    ("a country without a railway is less expensive still", .comparison),
    ("The council agrees, the bridge at Kaldera will be open by the end of April", .condition),
  ])
  func `a conflict in a text that runs parallel changes the sense`(words: String, flag: Edit.Flag) throws {
    let found = try record.best(words)
    #expect(found?.verdict == .altered || found?.verdict == .verbatim && flag == .condition)
    if flag != .condition {
      #expect(found?.sense == .changed)
      #expect(found?.edits.contains { $0.flags.contains(flag) } == true)
    } else {
      #expect(found?.findings.contains { $0.category == "conditionCut" } == true)
    }
  }

  @Test func `runs from two places are spliced`() throws {
    let found = try record.best(
      "We have never asked for special treatment at the border. The engineers from Ostrava brought us their drawings.")
    #expect(found?.verdict == .spliced)
    #expect(
      record.words(found) == [
        "We have never asked for special treatment at the border",
        "The engineers from Ostrava brought us their drawings",
      ])
  }

  @Test func `an interruption by the reporter is a mark`() throws {
    let neighbours = try record.best(
      MatchQuery(pieces: [
        "Some people say that the railway is too expensive.", "I say that a country without a railway",
      ]))
    #expect(neighbours?.verdict == .verbatim)
    let apart = try record.best(
      MatchQuery(pieces: ["Some people say that the railway is too expensive.", "We counted the empty warehouses"]))
    #expect(apart?.verdict == .trimmed)
  }

  @Test func `what was never said is not found`() throws {
    #expect(try record.best("Our orchards will feed the whole peninsula for a generation") == nil)
  }

  @Test func `transcriber's notes are transparent`() throws {
    let noted = SmallRecord("We kept the box in the harbour office (APPLAUSE) and we will keep it there for ever.")
    let found = try noted.best("in the harbour office and we will keep it there")
    #expect(found?.verdict == .verbatim)
    #expect(noted.words(found) == ["in the harbour office (APPLAUSE) and we will keep it there"])
  }
}
