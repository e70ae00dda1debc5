internal import RecordTypes
internal import Speakers
internal import Texts

/// Tells from outlet, title and first lines whose publication a transcript is and what sort of wording.
enum StandingEvidence {
  /// The standing; nil where nothing tells it.
  static func read(_ document: Document, turns: [Turn], interpreted: Bool) -> Standing? {
    var standing = Standing()
    let bytes = document.text.bytes
    let head = FoldedText((document.title?.value ?? "") + " " + String(decoding: bytes.prefix(700), as: UTF8.self))
    if head.contains("as prepared") || head.contains("es gilt das gesprochene wort")
      || head.contains("check against delivery")
      || head.contains("seul le prononce fait foi")
    {
      standing.basis = .asPrepared
    } else if head.contains("as delivered") {
      standing.basis = .asDelivered
    } else if isExcerpt(FoldedText(document.title?.value ?? "")) {
      standing.basis = .excerpt
    } else if head.contains("unofficial translation") || head.contains("translated from")
      || head.contains("ubersetzung aus") || interpreted
    {
      standing.basis = .translation
    }
    if let outlet = document.outlet?.value, isInstitution(Folding.fold(outlet)),
      turns.contains(where: { $0.speaker?.office != nil })
    {
      standing.publisher = .speakersSide
    }
    return standing == Standing() ? nil : standing
  }

  /// Whether the page says that it is a part of what was said.
  static func isExcerpt(_ head: FoldedText) -> Bool {
    ["excerpt", "auszug aus", "auszuge", "extrait", "extracto", "фрагмент", "partial transcript"].contains {
      head.contains($0)
    }
  }

  private static func isInstitution(_ outlet: String) -> Bool {
    [
      "ministry", "embassy", "mission", "consulate", "government", "presiden", "office of", "department of",
      "white house", "cabinet",
      "ministerium", "auswartiges amt", "botschaft", "bundesregierung", "ministere", "ambassade", "gouvernement",
      "ministerio",
      "embajada", "gobierno", "министерств", "посольств", "правительств", "мид ",
    ]
    .contains { outlet.contains($0) }
  }
}

/// A folded piece of text in which words are looked up.
struct FoldedText {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(Folding.fold(text).utf8) }

  /// Whether `needle`, folded, stands in the text. O(n).
  func contains(_ needle: String) -> Bool {
    let needle = Array(needle.utf8)
    guard let first = needle.first, bytes.count >= needle.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for start in 0...(bytes.count - needle.count) where bytes[start] == first {
        if (1..<needle.count).allSatisfy({ bytes[start + $0] == needle[$0] }) { return true }
      }
      return false
    }
  }
}
