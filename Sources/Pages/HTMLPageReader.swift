import RecordTypes
import Texts

/// Reads a marked-up page: mark-up -> tree -> lines -> furniture and body -> document.
enum HTMLPageReader {
  /// The document of a page. Pure; O(bytes).
  static func read(_ text: SourceText, of capture: Capture, repeated: RepeatedLines?, rules: PageRules = .all)
    -> Document
  {
    let page = HTMLPage(text)
    let furniture = HTMLFurniture(of: page, repeated: repeated, rules: rules)
    let metadata = HTMLMetadata(of: page, furniture)
    var body = HTMLBody(of: page, furniture: furniture, title: metadata.title, rules: rules)
    let items = HTMLTeaserItems(of: page, furniture)
    let listed = HTMLListing.items(page, body, items, metadata.claims, url: capture.retrieval.url)
    if let listed { body.leaveOut(listed, of: page) }
    let hasOthers = listed == nil && body.leaveOut(items.groups, of: page)
    let isListing = listed != nil || !hasOthers && HTMLKind.isListing(page, body, furniture, metadata.claims)
    var document = Document()
    (document.text, document.blocks) = HTMLWriter.write(body.lines, of: page)
    metadata.fill(&document, page: page, body: body, furniture: furniture, capture: capture)
    HTMLBodyRules.apply(&document, page: page, title: metadata.title, name: capture.name)
    HTMLClocks.apply(&document, page: page, body: body)
    PageRetrieval.settle(&document, capture)
    describe(&document, page, furniture, body, metadata, isListing: isListing, listed)
    let isNews = metadata.claims.contains { $0.field == .kind && $0.value.hasSuffix("NewsArticle") }
    PageStanding.fill(&document, url: capture.retrieval.url, isNews: isNews)
    return document
  }

  private static func describe(
    _ document: inout Document, _ page: HTMLPage, _ furniture: HTMLFurniture, _ body: HTMLBody,
    _ metadata: HTMLMetadata, isListing: Bool, _ listed: [HTMLTeaserItems.Item]?
  ) {
    document.kind = isListing ? .listing : HTMLKind.guess(document, metadata.claims)
    document.use = document.kind.use
    if isListing { document.published = nil }
    if document.language == nil { document.language = TextLanguage.guess(document.text) }
    document.captions = HTMLCaptions.find(in: page, furniture, body)
    document.teasers = HTMLTeasers.find(in: page, furniture, body, isListing: isListing, listed)
    for (node, kind) in furniture.nodes {
      guard let origin = HTMLCaptions.origin(of: node, page) else { continue }
      document.furniture.append(Furniture(kind: kind, origin: origin))
    }
    for (line, kind) in body.dropped {
      guard let origin = HTMLCaptions.origin(of: line..<(line + 1), page) else { continue }
      document.furniture.append(Furniture(kind: kind, origin: origin))
    }
    document.furniture.sort {
      ($0.origin.lowerBound, $0.origin.upperBound) < ($1.origin.lowerBound, $1.origin.upperBound)
    }
    if page.tree.isTruncated {
      document.completeness.because.append(.truncated)
      document.findings.append(
        Finding(
          category: "tooManyElements",
          message: "Only the first \(HTMLTreeBuilder.mostNodes) elements of the page were read.", origin: nil))
    }
  }
}
