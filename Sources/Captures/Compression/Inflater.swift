import CZlib
import CZstd

/// Decompresses one member (gzip, zlib, deflate) or frame (zstd) after the other, fed piece by piece.
final class Inflater {
  /// The form of the compressed bytes.
  enum Form: Sendable { case gzipOrZlib, rawDeflate, zstd }

  /// What came of one step.
  struct Step {
    /// How many bytes were taken in.
    var consumed: Int
    /// What the step came to.
    var status: Status
  }

  /// How a step ended.
  enum Status {
    /// More input is needed, or there was no room for more output.
    case more
    /// The member or frame ended here.
    case end
    /// The bytes are broken here.
    case damaged
  }

  private let form: Form
  private var zlib = z_stream()
  private let zstd: OpaquePointer?
  private var isReady = false
  private var scratch = [UInt8](repeating: 0, count: 64 << 10)

  /// An inflater before the first member.
  init(_ form: Form) {
    self.form = form
    zstd = form == .zstd ? ZSTD_createDStream() : nil
    switch form {
    case .gzipOrZlib: isReady = quoth_inflate_init(&zlib, 15 + 32) == Z_OK
    case .rawDeflate: isReady = quoth_inflate_init(&zlib, -15) == Z_OK
    case .zstd:
      // A window of 128 MB is what the format's readers must bear (RFC 8878, 3.1.1.1.2 recommends 8 MB).
      if let zstd { isReady = ZSTD_isError(ZSTD_DCtx_setParameter(zstd, ZSTD_d_windowLogMax, 27)) == 0 }
    }
  }

  deinit {
    if form == .zstd { ZSTD_freeDStream(zstd) } else { inflateEnd(&zlib) }
  }

  /// Makes ready for the next member.
  func reset() {
    if let zstd { _ = ZSTD_DCtx_reset(zstd, ZSTD_reset_session_only) } else { inflateReset(&zlib) }
  }

  /// Loads the dictionary that the frames of a zstd file need.
  func load(dictionary: [UInt8]) {
    guard let zstd else { return }
    isReady = ZSTD_isError(ZSTD_DCtx_loadDictionary(zstd, dictionary, dictionary.count)) == 0
  }

  /// Decompresses from `input[start...]` and appends at most 64 kB to `output`.
  func step(_ input: [UInt8], from start: Int, into output: inout [UInt8]) -> Step {
    guard isReady else { return Step(consumed: 0, status: .damaged) }
    return form == .zstd ? zstdStep(input, start, &output) : zlibStep(input, start, &output)
  }

  private func zlibStep(_ input: [UInt8], _ start: Int, _ output: inout [UInt8]) -> Step {
    let offered = min(input.count - start, 1 << 30)
    var result = Z_OK
    var produced = 0
    scratch.withUnsafeMutableBufferPointer { room in
      input.withUnsafeBufferPointer { source in
        zlib.next_in = source.baseAddress.map { UnsafeMutablePointer(mutating: $0 + start) }
        zlib.avail_in = UInt32(offered)
        zlib.next_out = room.baseAddress
        zlib.avail_out = UInt32(room.count)
        result = inflate(&zlib, Z_NO_FLUSH)
        produced = room.count - Int(zlib.avail_out)
      }
    }
    output.append(contentsOf: scratch[..<produced])
    let consumed = offered - Int(zlib.avail_in)
    switch result {
    case Z_STREAM_END: return Step(consumed: consumed, status: .end)
    case Z_OK, Z_BUF_ERROR: return Step(consumed: consumed, status: .more)
    default: return Step(consumed: consumed, status: .damaged)
    }
  }

  private func zstdStep(_ input: [UInt8], _ start: Int, _ output: inout [UInt8]) -> Step {
    var consumed = 0
    var produced = 0
    var result = 0
    scratch.withUnsafeMutableBufferPointer { room in
      input.withUnsafeBufferPointer { source in
        var inBuffer = ZSTD_inBuffer(
          src: source.baseAddress.map { UnsafeRawPointer($0 + start) }, size: source.count - start, pos: 0)
        var outBuffer = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
        result = ZSTD_decompressStream(zstd, &outBuffer, &inBuffer)
        consumed = inBuffer.pos
        produced = outBuffer.pos
      }
    }
    output.append(contentsOf: scratch[..<produced])
    if ZSTD_isError(result) != 0 { return Step(consumed: consumed, status: .damaged) }
    return Step(consumed: consumed, status: result == 0 ? .end : .more)
  }
}

extension Inflater {
  /// Everything that the members in `bytes` hold. Zeros behind a member are padding and end it.
  func whole(_ bytes: [UInt8], limit: Int) throws(Compression.Fault) -> [UInt8] {
    var output: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      reset()
      offset = try member(bytes, from: offset, limit: limit, into: &output)
      if bytes[offset...].allSatisfy({ $0 == 0 }) { break }
    }
    return output
  }

  private func member(
    _ bytes: [UInt8], from start: Int, limit: Int, into output: inout [UInt8]
  ) throws(Compression.Fault) -> Int {
    var offset = start
    while true {
      let before = output.count
      let step = step(bytes, from: offset, into: &output)
      offset += step.consumed
      guard output.count <= limit else {
        throw Compression.Fault(code: .tooLarge, byte: offset, partial: Array(output[..<limit]))
      }
      switch step.status {
      case .end: return offset
      case .damaged: throw Compression.Fault(code: .damaged, byte: offset, partial: output)
      case .more:
        guard step.consumed > 0 || output.count > before else {
          throw Compression.Fault(code: .truncated, byte: offset, partial: output)
        }
      }
    }
  }
}
