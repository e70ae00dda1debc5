package import Captures
package import Exchange
import Foundation
public import RecordTypes
public import Texts

/// Walks files and folders and gives the captures in them, one at a time: text and HTML files, the lines of NDJSON
/// files, the records of WARC files. Folders are walked in the order of their names, hidden files passed over.
public struct CaptureFiles {
  /// What one step of the walk gives.
  public enum Item: Sendable {
    /// A page.
    case capture(Capture)
    /// A page fetched again with the same bytes, which an archive does not keep twice; and what is said where they are
    /// nowhere else.
    case revisit(Revisit, InputFailure)
    /// A part of an archive that is no page.
    case skipped(InputFailure)
    /// Something that could not be read.
    case failure(InputFailure)
  }

  /// A `revisit` record of an archive.
  public struct Revisit: Sendable, Hashable {
    /// When and where it was fetched again.
    public var retrieval: Retrieval
    /// The address of the fetching that gave the bytes.
    public var url: String?
    /// The time; nil where the archive does not say.
    public var date: PartialDate?
    /// The hash of the bytes, where the archive gives it by SHA-256.
    public var hash: ContentHash?
  }

  private let paths: [String]
  private let passedOver: Set<String>
  private let limits = CaptureLimits()

  /// A walk over `paths`, in their order. In folders the record's own files are passed over.
  public init(_ paths: [String], record: String? = nil) {
    self.paths = paths
    passedOver = record.map { FileWalk.files(ofRecord: $0) } ?? []
  }

  /// Whether there is anything at the paths: a file, or something that cannot be read.
  public var isEmpty: Bool { entries().isEmpty }

  /// Calls `body` with every capture and every failure, in order; stops where `body` throws.
  public func forEach(_ body: (Item) throws -> Void) rethrows {
    for entry in entries() {
      switch entry {
      case .file(let path): try forEach(in: path, body)
      case .unreadable(let failure): try body(.failure(failure))
      }
    }
  }

  private func entries() -> [FileWalk.Entry] { paths.flatMap { FileWalk.entries(at: $0, passingOver: passedOver) } }

  /// The bytes of a file, whatever is in it.
  package static func bytes(of path: String) throws(InputFailure) -> [UInt8] {
    try FileBytes.read(path, limit: CaptureLimits().captureBytes * 2)
  }

  /// Calls `body` with what the file at `path` holds.
  func forEach(in path: String, _ body: (Item) throws -> Void) rethrows {
    let name = (path as NSString).lastPathComponent
    let kind: InputKind
    do throws(InputFailure) {
      kind = InputKind.of(name: name, head: try FileReader(path).read(1 << 14))
    } catch {
      return try body(.failure(error))
    }
    switch kind {
    case .capture: try body(capture(path, name: name))
    case .captureLines: try forEachLine(of: path, body)
    case .webArchive: try forEachRecord(of: path, name: name, body)
    case .wacz:
      let package: WACZFile
      do throws(InputFailure) {
        package = try WACZFile(path, name: name, limits: limits)
      } catch {
        return try body(.failure(error))
      }
      try package.forEachArchive { archive in
        switch archive {
        case .success(let archive): try forEachRecord(of: archive, path: path, body)
        case .failure(let failure): try body(.failure(failure))
        }
      }
    }
  }

  /// Calls `body` with the decoded text of every capture, furniture and all, under its name.
  public func forEachText(_ body: (String, Result<String, InputFailure>) -> Void) {
    forEach { item in
      switch item {
      case .capture(let capture): body(capture.name, .success(CaptureDecoder.decode(capture).text.string))
      case .failure(let failure): body(failure.name, .failure(failure))
      case .skipped, .revisit: break
      }
    }
  }

  private func capture(_ path: String, name: String) -> Item {
    do throws(InputFailure) {
      let bytes = try FileBytes.read(path, limit: limits.captureBytes)
      do throws(CaptureError) {
        return .capture(try CaptureReader.capture(name: name, bytes: bytes, limits: limits))
      } catch {
        return .failure(InputFailure(name: path, code: error.code.rawValue, message: error.message))
      }
    } catch {
      return .failure(error)
    }
  }

