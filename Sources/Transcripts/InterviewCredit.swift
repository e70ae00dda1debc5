internal import Speakers
internal import Texts

/// Who put the questions that have no name, where a line outside of the turns says it: `Fragen: Mirel Tanos`, `Propos recueillis
/// par Ada Leek`, `Interviewed by Corran Leek`.
enum InterviewCredit {
  /// The longest such line, in bytes.
  private static let longest = 160
  /// How far behind the words the name may begin, in bytes.
  private static let reach = 12

  /// The one person in full whom one of the lines names so; nil where there is none, or two. O(lines).
  static func asker(in lines: [[UInt8]]) -> PersonName? {
    var found: [PersonName] = []
    for line in lines where line.count <= longest && line.count >= 10 {
      let folded = Folding.fold(line, 0..<line.count)
      guard credits.stand(in: folded) else { continue }
      for mention in NameMentions.find(in: line, range: 0..<line.count) {
        guard mention.kind == .person, let person = mention.person else { continue }
        let before = Folding.fold(line, 0..<mention.range.lowerBound)
        let isCredited =
          credits.place(in: before) { start, end in
            (start == 0 || before[start - 1] < 0x41) && end + reach >= before.count
          } != nil
        let name = person.isFull ? person : nil
        if isCredited, let name, !found.contains(where: { $0.full == name.full }) { found.append(name) }
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  private static let credits = Phrases([
    "fragen:", "fragen von", "interview:", "das gesprach fuhrte", "das interview fuhrte", "gesprach:", "mit ihm sprach",
    "mit ihr sprach", "interviewed by", "interview by", "interviewer:", "questions by", "asked by", "spoke to",
    "in conversation with", "propos recueillis par", "interview par", "entretien par", "interviewe par", "par :",
    "par:",
    "entretien :", "entrevista:", "entrevista de", "entrevista por", "por:", "intervista di", "intervista a cura di",
    "a cura di", "беседовал", "беседовала", "беседу вел", "беседу вела", "интервью взял", "интервью взяла", "rozmawiał",
    "rozmawial", "rozmawiała", "rozmawiala", "rozmowa:", "interviu de", "interju:", "intervju:", "interview door",
    "entrevista a cargo de", "вела", "записала", "записал",
  ])
}
