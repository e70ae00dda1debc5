internal import RecordTypes
internal import Speakers
internal import Texts

/// A stretch of the text that is one voice's, before roles are told.
struct DraftTurn {
  /// The label, where there is one.
  var label: Label?
  /// The part that the label or the layout names.
  var part: VoiceWords.Part?
  /// Who speaks, where that is known.
  var speaker: Speaker?
  /// Turns with one number are one voice's; the numbers rise by first appearance.
  var voice = 0
  /// The words.
  var range: TextRange
  /// The first and last paragraph.
  var paragraphs: Range<Int>
  /// The transcriber's notes.
  var notes: [TextRange] = []
  /// The addressee, the aside and what else the label says.
  var parts: LabelParts?
  /// Whether the words hold a question mark.
  var asks = false
  /// Whether the speaker told the name in an earlier question that names nobody: `Mirel Tanos, Harbour News. Is it …`.
  var introduced = false
  /// Whether they begin as one greets listeners.
  var greets = false
  /// Whether they only thank, in a few words.
  var thanks = false
  /// Whether they are a few words and thank, whatever else they say.
  var mentionsThanks = false
  /// Whether a list of those present says that the speaker leads the conversation.
  var leads = false
  /// Whether they say in a few words that somebody else may ask now, or that this is the end.
  var handsOver = false
  /// Whether a word of the second person stands in them.
  var addresses = false
  /// Whether they raise a point of order.
  var isPointOfOrder = false
  /// Whether the page plays them from another recording: behind `(BEGIN VIDEO CLIP)`.
  var isClip = false
  /// Whether they show who may ask: `Yes, please, in the front.`
  var points = false
  /// Whether they end by giving the floor to somebody for more than an answer.
  var offersFloor = false
  /// Whether they begin by saying whose question comes now.
  var calls = false
  /// Whether all that they ask is whether the next speaker will speak: `Revenue was up. Mirel?`
  var handsOn = false
  /// Whether they end in a question mark.
  var endsAsking = false
  /// Whether the words end with the name of the one who speaks next, and ask nothing.
  var givesFloor = false
  /// How many bytes of words.
  var size: Int { range.count }
}
