internal import RecordTypes
internal import Speakers
internal import Texts

/// Tells from outlet, title and first lines whose publication a transcript is and what sort of wording.
enum StandingEvidence {
  /// The standing; nil where nothing tells it.
  static func read(_ document: Document, turns: [Turn], interpreted: Bool) -> Standing? {
    var standing = Standing()
    let bytes = document.text.bytes
    let title = Folding.bytes(document.title?.value ?? "")
    let head = title + [0x20] + Folding.fold(bytes, 0..<Swift.min(700, bytes.count))
    if prepared.stand(in: head) {
      standing.basis = .asPrepared
    } else if delivered.stand(in: head) {
      standing.basis = .asDelivered
    } else if isExcerpt(title) {
      standing.basis = .excerpt
    } else if interpreted || translated.stand(in: head) {
      standing.basis = .translation
    }
    if let outlet = document.outlet?.value, institutions.stand(in: Folding.bytes(outlet)),
      turns.contains(where: { $0.speaker?.office != nil })
    {
      standing.publisher = .speakersSide
    }
    return standing == Standing() ? nil : standing
  }

  /// Whether the folded title says that the page is a part of what was said.
  static func isExcerpt(_ title: [UInt8]) -> Bool { excerpts.stand(in: title) }

  private static let prepared = Phrases([
    "as prepared", "es gilt das gesprochene wort", "check against delivery", "seul le prononce fait foi",
  ])
  private static let delivered = Phrases(["as delivered"])
  private static let translated = Phrases(["unofficial translation", "translated from", "ubersetzung aus"])
  private static let excerpts = Phrases([
    "excerpt", "auszug aus", "auszuge", "extrait", "extracto", "фрагмент", "partial transcript",
  ])
  private static let institutions = Phrases([
    "ministry", "embassy", "mission", "consulate", "government", "presiden", "office of", "department of",
    "white house", "cabinet",
    "ministerium", "auswartiges amt", "botschaft", "bundesregierung", "ministere", "ambassade", "gouvernement",
    "ministerio",
    "embajada", "gobierno", "министерств", "посольств", "правительств", "мид ",
  ])
}
