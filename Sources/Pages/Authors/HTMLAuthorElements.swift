import Texts

/// An element that is named as the author's (`class="author"`, `byline`, `vcard`) near the headline, or behind the text, names
/// the authors. It may be a box, or a few words in a line with the date.
enum HTMLAuthorElements {
  static func names(in page: HTMLPage, _ near: HTMLHeadLines, _ outlets: HTMLOutletNames) -> [String] {
    var weak: [String] = []
    for lines in [near.head, near.tail] {
      for line in lines {
        let texts = texts(in: line, page)
        guard !texts.isEmpty else { continue }
        let names = HTMLAuthors.names(texts, outlets)
        if names.contains(where: { HTMLAuthorNames.grade($0) == .full && !outlets.isOutlet($0) }) { return names }
        if weak.isEmpty { weak = names }
      }
    }
    return weak
  }

  /// The words of a line that stand in elements named so, one text an element.
  private static func texts(in line: Int, _ page: HTMLPage) -> [String] {
    let segment = page.segments[line]
    guard segment.words <= 40 else { return [] }
    var texts: [(node: Int, text: [UInt8])] = []
    for piece in page.layout.pieces[segment.pieces] {
      guard let node = named(Int(piece.node), page) else { continue }
      if texts.last?.node != node { texts.append((node, [])) }
      let isGlued = piece.style.contains(.broken)
      if isGlued || !texts[texts.count - 1].text.isEmpty && texts[texts.count - 1].text.last != 0x20 {
        texts[texts.count - 1].text.append(0x20)
      }
      HTMLText.append(page.tree.bytes, piece.range, to: &texts[texts.count - 1].text)
    }
    return texts.map { HTMLText.trimmed($0.text) }.filter { $0.utf8.count <= 120 }
  }

  /// The innermost element around a text that is named as the author's.
  private static func named(_ node: Int, _ page: HTMLPage) -> Int? {
    var current = page.tree.parent(of: node)
    for _ in 0..<5 where current > 0 {
      if page.marks[current].contains(.author), page.marks[current].isDisjoint(with: [.body, .comments, .share]) {
        return current
      }
      current = page.tree.parent(of: current)
    }
    return nil
  }
}
