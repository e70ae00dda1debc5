import Captures
import Pages
import Quotations
public import RecordTypes
import Speakers
public import Texts
import Transcripts

/// The walk: from the bytes of a captured page to a document with all its layers. Pure: the same bytes in, the same
/// document out, on any number of threads.
///
///     bytes -> Capture -> Document -> Turns | Quotations
///
/// What the record says to the quotations is the next step: `Checking`.
public struct Extraction: Sendable {
  /// A walk.
  public init() {}

  /// Begins to load what the first walk needs, beside whatever is done until then (a record opened, files looked for).
  /// Returns at once; calling it is never needed, and changes no result.
  public static func prepare() {
    for preparation in QuotationReader.preparations { Task.detached(priority: .userInitiated) { preparation() } }
  }

  /// The document that a capture holds. Never fails: what cannot be read is a finding. O(bytes).
  public func document(of capture: Capture) -> Document {
    // Which characters are these bytes?
    let decoded = CaptureDecoder.decode(capture)
    // Which of them are the document, and what does the page say of it?
    var document = PageReader.read(decoded.text, of: capture)
    document.findings = decoded.findings + document.findings
    // Who speaks when, and who is missing?
    TranscriptReader.read(document, above: PageHead.lines(of: document, in: capture)).apply(to: &document)
    document.use = document.kind.use
    // Who is named in it?
    let persons = PersonIndex(document)
    // What is quoted, and from whom?
    document.quotations = QuotationReader.read(document, persons: persons).map(\.rounded)
    // What dates, figures and names are there?
    document.mentions = Mentions.read(document, persons: persons)
    return document
  }

  /// The document of a text that somebody pasted: read as a text capture of that name.
  public func document(ofText text: String, name: String = "pasted text") -> Document {
    let bytes = Array(text.utf8)
    return document(of: Capture(name: name, bytes: bytes, hash: .sha256(of: bytes), mediaType: .text, charset: "utf-8"))
  }

  /// The quotations of a clean text, in its own offsets: no furniture is taken away.
  public func quotations(in text: String, published: PartialDate? = nil) -> [Quotation] {
    QuotationReader.read(Array(text.utf8), published: published).map(\.rounded)
  }
}
