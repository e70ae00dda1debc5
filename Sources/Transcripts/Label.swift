internal import Speakers
internal import Texts

/// What opens a paragraph and may name who speaks.
struct Label {
  /// How label and words are parted.
  enum Style: UInt8, Hashable {
    /// `Mirel Tanos: …`
    case colon
    /// `Q – …`, `R - …`
    case dash
    /// `Q. …`, `Mr. TANOS. …`
    case point
    /// `Q    …`, `JOURNALIST …`: white space alone.
    case bare
    /// The label is a paragraph of its own.
    case line
    /// The page sets the label off, and nothing else parts it from the words.
    case emphasised
    /// `Mirel Tanos [00:04] …`: a time of the recording parts it from the words.
    case stamped
    /// `>> TANOS: …`, `>> …`: live captions mark a change of voice, and name it where they can.
    case caption
    /// `[TANOS] …`, `<Tanos> …`
    case setOff
    /// `A: …` behind the end of a sentence inside a paragraph.
    case inline
  }
  /// What the label looks like.
  enum Shape: UInt8, Hashable {
    /// A part in the conversation: `Question`, `Q`, `MODERATOR`.
    case part
    /// A name or office in capitals.
    case capitals
    /// A name, office or body in natural case.
    case titled
  }

  /// The paragraph that it opens, or stands in.
  var paragraph: Int
  /// The label, brackets with it, without what parts it from the words.
  var range: TextRange
  /// Where the words begin: behind the label and what parts it from them.
  var wordsStart: Int
  /// How it is parted from the words.
  var style: Style
  /// What its words say, wherever they stand.
  var form: LabelForm
  /// What stands in brackets behind the name, as printed.
  var bracket: String?
  /// How many lines under a label on its own line say more of the voice: an office, a party.
  var subLines = 0
  /// Whether a mark that nothing but a label has parts it from the words: `Tanos.- Words`.
  var isMarked = false
  /// Whether the words behind it begin small: what stands before the colon begins their sentence.
  var opensSmall = false

  /// Whether a time of the recording stands before it.
  var isStamped = false
  /// Whether a time of the recording stands behind a label on its own line.
  var isTimed = false
  /// Whether no white space stands between the colon and the words.
  var isGlued = false

  /// A label of that form.
  init(_ form: LabelForm, paragraph: Int, range: TextRange, wordsStart: Int, style: Style, bracket: String? = nil) {
    self.form = form
    self.paragraph = paragraph
    self.range = range
    self.wordsStart = wordsStart
    self.style = style
    self.bracket = bracket
  }

  /// What it looks like.
  var shape: Shape { form.shape }
  /// The label without its brackets, as printed.
  var name: String { form.name }
  /// The folded name: labels with one key are one voice.
  var key: String { form.key }
  /// The part that it names, where it names one.
  var part: VoiceWords.Part? { form.part }
  /// The person that it names, where it names one.
  var person: PersonName? { form.person }
}
