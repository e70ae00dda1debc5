import Captures
import Exchange
package import RecordStore
import RecordTypes
import Texts

/// Hands out what a record holds in forms that other programs read.
package enum RecordExport {
  /// A form.
  package enum Format: String, Sendable, Hashable, CaseIterable {
    /// WARC 1.1, plain.
    case warc
    /// WARC 1.1, each record a gzip member.
    case warcGzip = "warc.gz"
    /// A WACZ package.
    case wacz
    /// Capture lines of the contract: what `import` reads.
    case captures
    /// Documents of the contract, a line each.
    case documents
  }

  /// How much was written.
  package struct Summary: Sendable, Hashable {
    package var documents = 0
    package var captures = 0
  }

  /// Writes the documents that `query` finds (all for an empty one), with every version's captures and retrievals.
  package static func write(
    _ format: Format, query: String, of record: Record, to sink: ([UInt8]) throws -> Void
  ) throws -> Summary {
    try record.read { reader in
      let documents = try reader.documents(matching: query)
      var summary = Summary()
      summary.documents = documents.count
      var archive = Archive(format)
      try sink(archive.begin())
      var seen: Set<ContentHash> = []
      for id in documents {
        if format == .documents {
          guard let stored = try reader.document(id) else { continue }
          try sink(Array(try ShownDocument.value(stored, checks: [], in: reader).line.utf8) + [0x0A])
          continue
        }
        for hash in try reader.versions(of: id).map(\.capture) where seen.insert(hash).inserted {
          guard let whole = try reader.wholeCapture(hash) else { continue }
          summary.captures += 1
          let title = try reader.summary(id)?.title
          for (index, retrieval) in try reader.retrievals(of: hash).enumerated() {
            var capture = whole
            capture.name = retrieval.name
            capture.retrieval = retrieval.retrieval
            try sink(archive.add(capture, again: index > 0 ? whole : nil, title: title))
          }
        }
      }
      try sink(archive.finish())
      return summary
    }
  }

  /// What is written of each capture.
  private struct Archive {
    private let format: Format
    private let warc: WARCWriter
    private var wacz = WACZWriter(software: "quoth", created: nil)

    init(_ format: Format) {
      self.format = format
      warc = WARCWriter(compressed: format == .warcGzip)
    }

    mutating func begin() -> [UInt8] {
      switch format {
      case .warc, .warcGzip: warc.info(software: "quoth", date: nil)
      case .wacz: wacz.begin()
      case .captures, .documents: []
      }
    }

    mutating func add(_ capture: Capture, again first: Capture?, title: String?) -> [UInt8] {
      switch format {
      case .warc, .warcGzip:
        if let first { return warc.revisit(capture, of: first) }
        return capture.retrieval.headers.isEmpty ? warc.resource(capture) : warc.response(capture)
      case .wacz: return wacz.add(capture, title: title)
      case .captures: return RecordExport.line(of: capture)
      case .documents: return []
      }
    }

    mutating func finish() -> [UInt8] { format == .wacz ? wacz.finish() : [] }
  }

  /// The input line of the contract that gives the capture again, byte for byte.
  private static func line(of capture: Capture) -> [UInt8] {
    let text = capture.mediaType == .text ? String(validating: capture.bytes, as: UTF8.self) : nil
    let value = JSONValue.members([
      "id": .string(capture.name), "mediaType": .string(capture.mediaType.rawValue),
      "url": capture.retrieval.url.map(JSONValue.string),
      "retrieved": capture.retrieval.retrieved.map { .string($0.description) },
      "text": text.map(JSONValue.string),
      "base64": text == nil ? .string(String(decoding: Base64.encode(capture.bytes), as: UTF8.self)) : nil,
    ])
    return Array(value.line.utf8) + [0x0A]
  }
}
