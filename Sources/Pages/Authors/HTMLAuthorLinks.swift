import Texts

/// A link to an author's own page (`rel="author"`, `/author/lena-orlan`, `/autoren/…`) near the headline or behind the text names
/// the author.
enum HTMLAuthorLinks {
  static func names(in page: HTMLPage, _ near: HTMLHeadLines) -> [String] {
    for lines in [near.head, near.tail] {
      for line in lines where page.segments[line].linkLength > 0 && page.segments[line].words <= 40 {
        let names = names(in: line, page)
        if !names.isEmpty { return names }
      }
    }
    return []
  }

  private static func names(in line: Int, _ page: HTMLPage) -> [String] {
    var names: [String] = []
    for piece in page.layout.pieces[page.segments[line].pieces] where piece.style.contains(.link) {
      guard let link = page.tree.ancestor(of: Int(piece.node), where: { page.tree.nodes[$0].tag == .a }),
        isAuthors(link, page.tree)
      else { continue }
      for name in HTMLAuthorNames.split(HTMLText.string(page.tree.bytes, piece.range)) where !names.contains(name) {
        names.append(name)
      }
    }
    return names
  }

  /// Whether a link leads to a page about one author.
  private static func isAuthors(_ link: Int, _ tree: HTMLTree) -> Bool {
    if tree.has(.rel, "author", of: link) { return true }
    guard let href = tree.string(.href, of: link) else { return false }
    let address = Array(href.utf8)
    guard let path = HTMLTitle.parts(of: address, 0..<address.count, at: Array("://".utf8)).last else { return false }
    let segments = address[path].split(separator: 0x2F)
    guard let index = segments.firstIndex(where: { words.contains(Folding.hash(address, $0.startIndex..<$0.endIndex)) })
    else { return false }
    return index + 1 < segments.count
  }

  private static let words = TextBytes.hashes(
    """
    author authors autor autoren autores auteur auteurs autori autorzy reporter reporters journalist journalists \
    journaliste journalistes writer writers contributor contributors columnist columnists byline staff people profil \
    profile profiles redakteur redakteure redaktion redaktor mitglieder members newsteam personen verfasser \
    autoren-und-redaktion staff-contributors redactor redactores autoren-redaktion
    """)
}
