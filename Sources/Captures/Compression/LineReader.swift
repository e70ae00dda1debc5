/// Reads the lines of a stream (NDJSON) that may be plain, gzip or zstd, told apart by its bytes, in memory bounded by
/// the longest line.
package struct LineReader {
  /// Why a stream of lines cannot be read on.
  package struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The place in the file, of the compressed member where it is compressed.
    package var offset: Int
    /// What was found there.
    package var reason: String
    package var description: String { "There is \(reason) at byte \(offset)." }
  }

  /// One line.
  package struct Line: Sendable, Hashable {
    /// Its number, from 1.
    package var number: Int
    /// Its bytes, without the line end.
    package var bytes: [UInt8]
  }

  private var stream: ArchiveStream
  private let limit: Int
  private var number = 0
  /// Whether what comes next still belongs to a line that was too long.
  private var isSkipping = false

  /// A reader of lines of at most `limit` bytes. `read(n)` gives up to n next bytes of the file, none at its end.
  package init(limit: Int = CaptureLimits().captureBytes * 2, read: @escaping (Int) throws -> [UInt8]) {
    self.limit = limit
    stream = ArchiveStream(read: read)
  }

  /// The next line that is not blank; nil at the end. Throws a `Fault` once where the stream is damaged or a line too
  /// long, and what `read` throws; the line that was being read is lost then, and the next call goes on behind it.
  package mutating func next() throws -> Line? {
    while let bytes = try nextBytes() {
      number += 1
      let line = bytes.last == 0x0D ? Array(bytes.dropLast()) : bytes
      if line.contains(where: { $0 != 0x20 && $0 != 0x09 }) { return Line(number: number, bytes: line) }
    }
    return nil
  }

  /// The bytes up to the next line end, which is passed over.
  private mutating func nextBytes() throws -> [UInt8]? {
    var scanned = 0
    while true {
      if let end = stream.firstLineEnd(from: scanned) {
        if isSkipping {
          isSkipping = false
          try dropChecked(end + 1)
          scanned = 0
          continue
        }
        guard end <= limit else {
          stream.drop(end + 1)
          throw tooLong()
        }
        let bytes = stream.bytes(0..<end)
        try dropChecked(end + 1)
        return bytes
      }
      scanned = stream.available
      guard scanned <= limit else {
        stream.drop(scanned)
        if isSkipping {
          scanned = 0
          continue
        }
        isSkipping = true
        throw tooLong()
      }
      guard try stream.ensure(scanned + 1) else { break }
    }
    guard scanned > 0, !isSkipping else {
      isSkipping = false
      try dropChecked(scanned)
      return nil
    }
    let bytes = stream.bytes(0..<scanned)
    try dropChecked(scanned)
    return bytes
  }

  private mutating func tooLong() -> Fault {
    number += 1
    return Fault(offset: stream.fileOffset(of: stream.position), reason: "a line beyond \(limit) bytes")
  }

  private mutating func dropChecked(_ count: Int) throws {
    stream.drop(count)
    guard let (damage, _) = stream.takeDamage(upTo: stream.position) else { return }
    throw Fault(offset: damage.offset, reason: damage.reason)
  }
}
