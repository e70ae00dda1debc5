import CZlib
package import RecordTypes

/// Writes a ZIP file (PKWARE APPNOTE 6.3.9) as it goes: entries stored as they are, sizes behind their bytes, 64-bit sizes
/// where they are needed. It returns the bytes to be written and keeps only the directory.
package struct ZipWriter {
  /// A file of the package, as it was written.
  package struct Entry: Sendable, Hashable {
    package var name: String
    package var size: Int
    package var hash: ContentHash
    fileprivate var checksum: UInt32
    fileprivate var offset: Int
  }

  /// The files written so far.
  package private(set) var entries: [Entry] = []
  private var offset = 0
  private var name = ""
  private var start = 0
  private var size = 0
  private var checksum: UInt = 0
  private var hasher = ContentHasher()

  package init() {}

  /// The bytes that a file begins with.
  package mutating func begin(_ name: String) -> [UInt8] {
    self.name = name
    start = offset
    size = 0
    checksum = 0
    hasher = ContentHasher()
    var bytes: [UInt8] = []
    Self.append(0x0403_4B50, 4, to: &bytes)
    // Version 4.5 for 64-bit sizes; bit 3: sizes stand behind the bytes; bit 11: the name is UTF-8.
    for field in [45, 0x0808, 0, 0, 0x21] { Self.append(field, 2, to: &bytes) }
    Self.append(0, 4, to: &bytes)
    Self.append(0xFFFF_FFFF, 4, to: &bytes)
    Self.append(0xFFFF_FFFF, 4, to: &bytes)
    Self.append(name.utf8.count, 2, to: &bytes)
    Self.append(20, 2, to: &bytes)
    bytes += name.utf8
    Self.append(1, 2, to: &bytes)
    Self.append(16, 2, to: &bytes)
    Self.append(0, 8, to: &bytes)
    Self.append(0, 8, to: &bytes)
    offset += bytes.count
    return bytes
  }

  /// Notes bytes of the file: they are to be written as they are.
  package mutating func add(_ bytes: [UInt8]) {
    size += bytes.count
    offset += bytes.count
    checksum = bytes.withUnsafeBufferPointer { crc32_z(checksum, $0.baseAddress, $0.count) }
    hasher.update(bytes)
  }

  /// The bytes that a file ends with.
  package mutating func end() -> [UInt8] {
    let sum = UInt32(truncatingIfNeeded: checksum)
    entries.append(Entry(name: name, size: size, hash: hasher.finalize(), checksum: sum, offset: start))
    hasher = ContentHasher()
    var bytes: [UInt8] = []
    Self.append(0x0807_4B50, 4, to: &bytes)
    Self.append(Int(sum), 4, to: &bytes)
    Self.append(size, 8, to: &bytes)
    Self.append(size, 8, to: &bytes)
    offset += bytes.count
    return bytes
  }

  /// The directory that the package ends with.
  package func finish() -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries { Self.append(entry, to: &bytes) }
    let size = bytes.count
    let directory = offset
    Self.append(0x0606_4B50, 4, to: &bytes)
    Self.append(44, 8, to: &bytes)
    for field in [45, 45] { Self.append(field, 2, to: &bytes) }
    for field in [0, 0] { Self.append(field, 4, to: &bytes) }
    for field in [entries.count, entries.count, size, directory] { Self.append(field, 8, to: &bytes) }
    let end = directory + size
    Self.append(0x0706_4B50, 4, to: &bytes)
    Self.append(0, 4, to: &bytes)
    Self.append(end, 8, to: &bytes)
    Self.append(1, 4, to: &bytes)
    Self.append(0x0605_4B50, 4, to: &bytes)
    for field in [0, 0, min(entries.count, 0xFFFF), min(entries.count, 0xFFFF)] { Self.append(field, 2, to: &bytes) }
    Self.append(min(size, 0xFFFF_FFFF), 4, to: &bytes)
    Self.append(min(directory, 0xFFFF_FFFF), 4, to: &bytes)
    Self.append(0, 2, to: &bytes)
    return bytes
  }

  private static func append(_ entry: Entry, to bytes: inout [UInt8]) {
    append(0x0201_4B50, 4, to: &bytes)
    for field in [45, 45, 0x0808, 0, 0, 0x21] { append(field, 2, to: &bytes) }
    append(Int(entry.checksum), 4, to: &bytes)
    append(0xFFFF_FFFF, 4, to: &bytes)
    append(0xFFFF_FFFF, 4, to: &bytes)
    append(entry.name.utf8.count, 2, to: &bytes)
    for field in [28, 0, 0, 0] { append(field, 2, to: &bytes) }
    append(0, 4, to: &bytes)
    append(0xFFFF_FFFF, 4, to: &bytes)
    bytes += entry.name.utf8
    append(1, 2, to: &bytes)
    append(24, 2, to: &bytes)
    for field in [entry.size, entry.size, entry.offset] { append(field, 8, to: &bytes) }
  }

  private static func append(_ number: Int, _ count: Int, to bytes: inout [UInt8]) {
    for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }
}
