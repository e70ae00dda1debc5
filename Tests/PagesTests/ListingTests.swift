import RecordTypes
import Testing
import Texts

@testable import Pages

/// Pages that list other pages, as mark-up and as text.
@Suite struct ListingTests {
  private static let headlines = [
    "Minister opens the ferry terminal in Ostby", "Statement on the situation in the Sarn valley",
    "Remarks by Ambassador Ilse Dornach at the Straits Forum", "Visit of the Kestranian delegation to Porto Veda",
    "New rules for seasonal workers come into force",
  ]
  private static let leads = [
    "The terminal will serve two million passengers a year, the minister said at the ceremony.",
    "The Ministry of Foreign Affairs calls on all sides to return to the talks.",
    "“We have come a long way since the treaty,” the ambassador told the delegates.",
    "The delegation will stay for three days. A press conference is planned for Friday.",
    "From 1 May applications can be made online. The fee stays the same.",
  ]
  private static let days = ["15 March 2024", "12 March 2024", "6 March 2024", "1 March 2024", "27 February 2024"]
  private static let dates = ["2024-03-15", "2024-03-12", "2024-03-06", "2024-03-01", "2024-02-27"]

  private struct Sample {
    var headline: String
    var lead: String
    var day: String
    var place: Int
  }

  private static func items(_ item: (Sample) -> String) -> String {
    headlines.indices.map {
      item(Sample(headline: headlines[$0], lead: leads[$0], day: days[$0], place: $0))
    }.joined()
  }

  private static func page(_ body: String, title: String = "Press centre") -> String {
    "<html><head><title>\(title)</title></head><body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav>"
      + "<main><h1>\(title)</h1>\(body)</main><footer><p>1 Harbour Square</p></footer></body></html>"
  }

  /// Lists as houses mark them up, with dates beside their headlines.
  static let dated: [(form: String, body: String)] = [
    (
      "list items",
      "<ol>"
        + items {
          "<li><time>\($0.day)</time><h2><a href='/n/\($0.place)'>\($0.headline)</a></h2><p>\($0.lead)</p></li>"
        }
        + "</ol><p>1 2 3 Next</p>"
    ),
    (
      "cards with a picture and a button",
      items {
        "<article class='card'><a href='/n/\($0.place)'><img src='x.jpg'></a><h3><a href='/n/\($0.place)'>\($0.headline)</a></h3>"
          + "<p class='date'>\($0.day)</p><p>\($0.lead)</p><a href='/n/\($0.place)'>Read more</a></article>"
      }
    ),
    (
      "rows of a table",
      "<table><tr><th>Date</th><th>Title</th></tr>"
        + items { "<tr><td>\($0.day)</td><td><a href='/n/\($0.place)'>\($0.headline)</a><br>\($0.lead)</td></tr>" }
        + "</table>"
    ),
    (
      "headings and paragraphs",
      items { "<h3><a href='/n/\($0.place)'>\($0.headline)</a></h3><p>\($0.day) — \($0.lead)</p>" }
    ),
    (
      "terms and what they mean",
      "<dl>" + items { "<dt>\($0.day)</dt><dd><a href='/n/\($0.place)'>\($0.headline)</a><p>\($0.lead)</p></dd>" }
        + "</dl>"
    ),
  ]

  @Test(arguments: dated)
  func `A page of headlines with leads is a listing, its items are teasers and no text`(
    form: String, body: String
  ) throws {
    let document = try HTMLSample.document(Self.page(body))
    #expect(document.kind == .listing)
    #expect(HTMLSample.blocks(document).isEmpty)
    #expect(document.teasers.map(\.title) == Self.headlines)
    #expect(document.teasers.map(\.lead) == Self.leads)
    #expect(document.teasers.map { $0.date?.description } == Self.dates)
    #expect(document.teasers.map(\.url) == Self.headlines.indices.map { "/n/\($0)" })
  }

  @Test func `What a listing says of itself stays its text`() throws {
    let words = "Here you find what the minister has said since January 2022, and who asked him for it."
    let list = Self.items { "<div><h3><a href='/n/\($0.place)'>\($0.headline)</a></h3><p>\($0.lead)</p></div>" }
    let document = try HTMLSample.document(Self.page("<p>\(words)</p>\(list)"))
    #expect(document.kind == .listing)
    #expect(HTMLSample.blocks(document) == [words])
  }

  @Test func `Results of a search point elsewhere`() throws {
    let list = Self.items {
      "<div class='r'><a href='https://other\($0.place).example/n'>\($0.headline)</a><div>… \($0.lead) …</div><cite>other\($0.place).example</cite></div>"
    }
    let document = try HTMLSample.document(Self.page(list, title: "Search results"))
    #expect(document.kind == .listing)
    #expect(document.teasers.map(\.title) == Self.headlines)
  }

  @Test func `What is told at length of pages elsewhere is an article`() throws {
    let long = Self.leads.joined(separator: " ")
    let list = Self.items {
      "<div><h3><a href='https://shop.example/\($0.place)'>\($0.headline)</a></h3><p>\($0.lead) \(long)</p></div>"
    }
    let document = try HTMLSample.document(Self.page("<p>We asked five captains what they read at sea.</p>\(list)"))
    #expect(document.kind == .report)
    #expect(document.blocks.count >= Self.leads.count)
  }

