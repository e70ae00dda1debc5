package import RecordTypes
package import Texts

/// A document as it is looked through for words: its text and who speaks where, nothing else. Reading it costs a fraction of
/// what the whole document does.
package struct StoredWords: Sendable, Hashable {
  /// The text, UTF-8.
  package var bytes: [UInt8]
  /// The turns, in order.
  package var turns: [SpokenTurn]
  /// Those who speak in it, each once for each label, name and office.
  package var voices: [Speaker]

  package init(bytes: [UInt8], turns: [SpokenTurn] = [], voices: [Speaker] = []) {
    self.bytes = bytes
    self.turns = turns
    self.voices = voices
  }

  /// The words of a document at hand.
  package init(_ document: Document) {
    self.init(bytes: document.text.bytes)
    for turn in document.turns {
      let voice = turn.speaker.map { speaker in
        voices.firstIndex(of: speaker) ?? voices.count
      }
      if let speaker = turn.speaker, voice == voices.count { voices.append(speaker) }
      turns.append(
        SpokenTurn(
          range: turn.range, labelRange: turn.labelRange, notes: turn.notes, role: turn.role, answers: turn.answers,
          voice: voice))
    }
  }
}

/// A turn without what only readers are shown.
package struct SpokenTurn: Sendable, Hashable {
  /// The words, without the label.
  package var range: TextRange
  package var labelRange: TextRange?
  /// Transcriber's notes in it.
  package var notes: [TextRange]
  package var role: Turn.Role
  /// The index of the question that this answers.
  package var answers: Int?
  /// The speaker's place among the voices.
  package var voice: Int?
}

/// What is shown of a passage's document beside its words.
package struct StoredFrame: Sendable, Hashable {
  package var summary: DocumentSummary
  /// Where the bytes of the text stand in the capture.
  package var origins: OriginMap
  /// The identifiers of the turns, in order.
  package var turns: [TurnID]
}
