import Pages
import QuothTesting
import RecordTypes
import Testing
import Texts

/// The document of a text capture.
private func read(_ text: String, name: String = "page.txt", repeated: RepeatedLines? = nil) throws -> Document {
  let hash = try #require(ContentHash(bytes: Array(repeating: 0, count: 32)))
  let capture = Capture(name: name, bytes: Array(text.utf8), hash: hash, mediaType: .text)
  return TextPageReader.read(SourceText(text), of: capture, repeated: repeated)
}

/// The dates and figures of a document.
private func mentions(_ document: Document) -> [Mention] {
  TextMentions.find(
    in: document.text, blocks: document.blocks, said: document.said?.value, published: document.published?.value)
}

/// The blocks of a document, as texts.
private func blocks(_ document: Document) -> [String] { document.blocks.map { document.text[$0.range] } }

struct TextPageReaderTests {
  @Test func `A text without furniture comes through whole`() throws {
    let text = """
      Mr President, dear colleagues,

      The harbour was closed for nine days, and nobody in this hall has told the fishermen why.

      I will.

      News travels slowly over the strait. Search for it and you will find it.

      Thank you.
      """
    #expect(blocks(try read(text)).joined(separator: "\n\n") == text)
  }

  @Test func `An invitation glued to the last paragraph goes, with the question that leads up to it`() throws {
    let text = """
      The minister of the river opened the lock on Friday and said that it would stay open until the autumn.
      "Nobody in this valley has waited longer than I have," he told the crews.Tired of waiting for your news? Follow us on every channel and read our stories before the mail boat comes!
      """
    let document = try read(text)
    #expect(blocks(document).last?.hasSuffix("he told the crews.") == true)
    let promotion = try #require(document.furniture.first { $0.kind == .promotion })
    #expect(Array(text.utf8)[promotion.origin].starts(with: "Tired of waiting".utf8))
  }

  @Test func `A question to the reader stays where no invitation follows`() throws {
    let text = """
      The minister of the river opened the lock on Friday and said that it would stay open until the autumn.
      "Nobody in this valley has waited longer than I have," he told the crews. Would you have waited for your boat?
      """
    #expect(blocks(try read(text)).last?.hasSuffix("waited for your boat?") == true)
  }

  @Test func `Clocks of two cities give the moment of capture in Greenwich time`() throws {
    let marked = MarkedText(
      """
      ①3 July 2019
      Ankara: 01:10
      Paris: 00:10①

      Press office:
      +999 12 345 67 89

      COUNCIL NEWS

      28.06.2019

      ②Address by Governor Lene Okk to the council of Harn, Harn, 27 June 2019②

      ③The bridge will be opened before the winter, and the toll will stay what it was.③
      """)
    let document = try read(marked.text)
    #expect(document.captured == Metadatum(try #require(PartialDate("2019-07-02T22:10Z")), origin: marked[1]))
    #expect(document.title?.origin == marked[2])
    #expect(document.published?.value == PartialDate("2019-06-28"))
    #expect(document.said?.value == PartialDate("2019-06-27"))
    #expect(document.place?.value == "Harn")
    #expect(document.blocks.map(\.origin) == [marked[3]])
  }

  @Test func `Clocks that disagree are a finding`() throws {
    let text =
      "5 May 2020\nTokyo: 12:00\nMadrid: 12:30\n\nThe council met in the evening and could not agree on the bridge toll."
    let document = try read(text)
    #expect(document.findings.contains { $0.category == "clockConflict" })
    #expect(document.captured?.value == PartialDate("2020-05-05T03:00Z"))
  }

