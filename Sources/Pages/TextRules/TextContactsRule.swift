import RecordTypes
import Texts

/// Telephone numbers, e-mail addresses, a label in front of them and the address lines between them are contacts.
///
/// A line is a telephone number where it has seven digits or more and hardly anything but digits and the marks that part
/// them; an e-mail address where it is one word with `@`. `Queries:` is a label, not a speaker, where contacts follow it. Short lines that
/// stand between two contacts without an empty line are the address.
enum TextContactsRule {
  static func apply(_ page: inout TextPage) {
    let isContact = page.lines.indices.map { holdsContact(page, $0) }
    for index in page.lines.indices where isContact[index] {
      page.mark(index, .contacts)
      markLabel(&page, before: index)
    }
    var last: Int?
    for index in page.lines.indices where isContact[index] {
      if let last, index - last > 1, index - last <= 5 {
        let between = (last + 1)..<index
        let isAddress = between.allSatisfy {
          page.lines[$0].words <= 7 && page.lines[$0].blanksBefore == 0 && !page.lines[$0].isProse
        }
        if isAddress, page.lines[index].blanksBefore == 0 { for line in between { page.mark(line, .contacts) } }
      }
      last = index
    }
  }

  private static func markLabel(_ page: inout TextPage, before index: Int) {
    guard index > 0, page.lines[index].blanksBefore == 0 else { return }
    let label = page.lines[index - 1]
    if label.words <= 5, label.lastScalar == 0x3A || label.exact.contains(.contacts) { page.mark(index - 1, .contacts) }
  }

  private static func holdsContact(_ page: TextPage, _ index: Int) -> Bool {
    let line = page.lines[index]
    guard line.length <= 200, page.roles[index] == .body else { return false }
    if isPhone(line), page.dates[index].isEmpty { return true }
    if line.inside.contains(.contacts), line.digits >= 7, line.words <= 25, hasPhone(page, line) { return true }
    return line.words <= 8 && isAddress(page.source.bytes, line.range)
  }

  /// Digits, and marks that part them.
  private static func isPhone(_ line: TextLine) -> Bool {
    line.digits >= 7 && line.letters <= 4 && line.digits * 5 >= line.length * 2 && line.words <= 12
  }

  /// A run of digits and parting marks with seven digits or more.
  private static func hasPhone(_ page: TextPage, _ line: TextLine) -> Bool {
    var digits = 0
    for byte in page.source.bytes[line.range] {
      if TextBytes.isDigit(byte) {
        digits += 1
        if digits >= 7 { return true }
      } else if ![0x20, 0x28, 0x29, 0x2B, 0x2D, 0x2F, 0x2E].contains(byte) {
        digits = 0
      }
    }
    return false
  }

  /// One word with `@` and a point behind it, perhaps with `E-mail:` before it.
  private static func isAddress(_ bytes: [UInt8], _ line: TextRange) -> Bool {
    guard bytes[line].contains(0x40) else { return false }
    let words = TextBytes.fields(bytes, line)
    guard let word = words.last, words.count <= 3, let at = bytes[word].firstIndex(of: 0x40) else { return false }
    return at > word.lowerBound && bytes[at..<word.upperBound].contains(0x2E)
  }
}
