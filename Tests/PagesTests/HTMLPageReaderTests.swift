import RecordTypes
import Testing
import Texts

@testable import Pages

@Suite struct HTMLPageReaderTests {
  @Test func `The body is the text and nothing but the text`() throws {
    let body = HTMLSample.paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
    let document = try HTMLSample.document(HTMLSample.page(body))
    #expect(HTMLSample.blocks(document) == HTMLSample.paragraphs)
    #expect(document.title?.value == "Harbour of Porto Veda reopens after nine years")
    #expect(document.outlet?.value == "Veldria Courier")
    #expect(document.language == "en")
  }

  @Test func `A transcript in bold labels and line breaks keeps its lines and emphasis`() throws {
    let body = """
      <p><b>Question:</b> Will the harbour open, Minister, before the winter storms begin again this year?<br>
      <b>Mirel Tanos:</b> It will, and I shall be on the first ferry, as I promised to the fishermen in March.<br><br>
      Nobody who lives by the sea doubts that it was high time, and nobody will be asked to wait any longer.</p>
      """
    let document = try HTMLSample.document(HTMLSample.page(body))
    let blocks = HTMLSample.blocks(document)
    #expect(blocks.count == 3)
    #expect(blocks.first?.hasPrefix("Question: Will the harbour") == true)
    #expect(blocks.dropFirst().first?.hasPrefix("Mirel Tanos: It will") == true)
    let labels = document.blocks.flatMap(\.emphasis).map { document.text[$0.range] }
    #expect(labels == ["Question:", "Mirel Tanos:"])
    #expect(document.blocks.flatMap(\.emphasis).allSatisfy { $0.strong })
  }

  @Test func `Questions and answers in lists of terms, tables and quotations come through`() throws {
    let body = """
      <dl><dt>Question</dt><dd>What did the storm cost the town, and who has paid for the pier until now?</dd>
      <dt>Mirel Tanos</dt><dd>The town has paid a third, the republic the rest, and the sea has given nothing back.</dd></dl>
      <table><tr><td>Mr Orlan</td><td>Is it true that the lights at the entrance are too weak for large ships?</td></tr>
      <tr><td>Mr Tanos</td><td>They are as strong as the rules ask for, but we shall add two more in the spring.</td></tr></table>
      <blockquote>We were told in the winter that it could not be done, and it was done in eleven months.</blockquote>
      <ul><li>The northern pier was raised by two metres, and its foot was laid in granite.</li></ul>
      """
    let document = try HTMLSample.document(HTMLSample.page(body))
    let text = document.text.string
    for words in [
      "What did the storm cost", "The town has paid", "Mr Orlan", "Is it true", "We were told", "raised by two",
    ] {
      #expect(text.contains(words))
    }
    #expect(document.blocks.contains { $0.kind == .blockquote })
    #expect(document.blocks.contains { $0.kind == .listItem })
  }

  @Test func `A conversation in boxes without paragraphs keeps the short ones between the long`() throws {
    let turns = [
      ("Ada Leek", "Minister, the ferries have been late for a year now, and the islands ask when that will end."),
      (
        "Mirel Tanos",
        "I would not say a year, for we have had three bad months, and I know what they cost the islands."
      ),
      ("Ada Leek", "And if not?"),
      (
        "Mirel Tanos",
        "Then you may ask me again in the spring, when the first of the two new boats has sailed for Ostby."
      ),
      ("Ada Leek", "Will you?"),
      (
        "Mirel Tanos",
        "I have said what I have said, and I shall say it in the assembly as often as they want to hear it."
      ),
    ]
    let body = turns.map {
      "<div class=\"turn\"><div class=\"who\">\($0.0)</div><div class=\"said\">\($0.1)</div></div>"
    }
    .joined(separator: "\n")
    let document = try HTMLSample.document(HTMLSample.page(body))
    let blocks = HTMLSample.blocks(document)
    #expect(turns.allSatisfy { blocks.contains($0.1) })
  }

