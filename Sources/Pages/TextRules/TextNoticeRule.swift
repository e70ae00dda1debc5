import RecordTypes
import Texts

/// Notices of a page about itself: protected e-mail addresses, JavaScript, cookies, consent.
///
/// The phrase alone is no proof, since articles speak of cookies too: the line must also stand outside the running text
/// (before its first or behind its last line) or beside other furniture.
enum TextNoticeRule {
  static func apply(_ page: inout TextPage) {
    let signs = page.lines.indices.filter {
      page.roles[$0] == .body && page.lines[$0].inside.contains(.notice) && page.lines[$0].words <= 80
    }
    guard let first = page.lines.indices.first(where: { page.isOpenProse($0) && !signs.contains($0) }),
      let last = page.lines.indices.last(where: { page.isOpenProse($0) && !signs.contains($0) })
    else { return }
    for index in signs where index < first || index > last || page.isFurniture(index - 1) || page.isFurniture(index + 1)
    {
      page.mark(index, .notice)
    }
  }
}
