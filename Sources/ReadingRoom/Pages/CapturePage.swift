import RecordStore
import RecordTypes
import Texts

/// A capture: what it is, when and where it was fetched, and its bytes to take away and hash.
enum CapturePage {
  /// The page of a capture.
  static func page(_ capture: StoredCapture, _ retrievals: [StoredRetrieval], _ documents: [DocumentSummary]) -> [UInt8]
  {
    Layout.page(title: "Capture \(capture.hash.description.prefix(12))") { page in
      page.element("h1", text: "Capture")
      page.element("p") { page in
        page.markup("SHA-256 ")
        page.element("span", ["class": "hash"], text: capture.hash.description)
      }
      page.element("p", ["class": "small"], text: "\(capture.mediaType.rawValue), \(capture.size) bytes")
      page.element("p") { page in
        page.element("a", ["href": "/c/\(capture.hash)/bytes", "download": ""], text: "Take the bytes away")
        page.markup(" and hash them: <code>sha256sum FILE</code>. They are served as a file, never as a page.")
      }
      page.element("h2", text: "How it came here")
      page.element("ul") { page in
        for retrieval in retrievals {
          let words = [
            retrieval.name, retrieval.retrieval.url,
            retrieval.retrieval.retrieved.map { "fetched \(DocumentPage.readable($0))" }, retrieval.retrieval.container,
          ]
          page.element("li", text: words.compactMap(\.self).joined(separator: " · "))
        }
      }
      page.element("h2", text: "What was read out of it")
      ListPages.write(documents, to: &page)
    }
  }

  /// The captures that a prefix may mean.
  static func choice(_ prefix: String, _ hashes: [ContentHash], rest: String) -> [UInt8] {
    Layout.page(title: "Which capture?") { page in
      page.element("h1", text: "Several captures begin with \(prefix)")
      page.element("ul", ["class": "list"]) { page in
        for hash in hashes {
          page.element("li") {
            $0.element("a", ["class": "hash", "href": "/c/\(hash)\(rest)"], text: hash.description)
          }
        }
      }
    }
  }

  /// Bytes that belong to no document's text, as they stand in the capture; at most 4,000 of them.
  static func excerpt(_ hash: ContentHash, _ bytes: [UInt8], _ range: OriginRange) -> [UInt8] {
    Layout.page(title: "Bytes of capture \(hash.description.prefix(12))") { page in
      page.element("h1", text: "Bytes \(range.lowerBound) to \(range.upperBound)")
      page.element("p") { page in
        page.markup("They stand outside of the text that was read out of ")
        page.element("a", ["href": "/c/\(hash)"], text: "this capture")
        page.markup(" (its furniture, its mark-up, its title), and are shown as they are.")
      }
      let shown = range.clamped(to: range.lowerBound..<min(range.upperBound, range.lowerBound + 4_000))
      page.element("pre") { page in
        page.element("mark", ["id": "lit"], text: String(decoding: bytes[shown], as: UTF8.self))
        if shown.upperBound < range.upperBound { page.markup(" …") }
      }
    }
  }
}
