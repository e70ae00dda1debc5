import RecordTypes
import Texts

/// When a page was published and last changed: its own lines around headline and text, its mark-up, its address.
struct HTMLDates: Sendable {
  /// A date and the place in the page that states it; no place where the address does.
  struct Stated: Sendable {
    var date: PartialDate
    var range: TextRange?
  }

  /// When it was published.
  private(set) var published: Stated?
  /// When it was last changed.
  private(set) var updated: Stated?
  /// What the page and its mark-up disagree on.
  private(set) var conflict: (line: Stated, claim: Stated)?

  /// Decides between the page's line and the mark-up's claims.
  init(
    of page: HTMLPage, _ claims: [HTMLClaim], title: HTMLTitle?, body: HTMLBody, furniture: HTMLFurniture, url: String?
  ) {
    let reading = HTMLDateReading(claims)
    let lines = HTMLDateLines(page: page, title: title, body: body, furniture: furniture, reading: reading)
    let claimed = HTMLDates.first(.published, of: claims)
    updated = HTMLDates.first(.updated, of: claims) ?? lines.updated
    let line = lines.published
    published = claimed ?? line ?? HTMLAddressDate.find(url) ?? lines.leading ?? lines.below
    if let line, let claimed {
      let distance = abs(line.date.dayNumber - claimed.date.dayNumber)
      let isUpdate = updated.map { $0.date.dayNumber == line.date.dayNumber } ?? false
      // One day apart is a matter of time zones, more a conflict: either way the page's own line wins.
      if distance == 1 || distance > 1 && !isUpdate { published = line }
      if distance > 1, !isUpdate { conflict = (line, claimed) }
    }
    if published == nil, let updated { published = lines.published ?? (claimed == nil ? updated : nil) }
  }

  private static func first(_ field: HTMLClaim.Field, of claims: [HTMLClaim]) -> Stated? {
    var best: (stated: Stated, source: HTMLClaim.Source)?
    for claim in claims where claim.field == field {
      guard let date = HTMLDateReading.date(claim.value), date.day != nil else { continue }
      if best.map({ claim.source < $0.source }) ?? true {
        best = (Stated(date: date, range: claim.range), claim.source)
      }
    }
    return best?.stated
  }
}
