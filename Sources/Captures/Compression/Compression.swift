import CZlib
import CZstd

/// gzip, zlib, deflate and zstd over bytes in memory, bounded against bombs.
package enum Compression {
  /// Why bytes could not be decompressed.
  package struct Fault: Error, Sendable, Hashable {
    /// What is wrong.
    package enum Code: Sendable, Hashable {
      /// The bytes are not what they should be.
      case damaged
      /// They end too early.
      case truncated
      /// They grow beyond the limit.
      case tooLarge
    }
    /// What is wrong.
    package var code: Code
    /// Where, in the compressed bytes.
    package var byte: Int
    /// What was decompressed before.
    package var partial: [UInt8]
  }

  /// The bytes as one zstd frame; nil only where memory is out.
  package static func zstdCompressed(_ bytes: [UInt8], level: Int = 3) -> [UInt8]? {
    let bound = ZSTD_compressBound(bytes.count)
    var count = 0
    let result = [UInt8](unsafeUninitializedCapacity: bound) { buffer, initialized in
      count = ZSTD_compress(buffer.baseAddress, bound, bytes, bytes.count, Int32(level))
      initialized = ZSTD_isError(count) == 0 ? count : 0
    }
    return ZSTD_isError(count) == 0 ? result : nil
  }

  /// What all zstd frames in `bytes` hold. Throws where they are broken or grow beyond `limit` bytes.
  package static func zstdDecompressed(_ bytes: [UInt8], limit: Int) throws(Fault) -> [UInt8] {
    let stream = Inflater(.zstd)
    return try stream.whole(bytes, limit: limit)
  }

  /// The bytes as one gzip member; nil only where memory is out.
  package static func gzipCompressed(_ bytes: [UInt8], level: Int = 6) -> [UInt8]? {
    guard bytes.count < 1 << 31 else { return nil }
    var stream = z_stream()
    guard quoth_deflate_init(&stream, Int32(level), 15 + 16) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count))) + 32
    var input = bytes
    var status = Z_OK
    let result = [UInt8](unsafeUninitializedCapacity: bound) { buffer, initialized in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(bound)
        status = deflate(&stream, Z_FINISH)
      }
      initialized = bound - Int(stream.avail_out)
    }
    return status == Z_STREAM_END ? result : nil
  }

  /// What all gzip members in `bytes` (or one zlib stream) hold. Zeros behind the last member are padding.
  package static func inflated(_ bytes: [UInt8], limit: Int) throws(Fault) -> [UInt8] {
    let stream = Inflater(.gzipOrZlib)
    return try stream.whole(bytes, limit: limit)
  }

  /// What one deflate stream without a header holds, as some servers send for `Content-Encoding: deflate`.
  package static func rawInflated(_ bytes: [UInt8], limit: Int) throws(Fault) -> [UInt8] {
    let stream = Inflater(.rawDeflate)
    return try stream.whole(bytes, limit: limit)
  }
}
