/// The decompressed bytes of an archive, in order, with the places where its members begin and where it is broken.
///
/// A damaged member ends with a fault; reading goes on at the next member that begins as a record does. Memory: what
/// was asked for with `ensure`, the raw bytes of one member (at most 16 MB), and a chunk.
struct ArchiveStream {
  /// A place in the decompressed bytes where a member begins.
  struct Seam {
    /// The place in the decompressed bytes.
    var position: Int
    /// The place in the file of the member that begins there.
    var offset: Int
    /// What lies broken before it.
    var damage: Damage?
  }

  /// Bytes that could not be decompressed.
  struct Damage {
    /// What is wrong, as a noun: "a compressed member that is damaged".
    var reason: String
    /// The place in the file: where the damaged member, or what is none, begins.
    var offset: Int
  }

  private enum Form { case unknown, plain, gzip, zstd }

  private let read: (Int) throws -> [UInt8]
  private var raw: [UInt8] = []
  private var rawIndex = 0
  private var rawBase = 0
  private var isAtEnd = false
  private var form = Form.unknown
  private var inflater: Inflater?
  private var probe: Inflater?
  private var dictionary: [UInt8]?
  private var memberStart: Int?
  private(set) var buffer: [UInt8] = []
  private(set) var index = 0
  private var base = 0
  /// Where members begin, not before the one that `position` lies in.
  fileprivate(set) var seams: [Seam] = []

  private static let chunk = 256 << 10
  private static let keptMember = 16 << 20

  init(read: @escaping (Int) throws -> [UInt8]) { self.read = read }

  /// The place of the next byte in the decompressed bytes.
  var position: Int { base + index }
  /// How many bytes are at hand.
  var available: Int { buffer.count - index }

  /// Whether the file is compressed: then members are the records' natural borders.
  var isCompressed: Bool { form == .gzip || form == .zstd }

  /// The place in the file where the record at `position` can be found.
  func fileOffset(of position: Int) -> Int {
    guard isCompressed else { return position }
    return seams.last { $0.position <= position }?.offset ?? 0
  }

  /// The first seam behind `position`, where one is known within `bytes` bytes.
  func seam(within bytes: Int) -> Seam? {
    seams.first { $0.position > position && $0.position <= position + bytes }
  }

  /// Whether a member begins at `position`.
  var isAtSeam: Bool { seams.contains { $0.position == position } }

  /// Tries to have `count` bytes at hand; false where the archive ends before.
  mutating func ensure(_ count: Int) throws -> Bool {
    while available < count {
      guard try fill() else { return false }
    }
    return true
  }

  /// Passes over the next `count` bytes, which must be at hand.
  mutating func drop(_ count: Int) {
    index += count
    while seams.count > 1, seams[1].position <= position { seams.removeFirst() }
    guard index > ArchiveStream.chunk, index * 2 > buffer.count else { return }
    buffer.removeFirst(index)
    base += index
    index = 0
  }

  /// The byte `distance` behind the next one, which must be at hand.
  subscript(distance: Int) -> UInt8 { buffer[index + distance] }