  @Test func `Furniture inside the body's element is left out`() throws {
    let body = """
      <p>\(HTMLSample.paragraphs[0])</p><p><strong>Read more:</strong> <a href="/x">Ferries wait for the pier</a></p>
      <figure><img src="a.jpg"><figcaption>The northern pier in May. Photo: Lena Orlan</figcaption></figure>
      <p>\(HTMLSample.paragraphs[1])</p><div class="newsletter-signup"><p>Get our letter every morning, free of charge.</p></div>
      <p>\(HTMLSample.paragraphs[2])</p><div class="share-tools"><a href="#">Share</a></div>
      <h3>Related articles</h3><p><a href="/y">A pier for the north</a></p>
      """
    let document = try HTMLSample.document(HTMLSample.page(body))
    #expect(HTMLSample.blocks(document) == HTMLSample.paragraphs)
  }

  @Test func `Every block is made of the bytes of its origin`() throws {
    var generator = HTMLGenerator(seed: 11)
    let frame = HTMLSample.page(HTMLSample.paragraphs.map { "<p>\($0)</p>" }.joined())
    for round in 0..<150 {
      let html =
        round % 2 == 0
        ? HTMLSample.page(generator.page(tokens: 60))
        : String(decoding: generator.mutated(Array(frame.utf8), times: 12), as: UTF8.self)
      try check(html)
    }
  }

  private func check(_ html: String) throws {
    let source = SourceText(html)
    let document = PageReader.read(source, of: try HTMLSample.capture(html))
    var last = 0
    for block in document.blocks {
      #expect(block.range.lowerBound >= last && block.range.upperBound <= document.text.bytes.count)
      last = block.range.upperBound
      #expect(block.origin.lowerBound >= 0 && block.origin.upperBound <= source.bytes.count)
      for emphasis in block.emphasis { #expect(block.range.holds(emphasis.range)) }
      let rebuilt = rebuild(document.text, block.range, from: source.bytes)
      #expect(rebuilt == document.text[block.range])
    }
    #expect(String(validating: document.text.bytes, as: UTF8.self) != nil)
  }

  /// The words of a block out of the bytes of the page alone: each run of origins decoded and folded by itself.
  private func rebuild(_ text: SourceText, _ range: TextRange, from page: [UInt8]) -> String {
    var words: [UInt8] = []
    for run in text.origins.runs where run.start < range.upperBound && run.end > range.lowerBound {
      let raw = Array(page[run.origin..<run.originEnd])
      if run.unit == run.originUnit {
        words.append(contentsOf: raw.map { $0 <= 0x20 ? 0x20 : $0 })
      } else if raw.first == 0x26 {
        for unit in 0..<run.count {  // alike neighbours make one run
          var decoded: [UInt8] = []
          let start = unit * run.originUnit
          _ = HTMLEntity.decode(raw, at: start, end: raw.count, attribute: false, into: &decoded)
          words.append(contentsOf: decoded.allSatisfy { $0 <= 0x20 } ? [0x20] : decoded)
        }
      } else {
        words.append(0x20)
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  @Test func `Nothing crashes the reader`() throws {
    for html in ["", "<", "</", "<a", "<!--", "&", "<p class=", "\0", "<script>", "<plaintext><p>", "<![CDATA[x"] {
      _ = try HTMLSample.document(html)
    }
    let deep = String(repeating: "<div><p>a.", count: 4_000)
    let document = try HTMLSample.document(deep)
    #expect(document.blocks.count <= 4_000)
  }

  @Test func `The body behind a headline that is never ended is the body`() throws {
    let body = HTMLSample.paragraphs.map { "<p>\($0)</p>" }.joined()
    let html = HTMLSample.page(body).replacing("</h1>", with: "")
    let document = try HTMLSample.document(html)
    #expect(HTMLSample.blocks(document) == HTMLSample.paragraphs)
    #expect(document.title?.value == "Harbour of Porto Veda reopens after nine years")
  }
}
