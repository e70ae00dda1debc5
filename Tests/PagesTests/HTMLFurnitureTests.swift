import RecordTypes
import Testing
import Texts

@testable import Pages

@Suite struct HTMLFurnitureTests {
  private func kinds(_ html: String) -> [Furniture.Kind?] {
    HTMLFurniture(of: HTMLPage(SourceText(html))).kinds
  }

  private let text = HTMLSample.paragraphs.map { "<p>\($0)</p>" }.joined()

  @Test func `What is hidden is no part of the document`() {
    #expect(
      kinds("\(text)<p hidden>a</p><p style='display: none'>b</p><p class='visually-hidden'>c</p>").suffix(3) == [
        .other, .other, .other,
      ])
    #expect(kinds("\(text)<p class='hide-for-print'>a</p>").last == .some(nil))
  }

  @Test func `Landmarks that never hold an article are furniture`() {
    #expect(
      kinds("\(text)<nav>a</nav><footer>b</footer><aside>c</aside>").suffix(3) == [.navigation, .other, .other])
    #expect(kinds("\(text)<aside class='related-posts'>c</aside>").last == .some(.related))
  }

  @Test func `A landmark around most of the text is not believed`() {
    #expect(kinds("<footer>\(text)</footer>").allSatisfy { $0 == nil })
    #expect(kinds("<div class='with-sidebar'>\(text)</div>").allSatisfy { $0 == nil })
  }

  @Test func `Names of elements say what they are`() {
    #expect(HTMLMarks.of(Array("article-body".utf8), 0..<12).contains(.body))
    #expect(HTMLMarks.of(Array("js-relatedPosts x".utf8), 0..<17).contains(.related))
    #expect(HTMLMarks.of(Array("shared-office".utf8), 0..<13).isEmpty)
    #expect(kinds("\(text)<div class='comments'><p>First!</p></div>").last == .some(.other))
  }

  @Test func `A list of links is navigation`() {
    let list = "<ul><li><a href=a>World news</a><li><a href=b>Sport</a><li><a href=c>Culture</a></ul>"
    #expect(kinds(text + list).suffix(3) == [.navigation, .navigation, .navigation])
  }

  @Test func `Captions part from their credits`() throws {
    let figure = """
      <figure><img src=a><figcaption>The northern pier in May. Photo: Lena Orlan</figcaption></figure>
      <figure><figcaption><span>Ferries wait</span><span class="credit">© Jon Weir</span></figcaption></figure>
      """
    let document = try HTMLSample.document(HTMLSample.page(figure + text))
    #expect(document.captions.map(\.text) == ["The northern pier in May.", "Ferries wait"])
    #expect(document.captions.map(\.credit) == ["Photo: Lena Orlan", "© Jon Weir"])
  }

  @Test func `A credit below the headline belongs to the picture above it`() throws {
    let html = """
      <html><body><article><figure><img src=a><figcaption>Divers at the northern pier</figcaption></figure>
      <h1>Divers find the old anchor of the Sella ferry</h1><p class="story__credit">© Lowland Photo/ Ada Brandt</p>
      <div class="text">\(text)</div><div>© Veldria Courier 2019</div></article></body></html>
      """
    let caption = try #require(try HTMLSample.document(html).captions.first)
    #expect(caption.text == "Divers at the northern pier")
    #expect(caption.credit == "© Lowland Photo/ Ada Brandt")
  }

  @Test func `Running text between a picture and a credit parts them`() throws {
    let figure = "<figure><figcaption>Divers at the pier</figcaption></figure>"
    let document = try HTMLSample.document(
      HTMLSample.page("\(figure)\(text)<p class='credit'>© Lowland Photo</p>"))
    #expect(document.captions.map(\.credit) == [nil])
  }

  @Test func `Links in a column beside the text are related only where a heading or a name says so`() throws {
    let column = """
      <aside><h3>From the gallery</h3><ul><li><a href="/p">Nineteen bridges of the upper valley</a></li></ul>
      <h3>Most read</h3><ul><li><a href="/q">Ferry fares rise in the spring</a></li></ul></aside>
      """
    let page = "<html><body><article><h1>Divers find an anchor</h1>\(text)</article>\(column)</body></html>"
    let teasers = try HTMLSample.document(page).teasers
    #expect(teasers.map(\.title) == ["Ferry fares rise in the spring"])
    #expect(teasers.map(\.list) == [.popular])
  }

  @Test func `A date before a linked headline is the item's date, not its title`() throws {
    let list = """
      <div class="latest-news"><p><a href="/1">04.11.2019 - Harbour office closed on Friday</a></p>
      <p><a href="/2">12 May 2016 was a dry day in Sella</a></p></div>
      """
    let teasers = try HTMLSample.document(HTMLSample.page(text + list)).teasers.filter { $0.list == .latest }
    #expect(teasers.map(\.title) == ["Harbour office closed on Friday", "12 May 2016 was a dry day in Sella"])
    #expect(teasers.map { $0.date?.description } == ["2019-11-04", nil])
  }

  @Test func `Linked headlines of lists are teasers with address, date and lead`() throws {
    let list = """
      <div class="related"><h3>Related</h3><div><a href="/x">Ferries wait for the pier</a><span>&nbsp;</span>
      <p>12 May 2016</p><p>Captains lose their patience with the works, and say so.</p></div></div>
      """
    let document = try HTMLSample.document(HTMLSample.page(text + list))
    let teaser = try #require(document.teasers.first { $0.list == .related && $0.url == "/x" })
    #expect(teaser.title == "Ferries wait for the pier")
    #expect(teaser.date?.description == "2016-05-12")
    #expect(teaser.lead?.hasPrefix("Captains lose") == true)
  }

  @Test func `A page of linked headlines is a listing`() throws {
    let items = (1...9).map {
      "<li><h2><a href='/\($0)'>Ferry number \($0) leaves the harbour</a></h2><p>It left.</p></li>"
    }
    let document = try HTMLSample.document(
      "<html><body><main><h1>News</h1><ul>\(items.joined())</ul></main></body></html>")
    #expect(document.kind == .listing)
    #expect(document.teasers.count >= 9)
  }

  @Test(arguments: [
    "In this March 12, 2019, file photo, the old crane of Sella stands above the northern pier before the storm.",
    "FILE - In this photo from Monday, captains wait for the tide in Porto Veda.",
  ])
  func `A paragraph in the words of captions is one`(line: String) throws {
    let lines = HTMLSample.paragraphs + [line]
    let document = try HTMLSample.document(HTMLSample.page(lines.map { "<p>\($0)</p>" }.joined()))
    #expect(HTMLSample.blocks(document) == HTMLSample.paragraphs)
    #expect(document.furniture.contains { $0.kind == .caption })
  }

  @Test func `What is said in this harbour is none`() throws {
    let line = "In this harbour nobody has seen a photo of the old pier, said the master, who has looked for one."
    let lines = HTMLSample.paragraphs + [line, "Files are kept for nine years."]
    let document = try HTMLSample.document(HTMLSample.page(lines.map { "<p>\($0)</p>" }.joined()))
    #expect(HTMLSample.blocks(document) == lines)
  }

  @Test func `Linked names that come again above stretches of words are no headlines of other pages`() throws {
    func item(_ name: String, _ words: String) -> String { "<h2><a href='#'>\(name)</a></h2><p>\(words)</p>" }
    let long = "The wall has been two thirds built for two years, and we wonder which third of it that is."
    let html =
      "<html><body><main><h1>Harbour dues</h1>"
      + (item("Ada Leek", long + " One.") + item("Mirel Tanos", long + " Two.") + item("Ada Leek", long + " Three.")
        + item("Mirel Tanos", long + " Four."))
      + "</main></body></html>"
    let blocks = HTMLSample.blocks(try HTMLSample.document(html))
    #expect(blocks.filter { $0 == "Ada Leek" }.count == 2)
    #expect(blocks.filter { $0 == "Mirel Tanos" }.count == 2)
  }
}
