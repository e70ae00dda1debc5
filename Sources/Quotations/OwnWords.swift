import RecordTypes
import Texts

/// In a transcript `I` and `we` are whoever speaks the turn.
enum OwnWords {
  /// Names the speaker of the turn for quotations whose source is the first person. Both lists are in the order of the text.
  static func attribute(_ quotations: inout [Quotation], turns: [Turn]) {
    var turn = 0
    for index in quotations.indices {
      guard let source = quotations[index].source.first, let label = quotations[index].speaker?.label,
        firstPersons.contains(label.lowercased())
      else { continue }
      while turn < turns.count, turns[turn].range.upperBound <= quotations[index].content[0].lowerBound { turn += 1 }
      guard turn < turns.count, turns[turn].range.contains(source.lowerBound), let speaker = turns[turn].speaker else {
        continue
      }
      quotations[index].speaker = Attribution(label: label, name: speaker.name ?? speaker.label, confidence: 0.9)
    }
  }

  private static let firstPersons: Set<String> = ["i", "we", "ich", "wir", "je", "nous", "yo", "nosotros", "я", "мы"]
}
