import RecordTypes
import Testing
import Texts

@testable import Pages

/// Reads pages for tests.
enum HTMLSample {
  /// A capture of `html`.
  static func capture(_ html: String, url: String? = nil) throws -> Capture {
    let hash = try #require(ContentHash(bytes: [UInt8](repeating: 0, count: 32)))
    return Capture(
      name: "sample.html", bytes: Array(html.utf8), hash: hash, mediaType: .html, retrieval: Retrieval(url: url))
  }

  /// The document of `html`.
  static func document(_ html: String, url: String? = nil) throws -> Document {
    PageReader.read(SourceText(html), of: try capture(html, url: url))
  }

  /// The tree of `html`.
  static func tree(_ html: String) -> HTMLTree { HTMLTreeBuilder.tree(of: SourceText(html)) }

  /// The elements and texts of `html`, as `tag(child …)` and words.
  static func outline(_ html: String) -> String {
    let tree = tree(html)
    func write(_ node: Int) -> String {
      if tree.nodes[node].tag == .text { return String(decoding: tree.bytes[tree.range(of: node)], as: UTF8.self) }
      let inner = tree.children(of: node).map(write).joined(separator: " ")
      return "\(tree.nodes[node].tag)(\(inner))"
    }
    return tree.children(of: 0).map(write).joined(separator: " ")
  }

  /// The texts of a document's blocks.
  static func blocks(_ document: Document) -> [String] { document.blocks.map { document.text[$0.range] } }

  /// A page around a body, with furniture on all sides.
  static func page(_ body: String, title: String = "Harbour of Porto Veda reopens after nine years") -> String {
    """
    <!DOCTYPE html><html lang="en"><head><title>\(title) | Veldria Courier</title>
    <meta property="og:site_name" content="Veldria Courier"><meta property="og:title" content="\(title)"></head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    <main><article><h1>\(title)</h1>
    <div class="entry-content">\(body)</div>
    </article></main>
    <aside><h3>Most read</h3><ul><li><a href="/a">Ferry fares rise in spring</a></li><li><a href="/b">Minister resigns</a></li></ul></aside>
    <footer><p>Veldria Courier, 12 Quay Street, Porto Veda. All rights reserved. Terms, privacy, cookies.</p></footer>
    </body></html>
    """
  }

  /// Running text of our own, long enough to be an article.
  static let paragraphs = [
    "The harbour of Porto Veda will open to ferries again on Monday, nine years after a storm broke its northern pier.",
    "Foreign Minister Mirel Tanos said that the works had cost less than was feared, and that “the sea has been patient with us”.",
    "Captains who tried the new berths last week found them deep enough, but asked for more light at the entrance.",
  ]
}
