import Captures
import Pages
import Pipeline
import Quotations
import RecordTypes
import Texts
import Transcripts

extension FuzzTarget {
  /// HTML from the tokenizer to the document with all its layers.
  static let pages = FuzzTarget(
    "pages",
    seeds: [InventedWords.page, "<p>a<p>b", "<table><tr><td><table>", "&#xD800;&#0;&notit;&amp", "<!--", "<a b='c"],
    words: [
      "<p>", "</p>", "<div>", "</div>", "<table>", "<td>", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "]]>",
      "&nbsp;", "&#x", "&#", "<meta ", "<title>", "<plaintext>", "<svg>", "<template>", "<br/>", "<h1>", "<li>",
      "<a href=",
      "<time datetime=", "application/ld+json", "<b>", "</b>", "<noscript>", "<textarea>", "<form>", "<select><option>",
    ], folders: ["Examples/html"]
  ) { document($0, as: .html) }

  /// Text captures, from the lines to the document with all its layers.
  static let texts = FuzzTarget(
    "texts", seeds: [InventedWords.story, InventedWords.conference, "Home\nAbout us\nShare\n\n\nLatest news\n12:05\n"],
    words: [
      "Read also:", "Share", "Photo:", "©", "\r\n", "\n\n", "http://", "Source:", "Published:", "Question:", "12:05",
    ],
    folders: ["Examples/captures"]
  ) { document($0, as: .text) }

  private static func document(_ bytes: [UInt8], as type: MediaType) -> [String] {
    let capture = Capture(name: "page", bytes: bytes, hash: .sha256(of: bytes), mediaType: type)
    let document = Extraction().document(of: capture)
    var faults = DocumentFaults.of(document, capture: capture)
    if isReadTwice(bytes), Extraction().document(of: capture) != document { faults.append("another document") }
    return faults
  }

  /// Turns of a body whose blocks are the input's paragraphs; the first line is the title.
  static let transcripts = FuzzTarget(
    "transcripts",
    seeds: [InventedWords.conference, "Interview with Mirel Tanos\n\nQ Why?\n\nA: Because.\n\nQ. When?"],
    words: [
      "Question:", "Q.", "A:", "MR TANOS:", "(Laughter.)", "[crosstalk]", "To be continued...", "END 1:24 P.M.",
      "(addressed to ", "\n\n", "Mirel Tanos: ", "* * *", "—",
    ]
  ) { bytes in
    let document = body(bytes)
    let transcript = TranscriptReader.read(document)
    var faults = DocumentFaults.turns(transcript.turns, in: document.text.range)
    if isReadTwice(bytes), TranscriptReader.read(document) != transcript { faults.append("another transcript") }
    return faults
  }

  /// Quotations of any bytes.
  static let quotations = FuzzTarget(
    "quotations",
    seeds: [InventedWords.story, "“‘“a”’” said he.", "\"a", "„Ja“, sagte sie. «Oui», dit-il. «Да», - сказал он."],
    words: [
      "\"", "“", "”", "‘", "’", "''", "``", "«", "»", "„", " said ", "according to ", "that ", "…", "[...]", "he",
      "told",
      "\n\n", "U.S. ", "Mr. ", ", ", "U+200B\u{200B}",
    ]
  ) { bytes in
    let found = QuotationReader.read(bytes)
    var faults = DocumentFaults.quotations(found, in: 0..<bytes.count)
    if isReadTwice(bytes), QuotationReader.read(bytes) != found { faults.append("other quotations") }
    return faults
  }

  /// A document of the paragraphs of `bytes`, without furniture.
  static func body(_ bytes: [UInt8]) -> Document {
    let valid = Array(String(decoding: bytes, as: UTF8.self).utf8)
    var document = Document()
    document.text = SourceText(bytes: valid, origins: .identity(count: valid.count))
    var start = 0
    func close(_ end: Int) {
      guard let range = Sentences.trim(valid, start..<end) else { return }
      if document.title == nil {
        document.title = Metadatum(String(decoding: valid[range], as: UTF8.self), origin: range)
      } else {
        document.blocks.append(Block(kind: .paragraph, range: range, origin: range))
      }
    }
    for (index, byte) in valid.enumerated() where byte == 0x0A {
      close(index)
      start = index + 1
    }
    close(valid.count)
    return document
  }
}
