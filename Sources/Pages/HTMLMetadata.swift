import RecordTypes
import Texts

/// Everything that a page says of itself beside its text.
struct HTMLMetadata: Sendable {
  /// All claims of the page's mark-up.
  let claims: [HTMLClaim]
  /// The headline.
  let title: HTMLTitle?

  init(of page: HTMLPage, _ furniture: HTMLFurniture) {
    claims =
      HTMLLinkedData.collect(page.tree) + HTMLMetaClaims.collect(page.tree) + HTMLElementClaims.collect(page)
    title = HTMLTitle.find(in: page, claims, furniture)
  }

  /// Fills the document's metadata.
  func fill(_ document: inout Document, page: HTMLPage, body: HTMLBody, furniture: HTMLFurniture, capture: Capture) {
    let source = page.tree.source
    document.title = title.map { Metadatum($0.value, origin: source.origin(of: $0.range)) }
    if let title, let claim = title.conflict(claims) {
      document.findings.append(
        Finding(
          category: "titleConflict",
          message: "The page is headed “\(title.value)” where its mark-up says “\(claim.value)”.",
          origin: source.origin(of: title.range)))
    }
    let outlet = outlet ?? title.flatMap { HTMLTitle.outlet(behind: $0.value, in: page) }
    document.outlet = outlet.map { Metadatum($0.value, origin: source.origin(of: $0.range)) }
    document.canonical =
      claims.first { $0.field == .canonical && $0.source == .element }?.value
      ?? claims.first { $0.field == .canonical && $0.source == .openGraph }?.value
    let url = capture.retrieval.url ?? document.canonical
    let authors = HTMLAuthors.find(
      in: page, claims, outlets: HTMLOutletNames(claims, outlet: document.outlet?.value, url: url), title: title,
      body: body, furniture: furniture)
    document.authors = authors.names
    if let conflict = authors.conflict {
      let (printed, claimed) = (conflict.printed.joined(separator: ", "), conflict.claimed.joined(separator: ", "))
      document.findings.append(
        Finding(
          category: "authorConflict", message: "The page prints \(printed) where its mark-up says \(claimed).",
          origin: HTMLCaptions.origin(of: conflict.line..<(conflict.line + 1), page)))
    }
    fillDates(&document, page: page, body: body, furniture: furniture, capture: capture)
    document.language = language
    document.tags = tags
    document.sources = claims.filter { $0.field == .source }.map(\.value)
    document.translations = HTMLTranslations.find(in: page.tree, url: url)
  }

  private func fillDates(
    _ document: inout Document, page: HTMLPage, body: HTMLBody, furniture: HTMLFurniture, capture: Capture
  ) {
    let source = page.tree.source
    let dates = HTMLDates(
      of: page, claims, title: title, body: body, furniture: furniture,
      url: capture.retrieval.url ?? document.canonical)
    func metadatum(_ stated: HTMLDates.Stated) -> Metadatum<PartialDate> {
      Metadatum(stated.date, origin: stated.range.flatMap { source.origin(of: $0) })
    }
    document.published = dates.published.map(metadatum)
    document.updated = dates.updated.map(metadatum)
    if let conflict = dates.conflict {
      document.findings.append(
        Finding(
          category: "dateConflict",
          message: "The page prints \(conflict.line.date) where its mark-up says \(conflict.claim.date).",
          origin: conflict.line.range.flatMap { source.origin(of: $0) }))
    }
  }

  private var outlet: HTMLClaim? {
    for source in [HTMLClaim.Source.openGraph, .linkedData, .dublinCore, .meta, .microdata] {
      if let claim = claims.first(where: { $0.field == .outlet && $0.source == source && $0.value.utf8.count < 80 }) {
        return claim
      }
    }
    return nil
  }

  /// The language's primary subtag, lower-cased: `<html lang>` before what else is claimed.
  private var language: String? {
    let claimed = claims.filter { $0.field == .language }
    let ordered = claimed.filter { $0.source == .element } + claimed.filter { $0.source != .element }
    for claim in ordered {
      let subtag = claim.value.utf8.prefix { ($0 | 0x20) &- 0x61 < 26 }
      if (2...3).contains(subtag.count) { return String(Substring(subtag)).lowercased() }
    }
    return nil
  }

  private var tags: [String] {
    var result: [String] = []
    for claim in claims where claim.field == .tag {
      for part in claim.value.utf8.split(whereSeparator: { $0 == 0x2C || $0 == 0x3B }) {
        let tag = HTMLText.trimmed(Array(part))
        if !tag.isEmpty, tag.utf8.count < 100, !result.contains(tag) { result.append(tag) }
        if result.count >= 50 { return result }
      }
    }
    return result
  }
}
