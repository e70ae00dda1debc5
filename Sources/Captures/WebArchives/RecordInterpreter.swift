import RecordTypes

/// What a record's head and content mean: a capture, a revisit, or something that is passed over.
struct RecordInterpreter {
  let name: String
  let limits: CaptureLimits
  private var segments: [String: Segments] = [:]
  private var segmentBytes = 0

  /// The beginning of a record that is split (ISO 28500, section 7).
  private struct Segments {
    var header: RecordHeader
    var content: [UInt8]
    var offset: Int
    var isContinued = false
  }

  init(name: String, limits: CaptureLimits) {
    self.name = name
    self.limits = limits
  }

  /// Whether records of that type are looked into.
  func wants(_ header: RecordHeader) -> Bool {
    ["response", "resource", "conversion", "revisit", "continuation"].contains(header.type)
  }

  /// The items that a record gives.
  mutating func items(_ header: RecordHeader, content: [UInt8], offset: Int) -> [WebArchiveItem] {
    if let number = header.value("WARC-Segment-Number") { return segment(number, header, content, offset) }
    switch header.type {
    case "response": return [response(header, content, offset)]
    case "resource", "conversion": return [resource(header, content, offset)]
    case "revisit": return [.revisit(revisit(header, offset))]
    default: return [.skipped(offset: offset, reason: "a \(header.type) record")]
    }
  }

  /// What is left at the end: split records whose last part does not say that it is the last, and those whose other
  /// parts never came.
  mutating func finish() -> [WebArchiveItem] {
    let left = segments.values.sorted { $0.offset < $1.offset }
    segments = [:]
    return left.flatMap { $0.isContinued ? joined($0) : [fault("a record without its continuation", $0.offset)] }
  }

  private func fault(_ reason: String, _ offset: Int) -> WebArchiveItem {
    .fault(
      WebArchiveFault(
        name: name, offset: offset, reason: "There is \(reason)",
        advice: "It is left out; the records behind it are read. Fetch it again if it is needed."))
  }

  // MARK: Types of records

  private func response(_ header: RecordHeader, _ content: [UInt8], _ offset: Int) -> WebArchiveItem {
    if !content.starts(with: "HTTP/".utf8), let url = header.url?.lowercased(), !url.hasPrefix("http") {
      return url.hasPrefix("dns:")
        ? .skipped(offset: offset, reason: "an address look-up") : resource(header, content, offset)
    }
    let message: HTTPMessage
    do { message = try HTTPMessage(content, limits: limits) } catch { return fault(error.reason, offset) }
    guard (200..<300).contains(message.status), message.status != 206 else {
      return .skipped(offset: offset, reason: "status \(message.status)")
    }
    return capture(
      header, bytes: message.body, contentType: message.value("content-type"), headers: message.headers, offset)
  }

  private func resource(_ header: RecordHeader, _ content: [UInt8], _ offset: Int) -> WebArchiveItem {
    capture(header, bytes: content, contentType: header.value("Content-Type"), headers: [], offset)
  }

  private func revisit(_ header: RecordHeader, _ offset: Int) -> WebArchiveRevisit {
    WebArchiveRevisit(
      offset: offset, url: header.url, retrieved: header.date, refersToURL: header.value("WARC-Refers-To-Target-URI"),
      refersToDate: header.value("WARC-Refers-To-Date").flatMap(RecordHeader.date),
      payloadDigest: header.value("WARC-Payload-Digest"))
  }

  private func capture(
    _ header: RecordHeader, bytes: [UInt8], contentType: String?, headers: [Retrieval.Header], _ offset: Int
  ) -> WebArchiveItem {
    let place = "\(name)@\(offset)"
    let essence = contentType.map { ContentType($0).essence } ?? ""
    guard RecordInterpreter.mayBeText(essence) else { return .skipped(offset: offset, reason: essence) }
    guard !bytes.isEmpty else { return .skipped(offset: offset, reason: "an empty body") }
    let retrieval = Retrieval(url: header.url, retrieved: header.date, headers: headers, container: place)
    do throws(CaptureError) {
      return .capture(
        try CaptureReader.capture(
          name: header.url ?? place, bytes: bytes, contentType: contentType, retrieval: retrieval, limits: limits))
    } catch {
      switch error.code {
      case .notText, .empty, .isArchive: return .skipped(offset: offset, reason: error.reason)
      case .tooLarge, .damaged: return fault("a body that cannot be read (\(error.reason))", offset)
      }
    }
  }

  /// Whether a body of that type can be a text or a page; nothing is looked into that says it is something else.
  private static func mayBeText(_ essence: String) -> Bool {
    switch essence {
    case "", "text/html", "text/plain", "application/xhtml+xml", "application/octet-stream", "text/xml",
      "application/xml", "unknown/unknown", "no-type", "unk", "-", "*/*", "unknown":
      true
    default: false
    }
  }

  // MARK: Split records

  private mutating func segment(
    _ number: String, _ header: RecordHeader, _ content: [UInt8], _ offset: Int
  ) -> [WebArchiveItem] {
    if Int(number) == 1 {
      guard let id = header.value("WARC-Record-ID") else { return [fault("a split record without an ID", offset)] }
      segmentBytes += content.count
      guard segmentBytes <= limits.captureBytes else { return [fault("more split records than can be kept", offset)] }
      segments[id] = Segments(header: header, content: content, offset: offset)
      return []
    }
    guard let origin = header.value("WARC-Segment-Origin-ID"), var whole = segments[origin] else {
      return [fault("a continuation of a record that is not there", offset)]
    }
    segmentBytes += content.count
    guard segmentBytes <= limits.captureBytes else { return [fault("more split records than can be kept", offset)] }
    whole.content += content
    whole.isContinued = true
    segments[origin] = whole
    guard header.value("WARC-Segment-Total-Length") != nil else { return [] }
    segments[origin] = nil
    segmentBytes -= whole.content.count
    return joined(whole)
  }

  private mutating func joined(_ whole: Segments) -> [WebArchiveItem] {
    var header = whole.header
    header.fields.removeAll { $0.name.lowercased() == "warc-segment-number" }
    return items(header, content: whole.content, offset: whole.offset)
  }
}
