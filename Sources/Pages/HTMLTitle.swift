import RecordTypes
import Texts

/// A page's headline: the element of the page that its claims confirm, else the claims themselves.
struct HTMLTitle: Sendable {
  /// The headline.
  var value: String
  /// Where it stands in the page.
  var range: TextRange
  /// The element that shows it; nil where only the page's head says it.
  var node: Int?

  /// The headline of a page; nil where it has none.
  static func find(in page: HTMLPage, _ claims: [HTMLClaim], _ furniture: HTMLFurniture) -> HTMLTitle? {
    var claimed = claims.filter { $0.field == .title }
    if let node = page.tree.nodes.indices.first(where: { page.tree.nodes[$0].tag == .title }) {
      let value = HTMLText.string(of: node, in: page.tree)
      if !value.isEmpty {
        claimed.append(
          HTMLClaim(field: .title, source: .element, value: value, range: page.tree.range(of: node)))
      }
    }
    let outlets = Set(claims.filter { $0.field == .outlet }.map { Folding.fold($0.value) })
    let folded = claimed.map { Array(Folding.fold($0.value).utf8) }
    var best: (title: HTMLTitle, score: Int)?
    for node in page.tree.nodes.indices {
      guard let rank = rank(node, page), let candidate = candidate(node, page) else { continue }
      let text = Folding.fold(candidate.value)
      if outlets.contains(text) { continue }
      let lines = page.lines(of: node)
      let isFurniture = lines.allSatisfy { line in furniture.kinds[line] != nil && furniture.kinds[line] != .header }
      let score = rank + agreement(Array(text.utf8), folded) - (isFurniture ? 6 : 0) - (page.length(lines) < 8 ? 3 : 0)
      if score > best?.score ?? 3 { best = (candidate, score) }
    }
    return best?.title ?? named(page, furniture) ?? claimed.first.map { stated($0, outlets: outlets) }
  }

  /// What the mark-up claims for headline where it has few words in common with the one that the page shows: one of them may be
  /// another page's.
  func conflict(_ claims: [HTMLClaim]) -> HTMLClaim? {
    guard node != nil else { return nil }
    let shown = HTMLTitle.words(value)
    guard shown.count >= 3 else { return nil }
    for source in [HTMLClaim.Source.linkedData, .microdata, .openGraph] {
      guard let claim = claims.first(where: { $0.field == .title && $0.source == source }) else { continue }
      let claimed = HTMLTitle.words(claim.value)
      guard claimed.count >= 3 else { continue }
      return shown.intersection(claimed).count * 3 < Swift.min(shown.count, claimed.count) ? claim : nil
    }
    return nil
  }

  private static func words(_ text: String) -> Set<UInt64> {
    let bytes = Array(text.utf8)
    return Set(Words.scan(bytes, in: 0..<bytes.count).map { Folding.hash(bytes, $0.range) })
  }

  /// The only element that is named as the headline, on a page whose head names the site alone.
  private static func named(_ page: HTMLPage, _ furniture: HTMLFurniture) -> HTMLTitle? {
    let named = page.tree.nodes.indices.filter { node in
      page.marks[node].contains(.title) && page.tree.nodes[node].tag.isBlock && candidate(node, page) != nil
        && page.lines(of: node).allSatisfy { furniture.kinds[$0] == nil && page.segments[$0].linkLength == 0 }
    }
    guard named.count == 1, let node = named.first, let title = candidate(node, page) else { return nil }
    return page.segments[page.lines(of: node).lowerBound].words >= 4 ? title : nil
  }

  /// How much an element looks like a headline by its name; nil where it does not at all.
  private static func rank(_ node: Int, _ page: HTMLPage) -> Int? {
    var rank: Int
    switch page.tree.nodes[node].tag {
    case .h1: rank = 5
    case .h2: rank = 2
    case .h3: rank = 1
    case .text, .body, .html, .meta, .title, .head, .root, .a, .img: return nil
    default: rank = 0
    }
    if page.marks[node].contains(.title) { rank += 2 }
    if page.tree.nodes[node].names.contains(.itemprop), page.tree.has(.itemprop, "headline", of: node) { rank += 3 }
    return rank > 0 ? rank : nil
  }

  private static func candidate(_ node: Int, _ page: HTMLPage) -> HTMLTitle? {
    let lines = page.lines(of: node)
    guard (1...4).contains(lines.count), (2...400).contains(page.length(lines)) else { return nil }
    let value = HTMLText.string(of: node, in: page.tree)
    return value.isEmpty ? nil : HTMLTitle(value: value, range: page.tree.range(of: node), node: node)
  }

  /// How far the claims confirm a text: equal, or one begins with the other.
  private static func agreement(_ text: [UInt8], _ claims: [[UInt8]]) -> Int {
    var best = 0
    for claim in claims {
      if claim == text {
        best = max(best, 8)
      } else if claim.starts(with: text), text.count * 3 > claim.count {
        best = max(best, 7)
      } else if text.count > 12, text.starts(with: claim) || claim.suffix(text.count).elementsEqual(text) {
        best = max(best, 5)
      }
    }
    return best
  }

  /// The site's name behind the headline in `<title>`; nil where there is none.
  static func outlet(behind title: String, in page: HTMLPage) -> HTMLClaim? {
    guard let node = page.tree.nodes.indices.first(where: { page.tree.nodes[$0].tag == .title }) else { return nil }
    let whole = HTMLText.string(of: node, in: page.tree)
    for mark in marks {
      let parts = parts(of: whole, at: mark)
      guard parts.count == 2, Folding.fold(parts[0]) == Folding.fold(title), (3...60).contains(parts[1].utf8.count)
      else { continue }
      return HTMLClaim(field: .outlet, source: .element, value: parts[1], range: page.tree.range(of: node))
    }
    return nil
  }

  /// What stands between a headline and the name of the site.
  private static let marks = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • "]

  /// A claimed headline without the outlet's name behind it.
  private static func stated(_ claim: HTMLClaim, outlets: Set<String>) -> HTMLTitle {
    var value = claim.value
    for mark in marks {
      let parts = parts(of: value, at: mark)
      guard parts.count > 1, let last = parts.last else { continue }
      let first = parts.dropLast().joined(separator: mark)
      if outlets.contains(Folding.fold(last)) || last.utf8.count < first.utf8.count, first.utf8.count > 10 {
        value = first
        break
      }
    }
    return HTMLTitle(value: value, range: claim.range, node: nil)
  }

  /// `value` cut at `mark`. O(n).
  static func parts(of value: String, at mark: String) -> [String] {
    let bytes = Array(value.utf8)
    let parts = parts(of: bytes, 0..<bytes.count, at: Array(mark.utf8))
    return parts.count == 1 ? [value] : parts.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// `bytes[range]` cut at `mark`. O(n).
  static func parts(of bytes: [UInt8], _ range: TextRange, at mark: [UInt8]) -> [TextRange] {
    var parts: [TextRange] = []
    var start = range.lowerBound
    var offset = start
    while offset + mark.count <= range.upperBound {
      if stands(mark, in: bytes, at: offset) {
        parts.append(start..<offset)
        offset += mark.count
        start = offset
      } else {
        offset += 1
      }
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  @inline(__always)
  private static func stands(_ mark: [UInt8], in bytes: [UInt8], at offset: Int) -> Bool {
    for index in mark.indices where bytes[offset + index] != mark[index] { return false }
    return true
  }
}
