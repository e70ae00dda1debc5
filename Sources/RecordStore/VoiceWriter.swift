internal import GRDB
internal import RecordTypes

/// Keeps who speaks in a document: each label with its name and office once in the record (a voice), found by its words.
struct VoiceWriter {
  let connection: Connection
  let document: Int

  /// The voice of each turn and each quotation, where one has a label.
  func write(_ contents: Document) throws(RecordError) -> (turns: [Int?], quotations: [Int?]) {
    let spoken = contents.turns.map(\.speaker)
    let quoted = contents.quotations.map { $0.speaker.map { Speaker(label: $0.label, name: $0.name) } }
    var numbers: [Speaker: Int] = [:]
    for case let speaker? in spoken + quoted + contents.missing.map(\.speaker) where numbers[speaker] == nil {
      numbers[speaker] = try number(of: speaker)
    }
    try count(spoken, numbers, role: 0)
    try count(quoted, numbers, role: 1)
    try count(contents.missing.map(\.speaker), numbers, role: 2)
    return (spoken.map { $0.flatMap { numbers[$0] } }, quoted.map { $0.flatMap { numbers[$0] } })
  }

  /// The voice with that label, name and office; made where there is none.
  func number(of speaker: Speaker) throws(RecordError) -> Int {
    let values = DatabaseValue.speaker(speaker)
    let known = try connection.first(
      "SELECT number FROM voices WHERE label = ? AND ifnull(name, '') = ifnull(?, '') AND ifnull(office, '') = ifnull(?, '')",
      values, { $0.int() ?? 0 })
    if let known { return known }
    try connection.run("INSERT INTO voices (label, name, office) VALUES (?, ?, ?)", values)
    let number = connection.lastNumber
    let words = VoiceWords.of(speaker.label, speaker.name, speaker.office)
    try connection.run(
      "INSERT INTO voice_words (word, voice) VALUES (?, ?)", each: words.map { [.text($0), .int(number)] })
    try connection.run(Spellings.insertion, each: words.map(Spellings.values))
    return number
  }

  /// `role` is 0 for turns, 1 for quotations, 2 for those whose words are missing.
  private func count(_ speakers: [Speaker?], _ numbers: [Speaker: Int], role: Int) throws(RecordError) {
    var counts: [Int: Int] = [:]
    for case let speaker? in speakers { if let number = numbers[speaker] { counts[number, default: 0] += 1 } }
    try connection.run(
      "INSERT INTO voice_counts (voice, document, role, count) VALUES (?, ?, ?, ?)",
      each: counts.sorted { $0.key < $1.key }.map { [.int($0.key), .int(document), .int(role), .int($0.value)] })
  }
}