  @Test func `Leads of other articles below an article are none of it`() throws {
    let list = Self.items { "<div><h3><a href='/n/\($0.place)'>\($0.headline)</a></h3><p>\($0.lead)</p></div>" }
    let text = HTMLSample.paragraphs.map { "<p>\($0)</p>" }.joined()
    let document = try HTMLSample.document(Self.page("\(text)<div class='m'><h4>Also of interest</h4>\(list)</div>"))
    #expect(document.kind == .report)
    #expect(HTMLSample.blocks(document) == HTMLSample.paragraphs)
    #expect(Set(document.teasers.map(\.title)) == Set(Self.headlines))
  }

  @Test func `Linked names above long speeches are no headlines of other pages`() throws {
    let speech = Self.leads.joined(separator: " ")
    let list = (0..<5).map {
      "<div><p><a href='/members/\($0)'>Member number \($0) Tanos</a></p><p>Speech \($0) of the day. \(speech) \(speech)</p></div>"
    }
    let document = try HTMLSample.document(Self.page(list.joined(), title: "Sitting of 3 May"))
    #expect(document.kind != .listing)
    #expect(document.blocks.count { document.text[$0.range].hasPrefix("Speech ") } == 5)
  }

  @Test func `A number below another heading is no lead`() throws {
    let list = """
      <aside class="related"><h3>Related</h3><ul><li><a href="/x">Ferries wait for the pier</a></li></ul>
      <h3>Press office</h3><p>Telephone: call 410 22 00 before five</p></aside>
      """
    let document = try HTMLSample.document(
      HTMLSample.page(HTMLSample.paragraphs.map { "<p>\($0)</p>" }.joined() + list))
    let teaser = try #require(document.teasers.first { $0.url == "/x" })
    #expect(teaser.lead == nil)
  }

  // MARK: - Text

  private static func read(_ body: String, repeated: RepeatedLines? = nil) throws -> Document {
    let text =
      "Ministry of Veldria\n\nHome\nThe Minister\n\nPress centre\n\n\(body)\n1 2 3 … 88 Next\n\nTerms of use\nPrivacy\n"
    let hash = try #require(ContentHash(bytes: [UInt8](repeating: 0, count: 32)))
    let capture = Capture(name: "page.txt", bytes: Array(text.utf8), hash: hash, mediaType: .text)
    return TextPageReader.read(SourceText(text), of: capture, repeated: repeated)
  }

  /// The same as text, and whether dates and leads stand there.
  static let texts: [(form: String, body: String, dated: Bool, led: Bool)] = [
    ("date, headline, lead", items { "\($0.day)\n\($0.headline)\n\($0.lead)\n\n" }, true, true),
    (
      "headline, date, lead, button", items { "\($0.headline)\n\n\($0.day)\n\n\($0.lead)\n\nRead more\n\n" }, true, true
    ),
    ("date and headline on a line", items { "\($0.day) \($0.headline)\n" }, true, false),
    (
      "headline, lead, how long ago",
      items { "\($0.headline)\n\($0.lead)\nBy Ada Leek\n\($0.place + 2) hours ago\n\n" }, false, true
    ),
    (
      "headline, snippet, address",
      items { "\($0.headline)\n… \($0.lead) …\nother\($0.place).example › news › 2024\n\n" }, false, true
    ),
  ]

  @Test(arguments: texts)
  func `A text of headlines that come again in one form is a listing`(
    form: String, body: String, dated: Bool, led: Bool
  ) throws {
    let document = try Self.read(body)
    #expect(document.kind == .listing)
    #expect(document.title?.value == "Press centre")
    #expect(document.blocks.isEmpty)
    #expect(document.teasers.map(\.title) == Self.headlines)
    #expect(document.teasers.allSatisfy { ($0.lead != nil) == led })
    if dated { #expect(document.teasers.map { $0.date?.description } == Self.dates) }
  }

  @Test func `A chronicle, whose dates rise, is no listing`() throws {
    let body = Self.headlines.indices.map {
      "\(Self.days.reversed()[$0])\n\(Self.headlines[$0])\n\(Self.leads[$0])\n\n"
    }
    let document = try Self.read(body.joined())
    #expect(document.kind != .listing)
    #expect(document.blocks.count >= Self.leads.count)
  }

  @Test func `Questions below labels of their own are no headlines`() throws {
    let body = Self.leads.map { "Question:\nWhat do you say to that, Minister?\nAnswer:\n\($0)\n\n" }
    let document = try Self.read(body.joined())
    #expect(document.kind != .listing)
  }

  @Test func `A list below a longer text does not make the page a listing`() throws {
    let text = (0..<6).map {
      "Paragraph \($0) of the text says what the harbour master has seen. \(Self.leads[$0 % 5])"
    }
    let list = Self.items { "\($0.day)\n\($0.headline)\n\($0.lead)\n\n" }
    let document = try Self.read(text.joined(separator: "\n\n") + "\n\n" + list)
    #expect(document.kind != .listing)
    #expect(document.blocks.count >= text.count)
  }
}
