import RecordTypes
import Texts

/// Whose words a page says that it holds: the mark-up's claims, the elements that are named as the author's, links to
/// authors' own pages, and lines that say "By …", weighed by how much what they hold looks like a name.
///
/// A whole name outranks a single word, that outranks a user's name of the publishing system, that the publisher's own
/// name; among equals the mark-up's claims come first. (Publishing systems fill their claims with what they have:
/// the login of who pressed the button, or the house.)
enum HTMLAuthors {
  /// A line that names others than the mark-up does.
  struct Conflict: Sendable {
    var printed: [String]
    var claimed: [String]
    var line: Int
  }

  static func find(
    in page: HTMLPage, _ claims: [HTMLClaim], outlets: HTMLOutletNames, title: HTMLTitle?, body: HTMLBody,
    furniture: HTMLFurniture
  ) -> (names: [String], conflict: Conflict?) {
    let claimed = claims.filter { $0.field == .author }
    var sources = [HTMLClaim.Source.linkedData, .microdata, .meta, .openGraph, .dublinCore].map { source in
      names(claimed.lazy.filter { $0.source == source }.map(\.value), outlets, areClaims: true)
    }
    let near = HTMLHeadLines(page: page, title: title, body: body, furniture: furniture)
    let byline = HTMLBylines.find(in: page, near)
    if let best = best(sources, outlets), rank(best, outlets) == 4 { return (best, conflict(best, byline)) }
    sources.append(HTMLAuthorElements.names(in: page, near, outlets))
    sources.append(HTMLAuthorLinks.names(in: page, near))
    sources.append(byline?.names ?? [])
    sources.append(names(claimed.lazy.filter { $0.source == .element }.map(\.value), outlets))
    sources.append(HTMLDatedBylines.names(in: page, near))
    return (best(sources, outlets) ?? [], nil)
  }

  /// Whether a line names whole names of which the claims share no word.
  private static func conflict(_ claimed: [String], _ byline: (names: [String], line: Int)?) -> Conflict? {
    guard let byline, byline.names.contains(where: { HTMLAuthorNames.grade($0) == .full }) else { return nil }
    let known = Set(claimed.flatMap(words))
    guard byline.names.allSatisfy({ known.isDisjoint(with: words($0)) }) else { return nil }
    return Conflict(printed: byline.names, claimed: claimed, line: byline.line)
  }

  private static func words(_ name: String) -> [UInt64] {
    let bytes = Array(name.utf8)
    return Words.scan(bytes, in: 0..<bytes.count).map { Folding.hash(bytes, $0.range) }
  }

  /// The names in some texts, in order; where they are claims, also what does not read like names. What follows the publisher's own name is its seat or its motto.
  static func names(
    _ values: some Sequence<String>, _ outlets: HTMLOutletNames, areClaims: Bool = false
  ) -> [String] {
    var result: [String] = []
    for value in values {
      if outlets.isOutlet(value) {
        if !result.contains(value) { result.append(value) }
        continue
      }
      var names = HTMLAuthorNames.split(value)
      if areClaims, names.isEmpty, HTMLAuthorNames.grade(value) > .login, HTMLAuthorNames.mayBeCalled(value) {
        names = [value]
      }
      if let first = names.first, outlets.isOutlet(first) {
        if !result.contains(first) { result.append(first) }
      } else {
        for name in names where !result.contains(name) { result.append(name) }
      }
    }
    return result
  }

  /// The first of the best sources; names of the publisher are left out beside others.
  private static func best(_ sources: [[String]], _ outlets: HTMLOutletNames) -> [String]? {
    var best: (names: [String], rank: Int)?
    for names in sources where !names.isEmpty {
      let rank = rank(names, outlets)
      if rank > best?.rank ?? 0 { best = (names, rank) }
    }
    guard let best else { return nil }
    return best.rank > 1 ? best.names.filter { !outlets.isOutlet($0) } : best.names
  }

  /// 4 for whole names, 3 for single words, 2 for users' names, 1 for the publisher.
  private static func rank(_ names: [String], _ outlets: HTMLOutletNames) -> Int {
    names.map { outlets.isOutlet($0) ? 1 : HTMLAuthorNames.grade($0).rawValue + 2 }.max() ?? 0
  }

  /// Whether a line is a byline: one of its parts begins with "By" and goes on with names.
  static func isByline(_ line: [UInt8]) -> Bool {
    HTMLBylines.parts(of: line).contains { !HTMLAuthorNames.introduced(line, $0).isEmpty }
  }
}
