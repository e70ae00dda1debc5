package import RecordTypes
package import Texts

/// Writes a WACZ package (specs.webrecorder.net/wacz/1.1.1) as it goes: one WARC of single gzip members, its index (CDXJ),
/// the list of pages, and the description with the hash of each file. Memory grows with the index lines only.
package struct WACZWriter {
  private var zip = ZipWriter()
  private let warc = WARCWriter(compressed: true)
  private var offset = 0
  private var index: [String] = []
  private var pages: [String] = []
  private let software: String
  private let created: PartialDate?

  /// A package that `software` makes at `created`.
  package init(software: String, created: PartialDate?) {
    self.software = software
    self.created = created
  }

  /// The bytes that the package begins with.
  package mutating func begin() -> [UInt8] {
    let head = zip.begin("archive/data.warc.gz")
    return head + stored(warc.info(software: software, date: created))
  }

  /// The bytes of a capture; `title` is what the list of pages calls it.
  package mutating func add(_ capture: Capture, title: String?) -> [UInt8] {
    let url = WARCWriter.address(of: capture)
    let isResponse = !capture.retrieval.headers.isEmpty
    let record = isResponse ? warc.response(capture) : warc.resource(capture)
    let date = capture.retrieval.retrieved
    let line = JSONValue.members([
      "url": .string(url), "mime": .string(capture.mediaType.rawValue), "status": .string("200"),
      "digest": .string("sha256:\(capture.hash)"), "length": .string("\(record.count)"),
      "offset": .string("\(offset)"), "filename": .string("data.warc.gz"),
    ])
    index.append("\(SURT.key(url)) \(WARCWriter.digits(date)) \(line.line)")
    let page = JSONValue.members([
      "id": .string(String(capture.hash.description.prefix(16))), "url": .string(url),
      "ts": .string(WARCWriter.timestamp(date)), "title": .string(title ?? capture.name),
    ])
    pages.append(page.line)
    return stored(record)
  }

  /// The bytes that the package ends with.
  package mutating func finish() -> [UInt8] {
    var bytes = zip.end()
    let lines = index.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    bytes += file("indexes/index.cdx", lines.map { $0 + "\n" }.joined())
    let head = #"{"format":"json-pages-1.0","id":"pages","title":"All Pages"}"#
    bytes += file("pages/pages.jsonl", ([head] + pages).map { $0 + "\n" }.joined())
    let description = describe()
    bytes += file("datapackage.json", description)
    let digest = JSONValue.members([
      "path": .string("datapackage.json"),
      "hash": .string("sha256:\(ContentHash.sha256(of: Array(description.utf8)))"),
    ])
    bytes += file("datapackage-digest.json", digest.line)
    return bytes + zip.finish()
  }

  private mutating func stored(_ record: [UInt8]) -> [UInt8] {
    zip.add(record)
    offset += record.count
    return record
  }

  private mutating func file(_ name: String, _ text: String) -> [UInt8] {
    var bytes = zip.begin(name)
    let contents = Array(text.utf8)
    zip.add(contents)
    bytes += contents
    return bytes + zip.end()
  }

  private func describe() -> String {
    let resources = zip.entries.map { entry in
      JSONValue.members([
        "name": .string(String(entry.name.split(separator: "/").last ?? "")), "path": .string(entry.name),
        "hash": .string("sha256:\(entry.hash)"), "bytes": .integer(entry.size),
      ])
    }
    return JSONValue.members([
      "profile": .string("data-package"), "wacz_version": .string("1.1.1"),
      "created": created.map { .string(WARCWriter.timestamp($0)) }, "software": .string(software),
      "resources": .array(resources),
    ]).line
  }
}

/// The sort-friendly form of an address that web archive indexes are sorted by: `com,example)/path?query`.
enum SURT {
  static func key(_ url: String) -> String {
    let lower = url.lowercased()
    guard let scheme = lower.firstRange(of: "://") else { return lower }
    let rest = lower[scheme.upperBound...]
    let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
    var host = rest[..<end].split(separator: "@").last.map(String.init) ?? ""
    if host.hasPrefix("www.") { host.removeFirst(4) }
    let parts = host.split(separator: ":")
    let name = (parts.first ?? "").split(separator: ".").reversed().joined(separator: ",")
    let port = parts.count > 1 && parts[1] != "80" && parts[1] != "443" ? ":\(parts[1])" : ""
    var path = String(rest[end...].prefix { $0 != "#" })
    if path.isEmpty { path = "/" }
    return "\(name)\(port))\(path)"
  }
}
