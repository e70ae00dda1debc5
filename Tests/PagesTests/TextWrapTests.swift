import Pages
import RecordTypes
import Testing
import Texts

/// Texts that were broken at a width, and what generators of sites keep above a text.
struct TextWrapTests {
  /// The document of a text capture.
  private func read(_ text: String, media: MediaType = .text) throws -> Document {
    let hash = try #require(ContentHash(bytes: Array(repeating: 0, count: 32)))
    let capture = Capture(name: "page", bytes: Array(text.utf8), hash: hash, mediaType: media)
    return PageReader.read(SourceText(text), of: capture)
  }

  private func blocks(_ document: Document) -> [String] { document.blocks.map { document.text[$0.range] } }

  private static let wrapped = """
    MINISTER TANOS: I came back from the northern islands last night, and
    what I saw there was worse than what we had been told before we set out
    on the ferry. The harbour is closed, and the second pier is gone, and
    nobody can say when a ship of more than four metres will berth there
    again.

    So we will do three things, and we will do them before the winter comes
    to the strait.

    Q  Minister, who pays for that? And who decided it, if I may ask, when
    parliament had not even met?

    MINISTER TANOS: We pay. And we decided it on Monday, all nine of us,
    after the engineers had told us what they had found below the
    water line.
    """

  @Test func `Lines that were broken at a width are one paragraph, and a speaker begins another`() throws {
    let document = try read(Self.wrapped)
    let found = blocks(document)
    #expect(found.count == 4)
    #expect(found[0].hasPrefix("MINISTER TANOS: I came back from the northern islands last night, and what I saw"))
    #expect(found[1] == "So we will do three things, and we will do them before the winter comes to the strait.")
    #expect(
      found[2]
        == "Q  Minister, who pays for that? And who decided it, if I may ask, when parliament had not even met?")
    #expect(document.blocks.allSatisfy { $0.kind == .paragraph })
  }

  @Test func `A joined paragraph points to all of its lines in the capture`() throws {
    let document = try read(Self.wrapped)
    let bytes = Array(Self.wrapped.utf8)
    let origin = try #require(document.text.origin(of: document.blocks[1].range))
    #expect(
      String(decoding: bytes[origin], as: UTF8.self)
        == "So we will do three things, and we will do them before the winter comes\nto the strait.")
  }

  @Test func `Lines that end sentences stay lines`() throws {
    let text = (1...12).map { "The ferry number \($0) was late by an hour on Monday, they said to us." }.joined(
      separator: "\n")
    #expect(blocks(try read(text)).count == 12)
  }

  @Test func `Title, date and author stand between two lines of dashes above the text`() throws {
    let document = try read(
      """
      ---
      title: "Remarks by President\\_Tanos Before Leaving for the\\
        \\ Islands"
      date: '2023-05-26'
      author: Ada Leek
      tags:
        - ferries
      source_url: https://harbour.example/remarks/36
      ---

      Quay Street, Porto Veda

      Q  Mr. President, any news of the ferry?

      THE PRESIDENT: It will sail tonight, and I am glad that it will.
      """)
    #expect(document.title?.value == "Remarks by President Tanos Before Leaving for the Islands")
    #expect(document.published?.value == PartialDate(year: 2023, month: 5, day: 26))
    #expect(document.authors == ["Ada Leek"])
    #expect(document.sources == ["https://harbour.example/remarks/36"])
    #expect(!document.text.string.contains("tags"))
    #expect(blocks(document).last == "THE PRESIDENT: It will sail tonight, and I am glad that it will.")
  }

  @Test func `A dash of three in a text opens no head`() throws {
    let document = try read(
      "---\n\nThe ferry sails at nine, and nobody knows why it does.\n\n---\n\nWe asked the captain.")
    #expect(document.text.string.contains("nobody knows why"))
  }

  @Test func `Minutes in plain text open a paragraph by white space, and may say the same twice`() throws {
    let document = try read(
      """
      <html><head><title>Record of the Assembly of Tamria, Volume 3</title></head><body><pre>
                 FERRIES AND HARBOURS ACT

        The SPEAKER pro tempore (Mr. Kolm of Ostby). Pursuant to the rule, the
      Assembly is in session for the consideration of the bill on the ferries
      of the northern strait.
        The Clerk read the title of the bill.
        Mr. TANOS. Madam Chairman, I yield myself such time as I may
      consume.
        (Mr. TANOS asked and was given permission to extend his remarks.)
        Mr. TANOS. Madam Chairman, I yield myself such time as I may
      consume.
        I thank my colleagues on both sides of the aisle for their diligence
      and hard work during the two days of a long meeting on this bill.
      </pre></body></html>
      """, media: .html)
    let found = blocks(document)
    #expect(found.count { $0 == "Mr. TANOS. Madam Chairman, I yield myself such time as I may consume." } == 2)
    #expect(found.contains("The Clerk read the title of the bill."))
    #expect(
      found.contains {
        $0.hasPrefix("The SPEAKER pro tempore (Mr. Kolm of Ostby). Pursuant") && $0.hasSuffix("strait.")
      })
  }

  @Test func `A sentence in the middle of a talk is no headline`() throws {
    let document = try read(
      """
      Ada Leek 0:41
      along with the three of us here, our panel will be watching the debate in the hall below us,

      Jan Kolm 0:59
      because we can tell this from being next to you in here, Ada, that the hall is full. I know it.

      Ada Leek 1:19
      And I would add that there are two stories, and one of them is the ferry.
      """)
    #expect(document.title?.value.contains("along with") != true)
    #expect(document.text.string.contains("along with the three of us"))
  }
}
