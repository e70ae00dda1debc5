import RecordTypes

/// Reads a WARC (0.17 to 1.1) or ARC file record by record: plain, as gzip members or as zstd frames, told apart by
/// the bytes and not by the name.
///
/// Memory is bounded by the largest capture allowed, not by the file. What is broken is handed out as a fault with its
/// place, and reading goes on at the next record that can be found: behind the damaged member, or at the next line
/// that begins a record. A record whose stated length does not lead to another record, or to the end, is not trusted.
package struct WebArchiveReader {
  private let name: String
  private let limits: CaptureLimits
  private var stream: ArchiveStream
  private var interpreter: RecordInterpreter
  private var waiting: [WebArchiveItem] = []
  private var isARC = false
  private var isDone = false

  /// The largest head of a record.
  private static let headBytes = 4 << 20

  /// A reader of the archive `name`. `read(n)` gives up to n next bytes of the file, none at its end.
  package init(name: String, limits: CaptureLimits = CaptureLimits(), read: @escaping (Int) throws -> [UInt8]) {
    self.name = name
    self.limits = limits
    stream = ArchiveStream(read: read)
    interpreter = RecordInterpreter(name: name, limits: limits)
  }

  /// The next item; nil at the end. Throws only what `read` throws.
  package mutating func next() throws -> WebArchiveItem? {
    while waiting.isEmpty, !isDone { try readRecord() }
    return waiting.isEmpty ? nil : waiting.removeFirst()
  }

  private mutating func readRecord() throws {
    guard try skipBlank() else {
      waiting += interpreter.finish()
      isDone = true
      return
    }
    let offset = stream.fileOffset(of: stream.position)
    do {
      let (header, length) = try readHead()
      try readContent(of: header, headLength: length, offset: offset)
    } catch let fault as RecordHeader.Fault {
      _ = stream.isCompressed ? stream.takeDamage(ofMemberAt: offset, upTo: .max) : nil
      report(fault.reason, at: offset)
      try resynchronise()
    }
  }

  private mutating func report(_ reason: String, at offset: Int) {
    let fault = WebArchiveFault(
      name: name, offset: offset, reason: "There is \(reason)",
      advice: "It is left out; the records behind it are read. Fetch it again if it is needed.")
    waiting.append(.fault(fault))
  }

  /// Passes over line ends and zeros between records; false at the end of the archive. A fault of the compression that
  /// lies there is reported.
  private mutating func skipBlank() throws -> Bool {
    while try stream.ensure(1) {
      reportDamage()
      let byte = stream[0]
      guard byte == 0x0A || byte == 0x0D || byte == 0 else { return true }
      stream.drop(1)
    }
    reportDamage()
    return false
  }

  /// Reports the damage that lies before the next byte.
  private mutating func reportDamage() {
    while let (damage, _) = stream.takeDamage(upTo: stream.position) { report(damage.reason, at: damage.offset) }
  }

  // MARK: The head

  /// The head at the next byte, and its length.
  private mutating func readHead() throws -> (RecordHeader, Int) {
    _ = try stream.ensure(5)
    if isVersionLine {
      guard let (lines, length) = try headLines() else { throw RecordHeader.Fault(reason: "a head that never ends") }
      return (try RecordHeader(warc: lines), length)
    }
    let line = try firstLine()
    if line.starts(with: "filedesc:".utf8) { isARC = true }
    let header = try RecordHeader(arc: line.filter { $0 != 0x0D })
    isARC = true
    return (header, line.count + 1)
  }

  private mutating func firstLine() throws -> [UInt8] {
    var count = 0
    while count < 64 << 10, try stream.ensure(count + 1) {
      if stream[count] == 0x0A { return stream.bytes(0..<count) }
      count += 1
    }
    throw RecordHeader.Fault(reason: "no record")
  }

  /// The lines up to the first blank one, and the length of them all.
  private mutating func headLines() throws -> (lines: [ArraySlice<UInt8>], length: Int)? {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    var end = 0
    while end < WebArchiveReader.headBytes, try stream.ensure(end + 1) {
      if stream[end] == 0x0A {
        let line = stream.bytes(start..<end)
        let trimmed = line.last == 0x0D ? line.dropLast() : line[...]
        if trimmed.isEmpty { return (lines, end + 1) }
        lines.append(trimmed)
        start = end + 1
      }
      end += 1
    }
    return nil
  }

  // MARK: The content

  private mutating func readContent(of header: RecordHeader, headLength: Int, offset: Int) throws {
    let isWanted = interpreter.wants(header)
    guard header.length <= limits.captureBytes else {
      waiting.append(isWanted ? tooLarge(header, offset) : .skipped(offset: offset, reason: "a \(header.type) record"))
      return try resynchronise()
    }
    let count = headLength + header.length
    let isWhole = try stream.ensure(count)
    let start = stream.position
    if let (damage, position) = stream.takeDamage(upTo: start + min(count, stream.available)) {
      report(damage.reason, at: damage.offset)
      return stream.drop(stream.distance(to: position))
    }
    guard isWhole else { throw RecordHeader.Fault(reason: "a record that the file ends in") }
    guard try endsRecord(after: count) else {
      throw RecordHeader.Fault(reason: "a record whose Content-Length is wrong")
    }
    if stream.isCompressed, let damage = stream.takeDamage(ofMemberAt: offset, upTo: start + count + 4) {
      report(damage.reason, at: offset)
    } else {
      waiting += interpreter.items(header, content: stream.bytes(headLength..<count), offset: offset)
    }
    stream.drop(count)
  }

  private func tooLarge(_ header: RecordHeader, _ offset: Int) -> WebArchiveItem {
    .fault(
      WebArchiveFault(
        name: name, offset: offset,
        reason: "There is a record of \(header.length) bytes, beyond the limit of \(limits.captureBytes)",
        advice: "It is left out; the records behind it are read."))
  }

  /// Whether the bytes behind the first `count` are two blank lines, as they should be, or at least another record, a
  /// new member, or the end.
  private mutating func endsRecord(after count: Int) throws -> Bool {
    var index = count
    if try stream.ensure(count + 4), stream.bytes(count..<(count + 4)) == [0x0D, 0x0A, 0x0D, 0x0A] { return true }
    while index < count + 64, try stream.ensure(index + 1) {
      if stream.isSeam(at: index) { return true }
      let byte = stream[index]
      if byte != 0x0A, byte != 0x0D, byte != 0 { return try beginsRecord(at: index) }
      index += 1
    }
    return true
  }

  private mutating func beginsRecord(at index: Int) throws -> Bool {
    _ = try stream.ensure(index + (isARC ? 4096 : 5))
    return RecordHeader.beginsRecord(stream.bytes(index..<min(index + 4096, stream.available)))
  }

  /// Moves to the next place where a record begins: a new member, or a line that begins as one does.
  private mutating func resynchronise() throws {
    stream.drop(stream.distanceToNextLine())
    while true {
      while stream.available > 0 {
        if stream.isSeam(at: 0) || isRecordLine() { return }
        stream.drop(stream.distanceToNextLine())
      }
      guard try stream.ensure(1) else { return }
    }
  }

  /// Whether the next bytes begin a version line.
  private var isVersionLine: Bool { stream.available >= 5 && RecordHeader.beginsVersion(stream.bytes(0..<5)[...]) }

  /// Whether a record begins at the next byte, which is the first of a line.
  private mutating func isRecordLine() -> Bool {
    if isVersionLine { return true }
    guard isARC, stream[0] != 0x3C else { return false }
    return RecordHeader.beginsRecord(stream.bytes(0..<min(4096, stream.available)))
  }
}
