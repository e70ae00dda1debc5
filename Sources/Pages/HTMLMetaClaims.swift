import Texts

/// Claims of `<meta>`, `<link>` and `<html lang>`: plain names, Open Graph, Dublin Core and what publishers' tools add.
enum HTMLMetaClaims {
  /// The claims of the page's head, in order. (Pages put them into the body too.)
  static func collect(_ tree: HTMLTree) -> [HTMLClaim] {
    var claims: [HTMLClaim] = []
    var isAuthorsLabel = false
    for node in tree.nodes.indices {
      switch tree.nodes[node].tag {
      case .meta:
        if let label = cardLabel(node, in: tree) { isAuthorsLabel = label }
        if isAuthorsLabel || !tree.has(.name, "twitter:data1", of: node) {
          claims.append(contentsOf: meta(node, in: tree))
        }
      case .link: if let claim = link(node, in: tree) { claims.append(claim) }
      case .html:
        guard let name: HTMLAttribute.Name = tree.value(.lang, of: node) != nil ? .lang : .xmlLang,
          let value = tree.string(name, of: node), let range = tree.value(name, of: node)
        else { continue }
        claims.append(HTMLClaim(field: .language, source: .element, value: value, range: range))
      default: break
      }
    }
    return claims
  }

  /// Whether the first label of a Twitter card is the author's: it may be the time to read as well; nil for other elements.
  private static func cardLabel(_ node: Int, in tree: HTMLTree) -> Bool? {
    guard tree.has(.name, "twitter:label1", of: node), let label = tree.string(.content, of: node) else { return nil }
    let folded = Folding.fold(label)
    return [
      "written", "author", "by", "von", "verfasst", "geschrieben", "ecrit", "escrito", "scritto", "autor", "napisan",
    ]
    .contains { folded.hasPrefix($0) }
  }

  private static func meta(_ node: Int, in tree: HTMLTree) -> [HTMLClaim] {
    guard let range = tree.value(.content, of: node), !range.isEmpty else { return [] }
    for name in [HTMLAttribute.Name.property, .name, .itemprop, .httpEquiv] {
      guard let found = tree.value(name, of: node), let key = Sentences.trim(tree.bytes, found),
        let field = fields.value(of: HTMLName.hash(tree.bytes, key)) ?? likely(tree.bytes, key)
      else { continue }
      guard let value = tree.string(.content, of: node) else { return [] }
      return [HTMLClaim(field: field, source: source(name, tree.bytes, key), value: value, range: range)]
    }
    return []
  }

  private static func source(_ name: HTMLAttribute.Name, _ bytes: [UInt8], _ key: TextRange) -> HTMLClaim.Source {
    if name == .itemprop { return .microdata }
    let isDublinCore = key.count > 2 && bytes[key.lowerBound] | 0x20 == 0x64 && bytes[key.lowerBound + 1] | 0x20 == 0x63
    return isDublinCore ? .dublinCore : bytes[key].contains(0x3A) ? .openGraph : .meta
  }

  /// What a name that is not listed is likely to be about: publishing systems make up their own.
  private static func likely(_ bytes: [UInt8], _ key: TextRange) -> HTMLClaim.Field? {
    guard key.count >= 6, key.count < 100 else { return nil }
    let name = bytes[key].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    if HTMLText.holds(name, "date") || HTMLText.holds(name, "time") {
      if ["publi", "created", "issued", "firstp"].contains(where: { HTMLText.holds(name, $0) }) { return .published }
      if HTMLText.holds(name, "modif") || HTMLText.holds(name, "updat") { return .updated }
    }
    let isAuthor = ["author", "authorname", "author_name", "byline"].contains { ending in
      name.count >= ending.utf8CodeUnitCount
        && HTMLText.holds(name, ending, at: name.count - ending.utf8CodeUnitCount)
    }
    return isAuthor ? .author : nil
  }

  private static func link(_ node: Int, in tree: HTMLTree) -> HTMLClaim? {
    guard tree.has(.rel, "canonical", of: node), let range = tree.value(.href, of: node),
      let value = tree.string(.href, of: node)
    else { return nil }
    return HTMLClaim(field: .canonical, source: .element, value: value, range: range)
  }

  /// The names that are read, lower-cased.
  private static let fields = HashTable(names.map { (HTMLName.hash($0.key), $0.value) })

  private static let names: [String: HTMLClaim.Field] = [
    "og:title": .title, "twitter:title": .title, "dc.title": .title, "dcterms.title": .title, "headline": .title,
    "title": .title, "parsely-title": .title, "sailthru.title": .title, "citation_title": .title, "hdl": .title,
    "article:published_time": .published, "og:published_time": .published, "og:article:published_time": .published,
    "article:published": .published, "published_time": .published, "datepublished": .published,
    "dc.date.issued": .published, "dc.date": .published, "dc.date.created": .published, "dcterms.created": .published,
    "dcterms.issued": .published, "dcterms.date": .published, "dcterms.available": .published, "date": .published,
    "pubdate": .published, "publishdate": .published, "publish_date": .published, "publish-date": .published,
    "publication_date": .published, "publication-date": .published, "parsely-pub-date": .published,
    "sailthru.date": .published, "citation_publication_date": .published, "citation_date": .published,
    "article_date_original": .published, "article.published": .published, "article.created": .published,
    "originalpublicationdate": .published, "pdate": .published, "ptime": .published, "datecreated": .published,
    "cxenseparse:recs:publishtime": .published, "rnews:datepublished": .published, "date_published": .published,
    "article:modified_time": .updated, "og:updated_time": .updated, "datemodified": .updated, "lastmod": .updated,
    "dcterms.modified": .updated, "dc.date.modified": .updated, "last-modified": .updated, "revised": .updated,
    "article.updated": .updated, "modified_time": .updated, "article:updated_time": .updated,
    "author": .author, "article:author": .author, "article:author_name": .author, "dc.creator": .author,
    "dcterms.creator": .author, "dc.contributor": .author, "parsely-author": .author, "sailthru.author": .author,
    "byl": .author, "citation_author": .author, "article.author": .author, "rbauthors": .author, "creator": .author,
    "cxenseparse:author": .author, "og:author": .author, "twitter:data1": .author, "authors": .author,
    "og:site_name": .outlet, "application-name": .outlet, "dc.publisher": .outlet, "dcterms.publisher": .outlet,
    "publisher": .outlet, "citation_journal_title": .outlet, "copyright": .outlet,
    "og:locale": .language, "content-language": .language, "dc.language": .language, "dcterms.language": .language,
    "language": .language, "inlanguage": .language,
    "og:url": .canonical, "keywords": .tag, "news_keywords": .tag, "article:tag": .tag, "dc.subject": .tag,
    "parsely-tags": .tag, "sailthru.tags": .tag, "og:type": .kind, "dc.type": .kind, "dc.source": .source,
    "original-source": .source, "syndication-source": .source, "description": .summary, "og:description": .summary,
  ]
}
