import RecordTypes
import Texts

/// Reads a marked-up page.
enum HTMLPageReader {
  /// The document of a page. Pure; O(bytes).
  static func read(_ text: SourceText, of capture: Capture, repeated: RepeatedLines?) -> Document {
    let page = HTMLPage(text)
    let furniture = HTMLFurniture(of: page)
    let metadata = HTMLMetadata(of: page, furniture)
    let body = HTMLBody(of: page, furniture: furniture, title: metadata.title)
    var document = Document()
    (document.text, document.blocks) = HTMLWriter.write(body.lines, of: page)
    metadata.fill(&document, page: page, body: body, furniture: furniture, capture: capture)
    return document
  }
}
