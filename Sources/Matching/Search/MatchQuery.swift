package import Texts

/// A quotation to be looked for, and what is known of its occasion and speaker.
package struct MatchQuery {
  /// The words as printed, the pieces joined by one space.
  package var text: String
  /// Where a piece behind the reporter's interruption begins: UTF-8 offsets in `text`.
  package var interruptions: [Int]
  /// The editor's words in brackets; those that `text` shows are found without being named.
  package var insertions: [TextRange]
  /// The editor's marks for words left out; those that `text` shows are found without being named.
  package var omissions: [TextRange]
  /// The ordinals of the documents of the report's own occasion; empty where it is not known or not held.
  package var event: Set<Int>
  /// Whether the occasion is only concluded from a report that prints the words: a saying in other words must be surer.
  package var isEventTold = false
  /// Whether a speaker was asked for.
  package var isSpeakerAsked = false
  /// The ordinals of the documents in which the speaker asked for speaks; empty where that is not known.
  package var preferred: Set<Int>
  /// Whether a speaker of a document is the one asked for, or that this is not known; nil where nobody is asked for.
  package var preferredSpeaker: ((_ ordinal: Int, _ speaker: Int) -> Bool?)?
  /// Reported speech without quote marks: only ever `reworded`.
  package var indirect: Bool
  /// When a document's words were said, as a day number.
  package var day: (_ ordinal: Int) -> Int?
  /// When the report was published, as a day number.
  package var published: Int?

  package init(
    _ text: String, interruptions: [Int] = [], insertions: [TextRange] = [], omissions: [TextRange] = [],
    event: Set<Int> = [], preferred: Set<Int> = [],
    preferredSpeaker: ((_ ordinal: Int, _ speaker: Int) -> Bool?)? = nil,
    indirect: Bool = false, day: @escaping (_ ordinal: Int) -> Int? = { _ in nil }, published: Int? = nil
  ) {
    self.text = text
    self.interruptions = interruptions
    self.insertions = insertions
    self.omissions = omissions
    self.event = event
    self.preferred = preferred
    self.preferredSpeaker = preferredSpeaker
    self.indirect = indirect
    self.day = day
    self.published = published
  }

  /// A quotation in several pieces that the reporter's words part: `"A," he said. "B"`.
  package init(
    pieces: [String], event: Set<Int> = [], preferred: Set<Int> = [],
    preferredSpeaker: ((_ ordinal: Int, _ speaker: Int) -> Bool?)? = nil,
    indirect: Bool = false, day: @escaping (_ ordinal: Int) -> Int? = { _ in nil }, published: Int? = nil
  ) {
    var text = ""
    var interruptions: [Int] = []
    for piece in pieces where !piece.isEmpty {
      if !text.isEmpty {
        text += " "
        interruptions.append(text.utf8.count)
      }
      text += piece
    }
    self.init(
      text, interruptions: interruptions, event: event, preferred: preferred, preferredSpeaker: preferredSpeaker,
      indirect: indirect, day: day, published: published)
  }
}
