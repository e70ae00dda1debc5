extension EventFeatures {
  /// The form that is written; the first one, with whole bytes for each step, and the second, without samples, are still
  /// read.
  private static let form: UInt8 = 3

  /// The features as bytes, to be kept beside the document: words and runs as Golomb-Rice codes, about 17 and 23 bits each.
  package var encoded: [UInt8] {
    var writer = FeatureWriter()
    writer.bytes.append(Self.form)
    writer.append(
      (isRecord ? 1 : 0) | (saidDay == nil ? 0 : 2) | (publishedDay == nil ? 0 : 4) | (place == nil ? 0 : 8)
        | (isTranscript ? 16 : 0))
    for day in [saidDay, publishedDay] { if let day { writer.append(UInt64(max(0, day + 800_000))) } }
    if let place { writer.append(place) }
    writer.append(UInt64(sampledBits))
    writer.append(packed: terms.map(\.word), marks: terms.map { UInt8($0.bits & 7) })
    writer.append(UInt64(sketch.zeroBits))
    writer.append(packed: sketch.hashes.map { $0 >> UInt32(sketch.zeroBits) }, marks: [])
    writer.append(UInt64(participants.count))
    for name in participants { writer.append(name) }
    writer.append(UInt64(names.count))
    for name in names { writer.append(name) }
    return writer.bytes
  }

  /// The features of such bytes; nil where they are of another form or damaged.
  package init?(encoded bytes: [UInt8]) {
    guard let form = bytes.first, (1...Self.form).contains(form) else { return nil }
    var reader = FeatureReader(bytes: bytes, offset: 1)
    guard let marks = reader.number() else { return nil }
    self.init(isRecord: marks & 1 != 0, isTranscript: marks & 16 != 0)
    if marks & 2 != 0 { saidDay = reader.day() }
    if marks & 4 != 0 { publishedDay = reader.day() }
    if marks & 8 != 0 { place = reader.text() }
    let isPacked = form > 1
    if form > 2 {
      guard let bits = reader.number(), bits <= 24 else { return nil }
      sampledBits = Int(bits)
    }
    guard let terms = isPacked ? reader.packed(hasMarks: true) : reader.rising(), let zeroBits = reader.number(),
      zeroBits <= 24, let hashes = isPacked ? reader.packed(hasMarks: false) : reader.rising(),
      let participants = reader.texts(), let names = reader.texts()
    else { return nil }
    self.terms = terms.map(EventTerm.init(bits:))
    sketch = ShingleSketch(zeroBits: Int(zeroBits), hashes: hashes.map { $0 << UInt32(zeroBits) })
    self.participants = participants
    self.names = names
  }
}

/// Variable-length numbers (LEB128), rising lists as differences, texts with their length.
private struct FeatureWriter {
  var bytes: [UInt8] = []

  mutating func append(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func append(_ text: String) {
    append(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// How many, the bytes they take, the lower bits, the codes; behind each code a bit that says whether it has marks, and
  /// these (three bits).
  mutating func append(packed rising: [UInt32], marks: [UInt8]) {
    append(UInt64(rising.count))
    let lower = RiceCode.lowerBits(rising)
    var bits = BitWriter()
    var last: UInt32 = 0
    for (index, number) in rising.enumerated() {
      bits.append(rice: number &- last, lower: lower)
      last = number
      guard index < marks.count else { continue }
      bits.append(marks[index] == 0 ? 0 : 1, count: 1)
      if marks[index] != 0 { bits.append(UInt32(marks[index]), count: 3) }
    }
    append(UInt64(bits.bytes.count))
    append(UInt64(lower))
    bytes += bits.bytes
  }
}

private struct FeatureReader {
  let bytes: [UInt8]
  var offset: Int

  mutating func number() -> UInt64? {
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count, shift < 63 {
      let byte = bytes[offset]
      offset += 1
      rest |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return rest }
      shift += 7
    }
    return nil
  }

  mutating func count() -> Int? {
    guard let number = number(), number <= UInt64(bytes.count - offset) else { return nil }
    return Int(number)
  }

  mutating func day() -> Int? {
    guard let number = number(), number < 10_000_000 else { return nil }
    return Int(number) - 800_000
  }

  mutating func text() -> String? {
    guard let count = count() else { return nil }
    defer { offset += count }
    return String(decoding: bytes[offset..<(offset + count)], as: UTF8.self)
  }

  mutating func texts() -> [String]? {
    guard let count = count() else { return nil }
    var texts: [String] = []
    for _ in 0..<count {
      guard let text = text() else { return nil }
      texts.append(text)
    }
    return texts
  }

  /// What `append(packed:marks:)` wrote; the marks in the lowest three bits of each number.
  mutating func packed(hasMarks: Bool) -> [UInt32]? {
    guard let count = number(), let size = self.count(), let lower = number(), lower < 32, size <= bytes.count - offset,
      count <= UInt64(size) * 8
    else { return nil }
    var bits = BitReader(bytes[offset..<(offset + size)])
    offset += size
    var numbers: [UInt32] = []
    numbers.reserveCapacity(Int(count))
    var last: UInt32 = 0
    for _ in 0..<count {
      guard let step = bits.rice(lower: Int(lower)) else { return nil }
      last &+= step
      guard hasMarks else {
        numbers.append(last)
        continue
      }
      guard let isMarked = bits.bits(1), let marks = isMarked == 1 ? bits.bits(3) : 0 else { return nil }
      numbers.append(last << 3 | marks)
    }
    return numbers
  }

  mutating func rising() -> [UInt32]? {
    guard let count = count() else { return nil }
    var numbers: [UInt32] = []
    var last: UInt32 = 0
    for _ in 0..<count {
      guard let step = number() else { return nil }
      last &+= UInt32(truncatingIfNeeded: step)
      numbers.append(last)
    }
    return numbers
  }
}
