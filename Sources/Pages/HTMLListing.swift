import RecordTypes
import Texts

/// Whether a page is a list of other pages, and of which: an index of a press office, an archive, results of a search.
enum HTMLListing {
  /// The fewest items of a listing.
  private static let fewest = 4
  /// Characters of running text that items of one's own site have on average at most, and items elsewhere.
  private static let longest = 420
  private static let longestElsewhere = 240

  /// The items that the page is a list of; nil where it is no listing.
  ///
  /// It is one where the body's running text stands in items, and where little stands in each. What the mark-up calls an
  /// article is none.
  static func items(
    _ page: HTMLPage, _ body: HTMLBody, _ items: HTMLTeaserItems, _ claims: [HTMLClaim], url: String?
  ) -> [HTMLTeaserItems.Item]? {
    if claims.contains(where: { $0.field == .kind && HTMLKind.isArticle($0.value) }) { return nil }
    let all = items.groups.flatMap(\.items).sorted { $0.lines.lowerBound < $1.lines.lowerBound }
    guard all.count >= fewest else { return nil }
    var isItem = [Bool](repeating: false, count: page.segments.count)
    for item in all { for line in item.lines { isItem[line] = true } }
    var inside = 0
    var outside = 0
    for line in body.lines {
      if isItem[line] { inside += page.segments[line].prose } else { outside += page.segments[line].prose }
    }
    let touched = all.count { item in item.lines.contains(where: body.holds) }
    let words = isOwn(all, page, claims, url) ? longest : longestElsewhere
    guard touched >= fewest, inside > outside * 2, inside <= touched * words else { return nil }
    return all
  }

  /// Whether most items point to pages of the same site: what is told of pages elsewhere at length is an article of its own.
  private static func isOwn(_ items: [HTMLTeaserItems.Item], _ page: HTMLPage, _ claims: [HTMLClaim], _ url: String?)
    -> Bool
  {
    let site = (url ?? claims.first { $0.field == .canonical }?.value).flatMap(HTMLOutletNames.host)
    let elsewhere = items.count { item in
      guard let other = page.tree.string(.href, of: item.link).flatMap(HTMLOutletNames.host) else { return false }
      return other != site
    }
    return elsewhere * 2 < items.count
  }
}
