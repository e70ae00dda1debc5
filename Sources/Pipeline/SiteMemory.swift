import Captures
import Pages
import RecordStore
import RecordTypes

/// The pages of each site that a record remembers, so that a page that comes alone is compared with those before it.
enum SiteMemory {
  /// How many pages of a site are remembered: the last ones, for sites change their furniture.
  private static let mostPages = 16
  /// How many texts without an address are, of whatever site.
  private static let mostNameless = 64

  /// The lines of the pages that the record remembers of each of `sites`. Where it knows only which captures these are,
  /// their lines are read now, and `completed` has them. Pages of `written` that are not in the record yet count as if they
  /// were.
  static func pages(
    of sites: Set<String>, behind written: [SitePage], in record: Record, jobs: Int
  ) throws -> (known: [String: [PageLines]], completed: [SitePage]) {
    let new = Dictionary(grouping: written, by: \.site)
    let pages = try record.read { reader in
      try sites.sorted().flatMap { site in
        let coming = new[site, default: []]
        let kept = try reader.sitePages(site).map { page in
          page.lines == nil ? coming.first { $0.capture == page.capture } ?? page : page
        }
        let known = Set(kept.map(\.capture))
        return (kept + coming.filter { !known.contains($0.capture) }).suffix(most(site))
      }
    }
    let lines = Parallel.map(pages, jobs: jobs) { page in
      page.lines.flatMap { PageLines(encoded: $0) } ?? self.lines(of: page, in: record)
    }
    var known: [String: [PageLines]] = [:]
    var completed: [SitePage] = []
    for (var page, lines) in zip(pages, lines) {
      guard let lines else { continue }
      known[page.site, default: []].append(lines)
      guard page.lines == nil else { continue }
      page.lines = lines.encoded
      completed.append(page)
    }
    return (known, completed)
  }

  private static func lines(of page: SitePage, in record: Record) -> PageLines? {
    guard let capture = try? record.read({ try $0.wholeCapture(page.capture) }) else { return nil }
    return PageLines(CaptureDecoder.decode(capture).text, of: capture)
  }

  private static func most(_ site: String) -> Int { site.isEmpty ? mostNameless : mostPages }

  /// Keeps what a batch showed, in its transaction.
  static func keep(_ pages: [SitePage], in writer: RecordWriter) throws {
    let sites = Dictionary(grouping: pages, by: \.site)
    for (site, pages) in sites.sorted(by: { $0.key < $1.key }) {
      try writer.remember(pages.suffix(most(site)), ofSite: site, most: most(site))
    }
  }
}