  @Test func `A feed is no text, whoever speaks in it`() throws {
    let text = """
      Interview of Lene Okk with Radio Sund

      Question: Will the toll on the bridge be raised before the end of the year?

      Lene Okk: No, the toll stays what it was in spring, and so does the timetable.


      RECENT NEWS

      02.08.2019 - Reply by Lene Okk to a reader of the Sund Gazette

      Question: Why is the bridge closed on Sundays? Lene Okk: Because it rests.


      30.07.2019 - The council of Harn has met

      The council met on the last day of the month.


      all news
      """
    let document = try read(text)
    #expect(document.blocks.count == 2)
    #expect(document.teasers.map(\.date) == [PartialDate("2019-08-02"), PartialDate("2019-07-30")])
    #expect(
      document.teasers.first?.lead == "Question: Why is the bridge closed on Sundays? Lene Okk: Because it rests.")
  }

  @Test func `A chronicle in the text is no feed`() throws {
    let text = """
      The bridge of Harn: a chronicle

      It was built three times, and it was burnt down twice, as the archive of the town tells us.

      12 May 1850 - The first bridge is opened by the governor

      3 June 1861 - The first bridge burns down in a dry summer

      1 July 1899 - The second bridge is opened by the governor

      Nobody has counted the boats that were lost before the first of them was built.
      """
    #expect(try read(text).blocks.count == 5)
  }

  @Test func `A caption goes with its credit, and a link between credit and paragraph with them`() throws {
    let text = """
      Governor Lene Okk opened the bridge on Monday and thanked those who had built it in the rain.

      The governor cuts a ribbon in front of the bridge, June 27, 2019
      © Sund Photo/ Arne Vik
      Old Ferry Sold to a Museum in Ostby
      She said that the toll would stay what it was in spring, and that the ferry would not come back.

      A New Timetable

      The buses will cross the bridge every ten minutes from the first day of the next month.
      """
    let document = try read(text)
    #expect(document.captions.map(\.text) == ["The governor cuts a ribbon in front of the bridge, June 27, 2019"])
    #expect(document.captions.map(\.credit) == ["© Sund Photo/ Arne Vik"])
    #expect(document.teasers.map(\.title) == ["Old Ferry Sold to a Museum in Ostby"])
    #expect(document.blocks.map(\.kind) == [.paragraph, .paragraph, .heading, .paragraph])
  }

  @Test func `A signature stays, and says when it was said`() throws {
    let marked = MarkedText(
      """
      Remarks by Lene Okk at the opening of the bridge of Harn

      Friday, 28 June 2019 09:30

      Dear friends, this bridge has taken three governors and one very patient engineer to build.

      ①Harn, 27 June 2019①

      Popular articles

      04 January 2021

      The ferry comes back...

      The old ferry of Ostby will sail again in the spring...
      """)
    let document = try read(marked.text)
    #expect(document.blocks.last?.kind == .signature)
    #expect(document.blocks.last?.origin == marked[1])
    #expect(document.said?.value == PartialDate("2019-06-27"))
    #expect(document.published?.value == PartialDate("2019-06-28T09:30"))
    #expect(document.teasers.map(\.list) == [.popular])
  }

  @Test func `A text that goes on elsewhere is not whole, and names its source`() throws {
    let text = """
      Interview of Lene Okk with Radio Sund

      12.08.2019

      Question: Will the toll on the bridge be raised before the end of the year?

      Lene Okk: No, the toll stays what it was in spring, and so does the timetable.

      \u{A0}

      To be continued...

      https://www.harn.example/en/news/1204
      """
    let document = try read(text)
    #expect(document.completeness.because == [.continued])
    #expect(document.sources == ["https://www.harn.example/en/news/1204"])
    #expect(document.blocks.count == 2)
    #expect(document.published?.value == PartialDate("2019-08-12"))
    #expect(document.said == nil)
  }

  @Test func `An invitation behind the last sentence goes, the sentence stays`() throws {
    let text = """
      On the bridge
      Okk began with the bridge and said that it would be opened before the first snow falls.
      On the ferry
      She had nothing to say about the ferry, which was sold to a museum two years ago.
      On the toll
      "The toll stays what it was," she said to the press. Sign up to our newsletter and get the news in your inbox!
      """
    let document = try read(text)
    #expect(document.title == nil)
    #expect(
      document.blocks.last.map { document.text[$0.range] } == "\"The toll stays what it was,\" she said to the press.")
    #expect(document.blocks.filter { $0.kind == .heading }.count == 3)
    #expect(document.furniture.map(\.kind) == [.promotion])
  }

  @Test func `A weekday beside a verb of saying counts back from the day of publication`() throws {
    let text = """
      Bridge of Harn to Open Before Winter

      29 June 2019 | sund.example

      The bridge of Harn will be opened before the winter, Governor Lene Okk said Thursday.
      """
    let document = try read(text)
    #expect(document.said?.value == PartialDate("2019-06-27"))
    #expect(document.outlet?.value == "sund.example")
  }

  @Test func `A weekday without a day of publication stays open`() throws {
    let document = try read("The bridge of Harn will be opened before the winter, Governor Lene Okk said Thursday.")
    #expect(document.said == nil)
    #expect(mentions(document).map(\.value) == [nil])
  }

  @Test func `A file's name tells what the text does not, and a finding says so`() throws {
    let text = "LENE OKK: I was asked to be brief.\n\nLENE OKK: I will not be brief at all, as you know me well enough."
    let document = try read(
      text, name: "2019-06-27 19.00.00 (Partial, As spoken) Interview with Lene Okk, Radio Sund.txt")
    #expect(document.title?.value == "Interview with Lene Okk, Radio Sund")
    #expect(document.title?.origin == nil)
    #expect(document.said?.value == PartialDate("2019-06-27"))
    #expect(document.completeness.because == [.excerpt])
    #expect(document.findings.map(\.category) == ["saidFromName", "titleFromName"])
    #expect(document.blocks.count == 2)
  }

  @Test func `A German page with menus and links comes to its text`() throws {
    let text = """
      Brücke von Harn wird im Herbst eröffnet - Sunder Anzeiger
      Startseite
      Politik
      Wirtschaft
      Sport
      Anmelden
      Newsletter
      Brücke von Harn wird im Herbst eröffnet
      Von Arne Vik
      27. Juni 2019, 18:40 Uhr
      Die Brücke von Harn soll noch vor dem ersten Schnee eröffnet werden, sagte die Regierungschefin am Donnerstag.
      Die Maut bleibt nach ihren Worten so hoch wie im Frühjahr, und die alte Fähre wird nicht wieder fahren.
      Der Stadtrat hatte darüber drei Jahre lang gestritten, ohne sich auf einen Termin einigen zu können.
      Mehr zum Thema
      Alte Fähre an ein Museum verkauft
      Rat von Harn streitet über die Maut
      Teilen
      Facebook
      Impressum
      Datenschutz
      Alle Rechte vorbehalten
      """
    let document = try read(text)
    #expect(document.title?.value == "Brücke von Harn wird im Herbst eröffnet")
    #expect(document.outlet?.value == "Sunder Anzeiger")
    #expect(document.published?.value == PartialDate("2019-06-27T18:40"))
    #expect(document.authors == ["Arne Vik"])
    #expect(document.language == "de")
    #expect(document.blocks.count == 3)
    #expect(document.teasers.map(\.list) == [.related, .related])
  }

  @Test func `A dateline names the agency, not the place`() throws {
    let text =
      "Bridge of Harn to Open Before Winter\n\nHARN (Sund Press) — The bridge will be opened before the first snow, the council said."
    let document = try read(text)
    #expect(document.outlet?.value == "Sund Press")
    #expect(document.place == nil)
    #expect(document.blocks.count == 1)
  }

  @Test func `Figures have their values and telephone numbers have none`() throws {
    let text = "The bridge cost 1.12 million and carried 660,000 people in 2018, or 95 per cent of those who crossed."
    let values = mentions(try read(text)).map { "\($0.kind.rawValue) \($0.value ?? "open")" }
    #expect(values == ["figure 1120000", "figure 660000", "date 2018", "figure 95"])
  }

  @Test func `What repeats across captures of a site is furniture`() throws {
    var builder = RepeatedLines.Builder()
    let bodies = [
      "The bridge is open, and the ferry is sold.", "The toll is what it was.", "The council has met again.",
    ]
    for body in bodies {
      builder.add(SourceText("Harbour weather: 12 degrees and rain\n\n\(body)\n\nA word from the warden of Harn"))
    }
    let repeated = builder.finish()
    #expect(repeated.holds(line: Array("Harbour weather: 14 degrees and rain".utf8)))
    #expect(!repeated.holds(line: Array(bodies[0].utf8)))
    let text =
      "Harbour weather: 3 degrees and rain\n\nThe buses cross the bridge every ten minutes from now on.\n\nA word from the warden of Harn"
    #expect(blocks(try read(text, repeated: repeated)) == ["The buses cross the bridge every ten minutes from now on."])
  }

  @Test func `Any text gives blocks that are their origins, in order and in bounds`() throws {
    let pieces = [
      "Question: ", "Lene Okk: ", "© Sund Photo", "\n", "\n\n", "    ", "\u{A0}", "27 June 2019", "27.06.2019 - ",
      "Related:",
      "Log in", "The bridge is open, and nobody has told the ferry. ", "é", "“", "”", "http://harn.example/1", "Tags: ",
      ", ",
      "Harn: 12:10", "\r\n", "All rights reserved", "12", "To be continued...", "\u{FEFF}", "Popular articles",
    ]
    var state: UInt64 = 11
    for _ in 0..<600 {
      var text = ""
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let bytes = Array(text.utf8)
      let document = try read(text)
      var last = 0
      for block in document.blocks {
        #expect(block.origin.lowerBound >= last && block.origin.upperBound <= bytes.count, "\(text)")
        #expect(Array(bytes[block.origin]) == Array(document.text.bytes[block.range]))
        last = block.origin.upperBound
      }
      for furniture in document.furniture { #expect(furniture.origin.upperBound <= bytes.count) }
    }
  }

  @Test func `The name of an occasion is no place`() throws {
    let text = "Remarks by Foreign Minister Mirel Tanos in Joint Press Conference\n\nWe have talked for nine hours."
    #expect(try read(text).place == nil)
    let placed = "Remarks by Foreign Minister Mirel Tanos in Porto Veda\n\nWe have talked for nine hours."
    #expect(try read(placed).place?.value == "Porto Veda")
  }

  @Test func `Two letters in a dateline name no outlet`() throws {
    let text = "PORTO VEDA (MW) - The ferry to Kestrania will sail again in June, the ministry said."
    #expect(try read(text).outlet == nil)
    #expect(try read(text.replacing("(MW)", with: "(Meridian Wire)")).outlet?.value == "Meridian Wire")
  }

  @Test(.timeLimit(.minutes(1))) func `An address of a megabyte costs no time`() throws {
    let data = "data:image/png;base64," + String(repeating: "QUJD", count: 300_000)
    let text = "The bridge of Harn is open, and nobody has told the ferry.\n\n\(data)\n\nThe toll is what it was."
    let found = blocks(try read(text))
    #expect(found.first == "The bridge of Harn is open, and nobody has told the ferry." && found.count >= 2)
  }

  @Test func `A time of day may stand before the number of a line`() throws {
    var lines: [String] = []
    for number in 1...24 {
      let words =
        number % 3 == 1
        ? "MR TANOS:  I was on the ferry that day" : number % 3 == 2 ? "Q.  And the boats?" : "we counted them."
      lines.append(
        (number % 6 == 1 ? " 09:3\(number % 10)  " : "        ") + (number < 10 ? " " : "") + "\(number)   \(words)")
    }
    let text = lines.joined(separator: "\n")
    let hash = try #require(ContentHash(bytes: [UInt8](repeating: 0, count: 32)))
    let capture = Capture(name: "sample.txt", bytes: Array(text.utf8), hash: hash, mediaType: .text)
    let document = PageReader.read(SourceText(text), of: capture)
    #expect(!document.text[0..<document.text.bytes.count].contains("09:3"))
  }
}
