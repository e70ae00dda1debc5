import Captures

/// The web archives inside a WACZ package, opened one at a time without unpacking it.
struct WACZFile {
  private let path: String
  private let name: String
  private let limits: CaptureLimits
  private let file: FileReader
  private let zip: ZipReader

  /// Opens the package at `path`.
  init(_ path: String, name: String, limits: CaptureLimits) throws(InputFailure) {
    self.path = path
    self.name = name
    self.limits = limits
    let file = try FileReader(path)
    self.file = file
    do {
      zip = try ZipReader(size: file.size) { try file.read(at: $0, $1) }
    } catch let failure as InputFailure {
      throw failure
    } catch {
      throw InputFailure(name: path, code: "damaged", message: "\(error)")
    }
  }

  /// Hands on a reader of each archive in the package; what cannot be opened as a failure.
  func forEachArchive(_ body: (Result<WebArchiveReader, InputFailure>) throws -> Void) rethrows {
    let archives = zip.entries.filter { entry in
      entry.name.hasPrefix("archive/")
        && [".warc", ".warc.gz", ".arc", ".arc.gz"].contains { entry.name.hasSuffix($0) }
    }
    if archives.isEmpty {
      try body(.failure(InputFailure(name: path, code: "damaged", message: "no web archive under archive/ in it")))
    }
    for entry in archives {
      let result = Result { try reader(of: entry) }.mapError { error in
        error as? InputFailure ?? InputFailure(name: path, code: "damaged", message: "\(error)")
      }
      try body(result)
    }
  }

  private func reader(of entry: ZipReader.Entry) throws -> WebArchiveReader {
    var place = try zip.start(of: entry)
    let end = place + entry.compressedSize
    let file = file
    let inner = "\(name)/\(entry.name)"
    switch entry.method {
    case 0:
      return WebArchiveReader(name: inner, limits: limits) { count in
        let bytes = try file.read(at: place, min(count, end - place))
        place += bytes.count
        return bytes
      }
    case 8:
      let packed = try file.read(at: place, entry.compressedSize)
      let bytes = try Compression.rawInflated(packed, limit: 1 << 30)
      var offset = 0
      return WebArchiveReader(name: inner, limits: limits) { count in
        let next = bytes[offset..<min(bytes.count, offset + count)]
        offset += next.count
        return Array(next)
      }
    default:
      throw InputFailure(name: path, code: "damaged", message: "\(entry.name) is packed in a way that is not known")
    }
  }
}

extension FileReader {
  /// The bytes at `offset`, fewer where the file ends.
  func read(at offset: Int, _ count: Int) throws(InputFailure) -> [UInt8] {
    try seek(to: offset)
    var bytes: [UInt8] = []
    while bytes.count < count {
      let next = try read(min(count - bytes.count, 1 << 20))
      if next.isEmpty { break }
      bytes += next
    }
    return bytes
  }
}
