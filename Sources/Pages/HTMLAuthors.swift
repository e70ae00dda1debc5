import RecordTypes
import Texts

/// The names in a page's byline: its mark-up's claims, else the line that says "By …".
enum HTMLAuthors {
  static func find(
    in page: HTMLPage, _ claims: [HTMLClaim], outlet: String?, title: HTMLTitle?, body: HTMLBody
  ) -> [String] {
    let outlet = outlet.map(Folding.fold)
    for source in [HTMLClaim.Source.linkedData, .microdata, .meta, .openGraph, .dublinCore, .element] {
      var names: [String] = []
      for claim in claims where claim.field == .author && claim.source == source {
        for name in split(claim.value) where !names.contains(name) { names.append(name) }
      }
      names.removeAll { Folding.fold($0) == outlet }
      if !names.isEmpty { return names }
    }
    return byline(page, title: title, body: body)
  }

  /// The names in the first element near the headline that is named as the author's, or in a line that begins with "By".
  private static func byline(_ page: HTMLPage, title: HTMLTitle?, body: HTMLBody) -> [String] {
    let first = body.lines.first ?? 0
    let headline = title?.node.map { page.lines(of: $0).lowerBound } ?? first
    let low = max(0, min(headline, first) - 6)
    let high = min(page.segments.count, max(headline, first) + 4)
    for line in low..<max(low, high) {
      let segment = page.segments[line]
      guard segment.length < 120, segment.words <= 14 else { continue }
      for part in parts(page.string(line)) {
        guard let rest = afterBy(part) else { continue }
        let names = split(rest)
        if !names.isEmpty { return names }
      }
    }
    for line in low..<page.segments.count {
      let segment = page.segments[line]
      guard segment.length < 60, segment.words <= 6, isNamedAuthor(segment.container, page) else { continue }
      let names = split(page.string(line))
      if !names.isEmpty { return names }
    }
    return []
  }

  /// The parts of a line between bars and dots.
  private static func parts(_ line: String) -> [String] {
    [" | ", " • ", " · ", " - ", " – ", " / "].reduce([line]) { parts, mark in
      parts.flatMap { HTMLTitle.parts(of: $0, at: mark) }
    }
  }

  /// Whether a line is a byline: one of its parts begins with "By" and goes on with names.
  static func isByline(_ line: String) -> Bool {
    parts(line).contains { part in afterBy(part).map { !split($0).isEmpty } ?? false }
  }

  private static func isNamedAuthor(_ node: Int, _ page: HTMLPage) -> Bool {
    var current = node
    for _ in 0..<3 where current > 0 {
      if page.marks[current].contains(.author) { return true }
      current = page.tree.parent(of: current)
    }
    return false
  }

  /// What stands behind "By", "Von", "Par", "Por"; nil where the line begins otherwise.
  private static func afterBy(_ text: String) -> String? {
    let folded = Folding.fold(text)
    for word in [
      "by ", "by: ", "von ", "von: ", "par ", "por ", "autor: ", "author: ", "text: ", "written by ", "auteur : ",
    ]
    where folded.hasPrefix(word) {
      return String(decoding: Array(text.utf8).dropFirst(word.utf8.count), as: UTF8.self)
    }
    return nil
  }

  /// The names in a byline, parted at commas and "and"; none where it does not read like names.
  static func split(_ byline: String) -> [String] {
    var text = byline
    if let rest = afterBy(text) { text = rest }
    for mark in [" | ", " • ", " · ", " - ", " – ", "|", "("] {
      text = HTMLTitle.parts(of: text, at: mark)[0]
    }
    var names = [text]
    for mark in [", ", ";", " and ", " und ", " et ", " & ", " y ", "/", ","] {
      names = names.flatMap { HTMLTitle.parts(of: $0, at: mark) }
    }
    var result: [String] = []
    for name in names {
      let bytes = Array(name.utf8)
      let trimmed = HTMLText.trimmed(bytes)
      guard isName(trimmed) else { continue }
      result.append(trimmed)
    }
    return result
  }

  private static func isName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard (2...60).contains(bytes.count), !bytes.contains(0x40), !bytes.contains(0x3A) else { return false }
    let words = Words.scan(bytes, in: 0..<bytes.count)
    guard (1...5).contains(words.count) else { return false }
    if name.contains("*") || name.contains(".com") || notNames.contains(Folding.fold(name)) { return false }
    if name.hasPrefix("http") || name.hasPrefix("www.") || name.hasPrefix("{") { return false }
    return !words.contains { $0.kind == .number }
  }

  /// What stands in bylines without being a name.
  private static let notNames: Set<String> = [
    "by", "von", "par", "por", "autor", "autorin", "author", "name", "nom", "published by", "posted by", "admin",
    "wordpressadmin", "redaktion:", "written by", "text", "autor*in", "about the author", "uber den autor", "comments",
    "share", "follow", "jobs", "email", "e-mail", "mail", "website", "nombre", "guest", "staff writer",
  ]
}
