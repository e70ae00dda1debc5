import CZstd

/// A zstd dictionary (RFC 8878, 5): what many captures have in common, kept once. Captures of some kilobytes take a fifth
/// less room with one. A dictionary is never changed: what was compressed with it needs it for ever.
package final class CompressionDictionary: Sendable {
  /// The dictionary as it is kept.
  package let bytes: [UInt8]
  // Both are read only once they are made, and zstd lets threads share them.
  private nonisolated(unsafe) let forward: OpaquePointer
  private nonisolated(unsafe) let backward: OpaquePointer

  /// A dictionary of these bytes; nil where memory is out.
  package init?(_ bytes: [UInt8], level: Int = CompressionDictionary.level) {
    guard let forward = ZSTD_createCDict(bytes, bytes.count, Int32(level)) else { return nil }
    guard let backward = ZSTD_createDDict(bytes, bytes.count) else {
      ZSTD_freeCDict(forward)
      return nil
    }
    self.bytes = bytes
    self.forward = forward
    self.backward = backward
  }

  deinit {
    ZSTD_freeCDict(forward)
    ZSTD_freeDDict(backward)
  }

  /// Level 6: with a dictionary it takes as much time as level 9 without, and gains more.
  package static let level = 6
  /// A dictionary has at most so many bytes, and a fortieth of what it is made of.
  private static let most = 112_640

  /// A dictionary of what `samples` have in common; nil where they are too few or too much alike to make one.
  package static func trained(on samples: [[UInt8]]) -> CompressionDictionary? {
    let all = samples.reduce(into: [UInt8]()) { $0 += $1 }
    let sizes = samples.map(\.count)
    let capacity = min(most, all.count / 40)
    guard capacity >= 1024, samples.count >= 16 else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
      let count = ZDICT_trainFromBuffer(buffer.baseAddress, capacity, all, sizes, UInt32(sizes.count))
      initialized = ZDICT_isError(count) == 0 ? count : 0
    }
    return bytes.isEmpty ? nil : CompressionDictionary(bytes)
  }

  /// The bytes as one zstd frame that needs the dictionary; nil only where memory is out.
  package func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    guard let context = ZSTD_createCCtx() else { return nil }
    defer { ZSTD_freeCCtx(context) }
    let bound = ZSTD_compressBound(bytes.count)
    let result = [UInt8](unsafeUninitializedCapacity: bound) { buffer, initialized in
      let count = ZSTD_compress_usingCDict(context, buffer.baseAddress, bound, bytes, bytes.count, forward)
      initialized = ZSTD_isError(count) == 0 ? count : 0
    }
    return result.isEmpty ? nil : result
  }

  /// What a frame holds; nil where it is broken or grows beyond `limit` bytes.
  package func decompressed(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    guard let context = ZSTD_createDCtx() else { return nil }
    defer { ZSTD_freeDCtx(context) }
    var isSound = false
    let result = [UInt8](unsafeUninitializedCapacity: limit) { buffer, initialized in
      let count = ZSTD_decompress_usingDDict(context, buffer.baseAddress, limit, bytes, bytes.count, backward)
      isSound = ZSTD_isError(count) == 0
      initialized = isSound ? count : 0
    }
    return isSound ? result : nil
  }
}
