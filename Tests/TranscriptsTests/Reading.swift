import RecordTypes
import Texts

@testable import Transcripts

/// The turns of an invented page, as the tests of rules ask for them.
struct Reading {
  var transcript: Transcript
  var words: [String]
  var names: [String?]
  var labels: [String?]
  var roles: String

  /// Reads a page; `marked`: whether the text has the marks of `Sample`.
  init(
    _ text: String, title: String? = "Press conference by Finance Minister Mirel Tanos", marked: Bool = false,
    above: [String] = []
  ) {
    let document = marked ? Sample.document(text, title: title).document : Sample.plain(text, title: title)
    transcript = TranscriptReader.read(document, above: above)
    words = transcript.turns.map { document.text[$0.range] }
    names = transcript.turns.map { $0.speaker?.name }
    labels = transcript.turns.map { $0.speaker?.label }
    // q, a, s for each turn; capitals where the one who leads speaks.
    roles = transcript.turns.map { turn in
      let letter = turn.role == .question ? "q" : turn.role == .answer ? "a" : "s"
      return turn.moderator ? letter.uppercased() : letter
    }.joined()
  }

  /// A conversation of a moderator, two who ask and one who answers, each turn made by `form` out of name and words.
  static func conversation(joined: String = "\n\n", _ form: (_ name: String, _ words: String) -> String) -> String {
    spoken.map { form($0.0, $0.1) }.joined(separator: joined)
  }

  static let spoken: [(String, String)] = [
    ("Ada Leek", "Good morning, everyone. We begin with a few words from the Minister."),
    (
      "Mirel Tanos",
      "Thank you all for coming. We decided this morning to close the northern ferry, and we will pay for buses."
    ),
    ("Ada Leek", "Thank you, Minister. Who would like to begin?"),
    ("Juan Belo", "Why was the ferry not repaired in the spring, when the engineers asked for it?"),
    ("Mirel Tanos", "Because we did not have the money. We asked the parliament twice."),
    ("Karin Holt", "And who will pay the fishermen, Minister?"),
    ("Mirel Tanos", "I will see to it that we do."),
    ("Juan Belo", "Will you resign if it takes longer?"),
    ("Mirel Tanos", "I will not."),
    ("Ada Leek", "That is all we have time for. Thank you very much."),
  ]
  static var said: [String] { spoken.map(\.1) }
  static var speakers: [String?] { spoken.map(\.0) }
}
