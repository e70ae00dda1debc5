import Testing

@testable import Quotations

@Suite struct WeightTablesTests {
  @Test func `A text of weights that is cut short or names a value out of bounds is none`() {
    let layout = Array(ChainFeatures.dense.prefix(4)) + [DenseTemplate(size: 2, roles: 1)]
    func isRead(_ text: String) -> Bool {
      Array(text.utf8).withUnsafeBufferPointer { text in
        WeightTables(text, layout: layout, classes: .english, scale: 1) != nil
      }
    }
    let none = "###"
    let words = none + none + none + none
    let hashed = none + none + none
    #expect(isRead(words + none + hashed))
    #expect(!isRead(words + none + String(hashed.dropLast())))
    #expect(isRead(words + "##$" + "##$PPPPPPP" + hashed))
    #expect(!isRead(words + "##$" + "##%PPPPPPP" + hashed))
    #expect(!isRead(""))
  }
}
