import RecordTypes
import Texts

/// Whose publication a page is, and what sort of wording it gives, as far as the page itself says so.
///
/// The publisher is told from the outlet's name and the host: an institution (ministry, embassy, presidency, government) that
/// publishes a record publishes its own side's words, a university or forum those of its guests; a news outlet is a
/// third party. The basis is told by the customary notes at head and foot (`as delivered`, `check against delivery`,
/// `unofficial translation`, `excerpts`). Turns may tell more.
enum PageStanding {
  /// Bytes at the head and at the foot of the text in which a note on the wording may stand.
  private static let reach = 500

  /// Fills what is not known yet. O(1).
  static func fill(_ document: inout Document, url: String?, isNews: Bool) {
    if document.standing.publisher == .unknown { document.standing.publisher = publisher(document, url, isNews) }
    if document.standing.basis == .unknown { document.standing.basis = basis(document) }
  }

  // MARK: - Publisher

  private static func publisher(_ document: Document, _ url: String?, _ isNews: Bool) -> Standing.Publisher {
    guard document.kind != .listing else { return .unknown }
    let isOfficial =
      document.outlet.map { has($0.value, institutions) } ?? false || isGovernment(url ?? document.canonical)
    if isOfficial { return document.use == .record ? .speakersSide : .unknown }
    if document.use == .record, let outlet = document.outlet, has(outlet.value, hosting) { return .host }
    return isNews || document.use == .report && document.outlet != nil ? .thirdParty : .unknown
  }

  /// Whether a name has one of the words.
  private static func has(_ name: String, _ words: WordHashes) -> Bool {
    let bytes = Array(name.utf8)
    return Words.scan(bytes, in: 0..<bytes.count).contains { words.contains(Folding.hash(bytes, $0.range)) }
  }

  /// Whether a host is a government's: `gov`, `gouv`, `gob`, `govt` or `mfa`, `mil` among its labels.
  private static func isGovernment(_ url: String?) -> Bool {
    guard let url, let start = host(of: Array(url.utf8)) else { return false }
    return start.split(separator: 0x2E).contains { label in
      let bytes = Array(label)
      return hosts.contains(Folding.hash(bytes, 0..<bytes.count))
    }
  }

  /// The host in an address.
  private static func host(of url: [UInt8]) -> ArraySlice<UInt8>? {
    guard let colon = url.firstIndex(of: 0x3A), url[colon...].starts(with: "://".utf8) else { return nil }
    let rest = url[(colon + 3)...]
    return rest.prefix { $0 != 0x2F && $0 != 0x3A && $0 != 0x3F && $0 != 0x23 }
  }

  /// Words in the names of institutions that speak for themselves.
  private static let institutions = TextBytes.hashes(
    """
    ministry embassy consulate presidency president chancellery government cabinet parliament senate \
    ministerium botschaft konsulat bundesregierung bundeskanzleramt bundesministerium prasidialamt \
    ministere ambassade consulat gouvernement presidence elysee \
    ministerio embajada consulado gobierno presidencia ministero ambasciata governo \
    министерство министерства посольство посольства консульство правительство кремль президент президента мид \
    ministerstwo ambasada rzad kancelaria ministerstvo velvyslanectvi
    """)

  /// Words in the names of those who invite speakers.
  private static let hosting = TextBytes.hashes(
    "university institute forum foundation academy college club universitat stiftung akademie institut universite fondation universidad instituto fundacion университет институт форум фонд uniwersytet fundacja"
  )

  private static let hosts = TextBytes.hashes("gov gouv gob govt gub mfa mil bund gc")

  // MARK: - Basis

  private static func basis(_ document: Document) -> Standing.Basis {
    let bytes = document.text.bytes
    var head = Array((document.title?.value ?? "").utf8) + [0x20]
    head += bytes.prefix(reach)
    head += [0x20] + bytes.suffix(reach)
    let words = Words.scan(head, in: 0..<head.count).map { Folding.hash(head, $0.range) }
    let firsts = firsts
    let starts = words.indices.filter { firsts.contains(words[$0]) }
    for (basis, phrases) in notes where phrases.contains(where: { holds(words, $0, at: starts) }) { return basis }
    return document.completeness.because.contains(.excerpt) ? .excerpt : .unknown
  }

  /// Whether the words of a phrase stand one behind the other at one of the places where phrases may begin.
  private static func holds(_ words: [UInt64], _ phrase: [UInt64], at starts: [Int]) -> Bool {
    starts.contains { words[$0...].starts(with: phrase) }
  }

  /// The words with which the notes begin.
  private static let firsts = WordHashes(hashes: notes.flatMap { $0.1.compactMap(\.first) })

  private static let notes: [(Standing.Basis, [[UInt64]])] = [
    (.asDelivered, "as delivered|as spoken|verbatim record|verbatim transcript|stenographic record"),
    (
      .asPrepared,
      """
      as prepared for delivery|as prepared|check against delivery|es gilt das gesprochene wort|seul le prononce fait foi|\
      prepared remarks
      """
    ),
    (
      .translation,
      """
      unofficial translation|courtesy translation|translated from|translation from|arbeitsubersetzung|\
      inoffizielle ubersetzung|traduction non officielle|traduction de courtoisie|traduccion no oficial|\
      неофициальный перевод|перевод с
      """
    ),
    (.excerpt, "excerpts from|excerpt from|auszuge aus|auszug aus|extraits de|extractos de|partial transcript"),
  ].map { basis, phrases in
    let parts = phrases.split(separator: "|").map { phrase in
      let bytes = Array(phrase.utf8)
      return Words.scan(bytes, in: 0..<bytes.count).map { Folding.hash(bytes, $0.range) }
    }
    return (basis, parts)
  }
}
