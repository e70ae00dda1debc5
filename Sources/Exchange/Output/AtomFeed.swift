package import RecordTypes
package import Texts

/// An Atom feed (RFC 4287) of documents, newest first.
package enum AtomFeed {
  /// One document as the feed tells of it.
  package struct Entry: Sendable {
    package var id: DocumentID
    package var title: String
    /// What the record knows of the document's times; the latest one known is the entry's.
    package var published: PartialDate?
    package var said: PartialDate?
    package var captured: PartialDate?
    package var outlet: String?
    /// A line about the document.
    package var summary: String

    /// An entry of its parts.
    package init(
      id: DocumentID, title: String, published: PartialDate?, said: PartialDate?, captured: PartialDate?,
      outlet: String?, summary: String
    ) {
      self.id = id
      self.title = title
      self.published = published
      self.said = said
      self.captured = captured
      self.outlet = outlet
      self.summary = summary
    }

    /// The moment that Atom asks for; the first one of all where no date is known.
    var updated: String { AtomFeed.moment(published ?? captured ?? said) ?? "1970-01-01T00:00:00Z" }
  }

  /// The feed. `base` is the reading room's address without a slash at its end, `path` the feed's own.
  package static func bytes(title: String, base: String, path: String, page: String, entries: [Entry]) -> [UInt8] {
    var feed = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
    feed += element("title", title) + element("id", base + path)
    feed += "<link rel=\"self\" href=\"\(escaped(base + path))\"/>\n<link href=\"\(escaped(base + page))\"/>\n"
    feed += element("updated", entries.map(\.updated).max() ?? "1970-01-01T00:00:00Z")
    feed += "<author><name>Quoth</name></author>\n"
    for entry in entries { feed += text(of: entry, base: base) }
    return Array((feed + "</feed>\n").utf8)
  }

  private static func text(of entry: Entry, base: String) -> String {
    let address = base + Permalink.document(entry.id).path
    var text = "<entry>\n" + element("title", entry.title) + element("id", address)
    text += "<link href=\"\(escaped(address))\"/>\n" + element("updated", entry.updated)
    if let published = moment(entry.published) { text += element("published", published) }
    if let outlet = entry.outlet { text += "<author>\(element("name", outlet))</author>\n" }
    return text + element("summary", entry.summary) + "</entry>\n"
  }

  /// A date as RFC 3339 asks: what is not known of it counts as its beginning, in UTC.
  static func moment(_ date: PartialDate?) -> String? {
    guard let date = date?.inUTC else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = date.minutes ?? 0
    let year = String(repeating: "0", count: max(0, 4 - "\(date.year)".count)) + "\(date.year)"
    return "\(year)-\(two(date.month ?? 1))-\(two(date.day ?? 1))T\(two(minutes / 60)):\(two(minutes % 60)):00Z"
  }

  private static func element(_ name: String, _ text: String) -> String { "<\(name)>\(escaped(text))</\(name)>\n" }

  /// Text for XML 1.0, which has no control characters.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
