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
            retrieval.name, retrieval.retrieval.url, retrieval.retrieval.retrieved?.description,
            retrieval.retrieval.container,
          ]
          page.element("li", text: words.compactMap(\.self).joined(separator: " · "))
        }
      }
      page.element("h2", text: "What was read out of it")
      page.element("ul") { page in
        for document in documents {
          page.element("li") { page in
            page.element("a", ["href": Permalink.document(document.id).path], text: document.title ?? document.name)
          }
        }
      }
    }
  }

  /// The captures that a prefix may mean.
  static func choice(_ prefix: String, _ hashes: [ContentHash], rest: String) -> [UInt8] {
    Layout.page(title: "Which capture?") { page in
      page.element("h1", text: "\(prefix)… may be one of several captures")
      page.element("ul") { page in
        for hash in hashes {
          page.element("li") {
            $0.element("a", ["class": "hash", "href": "/c/\(hash)\(rest)"], text: hash.description)
          }
        }
      }
    }
  }
}
