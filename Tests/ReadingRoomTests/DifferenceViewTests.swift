import RecordTypes
import Testing
import Texts

@testable import ReadingRoom

struct DifferenceViewTests {
  private func written(
    _ edits: [Edit], record: String, from start: Int = 100, quotation: String, isReworded: Bool = false
  ) throws -> String {
    let hash = try #require(ContentHash(hexadecimal: String(repeating: "0", count: 64)))
    let passage = Passage(
      document: DocumentID("d"), range: start..<(start + record.utf8.count), text: record,
      address: Address(capture: hash, range: 0..<1), captureName: "a.txt")
    var page = HTMLWriter()
    DifferenceView(edits, of: passage, from: quotation, isReworded: isReworded).write(to: &page)
    // What only those hear who listen to the page stands as it is heard.
    return String(decoding: page.bytes, as: UTF8.self).replacing("<span class=\"hidden\">", with: "")
      .replacing("]</span>", with: "]").replacing("[on record: </span>", with: "[on record: ")
      .replacing("[quoted as: </span>", with: "[quoted as: ")
  }

  @Test func `The record keeps its punctuation, and only what differs is marked`() throws {
    let replaced = Edit(
      operation: .replace, passage: 0, quotationRange: 4..<7, passageRange: 104..<108, flags: [.number])
    #expect(
      try written([replaced], record: "For five, years; <so>.", quotation: "For six years so")
        == "For <del class=\"telling\" title=\"number\">[on record: five]</del> <ins class=\"telling\" title=\"number\">[quoted as: six]</ins>, years; &lt;so&gt;."
    )
  }

  @Test func `An added word stands between words`() throws {
    let added = Edit(operation: .insert, passage: 0, quotationRange: 7..<10, passageRange: 106..<106)
    #expect(
      try written([added], record: "We can, go", quotation: "We can not go") == "We can <ins>[quoted as: not]</ins>, go"
    )
  }

  @Test func `Edits that lie outside of the words break nothing`() throws {
    let wild = [
      Edit(operation: .delete, passage: 0, quotationRange: 50..<90, passageRange: 90..<300),
      Edit(operation: .replace, passage: 0, quotationRange: 0..<400, passageRange: 400..<500),
      Edit(operation: .delete, passage: 0, quotationRange: 0..<0, passageRange: 0..<101),
    ]
    #expect(try written(wild, record: "We go", quotation: "We").contains("We"))
  }

  @Test func `A saying in other words stays legible as the record has it`() throws {
    let edits = [
      Edit(operation: .replace, passage: 0, quotationRange: 0..<3, passageRange: 100..<102),
      Edit(operation: .insert, passage: 0, quotationRange: 4..<8, passageRange: 105..<105),
    ]
    #expect(
      try written(edits, record: "We go, now", quotation: "They left", isReworded: true)
        == "<span class=\"other\">We</span> go, now")
  }
}