  /// Copies the next `count` bytes, which must be at hand.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    Array(buffer[(index + range.lowerBound)..<(index + range.upperBound)])
  }

  // MARK: Reading and decompressing

  /// Adds some decompressed bytes; false at the end.
  private mutating func fill() throws -> Bool {
    while true {
      if memberStart == nil, form != .plain {
        guard try beginMember() else { return false }
      }
      if form == .plain { return try fillPlain() }
      let before = buffer.count
      try inflateSome()
      if buffer.count > before { return true }
    }
  }

  private mutating func fillPlain() throws -> Bool {
    if rawIndex == raw.count, try !readRaw() { return false }
    buffer.append(contentsOf: raw[rawIndex...])
    rawIndex = raw.count
    return true
  }

  /// Reads one more chunk of the file; bytes that are done with are let go.
  private mutating func readRaw() throws -> Bool {
    guard !isAtEnd else { return false }
    let kept = memberStart.map { rawIndex - $0 <= ArchiveStream.keptMember ? $0 : rawIndex } ?? rawIndex
    if kept > ArchiveStream.chunk || kept == raw.count {
      raw.removeFirst(kept)
      rawBase += kept
      rawIndex -= kept
      memberStart = memberStart.map { max($0 - kept, 0) }
    }
    let more = try read(ArchiveStream.chunk)
    if more.isEmpty { isAtEnd = true }
    raw.append(contentsOf: more)
    return !more.isEmpty
  }

  /// Makes at least `count` raw bytes available behind `rawIndex`, where the file has them.
  private mutating func ensureRaw(_ count: Int) throws {
    while raw.count - rawIndex < count, try readRaw() {}
  }

  /// Starts the next member; false at the end of the file.
  private mutating func beginMember() throws -> Bool {
    try ensureRaw(4096)
    if form == .unknown {
      form = firstForm()
      if form == .zstd { try loadDictionary() }
    }
    if form == .plain {
      seams.append(Seam(position: 0, offset: 0))
      return true
    }
    var damage: Damage?
    if !isMemberStart(rawIndex) {
      guard rawIndex < raw.count, try skipPadding() else { return false }
      if !isMemberStart(rawIndex) {
        damage = Damage(reason: "noise between compressed members", offset: rawBase + rawIndex)
        guard try findMember(from: rawIndex) else {
          addSeam(damage: damage)
          return false
        }
      }
    }
    start(damage: damage)
    return true
  }

  private mutating func start(damage: Damage?) {
    memberStart = rawIndex
    addSeam(damage: damage)
    if let inflater { inflater.reset() } else { inflater = newInflater() }
  }

  private func newInflater() -> Inflater {
    let inflater = Inflater(form == .zstd ? .zstd : .gzipOrZlib)
    if let dictionary { inflater.load(dictionary: dictionary) }
    return inflater
  }

  /// A file of zstd frames may begin with the dictionary that they need, in a frame of its own ("Zstandard Compression
  /// for WARC Files 1.0", IIPC); it may be compressed itself.
  private mutating func loadDictionary() throws {
    guard Signatures.matches(raw, [0x5D, 0x2A, 0x4D, 0x18], at: rawIndex) else { return }
    let size = (0..<4).reduce(0) { $0 | Int(raw[rawIndex + 4 + $1]) << (8 * $1) }
    guard size <= ArchiveStream.keptMember else { return }
    try ensureRaw(8 + size)
    guard raw.count - rawIndex >= 8 + size else { return }
    let content = Array(raw[(rawIndex + 8)..<(rawIndex + 8 + size)])
    let isPacked = Signatures.matches(content, Signatures.zstd)
    dictionary = isPacked ? try? Compression.zstdDecompressed(content, limit: ArchiveStream.keptMember) : content
  }

  private func firstForm() -> Form {
    if Signatures.matches(raw, Signatures.gzip, at: rawIndex) { return .gzip }
    if isZstdFrame(rawIndex) { return .zstd }
    return .plain
  }

  private func isMemberStart(_ index: Int) -> Bool {
    form == .zstd ? isZstdFrame(index) : Signatures.matches(raw, Signatures.gzip, at: index)
  }

  /// A zstd frame or one that is to be skipped (RFC 8878, 3.1).
  private func isZstdFrame(_ index: Int) -> Bool {
    if Signatures.matches(raw, Signatures.zstd, at: index) { return true }
    return Signatures.matches(raw, [0x2A, 0x4D, 0x18], at: index + 1) && raw[index] & 0xF0 == 0x50
  }

  /// Passes over zeros; false where nothing follows them.
  private mutating func skipPadding() throws -> Bool {
    while true {
      while rawIndex < raw.count, raw[rawIndex] == 0 { rawIndex += 1 }
      if rawIndex < raw.count { return true }
      guard try readRaw() else { return false }
    }
  }

  private mutating func inflateSome() throws {
    guard let inflater else { return }
    if rawIndex == raw.count { try ensureRaw(1) }
    let before = buffer.count
    let step = inflater.step(raw, from: rawIndex, into: &buffer)
    rawIndex += step.consumed
    switch step.status {
    case .end: memberStart = nil
    case .damaged: try recover("a compressed member that is damaged")
    case .more:
      guard step.consumed == 0, buffer.count == before else { return }
      if rawIndex < raw.count { return try recover("a compressed member that is damaged") }
      guard try !readRaw() else { return }
      let damage = damagedMember("a compressed member that the file ends in")
      addSeam(damage: damage)
      memberStart = nil
    }
  }

  /// Goes on at the next member behind the start of the damaged one: its damage may have swallowed the next header.
  private mutating func recover(_ reason: String) throws {
    let damage = damagedMember(reason)
    let start = (memberStart ?? rawIndex) + 1
    memberStart = nil
    if try findMember(from: min(start, raw.count)) {
      self.start(damage: damage)
    } else {
      addSeam(damage: damage)
    }
  }

  /// Notes that a member begins behind what was decompressed so far; empty members leave one seam, not many.
  private mutating func addSeam(damage: Damage?) {
    var seam = Seam(position: base + buffer.count, offset: rawBase + rawIndex, damage: damage)
    if let last = seams.last, last.position == seam.position, last.damage == nil || damage == nil {
      seam.damage = damage ?? last.damage
      seams.removeLast()
    }
    seams.append(seam)
  }

  private func damagedMember(_ reason: String) -> Damage {
    Damage(reason: reason, offset: seams.last?.offset ?? 0)
  }

  /// Moves to the next member at or behind `from` that begins as a record does; to the end where there is none.
  private mutating func findMember(from: Int) throws -> Bool {
    rawIndex = from
    let mark = form == .zstd ? Signatures.zstd : Signatures.gzip
    while true {
      if let hit = ByteSearch.first(mark, in: raw, from: rawIndex) {
        rawIndex = hit
        try ensureRaw(4096)
        if beginsRecord(rawIndex) { return true }
        rawIndex += 1
      } else {
        rawIndex = max(rawIndex, raw.count - mark.count + 1)
        guard try readRaw() else {
          rawIndex = raw.count
          return false
        }
      }
    }
  }

  private mutating func beginsRecord(_ index: Int) -> Bool {
    var output: [UInt8] = []
    let probe = self.probe ?? newInflater()
    self.probe = probe
    probe.reset()
    _ = probe.step(Array(raw[index...].prefix(4096)), from: 0, into: &output)
    return RecordHeader.beginsRecord(output)
  }
}

