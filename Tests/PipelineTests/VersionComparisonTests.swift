import QuothTesting
import RecordTypes
import Testing
import Texts

@testable import Pipeline

struct VersionComparisonTests {
  private func document(_ text: String, title: String? = nil) -> Document {
    var document = Document()
    document.text = SourceText(text)
    document.title = title.map { Metadatum($0) }
    return document
  }

  private func sorts(_ old: String, _ new: String) -> [VersionComparison.Sort] {
    VersionComparison(document(old), document(new)).differences.map(\.sort)
  }

  @Test func `What changed is told by its sort`() {
    #expect(sorts("We shall sign the treaty.", "We shall not sign the treaty.") == [.negation])
    #expect(sorts("We can wait.", "We can’t wait.") == [.negation])
    #expect(sorts("There were 12 ships.", "There were 14 ships.") == [.number])
    #expect(sorts("There were three ships.", "There were four ships.") == [.number])
    #expect(sorts("He met Ivo Kest there.", "He met Sandor Vell there.") == [.name])
    #expect(sorts("The talks were long.", "The talks were useful.") == [.wording])
    #expect(sorts("The ships left. Rain came.", "The ships left. Snow came.") == [.wording])
  }

  @Test func `Marks and spaces are no difference, and each hunk is its own`() {
    #expect(sorts("“Yes”, he said.", "\"Yes,\"  he said.") == [])
    #expect(sorts("One day in Sella, two in Corran.", "Two days in Sella, not in Corran.").count >= 2)
  }

  @Test func `A title that changed is told apart from the text`() {
    let comparison = VersionComparison(
      document("The same.", title: "Talks with Kestrania"), document("The same.", title: "Talks with Veldria"))
    #expect(comparison.differences.map(\.isInTitle) == [true] && comparison.changes.name == 1)
    #expect(!comparison.changes.furnitureOnly)
  }

  @Test func `The hunks rebuild the newer text out of the older`() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<300 {
      let old = (0..<Int.random(in: 0...60, using: &generator)).map { _ in UInt64.random(in: 0...20, using: &generator)
      }
      var new = old
      for _ in 0..<Int.random(in: 0...8, using: &generator) {
        let place = Int.random(in: 0...new.count, using: &generator)
        if Bool.random(using: &generator) || place == new.count {
          new.insert(UInt64.random(in: 0...30, using: &generator), at: place)
        } else {
          new.remove(at: place)
        }
      }
      var built: [UInt64] = []
      var place = 0
      for hunk in TokenHunks.between(old, new) {
        #expect(hunk.old.lowerBound >= place)
        built += old[place..<hunk.old.lowerBound] + new[hunk.new]
        place = hunk.old.upperBound
      }
      #expect(built + old[place...] == new)
    }
  }
}
