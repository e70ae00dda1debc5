import Foundation

/// The lines of standard input as bytes, without their ends, as they come in.
struct StandardInputLines {
  private var buffer: [UInt8] = []
  private var start = 0
  /// Where the search for the end of the line goes on: a long line is scanned once, however it comes in.
  private var scanned = 0
  private var ended = false
  /// Why the input ended before its end; nil where it did not.
  private(set) var fault: String?

  /// Whether a whole line is at hand without waiting.
  var hasLineAtHand: Bool { buffer[scanned...].contains(0x0A) }

  /// The next line that is not blank; nil at the end. Waits for input.
  mutating func next() -> [UInt8]? {
    while true {
      if let end = buffer[scanned...].firstIndex(of: 0x0A) {
        let line = buffer[start..<end]
        start = end + 1
        scanned = start
        if let trimmed = StandardInputLines.trimmed(line) { return trimmed }
        continue
      }
      if ended {
        let line = buffer[start...]
        start = buffer.count
        scanned = start
        return StandardInputLines.trimmed(line)
      }
      read()
    }
  }

  private mutating func read() {
    buffer.removeFirst(start)
    start = 0
    scanned = buffer.count
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
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