  private func forEachRecord(of path: String, name: String, _ body: (Item) throws -> Void) rethrows {
    let file: FileReader
    do throws(InputFailure) {
      file = try FileReader(path)
    } catch {
      return try body(.failure(error))
    }
    try forEachRecord(of: WebArchiveReader(name: name, limits: limits) { try file.read($0) }, path: path, body)
  }

  private func forEachRecord(
    of reader: WebArchiveReader, path: String, _ body: (Item) throws -> Void
  ) rethrows {
    var items: [Item] = []
    var archive = reader
    while true {
      do {
        guard let item = try archive.next() else { return }
        switch item {
        case .capture(let capture): items = [.capture(capture)]
        case .fault(let fault):
          let message = "\(fault.reason) at byte \(fault.offset). \(fault.advice)"
          items = [.failure(InputFailure(name: path, code: "damaged", message: message))]
        case .skipped(let offset, let reason):
          items = [.skipped(InputFailure(name: path, code: "skipped", message: "\(reason) at byte \(offset)"))]
        case .revisit(let revisit):
          let message = "a revisit of \(revisit.url ?? "an unnamed page") at byte \(revisit.offset)"
          let failure = InputFailure(name: path, code: "skipped", message: message)
          items = [.revisit(Revisit(revisit, container: "\(path)@\(revisit.offset)"), failure)]
        }
      } catch let failure as InputFailure {
        return try body(.failure(failure))
      } catch {
        return try body(.failure(InputFailure(name: path, code: "damaged", message: "\(error)")))
      }
      for item in items { try body(item) }
    }
  }

  private func forEachLine(of path: String, _ body: (Item) throws -> Void) rethrows {
    var lines: LineReader
    do throws(InputFailure) {
      let file = try FileReader(path)
      lines = LineReader { try file.read($0) }
    } catch {
      return try body(.failure(error))
    }
    while true {
      let item: Item
      do {
        guard let line = try lines.next() else { return }
        item = CaptureFiles.item(ofLine: line.bytes, name: "\(path), line \(line.number)", limits: limits)
      } catch let fault as LineReader.Fault {
        item = .failure(InputFailure(name: path, code: "damaged", message: fault.description))
      } catch {
        return try body(
          .failure(error as? InputFailure ?? InputFailure(name: path, code: "damaged", message: "\(error)")))
      }
      try body(item)
    }
  }

  /// The capture that one input line of the contract holds, or why it holds none.
  package static func item(ofLine line: [UInt8], name: String, limits: CaptureLimits = CaptureLimits()) -> Item {
    do throws(LineError) {
      return .capture(try capture(ofLine: line, limits: limits))
    } catch {
      let place = error.id == nil ? "" : " (\(name))"
      return .failure(InputFailure(name: error.id ?? name, code: error.code, message: error.message + place))
    }
  }

  /// The capture that one input line of the contract holds.
  package static func capture(ofLine line: [UInt8], limits: CaptureLimits = CaptureLimits()) throws(LineError)
    -> Capture
  {
    let parsed = try CaptureLine.parse(line)
    let retrieval = Retrieval(url: parsed.url, retrieved: parsed.retrieved)
    do throws(CaptureError) {
      return parsed.isDecodedText
        ? try CaptureReader.capture(
          name: parsed.id, text: parsed.bytes, contentType: parsed.contentType, retrieval: retrieval, limits: limits)
        : try CaptureReader.capture(
          name: parsed.id, bytes: parsed.bytes, contentType: parsed.contentType, retrieval: retrieval, limits: limits)
    } catch {
      throw LineError(id: parsed.id, code: error.code.rawValue, message: error.message)
    }
  }
}

extension CaptureFiles.Revisit {
  fileprivate init(_ revisit: WebArchiveRevisit, container: String) {
    retrieval = Retrieval(url: revisit.url, retrieved: revisit.retrieved, container: container)
    url = revisit.refersToURL ?? revisit.url
    date = revisit.refersToDate
    let digest = revisit.payloadDigest.map { Array($0.utf8) } ?? []
    let mark = Array("sha256:".utf8)
    hash =
      digest.starts(with: mark)
      ? ContentHash(hexadecimal: String(decoding: digest.dropFirst(mark.count), as: UTF8.self)) : nil
  }
}
