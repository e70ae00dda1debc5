/// Finds the files of a ZIP package (PKWARE APPNOTE 6.3.9, 64-bit sizes too) by its directory. It reads only what it is
/// asked for; what does not add up is a fault, not a crash.
package struct ZipReader {
  /// Why a package cannot be read.
  package struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
    package var description: String
  }

  /// A file of the package.
  package struct Entry: Sendable, Hashable {
    package var name: String
    /// 0: stored as it is; 8: deflated.
    package var method: Int
    package var compressedSize: Int
    package var size: Int
    fileprivate var header: Int
  }

  /// The files, in the directory's order.
  package private(set) var entries: [Entry] = []
  private let read: (Int, Int) throws -> [UInt8]
  private static let mostEntries = 1 << 20
  private static let largestDirectory = 256 << 20

  /// Reads the directory of a package of `size` bytes; `read` gives the bytes at an offset, at most so many.
  package init(size: Int, read: @escaping (_ offset: Int, _ count: Int) throws -> [UInt8]) throws {
    self.read = read
    let tail = try read(max(0, size - 66_000), min(size, 66_000))
    guard let end = Self.last(0x0605_4B50, in: tail), end + 22 <= tail.count else {
      throw Fault(description: "no directory at its end: it is cut off, or no ZIP file")
    }
    var count = Self.number(tail, end + 10, 2)
    var length = Self.number(tail, end + 12, 4)
    var start = Self.number(tail, end + 16, 4)
    if count == 0xFFFF || length == 0xFFFF_FFFF || start == 0xFFFF_FFFF, let locator = Self.last(0x0706_4B50, in: tail)
    {
      let large = try read(Self.number(tail, locator + 8, 8), 56)
      guard large.count == 56, Self.number(large, 0, 4) == 0x0606_4B50 else {
        throw Fault(description: "its 64-bit directory is damaged")
      }
      (count, length, start) = (Self.number(large, 32, 8), Self.number(large, 40, 8), Self.number(large, 48, 8))
    }
    guard length <= Self.largestDirectory, count <= Self.mostEntries, start <= size, length <= size - start else {
      throw Fault(description: "its directory lies outside of it")
    }
    try readDirectory(try read(start, length), count: count)
  }

  private mutating func readDirectory(_ bytes: [UInt8], count: Int) throws {
    var offset = 0
    for _ in 0..<count {
      guard offset + 46 <= bytes.count, Self.number(bytes, offset, 4) == 0x0201_4B50 else {
        throw Fault(description: "its directory is damaged at file \(entries.count + 1)")
      }
      let nameLength = Self.number(bytes, offset + 28, 2)
      let extraLength = Self.number(bytes, offset + 30, 2)
      let end = offset + 46 + nameLength + extraLength + Self.number(bytes, offset + 32, 2)
      guard end <= bytes.count else { throw Fault(description: "its directory is cut off") }
      let name = offset + 46
      var entry = Entry(
        name: String(decoding: bytes[name..<(name + nameLength)], as: UTF8.self),
        method: Self.number(bytes, offset + 10, 2), compressedSize: Self.number(bytes, offset + 20, 4),
        size: Self.number(bytes, offset + 24, 4), header: Self.number(bytes, offset + 42, 4))
      Self.widen(&entry, bytes, (name + nameLength)..<(name + nameLength + extraLength))
      entries.append(entry)
      offset = end
    }
  }

  /// Takes 64-bit sizes out of the extra fields.
  private static func widen(_ entry: inout Entry, _ bytes: [UInt8], _ extra: Range<Int>) {
    var offset = extra.lowerBound
    while offset + 4 <= extra.upperBound {
      let length = number(bytes, offset + 2, 2)
      let end = min(offset + 4 + length, extra.upperBound)
      if number(bytes, offset, 2) == 1 {
        var place = offset + 4
        for path in [\Entry.size, \Entry.compressedSize, \Entry.header]
        where entry[keyPath: path] == 0xFFFF_FFFF && place + 8 <= end {
          entry[keyPath: path] = number(bytes, place, 8)
          place += 8
        }
      }
      offset = end
    }
  }

  /// Where the bytes of a file begin.
  package func start(of entry: Entry) throws -> Int {
    let head = try read(entry.header, 30)
    guard head.count == 30, Self.number(head, 0, 4) == 0x0403_4B50 else {
      throw Fault(description: "the file \(entry.name) is not where the directory says")
    }
    return entry.header + 30 + Self.number(head, 26, 2) + Self.number(head, 28, 2)
  }

  private static func last(_ mark: Int, in bytes: [UInt8]) -> Int? {
    guard bytes.count >= 4 else { return nil }
    return (0...(bytes.count - 4)).reversed().first { number(bytes, $0, 4) == mark }
  }

  /// A number in little-endian order; what lies outside reads as 0, what is beyond any file as very large.
  private static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    guard offset >= 0, offset + count <= bytes.count else { return 0 }
    var value: UInt64 = 0
    for index in (0..<count).reversed() { value = value << 8 | UInt64(bytes[offset + index]) }
    return Int(clamping: min(value, 1 << 60))
  }
}
