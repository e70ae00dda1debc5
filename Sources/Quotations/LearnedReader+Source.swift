import Texts

/// Whose words a reading's are.
extension LearnedReader {
  /// The nodes that name the source of a reading.
  ///
  /// Where no node is labelled so but words in marks are given, it is the phrase beside the cue. Behind the cue that is
  /// whom it speaks of or to (`called the ferry “…”`), unless the words come first; then the subject of the sentence is meant.
  func sources(_ reading: Reading, _ nodes: [Node]) -> [Range<Int>] {
    guard parts.contains(.subject) else { return runs(reading, Label.sourceFirst.code...Label.sourceRest.code) }
    var named = runs(reading, Label.sourceFirst.code...Label.sourceRest.code)
    for index in named.indices { named[index] = SourceSubject.of(named[index], in: nodes) }
    named.removeAll { SourceSubject.isBare(nodes[$0]) }
    if !named.isEmpty { return named }
    guard let at = reading.labels.firstIndex(where: { $0 >= Label.contentFirst.code }) else { return [] }
    let first = at + reading.first
    let isQuoted = reading.labels.indices.contains { offset in
      reading.labels[offset] >= Label.contentFirst.code && nodes[offset + reading.first].tag.isQuote
    }
    guard isQuoted else { return [] }
    let spoken = { (range: Range<Int>?) in range.flatMap { SourceSubject.isBare(nodes[$0]) ? nil : $0 } }
    let left = spoken(NounPhrase.left(of: reading.cue, in: nodes))
    let right = spoken(NounPhrase.right(of: reading.cue, in: nodes))
    if let beside = left ?? (first < reading.cue ? right : nil) { return [SourceSubject.of(beside, in: nodes)] }
    let subject = spoken(NounPhrase.subject(of: reading.cue, in: nodes))
    return (subject ?? right.map { SourceSubject.of($0, in: nodes) }).map { [$0] } ?? []
  }
}
