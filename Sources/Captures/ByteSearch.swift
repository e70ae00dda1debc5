import Glibc

/// Finding bytes among bytes.
enum ByteSearch {
  /// The first place of `needle` at or after `start`. O(n) for the short needles that are looked for here.
  static func first(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let mark = needle.first, start >= 0 else { return nil }
    return bytes.withUnsafeBytes { hay -> Int? in
      guard let base = hay.baseAddress else { return nil }
      var offset = start
      while offset + needle.count <= hay.count {
        guard let hit = memchr(base + offset, Int32(mark), hay.count - offset - needle.count + 1) else { return nil }
        offset = UnsafeRawPointer(hit) - base
        if memcmp(base + offset, needle, needle.count) == 0 { return offset }
        offset += 1
      }
      return nil
    }
  }
}