// MARK: Looking ahead

extension ArchiveStream {
  /// Whether a member begins `distance` bytes ahead.
  func isSeam(at distance: Int) -> Bool { seams.contains { $0.position == position + distance } && isCompressed }

  /// The distance to the first line end at hand that is at least `distance` bytes ahead.
  func firstLineEnd(from distance: Int) -> Int? {
    ByteSearch.first([0x0A], in: buffer, from: index + distance).map { $0 - index }
  }

  /// The distance to `position`, at most to the end of what is at hand.
  func distance(to position: Int) -> Int { max(0, min(position - self.position, available)) }

  /// The distance to the first byte of the next line or member, at most to the end of what is at hand; at least one.
  func distanceToNextLine() -> Int {
    let line = ByteSearch.first([0x0A], in: buffer, from: index).map { $0 + 1 - index } ?? available
    let seam = isCompressed ? seams.first { $0.position > position }.map { $0.position - position } : nil
    return max(1, min(line, seam ?? available, available))
  }

  /// The first damage at or before `end` that was not taken yet, and the place behind it.
  mutating func takeDamage(upTo end: Int) -> (damage: Damage, position: Int)? {
    guard let hit = seams.firstIndex(where: { $0.damage != nil && $0.position <= end }) else { return nil }
    let seam = seams[hit]
    seams[hit].damage = nil
    return seam.damage.map { ($0, seam.position) }
  }

  /// Takes the damage of the member that begins at `offset` of the file, where it is known and lies at or before `end`.
  mutating func takeDamage(ofMemberAt offset: Int, upTo end: Int) -> Damage? {
    guard let hit = seams.firstIndex(where: { $0.damage?.offset == offset && $0.position <= end }) else { return nil }
    defer { seams[hit].damage = nil }
    return seams[hit].damage
  }
}
