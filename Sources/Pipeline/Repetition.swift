import Captures
import Pages
import RecordStore
import RecordTypes

/// What repeats across captures of one site: on their pages it is furniture.
///
/// Marked-up pages are looked at only where another capture of the same host is at hand, texts without an address with all
/// others that have none.
enum Repetition {
  /// The captures, in their order, with those of their lines that others of the same site have.
  static func mark(_ captures: [Capture], jobs: Int) -> [Capture] {
    let sites = captures.map(site)
    let lines = lines(of: captures, sites: sites, known: [:], jobs: jobs)
    return mark(captures, sites: sites, lines: lines, known: [:])
  }

  /// The captures with those of their lines that repeat among them and the pages that the record remembers, or will when
  /// `written` are in it, and what it is to remember of them.
  static func mark(
    _ captures: [Capture], behind written: [SitePage], in record: Record, jobs: Int
  ) throws -> (captures: [Capture], pages: [SitePage]) {
    let sites = captures.map(site)
    let remembered = try SiteMemory.pages(
      of: Set(sites.compactMap(\.self)), behind: written, in: record, jobs: jobs)
    let lines = lines(of: captures, sites: sites, known: remembered.known, jobs: jobs)
    let marked = mark(captures, sites: sites, lines: lines, known: remembered.known)
    let pages = zip(zip(captures, sites), lines).compactMap { capture, lines in
      capture.1.map { SitePage(site: $0, capture: capture.0.hash, lines: lines?.encoded) }
    }
    return (marked, remembered.completed + pages)
  }

  /// The lines of those captures that can have any in common with others.
  private static func lines(
    of captures: [Capture], sites: [String?], known: [String: [PageLines]], jobs: Int
  ) -> [PageLines?] {
    let counts = sites.reduce(into: [String: Int]()) { if let site = $1 { $0[site, default: 0] += 1 } }
    return Parallel.map(Array(zip(captures, sites)), jobs: jobs) { capture, site in
      guard let site, site.isEmpty || counts[site, default: 0] > 1 || known[site] != nil else { return nil }
      return PageLines(CaptureDecoder.decode(capture).text, of: capture)
    }
  }

  private static func mark(
    _ captures: [Capture], sites: [String?], lines: [PageLines?], known: [String: [PageLines]]
  ) -> [Capture] {
    let before = known.sorted { $0.key < $1.key }.flatMap { site, pages in pages.map { (lines: $0, host: host(site)) } }
    let chosen = captures.indices.filter { lines[$0] != nil }
    let own = chosen.compactMap { index in lines[index].map { (lines: $0, host: sites[index].flatMap(host)) } }
    guard before.count + own.count > 1, !own.isEmpty else { return captures }
    let repeated = SiteRepetition.find(before + own).dropFirst(before.count)
    var marked = captures
    for (index, (page, repeated)) in zip(chosen, zip(own, repeated)) {
      marked[index].repeatedLines = page.lines.keys(of: repeated)
    }
    return marked
  }

  private static func host(_ site: String) -> String? { site.isEmpty ? nil : site }

  /// The host of a capture's address, without `www.`; empty for a text without an address; nil for a marked-up page without
  /// one.
  private static func site(of capture: Capture) -> String? {
    guard let url = capture.retrieval.url, let start = url.firstRange(of: "://") else {
      return capture.mediaType.isMarkup ? nil : ""
    }
    let host = url[start.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    if host.isEmpty { return capture.mediaType.isMarkup ? nil : "" }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
