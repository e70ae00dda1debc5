import Pages
import RecordTypes
import Speakers
import Texts

/// The dates, figures and names in a document's body, in order.
enum Mentions {
  /// The mentions of `document`, in which `persons` are named, by where they stand; of two that overlap the longer
  /// stays. O(n log n).
  static func read(_ document: Document, persons: PersonIndex) -> [Mention] {
    var mentions = TextMentions.find(
      in: document.text, blocks: document.blocks, said: document.said?.value,
      published: document.published?.value)
    for entry in persons.entries {
      for range in entry.mentions {
        mentions.append(Mention(kind: kind(of: entry.kind), range: range, value: entry.name))
      }
    }
    mentions.sort { ($0.range.lowerBound, $1.range.count) < ($1.range.lowerBound, $0.range.count) }
    var kept: [Mention] = []
    for mention in mentions where mention.range.lowerBound >= kept.last?.range.upperBound ?? 0 { kept.append(mention) }
    return kept
  }

  private static func kind(of kind: NameKind) -> Mention.Kind {
    switch kind {
    case .person: .person
    case .organisation: .organisation
    case .place: .place
    }
  }
}
