import RecordTypes
import Texts

/// A line `Read also: another headline` is a link to another article.
///
/// The words before the colon must be a known heading of such links; the rest must look like a headline.
enum TextLinkRule {
  static func apply(_ page: inout TextPage) {
    let bytes = page.source.bytes
    for index in page.lines.indices where page.roles[index] == .body && page.lines[index].words <= 40 {
      let range = page.lines[index].range
      guard let colon = bytes[range].firstIndex(of: 0x3A),
        let rest = Sentences.trim(bytes, (colon + 1)..<range.upperBound)
      else { continue }
      let words = Words.scan(bytes, in: range.lowerBound..<colon)
      guard (1...5).contains(words.count), !page.lines[index].endsSentence || page.lines[index].lastScalar == 0x3F,
        !TextLexicon.scan(bytes, words).exact.isDisjoint(with: [.related, .popular]),
        Words.scan(bytes, in: rest).count >= 3
      else { continue }
      page.mark(index, .related)
      page.document.teasers.append(
        Teaser(list: .inline, title: page.string(rest), origin: page.origin(ofLines: index...index)))
    }
  }
}
