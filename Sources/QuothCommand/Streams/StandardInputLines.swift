import Captures
import Foundation

/// The lines of standard input as bytes, without their ends, as they come in. Memory is bounded by the longest line that
/// is taken.
struct StandardInputLines {
  /// One line.
  enum Line {
    /// Its bytes.
    case whole([UInt8])
    /// It goes on behind this many bytes; its rest was passed over.
    case tooLong(Int)
  }

  /// The longest line that is taken: a capture of the largest size, written as Base64.
  private static let longest = CaptureLimits().captureBytes * 2

  private var buffer: [UInt8] = []
  private var start = 0
  /// Where the search for the end of the line goes on: a long line is scanned once, however it comes in.
  private var scanned = 0
  private var ended = false
  /// Whether what is read belongs to a line that was too long.
  private var isSkipping = false
  /// Why the input ended before its end; nil where it did not.
  private(set) var fault: String?

  /// Where bytes are read into, over and over.
  private var chunk = [UInt8](repeating: 0, count: 1 << 20)

  /// Whether a whole line is at hand without waiting. What was looked at is not looked at again.
  mutating func hasLineAtHand() -> Bool { endOfLine() != nil }

  /// The next line's end; nil where it has not come in yet.
  private mutating func endOfLine() -> Int? {
    let found = buffer.withUnsafeBytes { bytes -> Int? in
      guard scanned < bytes.count, let base = bytes.baseAddress,
        let end = memchr(base + scanned, 0x0A, bytes.count - scanned)
      else { return nil }
      return UnsafeRawPointer(end) - base
    }
    scanned = found ?? buffer.count
    return found
  }

  /// The next line that is not blank; nil at the end. Waits for input.
  mutating func next() -> Line? {
    while true {
      let end = endOfLine()
      let line = buffer[start..<(end ?? buffer.count)]
      if line.count > StandardInputLines.longest, !isSkipping {
        isSkipping = true
        return .tooLong(StandardInputLines.longest)
      }
      if isSkipping {
        pass(to: end)
      } else if end != nil || ended {
        pass(to: end)
        if let trimmed = StandardInputLines.trimmed(line) { return .whole(trimmed) }
      }
      if end != nil { continue }
      if ended { return nil }
      read()
    }
  }

  /// Passes over the line that ends at `end`, over all that is at hand where it does not end yet.
  private mutating func pass(to end: Int?) {
    start = end.map { $0 + 1 } ?? buffer.count
    scanned = start
    if end != nil { isSkipping = false }
  }

  private mutating func read() {
    buffer.removeFirst(start)
    start = 0
    scanned = buffer.count
    while true {
      let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { fault = String(cString: strerror(errno)) }
      if count <= 0 { ended = true } else { buffer.append(contentsOf: chunk[..<count]) }
      return
    }
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    var line = line
    if line.last == 0x0D { line.removeLast() }
    return line.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? nil : Array(line)
  }
}
