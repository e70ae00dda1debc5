import Testing
import Texts

@testable import Pages

struct HTMLMarkTests {
  /// The marks of the elements of a page, by their `id`.
  private func marks(_ page: String) -> [String: HTMLMarks] {
    let page = HTMLPage(SourceText(page))
    var marks: [String: HTMLMarks] = [:]
    for node in page.tree.nodes.indices {
      if let name = page.tree.string(.testIdentifier, of: node) { marks[name] = page.marks[node] }
    }
    return marks
  }

  @Test func `A name says the same wherever it repeats, and what shares its length and ends says its own`() {
    let found = marks(
      """
      <div data-testid="one" class="box-related-xx">Ferry</div><div data-testid="two" class="box-comment-xx">Docks</div>
      <div data-testid="three" class="box-related-xx">Harbour</div>
      """)
    #expect(found["one"]?.contains(.related) == true)
    #expect(found["two"]?.contains(.comments) == true && found["two"]?.contains(.related) == false)
    #expect(found["one"] == found["three"])
  }

  @Test func `Names are read only of elements that hold words`() {
    let found = marks(#"<p>Mirel Tanos spoke.</p><div data-testid="empty" class="related"><img src="x"> </div>"#)
    #expect(found["empty"] == [])
  }
}

struct HTMLNameTests {
  @Test func `Names are told apart whatever their length, and read without case`() {
    let names = [
      "a", "b", "ab", "ba", "class", "data-component", "data-compliance", "abcdefgh", "abcdefghi", "iabcdefgh", "\0a",
    ]
    #expect(Set(names.map(HTMLName.key)).count == names.count)
    #expect(HTMLName.key("CLASS") == HTMLName.key("class"))
  }
}
