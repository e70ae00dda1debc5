import RecordTypes
import Texts

/// A first guess at what sort of text a page holds: what its mark-up calls it, its headline, the form of its lines.
enum HTMLKind {
  /// Whether a page is a list of other pages: hardly any running text of its own and many linked headlines.
  static func isListing(_ page: HTMLPage, _ body: HTMLBody, _ furniture: HTMLFurniture, _ claims: [HTMLClaim]) -> Bool {
    if body.lines.isEmpty { return true }
    if claims.contains(where: { $0.field == .kind && isArticle($0.value) }) { return false }
    var prose = 0
    for line in body.lines { prose += page.segments[line].prose }
    var linked = 0
    for (line, segment) in page.segments.enumerated() where furniture.kinds[line] == nil {
      if segment.words >= 4, segment.linkDensity > 0.8 { linked += 1 }
    }
    return linked >= 5 && prose < linked * 90
  }

  /// Whether a kind that the mark-up claims is an article's.
  static func isArticle(_ kind: String) -> Bool {
    kind == "article" || kind.hasSuffix("Article") || kind.hasSuffix("Posting")
  }

  /// The guess where the page is no listing.
  static func guess(_ document: Document, _ claims: [HTMLClaim]) -> Document.Kind {
    let kinds = claims.filter { $0.field == .kind }.map(\.value)
    if kinds.contains("PressRelease") { return .statement }
    if kinds.contains("Interview") { return .interview }
    var text = TextPage(.empty, repeated: nil)
    text.document = document
    return TextKind.guess(text)
  }
}
