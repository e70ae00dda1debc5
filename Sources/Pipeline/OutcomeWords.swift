public import RecordTypes
import Texts

/// What people are told: the contract's values in plain words, the same in tables, pages and sentences.
public enum OutcomeWords {
  /// A kind of document.
  public static func kind(_ kind: Document.Kind) -> String {
    kind == .pressConference ? "press conference" : kind.rawValue
  }

  /// A kind of document, and its use where the keeper gave it another than such documents have.
  public static func kind(_ kind: Document.Kind, as use: Document.Use) -> String {
    use == kind.use ? self.kind(kind) : "\(self.kind(kind)), used as \(use.rawValue)"
  }

  /// The headline of a check.
  public static func headline(_ check: Check) -> String {
    if check.outcome == .someoneElse {
      return check.speaker?.role == .question ? "Said by somebody else (in the question)" : "Said by somebody else"
    }
    let isCut = check.findings.contains { $0.category == "conditionCut" }
    switch (check.verdict, check.sense) {
    case (.verbatim, _) where isCut, (.trimmed, .kept) where isCut: return "Faithful, but a condition is cut off"
    case (.verbatim, _): return "Faithful"
    case (.trimmed, .changed): return "Sense changed by the cut"
    case (.trimmed, _): return "Faithful, shortened"
    case (.altered, .changed): return "Sense changed"
    case (.altered, .unclear): return "Wording differs"
    case (.altered, _): return "Faithful"
    case (.spliced, _): return "Put together from several passages"
    case (.reworded, .changed): return "Sense differs"
    case (.reworded, _): return "Faithful in other words"
    case (.absent, _): return "Not in this transcript"
    case (.uncovered, _): return "Cannot be checked with this record"
    }
  }

  /// The verdict of a check.
  public static func verdict(_ check: Check) -> String {
    switch check.verdict {
    case .verbatim: "Word for word"
    case .trimmed: "Shortened, and marked"
    case .spliced: "Joined from separate passages"
    case .altered: "Wording changed (sense \(check.sense?.rawValue ?? "unclear"))"
    case .reworded: check.because == .otherTranslation ? "Same saying, other translation" : "Same saying, other words"
    case .absent: "Not in this transcript"
    case .uncovered: "Cannot be checked with this record"
    }
  }

  /// Whose publication a passage is; nil where nothing is known.
  public static func standing(_ standing: Standing) -> String? {
    let publisher: String? =
      switch standing.publisher {
      case .speakersSide: "published by the speaker’s own side"
      case .host: "published by the host"
      case .thirdParty: "published by a third party"
      case .unknown: nil
      }
    let basis: String? =
      switch standing.basis {
      case .asDelivered: "as delivered"
      case .asPrepared: "as prepared for delivery"
      case .translation: "a translation"
      case .excerpt: "an excerpt"
      case .unknown: nil
      }
    let words = [publisher, basis].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// The check in one sentence that can be copied into a text. `base` is the address of the reading room, without a slash
  /// at its end: with it the links can be followed from anywhere.
  public static func sentence(_ check: Check, quotation: String, base: String? = nil) -> String {
    var told = unbracketed(headline(check))
    if check.outcome == .someoneElse, let asked = check.speaker?.asked { told += ", not by \(asked)" }
    // What the headline says of the sense need not be said twice.
    let isSenseTold = told.hasPrefix("Sense")
    let verdict = isSenseTold ? String(verdict(check).prefix { $0 != "(" }) : unbracketed(verdict(check))
    let rest = verdict.hasSuffix(" ") ? String(verdict.dropLast()) : verdict
    if rest != told { told += " (\(rest.prefix(1).lowercased())\(rest.dropFirst()))" }
    // What should be known beside the verdict goes with it, wherever the sentence goes.
    let start = (["“\(bare(quotation))”: \(told)."] + check.findings.map { ended($0.message) }).joined(separator: " ")
    guard let passage = check.passages.first else { return start }
    let recorded = check.passages.map { bare($0.text) }
    let isSame = recorded.count == 1 && recorded[0].lowercased() == bare(quotation).lowercased()
    let words = isSame ? " in these words" : ": " + recorded.map { "“\($0)”" }.joined(separator: " and, elsewhere, ")
    let place = [
      passage.speaker.map { $0.name ?? $0.label }, passage.said.map { "\($0.dateOnly)" },
      passage.title.map { "“\($0)”" }, standing(passage.standing),
    ].compactMap(\.self).joined(separator: ", ")
    // Nothing stands behind a link, so that it can be followed wherever the sentence goes.
    let links = check.passages.map { (base ?? "") + $0.address.permalink }.joined(separator: " and ")
    return "\(start) On the record\(words)\(place.isEmpty ? "" : " (\(place))"), \(links)"
  }

  /// A phrase with what stood in brackets behind a comma, so that it can stand in brackets itself.
  private static func unbracketed(_ phrase: String) -> String {
    String(phrase.replacing(" (", with: ", ").filter { $0 != ")" })
  }

  /// A sentence with a full stop at its end.
  private static func ended(_ sentence: String) -> String {
    sentence.last.map { ".!?”".contains($0) } ?? true ? sentence : sentence + "."
  }

  /// Words without the punctuation that a sentence around them left at their end.
  private static func bare(_ words: String) -> String {
    let marks: Set<Character> = [",", ";", ":", " ", "\n", "–", "—"]
    return String(words.reversed().drop { marks.contains($0) }.reversed())
  }
}
