import RecordTypes
import Testing
import Texts

@testable import Matching

/// Where a passage begins and ends.
@Suite struct EndsTests {
  @Test func `a word of another sentence is no counterpart`() throws {
    let record = SmallRecord(
      "I asked the mayor twice and he would not respond. Somebody else has paid for the bridge at Kaldera, not the council."
    )
    let candidate = try record.best("Now somebody else has paid for the bridge at Kaldera")
    #expect(record.words(candidate) == ["Somebody else has paid for the bridge at Kaldera"])
    let behind = SmallRecord("He said that somebody else had paid for the bridge at Kaldera. But nobody knows who.")
    #expect(
      behind.words(try behind.best("somebody else had paid for the bridge at Kaldera yesterday"))
        == ["somebody else had paid for the bridge at Kaldera"])
  }

  @Test func `the first word of the same sentence stays a counterpart`() throws {
    let record = SmallRecord("They counted again. Forty warehouses along the northern canal stood empty last winter.")
    let candidate = try record.best("Sixty warehouses along the northern canal stood empty last winter")
    #expect(record.words(candidate) == ["Forty warehouses along the northern canal stood empty last winter"])
    #expect(candidate?.sense == .changed)
  }

  @Test func `the point of an abbreviation ends no sentence`() throws {
    let record = SmallRecord("So far we have only heard that Mr. Vosk signed the treaty on the harbour of Porto Veda.")
    let candidate = try record.best("President Vosk signed the treaty on the harbour of Porto Veda")
    #expect(record.words(candidate) == ["Mr. Vosk signed the treaty on the harbour of Porto Veda"])
  }

  @Test func `a few words far behind the others are no part of the passage`() throws {
    let record = SmallRecord(
      """
      We have to mend the railway at a much tougher pace that was plan. It begins with the drawings. Nobody can read \
      them in the snow, and the box from Ostrava is closed for days, so the engineers wait in the warehouse with cold \
      hands. We are mending.
      """)
    let candidate = try record.best("We have to mend the railway at a much tougher pace than we are mending.")
    let words = try #require(record.words(candidate).first)
    #expect(words.hasPrefix("We have to mend the railway at a much tougher pace"))
    #expect(!words.contains("Ostrava"))
  }

  @Test func `where a mark owns up to the gap a few words stay`() throws {
    let record = SmallRecord(
      """
      We have to mend the railway at a much tougher pace. It begins with the drawings. Nobody can read \
      them in the snow, and the box from Ostrava is closed for days, so the engineers wait. We are mending.
      """)
    let candidate = try record.best("We have to mend the railway at a much tougher pace. … We are mending.")
    #expect(candidate?.verdict == .trimmed)
    #expect(record.words(candidate).first?.hasSuffix("We are mending") == true)
  }

  @Test func `a gap that a mark owns up to does not make the source less sure`() throws {
    let words = ["We have to mend the railway at a tougher pace", "and the box from Ostrava is closed"]
    let idle = "so that nobody who counts the trucks in the snow and the warehouses by the canal has to wait again"
    let marked = try judged(words.joined(separator: " … "), beside: words.joined(separator: ", \(idle), "))
    let unmarked = try judged(words.joined(separator: " "), beside: words.joined(separator: ", \(idle), "))
    #expect(marked.verdict == .trimmed && unmarked.verdict == .altered)
    #expect(marked.score > unmarked.score && marked.score > 0.9, "\(marked.score) \(unmarked.score)")
  }

  @Test func `a word at the end that the record writes as two is taken in whole`() throws {
    let record = SmallRecord("My friends, the security of the harbour is non-negotiable. Thank you.")
    let candidate = try record.best("the security of the harbour is nonnegotiable")
    #expect(candidate?.verdict == .verbatim)
    #expect(record.words(candidate) == ["the security of the harbour is non-negotiable"])
    let first = SmallRecord("They call it a non-negotiable part of the treaty on the harbour.")
    #expect(
      first.words(try first.best("Nonnegotiable part of the treaty on the harbour"))
        == ["non-negotiable part of the treaty on the harbour"])
  }

  @Test func `two words at the end that the record writes as one are taken in`() throws {
    let record = SmallRecord("My friends, the security of the harbour is nonnegotiable. Thank you.")
    let candidate = try record.best("the security of the harbour is non-negotiable")
    #expect(candidate?.verdict == .verbatim)
  }
}
